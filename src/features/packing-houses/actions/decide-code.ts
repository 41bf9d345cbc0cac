import type { Tx } from '../../../db/connect.ts';
import { createOnce } from '../../../db/create-once.ts';
import type { Deps } from '../../../deps.ts';
import type { SentFile } from '../../../http/form-body.ts';
import { problems as http } from '../../../http/problems.ts';
import { localDateOf } from '../../../lib/dates.ts';
import { refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { keepEvidence, readyEvidence, refuseOwnHolder } from '../../areas/actions/evidence.ts';
import { recordFact } from '../../ledger/actions.ts';
import { tellOrganisation } from '../../notices/actions.ts';
import { listMarkets } from '../../reference/actions.ts';
import { problems } from '../problems.ts';
import { reasonsFor } from '../reasons.ts';
import { type Decision, needsPaper, stateAfter, whyNotDecide } from '../rules.ts';
import type { DecisionInput } from '../schemas.ts';
import { findCode, findLastDecisionDay } from '../store/codes.ts';
import { listHoldersOf } from '../store/supplies.ts';
import { insertDecision, lockCode, updateCode } from '../store/write.ts';

const noticeOf = {
  approve: 'code-approved',
  warn: 'code-warned',
  clear: undefined,
  suspend: 'code-suspended',
  restore: 'code-restored',
  revoke: 'code-revoked',
} as const satisfies Record<Decision, string | undefined>;

/** Decides on one code of a packing house for its market; two officers at once leave one decision. */
export async function decideHouseCode(
  deps: Deps,
  actor: Actor,
  codeId: string,
  input: DecisionInput,
  sent: {
    key?: string | undefined;
    file?: SentFile | undefined;
    seenVersion?: number | undefined;
  } = {},
): Promise<{ id: string }> {
  const ready = await readyEvidence(deps, sent.file);
  const request = {
    operation: `packing-house-code.decide ${codeId}`,
    key: sent.key,
    input: { input, file: ready?.sentSha256 },
  };
  return createOnce(deps, actor, request, async (tx) => {
    await lockCode(tx, codeId);
    const code = await findCode(tx, codeId);
    if (!code) throw http.notFound();
    await refuseOwnHolder(tx, actor, code.operatorId);
    if (sent.seenVersion !== undefined && sent.seenVersion !== code.version)
      throw http.changedMeanwhile();
    const { kind, ...fields } = input;
    const last = (await findLastDecisionDay(tx, codeId)) ?? input.decidedOn;
    const today = localDateOf(deps.now());
    refuseIf(whyNotDecide(code.state, kind, input.decidedOn, { last, today }));
    if (!reasonsFor(kind).includes(input.reasonCode)) throw problems.reasonNotForKind();
    const evidenceFileId = await keepEvidence(tx, deps, actor, ready, input.evidenceFileId);
    if (needsPaper(kind) && evidenceFileId === null) throw problems.paperMissing();

    const id = deps.newId('dec');
    const decision = { ...fields, evidenceFileId };
    await updateCode(tx, codeId, { state: stateAfter(kind), version: code.version + 1 });
    await insertDecision(tx, {
      ...decision,
      ...{ id, codeId, kind },
      decidedBy: actor.personId,
      authorityId: actor.organisationId,
      recordedAt: deps.now(),
    });
    await tellThose(tx, deps, code, { kind, number: input.number });
    await recordFact(tx, deps, actor, {
      kind: 'packing-house-code.decided',
      subjectType: 'packing-house-code',
      subjectId: codeId,
      happenedOn: input.decidedOn,
      facts: { kind, value: code.value, marketCode: code.marketCode, ...decision },
    });
    return { id };
  });
}

type Code = NonNullable<Awaited<ReturnType<typeof findCode>>>;

/** The operator, and whoever supplies the house or was asked to. */
async function tellThose(
  tx: Tx,
  deps: Deps,
  code: Code,
  { kind, number }: { kind: Decision; number: string },
): Promise<void> {
  const notice = noticeOf[kind];
  if (!notice) return;
  const market = (await listMarkets(tx)).find((each) => each.code === code.marketCode);
  const facts = { value: code.value, market: market?.nameVi ?? code.marketCode, number };
  const concerned = new Set([code.operatorId, ...(await listHoldersOf(tx, code.houseId))]);
  for (const organisationId of concerned)
    await tellOrganisation(tx, deps, organisationId, {
      ...{ kind: notice, facts },
      href: `/console/packing-houses/${code.houseId}`,
    });
}
