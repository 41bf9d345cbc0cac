import type { Problem } from '../../../lib/problem.ts';
import { problems } from '../problems.ts';

export type RecallState =
  | 'signal'
  | 'assessed'
  | 'voluntary-open'
  | 'mandatory-open'
  | 'in-progress'
  | 'enforced'
  | 'handled'
  | 'closed'
  | 'closed-no-action';

export type RecallStep =
  | 'assess'
  | 'open-voluntary'
  | 'open-mandatory'
  | 'start'
  | 'propose'
  | 'refuse-proposal'
  | 'agree'
  | 'enforce'
  | 'close'
  | 'close-no-action';

/** Who may take a step: whose lots they are, or the authority. In a drill one side plays both. */
export type Side = 'holder' | 'authority';

type Way = { readonly from: readonly RecallState[]; readonly side: Side };

/** Circular 17/2021/TT-BNNPTNT Art. 9 to 14; `propose` and its refusal leave the state as it is. */
export const steps: Readonly<Record<RecallStep, Way & { readonly to: RecallState | undefined }>> = {
  assess: { from: ['signal'], side: 'authority', to: 'assessed' },
  'open-voluntary': { from: ['signal', 'assessed'], side: 'holder', to: 'voluntary-open' },
  'open-mandatory': { from: ['assessed'], side: 'authority', to: 'mandatory-open' },
  start: { from: ['voluntary-open', 'mandatory-open'], side: 'holder', to: 'in-progress' },
  propose: { from: ['in-progress', 'enforced'], side: 'holder', to: undefined },
  agree: { from: ['in-progress', 'enforced'], side: 'authority', to: 'handled' },
  'refuse-proposal': { from: ['in-progress', 'enforced'], side: 'authority', to: undefined },
  enforce: {
    from: ['voluntary-open', 'mandatory-open', 'in-progress'],
    side: 'authority',
    to: 'enforced',
  },
  close: { from: ['handled'], side: 'authority', to: 'closed' },
  'close-no-action': { from: ['signal', 'assessed'], side: 'authority', to: 'closed-no-action' },
};

export const openStates: readonly RecallState[] = [
  'voluntary-open',
  'mandatory-open',
  'in-progress',
  'enforced',
  'handled',
];

/** From the opening on, also after it is closed, the public sees it. */
export function isPublished(state: RecallState): boolean {
  return openStates.includes(state) || state === 'closed';
}

export function whyNotStep(state: RecallState, step: RecallStep): Problem | undefined {
  return steps[step].from.includes(state) ? undefined : problems.stepNotOpen();
}

/** A proposal waits until it is agreed or refused: one at a time. */
export function whyNotProposal(
  step: RecallStep,
  waiting: { readonly by: string } | undefined,
): Problem | undefined {
  if (step === 'propose' && waiting) return problems.proposalWaits();
  if ((step === 'agree' || step === 'refuse-proposal') && !waiting) return problems.noProposal();
  return undefined;
}

/** The steps that somebody of that side could take now. */
export function stepsFrom(state: RecallState, sides: readonly Side[]): RecallStep[] {
  return (Object.keys(steps) as RecallStep[]).filter(
    (step) => steps[step].from.includes(state) && sides.includes(steps[step].side),
  );
}
