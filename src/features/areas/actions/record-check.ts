import type { Tx } from '../../../db/connect.ts';
import { createOnce } from '../../../db/create-once.ts';
import type { Deps } from '../../../deps.ts';
import type { SentFile } from '../../../http/form-body.ts';
import { problems as http } from '../../../http/problems.ts';
import { localDateOf } from '../../../lib/dates.ts';
import { combine, refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { recordFact } from '../../ledger/actions.ts';
import { listMarkets } from '../../reference/actions.ts';
import { checkProblems } from '../problems/checks.ts';
import { codeProblems } from '../problems/codes.ts';
import { whyNotCheck } from '../rules/check.ts';
import type { CheckInput } from '../schemas/checks.ts';
import { findArea } from '../store/areas.ts';
import { insertCheck } from '../store/checks.ts';
import { hasRoleIn } from '../store/codes.ts';
import { keepEvidence, readyEvidence } from './evidence.ts';

// The list that an officer works through.
export { listSurveillanceOverdue } from '../store/checks.ts';

/** Records a visit to an area with its minutes. Sent again with the same key it is recorded once. */
export async function recordCheck(
  deps: Deps,
  actor: Actor,
  areaId: string,
  input: CheckInput,
  key?: string,
  file?: SentFile,
): Promise<{ id: string }> {
  const ready = await readyEvidence(deps, file);
  const request = {
    operation: `area.check ${areaId}`,
    key,
    input: { input, file: ready?.sentSha256 },
  };
  return createOnce(deps, actor, request, async (tx) =>
    recordCheckIn(tx, deps, actor, {
      ...input,
      areaId,
      evidenceFileId: await keepEvidence(tx, deps, actor, ready, input.evidenceFileId),
    }),
  );
}

/** The same inside a transaction: the field check of a dossier is one. */
export async function recordCheckIn(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  sent: Omit<CheckInput, 'evidenceFileId'> & {
    areaId: string;
    dossierId?: string | undefined;
    evidenceFileId: string | null;
  },
): Promise<{ id: string }> {
  const area = await findArea(tx, sent.areaId, { holderId: undefined });
  if (!area) throw http.notFound();
  if (await hasRoleIn(tx, actor.personId, area.holderId)) throw checkProblems.checkOwnHolder();
  const markets = await listMarkets(tx);
  const isKnown = !sent.marketCode || markets.some(({ code }) => code === sent.marketCode);
  refuseIf(
    combine([
      isKnown ? undefined : codeProblems.marketUnknown(),
      whyNotCheck(sent, localDateOf(deps.now())),
    ]),
  );
  const id = deps.newId('chk');
  const facts = {
    marketCode: sent.marketCode ?? null,
    dossierId: sent.dossierId ?? null,
    kind: sent.kind,
    checkedOn: sent.checkedOn,
    outcome: sent.outcome,
    minutesNumber: sent.minutesNumber,
    measuredSquareMetres: sent.measuredSquareMetres ?? null,
    findings: sent.findings ?? '',
    evidenceFileId: sent.evidenceFileId,
    isSignedByBoth: sent.isSignedByBoth,
  };
  await insertCheck(tx, {
    ...facts,
    ...{ id, areaId: area.id },
    latitude: sent.latitude ?? null,
    longitude: sent.longitude ?? null,
    inspectorId: actor.personId,
    authorityId: actor.organisationId,
    recordedAt: deps.now(),
  });
  await recordFact(tx, deps, actor, {
    kind: 'area.inspected',
    subjectType: 'area',
    subjectId: area.id,
    happenedOn: sent.checkedOn,
    facts: { checkId: id, ...facts },
  });
  return { id };
}
