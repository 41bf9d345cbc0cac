import type { areaCodeStates, decisionKinds } from '../../../db/schema/areas.ts';
import { formatDate, type LocalDate } from '../../../lib/dates.ts';
import type { Problem } from '../../../lib/problem.ts';
import { codeProblems } from '../problems/codes.ts';
import { decisionProblems as no } from '../problems/decisions.ts';

export type CodeState = (typeof areaCodeStates)[number];
export type DecisionKind = (typeof decisionKinds)[number];
/** Decisions on a code there is; the two that make one stand apart. */
export type NewDecisionKind = Exclude<DecisionKind, 'issue' | 'issue-for-importer'>;

/** What a decision carries beyond number, day, reason and grounds; its form asks for that alone. */
export type Need = 'notice' | 'newer-check' | 'importer-reference' | 'changes';
type Refusals = Partial<Record<CodeState, () => Problem>>;

type Step = {
  readonly kind: NewDecisionKind;
  readonly from: readonly CodeState[];
  /** 'same': the decision leaves the state as it was */
  readonly to: CodeState | 'same';
  readonly who: 'officer';
  readonly needs: readonly Need[];
  /** what is said in a state that the decision does not fit */
  readonly otherwise: Refusals;
};

const before = { issued: no.notInForce, 'sent-to-importer': no.notInForce };
const inForceAlready = {
  active: no.alreadyInForce,
  warned: no.alreadyInForce,
  suspended: no.alreadyInForce,
};
const live = ['issued', 'sent-to-importer', 'active', 'warned', 'suspended'] as const;

/**
 * The life of a code in one market after its issue. `revoke` and `lapse` come last: an officer who
 * looks for the next step should find the others first.
 */
export const steps: readonly Step[] = [
  {
    ...{ kind: 'send', from: ['issued'], to: 'sent-to-importer', who: 'officer', needs: [] },
    otherwise: { 'sent-to-importer': no.alreadySent, ...inForceAlready },
  },
  {
    ...{ kind: 'approve', from: ['sent-to-importer'], to: 'active', who: 'officer', needs: [] },
    otherwise: { issued: no.notSent, ...inForceAlready },
  },
  {
    ...{ kind: 'decline', from: ['sent-to-importer'], to: 'issued', who: 'officer', needs: [] },
    otherwise: { issued: no.notSent, ...inForceAlready },
  },
  {
    ...{ kind: 'warn', from: ['active', 'warned'], to: 'warned', who: 'officer' },
    needs: ['notice'],
    otherwise: { ...before, suspended: no.alreadySuspended },
  },
  {
    ...{ kind: 'clear', from: ['warned'], to: 'active', who: 'officer', needs: [] },
    otherwise: { ...before, active: no.notWarned, suspended: no.notWarned },
  },
  {
    ...{ kind: 'suspend', from: ['active', 'warned'], to: 'suspended', who: 'officer', needs: [] },
    otherwise: { ...before, suspended: no.alreadySuspended },
  },
  {
    ...{ kind: 'restore', from: ['suspended'], to: 'active', who: 'officer' },
    needs: ['newer-check', 'importer-reference'],
    otherwise: { ...before, active: no.notSuspended, warned: no.notSuspended },
  },
  {
    ...{ kind: 'adjust', from: live, to: 'same', who: 'officer', needs: ['changes'] },
    otherwise: {},
  },
  { kind: 'lapse', from: live, to: 'lapsed', who: 'officer', needs: [], otherwise: {} },
  { kind: 'revoke', from: live, to: 'revoked', who: 'officer', needs: [], otherwise: {} },
];

const made = { issue: 'active', 'issue-for-importer': 'issued' } as const;

/** The state that a decision leads to from `state`; 'none' before the first one. */
export function stateAfter(state: CodeState | 'none', kind: DecisionKind): CodeState | 'none' {
  if (kind === 'issue' || kind === 'issue-for-importer') return made[kind];
  const { to } = stepOf(kind);
  return to === 'same' ? state : to;
}

export function needsOf(kind: NewDecisionKind): readonly Need[] {
  return stepOf(kind).needs;
}

/** What may be decided next, in the order an officer needs it. */
export function nextDecisions(state: CodeState): NewDecisionKind[] {
  return steps.filter(({ from }) => from.includes(state)).map(({ kind }) => kind);
}

/** In force for its market: a warning is a notice to answer, not a ban. */
export function isInForce(state: CodeState | 'none'): boolean {
  return state === 'active' || state === 'warned';
}

/** Over for good: its number is never used again in that market. */
export function isEnded(state: CodeState | 'none'): boolean {
  return state === 'revoked' || state === 'lapsed';
}

/**
 * Why a decision may not be taken on a code in `state`. `last`: the day of the
 * latest decision; a restoration is therefore never dated before the suspension it ends.
 */
export function whyNotDecide(
  state: CodeState,
  kind: DecisionKind,
  decidedOn: LocalDate,
  { last, today }: { last: LocalDate; today: LocalDate },
): Problem | undefined {
  const problem = whyNotFits(state, kind);
  if (problem) return problem;
  if (decidedOn < last) return no.decisionBeforeLast({ last: inWords(last) });
  return whyNotDatedSo(decidedOn, today);
}

function whyNotFits(state: CodeState, kind: DecisionKind): Problem | undefined {
  if (state === 'revoked') return no.revokedForGood();
  if (state === 'lapsed') return no.lapsedForGood();
  if (kind === 'issue' || kind === 'issue-for-importer') return codeProblems.marketHasCode();
  const step = stepOf(kind);
  return step.from.includes(state) ? undefined : step.otherwise[state]?.();
}

export function whyNotDatedSo(decidedOn: LocalDate, today: LocalDate): Problem | undefined {
  return decidedOn > today ? no.decisionInFuture() : undefined;
}

function stepOf(kind: NewDecisionKind): Step {
  const step = steps.find((each) => each.kind === kind);
  if (!step) throw new Error(`no step for ${kind}`);
  return step;
}

function inWords(day: LocalDate) {
  return { vi: formatDate(day, 'vi'), en: formatDate(day, 'en'), zh: formatDate(day, 'zh') };
}
