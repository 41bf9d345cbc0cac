import type { LocalDate } from '../../../lib/dates.ts';
import { combine, type Problem } from '../../../lib/problem.ts';
import { problems } from '../problems.ts';

export type Outcome = 'verified' | 'refused' | 'withdrawn';

type Wish = {
  readonly hasCrop: boolean;
  readonly hasPhoto: boolean;
  readonly doseMin: number | undefined;
  readonly doseMax: number | undefined;
  readonly waterMinLitres: number | null;
  readonly waterMaxLitres: number | null;
};

export function whyNotLabel(wish: Wish): Problem | undefined {
  const { doseMin, doseMax, waterMinLitres: least, waterMaxLitres: most } = wish;
  const isWaterHalf = (least === null) !== (most === null);
  return combine([
    wish.hasCrop ? undefined : problems.cropUnknown(),
    doseMin === undefined ? problems.doseMinUnclear() : undefined,
    doseMax === undefined ? problems.doseMaxUnclear() : undefined,
    doseMin !== undefined && doseMax !== undefined && doseMin > doseMax
      ? problems.doseOrder()
      : undefined,
    isWaterHalf || (least !== null && most !== null && least > most)
      ? problems.waterOrder()
      : undefined,
    wish.hasPhoto ? undefined : problems.photoMissing(),
  ]);
}

/** A waiting label is verified or refused, a verified one withdrawn when it turns out wrong. */
export function outcomesAfter(outcome: Outcome | null): readonly Outcome[] {
  if (outcome === null) return ['verified', 'refused'];
  return outcome === 'verified' ? ['withdrawn'] : [];
}

export function whyNotCheck(
  label: { readonly outcome: Outcome | null; readonly enteredBy: string },
  check: { readonly outcome: Outcome; readonly note: string | null; readonly by: string },
): Problem | undefined {
  if (!outcomesAfter(label.outcome).includes(check.outcome)) return problems.checkNotOpen();
  // Four eyes: one's own slip is the one that is not seen. Taking one's own back harms nobody.
  if (check.outcome !== 'withdrawn' && label.enteredBy === check.by) return problems.ownLabel();
  return check.outcome !== 'verified' && !check.note ? problems.noteMissing() : undefined;
}

export function whyNotBan(days: {
  bannedFrom?: LocalDate | null | undefined;
  bannedUntil?: LocalDate | null | undefined;
}): Problem | undefined {
  const { bannedFrom, bannedUntil } = days;
  return bannedFrom && bannedUntil && bannedUntil < bannedFrom ? problems.banOrder() : undefined;
}
