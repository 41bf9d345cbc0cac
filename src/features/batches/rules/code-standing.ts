import type { LocalDate } from '../../../lib/dates.ts';
import type { Text } from '../../../lib/language.ts';
import type { Problem } from '../../../lib/problem.ts';
import { type CodeDecision, decisionInForce, isInForce, stateOn } from '../../areas/rules.ts';
import { problems } from '../problems/harvest.ts';

/** A code with what decides whether a batch may be put on it. */
export type CodeFacts = {
  readonly value: string;
  readonly market: Text;
  readonly isExport: boolean;
  readonly decisions: readonly (CodeDecision & { readonly number: string })[];
};

/** The code must be in force, for its market, on every day of the harvest. */
export function whyNotAtHarvest(
  code: CodeFacts,
  harvest: { from: LocalDate; to: LocalDate },
): Problem | undefined {
  const changes = code.decisions
    .map(({ decidedOn }) => decidedOn)
    .filter((day) => harvest.from < day && day <= harvest.to)
    .toSorted();
  for (const day of [harvest.from, ...changes]) {
    const problem = whyNotOn(code, day);
    if (problem) return problem;
  }
  return undefined;
}

/**
 * While a code is suspended for an export market no new lot goes there, also
 * not one that is said to be harvested before. At home the day of harvest alone decides.
 */
export function whyNotNewBatch(
  code: CodeFacts,
  harvest: { from: LocalDate; to: LocalDate },
  today: LocalDate,
): Problem | undefined {
  return whyNotAtHarvest(code, harvest) ?? (code.isExport ? whyNotOn(code, today) : undefined);
}

export function whyNotOn(code: CodeFacts, day: LocalDate): Problem | undefined {
  const state = stateOn(code.decisions, day);
  if (isInForce(state)) return undefined;
  if (state === 'none') return problems.codeNotIssued({ value: code.value, day });
  if (state === 'issued' || state === 'sent-to-importer')
    return problems.codeNotApproved({ value: code.value, market: code.market, day });
  const decision = decisionInForce(code.decisions, day);
  const told = {
    value: code.value,
    market: code.market,
    number: decision?.number ?? '',
    since: decision?.decidedOn ?? day,
  };
  if (state === 'suspended') return problems.codeSuspended(told);
  return state === 'lapsed' ? problems.codeLapsed(told) : problems.codeRevoked(told);
}
