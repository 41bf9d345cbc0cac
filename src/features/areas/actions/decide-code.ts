import { createOnce } from '../../../db/create-once.ts';
import type { Deps } from '../../../deps.ts';
import type { SentFile } from '../../../http/form-body.ts';
import { problems as http } from '../../../http/problems.ts';
import { localDateOf } from '../../../lib/dates.ts';
import { refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { type FactKind, recordFact } from '../../ledger/actions.ts';
import { problems } from '../problems.ts';
import { reasonsFor } from '../reasons.ts';
import { stateAfter, whyNotDecide } from '../rules.ts';
import type { DecisionInput } from '../schemas.ts';
import {
  findCode,
  insertDecision,
  listDecisions,
  lockCode,
  updateCodeState,
} from '../store/codes.ts';
import { keepEvidence, readyEvidence, refuseOwnHolder } from './evidence.ts';

const factOf = {
  suspend: 'area-code.suspended',
  restore: 'area-code.restored',
  revoke: 'area-code.revoked',
} as const satisfies Record<DecisionInput['kind'], FactKind>;

/**
 * Suspends, restores or revokes one code for its one market. Two officers at once: the second waits,
 * then is refused because the code is no longer what they saw.
 */
export async function decideCode(
  deps: Deps,
  actor: Actor,
  codeId: string,
  input: DecisionInput,
  {
    seenVersion,
    key,
    file,
  }: {
    seenVersion?: number | undefined;
    key?: string | undefined;
    file?: SentFile | undefined;
  } = {},
): Promise<{ id: string }> {
  const ready = await readyEvidence(deps, file);
  const request = {
    operation: `area-code.decide ${codeId}`,
    key,
    input: { input, file: ready?.sentSha256 },
  };
  return createOnce(deps, actor, request, async (tx) => {
    const code = await lockCode(tx, codeId);
    const found = code && (await findCode(tx, codeId, { holderId: undefined }));
    if (!code || !found) throw http.notFound();
    await refuseOwnHolder(tx, actor, found.holderId);
    if (seenVersion !== undefined && seenVersion !== code.version) throw http.changedMeanwhile();

    const { kind, decidedOn, reasonCode } = input;
    const [latest] = await listDecisions(tx, { codeId });
    const today = localDateOf(deps.now());
    refuseIf(
      whyNotDecide(code.state, kind, decidedOn, { last: latest?.decidedOn ?? decidedOn, today }),
    );
    if (!reasonsFor(kind).some((reason) => reason === reasonCode))
      throw problems.reasonNotForKind();
    const evidenceFileId = await keepEvidence(tx, deps, actor, ready, input.evidenceFileId);

    const id = deps.newId('dec');
    const decision = {
      number: input.number,
      decidedOn,
      reasonCode,
      grounds: input.grounds,
      evidenceFileId,
    };
    await updateCodeState(tx, code, stateAfter[kind]);
    await insertDecision(tx, {
      ...decision,
      id,
      areaCodeId: codeId,
      kind,
      decidedBy: actor.personId,
      authorityId: actor.organisationId,
      recordedAt: deps.now(),
    });
    await recordFact(tx, deps, actor, {
      kind: factOf[kind],
      subjectType: 'area-code',
      subjectId: codeId,
      happenedOn: decidedOn,
      facts: { value: code.valueVerbatim, marketCode: code.marketCode, ...decision },
    });
    return { id };
  });
}
