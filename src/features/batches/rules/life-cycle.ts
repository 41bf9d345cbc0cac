import { compactDate, type LocalDate } from '../../../lib/dates.ts';
import type { Problem } from '../../../lib/problem.ts';
import { problems } from '../problems.ts';

export type BatchState = 'draft' | 'submitted' | 'released';

export function whyNotCorrect(state: BatchState): Problem | undefined {
  return state === 'released' ? problems.releasedIsFixed() : undefined;
}

export function whyNotSubmit(state: BatchState): Problem | undefined {
  return state === 'draft' ? undefined : problems.notDraft();
}

export function whyNotRelease(state: BatchState): Problem | undefined {
  return state === 'submitted' ? undefined : problems.notSubmitted();
}

/** 'GMAU-261103-01': short name, day of registration, running number of the day. */
export function printBatchNumber(shortName: string, day: LocalDate, running: number): string {
  return `${shortName}-${compactDate(day)}-${String(running).padStart(2, '0')}`;
}
