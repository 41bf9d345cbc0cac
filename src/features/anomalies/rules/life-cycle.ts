import type { anomalyStates, anomalyStepKinds } from '../../../db/schema/anomalies.ts';
import type { Problem } from '../../../lib/problem.ts';
import { problems } from '../problems.ts';

export type AnomalyState = (typeof anomalyStates)[number];
export type Step = (typeof anomalyStepKinds)[number];

/** Holding a lot or raising a signal says that the finding is true. */
const startsAt: Readonly<Record<Step, readonly AnomalyState[]>> = {
  confirm: ['open'],
  dismiss: ['open'],
  hold: ['open', 'confirmed'],
  signal: ['open', 'confirmed'],
};
export const steps = Object.keys(startsAt) as Step[];

export type Standing = {
  readonly state: AnomalyState;
  readonly lotId: string | null;
  readonly recallId: string | null;
};

export function whyNotStep({ state, lotId, recallId }: Standing, step: Step): Problem | undefined {
  if (!startsAt[step].includes(state)) return problems.decidedAlready();
  if (step === 'hold' && lotId === null) return problems.noLot();
  if (step !== 'signal') return undefined;
  if (lotId === null) return problems.noLot();
  return recallId === null ? undefined : problems.signalledAlready();
}

export function stateAfter(step: Step): AnomalyState {
  return step === 'dismiss' ? 'dismissed' : 'confirmed';
}

/** Nobody waves away what was found on a lot that they let pass themselves. */
export function whyNotDismiss(facts: { readonly letPass: boolean }): Problem | undefined {
  return facts.letPass ? problems.ownCheck() : undefined;
}
