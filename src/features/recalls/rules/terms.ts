import { addMonths, type LocalDate, localDateOf } from '../../../lib/dates.ts';

const day = 24 * 60 * 60 * 1000;

/** Circular 17/2021/TT-BNNPTNT Art. 10 and 11: opened within 24 hours of finding out. */
export function openBefore(foundAt: Date): Date {
  return new Date(foundAt.getTime() + day);
}

export type Clock = { readonly hoursLeft: number; readonly isLate: boolean };

/** Whole hours until the 24 are over, or by how many it is late; `at`: the opening, or now while it is not open. */
export function openingClock(foundAt: Date, at: Date): Clock {
  const left = openBefore(foundAt).getTime() - at.getTime();
  return { hoursLeft: Math.floor(Math.abs(left) / 3_600_000), isLate: left < 0 };
}

/** Art. 14: handled within three months of the day the way was agreed. */
export function closeBy(agreedOn: LocalDate): LocalDate {
  return addMonths(agreedOn, 3);
}

export function isClosingLate(agreedOn: LocalDate | null, now: Date): boolean {
  return agreedOn !== null && closeBy(agreedOn) < localDateOf(now);
}

/** Of what was delivered, in whole per cent; nothing was delivered: nothing is missing. */
export function recoveredPercent(deliveredGrams: number, recoveredGrams: number): number {
  if (deliveredGrams === 0) return 100;
  return Math.min(100, Math.floor((recoveredGrams * 100) / deliveredGrams));
}
