import type { complaintStates, complaintStepKinds } from '../../../db/schema/complaints.ts';
import type { Problem } from '../../../lib/problem.ts';
import type { Role } from '../../../lib/roles.ts';
import { problems } from '../problems.ts';

export type ComplaintState = (typeof complaintStates)[number];
export type StepKind = (typeof complaintStepKinds)[number];
/** What a person does; receiving is the public's. */
export type Step = Exclude<StepKind, 'receive'>;

const underWay = ['acknowledged', 'assigned', 'answered', 'in-inspection', 'in-recall'] as const;

/** Where a step may start. Everything begins with the acknowledgement. */
const startsAt: Readonly<Record<Step, readonly ComplaintState[]>> = {
  acknowledge: ['received'],
  assign: ['acknowledged', 'assigned', 'answered', 'in-inspection'],
  answer: underWay,
  inspect: ['acknowledged', 'assigned', 'answered'],
  signal: ['acknowledged', 'assigned', 'answered', 'in-inspection'],
  close: underWay,
};
export const steps = Object.keys(startsAt) as Step[];

export function whyNotStep(state: ComplaintState, step: Step): Problem | undefined {
  return startsAt[step].includes(state) ? undefined : problems.stepNotOpen();
}

/** An answer does not end an inspection or a recall. */
export function stateAfter(state: ComplaintState, step: Step): ComplaintState {
  switch (step) {
    case 'acknowledge':
      return 'acknowledged';
    case 'assign':
      return state === 'in-inspection' ? state : 'assigned';
    case 'answer':
      return state === 'in-inspection' || state === 'in-recall' ? state : 'answered';
    case 'inspect':
      return 'in-inspection';
    case 'signal':
      return 'in-recall';
    case 'close':
      return 'closed';
  }
}

/** What a step must say: an answer, grounds, or what the public reads. */
export function whyNotWords(step: Step, words: string | undefined): Problem | undefined {
  if (words || step === 'acknowledge' || step === 'assign') return undefined;
  return step === 'close' ? problems.resultMissing() : problems.wordsMissing();
}

type Seen = {
  readonly assignedTo: string | null;
  /** who holds the lot */
  readonly holderId: string | null;
};

const answerers: readonly Role[] = [
  'cooperative-head',
  'packing-house',
  'exporter',
  'commune-officer',
];

/** Offices lead it; whoever holds the lot or was asked only answers; officers close. */
export function mayTake(
  step: Step,
  actor: { readonly role: Role; readonly organisationId: string },
  complaint: Seen,
): boolean {
  if (actor.role === 'officer') return true;
  if (actor.role === 'inspector') return step !== 'close';
  const isTheirs =
    actor.organisationId === complaint.assignedTo || actor.organisationId === complaint.holderId;
  return step === 'answer' && isTheirs && answerers.includes(actor.role);
}

const hour = 3_600_000;

/** The office has a day to say that it has read it; whole hours, late or left. */
export function acknowledgeClock(receivedAt: Date, now: Date): { hours: number; isLate: boolean } {
  const left = receivedAt.getTime() + 24 * hour - now.getTime();
  return { hours: Math.floor(Math.abs(left) / hour), isLate: left < 0 };
}
