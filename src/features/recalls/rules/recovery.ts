import type { LocalDate } from '../../../lib/dates.ts';
import type { Problem } from '../../../lib/problem.ts';
import { problems } from '../problems.ts';

type Lot = { readonly grams: number; readonly recoveredGrams: number };
type Recovery = {
  readonly grams: number | undefined;
  readonly place?: string | undefined;
  readonly recoveredOn: LocalDate;
};

/** No more of a lot comes back than there ever was of it. */
export function whyNotRecovery(
  lot: Lot | undefined,
  recovery: Recovery,
  today: LocalDate,
): (Problem | undefined)[] {
  const sum = (lot?.recoveredGrams ?? 0) + (recovery.grams ?? 0);
  return [
    lot ? undefined : problems.lotNotInScope(),
    recovery.grams === undefined ? problems.weightMissing() : undefined,
    lot && sum > lot.grams ? problems.moreThanMade({ made: lot.grams, sum }) : undefined,
    recovery.place ? undefined : problems.placeMissing(),
    today < recovery.recoveredOn ? problems.recoveredInFuture() : undefined,
  ];
}
