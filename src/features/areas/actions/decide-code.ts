import type { Tx } from '../../../db/connect.ts';
import { createOnce } from '../../../db/create-once.ts';
import type { Deps } from '../../../deps.ts';
import type { SentFile } from '../../../http/form-body.ts';
import { problems as http } from '../../../http/problems.ts';
import { localDateOf } from '../../../lib/dates.ts';
import { refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { type FactKind, recordFact } from '../../ledger/actions.ts';
import { tellOrganisation } from '../../notices/actions.ts';
import { listMarkets } from '../../reference/actions.ts';
import { decisionProblems } from '../problems/decisions.ts';
import { reasonsFor } from '../reasons.ts';
import { type NewDecisionKind, stateAfter, whyNotDecide } from '../rules/life-cycle.ts';
import { whyNotReply, whyNotRestore } from '../rules/restore.ts';
import type { DecisionInput } from '../schemas.ts';
import { findLatestCheck } from '../store/checks.ts';
import {
  findCode,
  insertDecision,
  listDecisions,
  lockCode,
  updateCodeState,
} from '../store/codes.ts';
import { keepEvidence, readyEvidence, refuseOwnHolder } from './evidence.ts';

const factOf = {
  send: 'area-code.sent',
  approve: 'area-code.approved',
  decline: 'area-code.declined',
  warn: 'area-code.warned',
  clear: 'area-code.cleared',
  suspend: 'area-code.suspended',
  restore: 'area-code.restored',
  revoke: 'area-code.revoked',
  lapse: 'area-code.lapsed',
  adjust: 'area-code.adjusted',
} as const satisfies Record<NewDecisionKind, FactKind>;

/** What the holder is told of; the steps in between are seen on the page of the area. */
const noticeOf = {
  approve: 'code-approved',
  decline: 'code-declined',
  clear: 'code-cleared',
  lapse: 'code-lapsed',
  warn: 'code-warned',
  suspend: 'code-suspended',
  restore: 'code-restored',
  revoke: 'code-revoked',
} as const;

/**
 * Takes one decision on one code for its one market. Two officers at once: the second waits,
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
    if (!code) throw http.notFound();
    if (seenVersion !== undefined && seenVersion !== code.version) throw http.changedMeanwhile();
    const evidenceFileId = () => keepEvidence(tx, deps, actor, ready, input.evidenceFileId);
    return decideCodeIn(tx, deps, actor, codeId, input, evidenceFileId);
  });
}

/** The same inside a transaction; `keepPaper` is asked only once nothing else is in the way. */
export async function decideCodeIn(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  codeId: string,
  input: DecisionInput,
  keepPaper: () => Promise<string | null>,
): Promise<{ id: string }> {
  const code = await lockCode(tx, codeId);
  const found = code && (await findCode(tx, codeId, { holderId: undefined }));
  if (!code || !found) throw http.notFound();
  await refuseOwnHolder(tx, actor, found.holderId);
  const market = (await listMarkets(tx)).find((each) => each.code === code.marketCode);
  const { kind, number, decidedOn, reasonCode, grounds } = input;
  const earlier = await listDecisions(tx, { codeId });
  const last = earlier[0]?.decidedOn ?? decidedOn;
  refuseIf(whyNotDecide(code.state, kind, decidedOn, { last, today: localDateOf(deps.now()) }));
  if (!reasonsFor(kind).some((reason) => reason === reasonCode))
    throw decisionProblems.reasonNotForKind();
  refuseIf(whyNotReply(input));
  const check = kind === 'restore' ? await findLatestCheck(tx, code, decidedOn) : undefined;
  if (kind === 'restore')
    refuseIf(
      whyNotRestore({
        suspendedOn: earlier.find((each) => each.kind === 'suspend')?.decidedOn ?? last,
        check,
        deciderId: actor.personId,
        importerReference: input.importerReference,
        needsImporter: market?.needsImporterApproval ?? false,
      }),
    );

  const id = deps.newId('dec');
  const decision = {
    ...{ number, decidedOn, reasonCode, grounds },
    ...{ evidenceFileId: await keepPaper(), ...ownFieldsOf(input) },
    ...(check && { checkId: check.id }),
  };
  const after = stateAfter(code.state, kind);
  await updateCodeState(tx, code, after === 'none' ? code.state : after);
  await insertDecision(tx, {
    ...decision,
    ...{ id, areaCodeId: codeId, kind },
    decidedBy: actor.personId,
    authorityId: actor.organisationId,
    recordedAt: deps.now(),
  });
  if (isTold(kind))
    await tellOrganisation(tx, deps, found.holderId, {
      kind: noticeOf[kind],
      facts: { value: code.valueVerbatim, market: market?.nameVi ?? code.marketCode, number },
      href: `/console/areas/${code.areaId}`,
    });
  await recordFact(tx, deps, actor, {
    kind: factOf[kind],
    subjectType: 'area-code',
    subjectId: codeId,
    happenedOn: decidedOn,
    facts: { value: code.valueVerbatim, marketCode: code.marketCode, ...decision },
  });
  return { id };
}

/** What only some kinds of decision carry; an empty field leaves no key behind. */
function ownFieldsOf(input: DecisionInput) {
  switch (input.kind) {
    case 'warn': {
      const { finding, consignment, lot, exporter, replyDueOn } = input;
      const notice = {
        finding,
        ...(consignment && { consignment }),
        ...(lot && { lot }),
        ...(exporter && { exporter }),
      };
      return { notice, ...(replyDueOn && { replyDueOn }) };
    }
    case 'restore':
      return input.importerReference ? { importerReference: input.importerReference } : {};
    case 'adjust':
      return { changes: input.changes };
    default:
      return {};
  }
}

function isTold(kind: NewDecisionKind): kind is keyof typeof noticeOf {
  return Object.hasOwn(noticeOf, kind);
}
