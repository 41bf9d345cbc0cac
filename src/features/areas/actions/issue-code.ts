import type { Tx } from '../../../db/connect.ts';
import { isUniqueViolation } from '../../../db/errors.ts';
import type { Deps } from '../../../deps.ts';
import { problems as http } from '../../../http/problems.ts';
import { type LocalDate, localDateOf } from '../../../lib/dates.ts';
import { refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { recordFact } from '../../ledger/actions.ts';
import { listMarkets } from '../../reference/actions.ts';
import { codeProblems } from '../problems/codes.ts';
import type { ReasonCode } from '../reasons.ts';
import { whyNotDatedSo } from '../rules/life-cycle.ts';
import { lockArea } from '../store/areas.ts';
import { insertCode, insertDecision } from '../store/codes.ts';
import { allotValue, type CodeValue, claimPrinted, shareValue } from './code-values.ts';
import { refuseOwnHolder } from './evidence.ts';

export type CodeIssue = {
  areaId: string;
  marketCode: string;
  /** a new number of that form, the number that a code of the area has already, or one on paper */
  way:
    | { kind: 'allot'; schemeId: string }
    | { kind: 'same-value'; codeId: string }
    | { kind: 'record'; value: string };
  number: string;
  decidedOn: LocalDate;
  reasonCode: ReasonCode;
  grounds: string;
  evidenceFileId: string | null;
  /** the importing country has still to approve it: the code is issued, but not in force */
  needsImporterApproval: boolean;
};

/**
 * Gives an area a code for one market, in the transaction of the decision that grants it. Numbers
 * are never given twice, whoever asks at the same time.
 */
export async function issueCodeIn(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  issue: CodeIssue,
): Promise<{ codeId: string; value: string }> {
  const { areaId, number, decidedOn, reasonCode, grounds, evidenceFileId } = issue;
  const area = await lockArea(tx, areaId);
  if (!area) throw http.notFound();
  await refuseOwnHolder(tx, actor, area.holderId);
  refuseIf(whyNotDatedSo(decidedOn, localDateOf(deps.now())));
  const market = (await listMarkets(tx)).find(({ code }) => code === issue.marketCode);
  if (!market) throw codeProblems.marketUnknown();

  const value = await valueFor(tx, issue, area, market);
  const codeId = deps.newId('cod');
  const recordedAt = deps.now();
  const code = {
    areaId,
    schemeId: value.schemeId,
    marketCode: market.code,
    valueVerbatim: value.verbatim,
    valueNormalised: value.normalised,
    origin: issue.way.kind === 'record' ? ('recorded' as const) : ('allotted' as const),
  };
  const state = issue.needsImporterApproval ? ('issued' as const) : ('active' as const);
  await insertNewCode(tx, { ...code, id: codeId, state, createdAt: recordedAt });
  const decision = { number, decidedOn, reasonCode, grounds, evidenceFileId };
  await insertDecision(tx, {
    ...decision,
    id: deps.newId('dec'),
    areaCodeId: codeId,
    kind: issue.needsImporterApproval ? 'issue-for-importer' : 'issue',
    decidedBy: actor.personId,
    authorityId: actor.organisationId,
    recordedAt,
  });
  await recordFact(tx, deps, actor, {
    kind: 'area-code.issued',
    subjectType: 'area-code',
    subjectId: codeId,
    happenedOn: decidedOn,
    facts: { ...code, ...decision, ...(issue.needsImporterApproval && { state }) },
  });
  return { codeId, value: value.verbatim };
}

type Area = NonNullable<Awaited<ReturnType<typeof lockArea>>>;
type Market = Awaited<ReturnType<typeof listMarkets>>[number];

function valueFor(tx: Tx, issue: CodeIssue, area: Area, market: Market): Promise<CodeValue> {
  const { way, decidedOn } = issue;
  switch (way.kind) {
    case 'allot':
      return allotValue(tx, { schemeId: way.schemeId, decidedOn }, area, market);
    case 'same-value':
      return shareValue(tx, way.codeId, area, market);
    case 'record':
      return claimPrinted(tx, way.value, area, market);
  }
}

async function insertNewCode(tx: Tx, row: Parameters<typeof insertCode>[1]): Promise<void> {
  try {
    await insertCode(tx, row);
  } catch (error) {
    if (isUniqueViolation(error, 'area_codes_live_index')) throw codeProblems.marketHasCode();
    if (isUniqueViolation(error, 'area_codes_value_index')) throw codeProblems.valueUsedUp();
    throw error;
  }
}
