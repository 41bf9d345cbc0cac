import type { Tx } from '../../../db/connect.ts';
import type { dossierSteps, dossiers } from '../../../db/schema/dossiers.ts';
import type { Deps } from '../../../deps.ts';
import { formatDate, type LocalDate, localDateOf } from '../../../lib/dates.ts';
import { refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import type { Notice } from '../../notices/rules.ts';
import { problems } from '../problems/steps.ts';
import { whyNotDecider, whyNotHandler } from '../rules/life-cycle.ts';
import { hasRoleIn, hasTakenStep } from '../store/facts.ts';
import type { DossierRecord } from '../store/read.ts';

/** What a step changes besides the state, what it puts on record, and who is told. */
export type Effect = {
  readonly change?: Partial<typeof dossiers.$inferInsert>;
  readonly step?: Partial<
    Pick<
      typeof dossierSteps.$inferInsert,
      'reasonCodes' | 'note' | 'number' | 'happenedOn' | 'proposal'
    >
  >;
  readonly notices?: readonly (Notice & { to: string })[];
};

/** Nobody handles a dossier of an organisation they have a role in. */
export async function refuseOwnHolder(tx: Tx, actor: Actor, dossier: DossierRecord): Promise<void> {
  const hasRoleAtHolder = await hasRoleIn(tx, actor.personId, dossier.holderId);
  refuseIf(whyNotHandler({ hasRoleAtHolder }));
}

/** Nobody decides after an earlier step of their own. */
export async function refuseSamePerson(
  tx: Tx,
  actor: Actor,
  dossier: DossierRecord,
): Promise<void> {
  refuseIf(
    whyNotDecider({
      hasRoleAtHolder: await hasRoleIn(tx, actor.personId, dossier.holderId),
      hasTakenStep: await hasTakenStep(tx, actor.personId, dossier.id),
    }),
  );
}

/** A check or decision lies between the dossier's first day and today. */
export function refuseDay(deps: Deps, dossier: DossierRecord, day: LocalDate): void {
  if (day > localDateOf(deps.now())) throw problems.dateInFuture();
  const { receivedOn } = dossier;
  if (receivedOn !== null && day < receivedOn) {
    const inWords = (language: 'vi' | 'en' | 'zh') => formatDate(receivedOn, language);
    throw problems.dateBeforeSubmission({
      day: { vi: inWords('vi'), en: inWords('en'), zh: inWords('zh') },
    });
  }
}

export function numberOf(dossier: DossierRecord): string {
  return dossier.number ?? '';
}
