import type { batchStates, lotKinds } from '../../../db/schema/batches.ts';
import { compactDate, type LocalDate } from '../../../lib/dates.ts';
import { languages, type Text } from '../../../lib/language.ts';
import type { Problem } from '../../../lib/problem.ts';
import { stateWords } from '../messages/states.ts';
import { stepProblems as problems } from '../problems/steps.ts';

export type BatchState = (typeof batchStates)[number];
export type LotKind = (typeof lotKinds)[number];

/** From which states a lot can take each step, and where it then is; null: it stays where it is. */
export const lotSteps = {
  correct: { from: ['draft', 'submitted', 'returned'], to: null },
  submit: { from: ['draft', 'returned'], to: 'submitted' },
  return: { from: ['submitted', 'verified'], to: 'returned' },
  verify: { from: ['submitted'], to: 'verified' },
  audit: { from: ['verified', 'released', 'on-hold', 'closed'], to: null },
  hold: { from: ['submitted', 'verified', 'released', 'closed'], to: 'on-hold' },
  resume: { from: ['on-hold'], to: null },
  release: { from: ['verified'], to: 'released' },
  amend: { from: ['released'], to: null },
  'decide-amendment': { from: ['released', 'on-hold'], to: null },
  close: { from: ['released'], to: 'closed' },
  void: { from: ['draft', 'submitted', 'returned'], to: 'void' },
} as const satisfies Record<string, { from: readonly BatchState[]; to: BatchState | null }>;

export type LotStep = keyof typeof lotSteps;

export function isOpenTo(step: LotStep, state: BatchState): boolean {
  return (lotSteps[step].from as readonly BatchState[]).includes(state);
}

/** Why a lot in that state cannot take the step, with what can be done instead. */
export function whyNotStep(step: LotStep, state: BatchState): Problem | undefined {
  if (isOpenTo(step, state)) return undefined;
  const now = stateInWords(state);
  switch (step) {
    case 'correct':
      if (state === 'verified') return problems.verifiedIsFixed();
      return state === 'void' ? problems.voidIsFinal() : problems.releasedIsFixed();
    case 'submit':
      return problems.notDraft({ now });
    case 'return':
      return problems.notReturnable({ now });
    case 'verify':
      return problems.notWaiting({ now });
    case 'audit':
      return problems.notAuditable({ now });
    case 'hold':
      return problems.notHoldable({ now });
    case 'resume':
      return problems.notOnHold({ now });
    case 'release':
      return problems.notVerified({ now });
    case 'amend':
      return problems.notAmendable({ now });
    case 'decide-amendment':
      return problems.amendmentClosed({ now });
    case 'close':
      return problems.notClosable({ now });
    case 'void':
      return problems.notVoidable({ now });
  }
}

/** What movements, recalls and complaints may make of a lot, past the steps that people take. */
export function isOpenToChange(from: BatchState, to: BatchState): boolean {
  const reachable: Readonly<Partial<Record<BatchState, readonly BatchState[]>>> = {
    'on-hold': ['submitted', 'verified', 'released', 'closed'],
    recalled: ['released', 'on-hold', 'closed'],
    released: ['on-hold', 'recalled', 'closed'],
    closed: ['released', 'on-hold', 'recalled'],
  };
  return reachable[to]?.includes(from) ?? false;
}

export function stateInWords(state: BatchState): Text {
  return Object.fromEntries(
    languages.map((language) => [language, stateWords(language)[state]]),
  ) as Text;
}

/** 'GMAU-261103-01': short name, day of registration, running number of the day. */
export function printBatchNumber(shortName: string, day: LocalDate, running: number): string {
  return `${shortName}-${compactDate(day)}-${String(running).padStart(2, '0')}`;
}
