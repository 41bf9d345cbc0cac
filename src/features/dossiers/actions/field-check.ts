import type { Tx } from '../../../db/connect.ts';
import type { Deps } from '../../../deps.ts';
import type { Actor } from '../../../lib/roles.ts';
import { recordCheckIn } from '../../areas/actions/record-check.ts';
import type { StepOf } from '../schemas.ts';
import type { DossierRecord } from '../store/read.ts';
import { type Effect, refuseDay, refuseOwnHolder } from './effect.ts';

/** The reviewer wants the land looked at, and says why. */
export async function orderCheck(
  tx: Tx,
  actor: Actor,
  dossier: DossierRecord,
  input: StepOf<'order-check'>,
): Promise<Effect> {
  await refuseOwnHolder(tx, actor, dossier);
  return { change: { needsFieldCheck: true }, step: { note: input.note ?? null } };
}

type Check = {
  dossier: DossierRecord;
  input: StepOf<'propose'>;
  evidenceFileId: string | null;
};

/** The inspector was there: what was found, the minutes, and what is proposed. The later visit counts. */
export async function proposeAfterCheck(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  { dossier, input, evidenceFileId }: Check,
): Promise<Effect> {
  await refuseOwnHolder(tx, actor, dossier);
  const { proposal, note = '', happenedOn } = input;
  refuseDay(deps, dossier, happenedOn);
  const { number = '', measuredSquareMetres, latitude, longitude, isSignedByBoth } = input;
  await recordCheckIn(tx, deps, actor, {
    ...{ measuredSquareMetres, latitude, longitude, isSignedByBoth, evidenceFileId },
    areaId: dossier.areaId,
    dossierId: dossier.id,
    marketCode: dossier.marketCode,
    kind: 'field-check',
    checkedOn: happenedOn,
    outcome: proposal === 'issue' ? 'passed' : 'failed',
    minutesNumber: number,
    findings: note,
  });
  return { change: { proposal }, step: { proposal, note, number, happenedOn } };
}
