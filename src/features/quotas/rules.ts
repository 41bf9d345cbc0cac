import type { LocalDate } from '../../lib/dates.ts';
import type { Problem } from '../../lib/problem.ts';
import { problems } from './problems.ts';

/** From this share of a quota on the holder is warned and the officer's list shows it. */
export const nearPercent = 80;

export type SeasonDays = { readonly name: string; startsOn: LocalDate; endsOn: LocalDate };

/** Two seasons of one crop never share a day; none is longer than two years. */
export function whyNotSeason(
  season: SeasonDays,
  others: readonly SeasonDays[],
): Problem | undefined {
  if (season.endsOn <= season.startsOn) return problems.seasonEndsBeforeStart();
  const latest = `${Number(season.startsOn.slice(0, 4)) + 2}${season.startsOn.slice(4)}`;
  if (season.endsOn > latest) return problems.seasonTooLong();
  if (others.some(({ name }) => name === season.name))
    return problems.seasonNameTaken({ name: season.name });
  const overlapped = others.find(
    ({ startsOn, endsOn }) => startsOn <= season.endsOn && season.startsOn <= endsOn,
  );
  return overlapped && problems.seasonOverlaps(overlapped);
}

/** What an area may bear in a season, and what is drawn on it already. Weights in grams. */
export type Balance = {
  /** null: no season for the day, or no ceiling */
  readonly quotaGrams: number | null;
  readonly reservedGrams: number;
  readonly usedGrams: number;
};

export function drawnOf(balance: Balance): number {
  return balance.reservedGrams + balance.usedGrams;
}

/** Below zero when the quota shrank afterwards: past lots stay. Null when the quota is unknown. */
export function leftOf(balance: Balance): number | null {
  return balance.quotaGrams === null ? null : balance.quotaGrams - drawnOf(balance);
}

/** Whole percent drawn, rounded down so that 80 means 80; null when the quota is unknown. */
export function percentOf(balance: Balance): number | null {
  const drawn = drawnOf(balance);
  if (balance.quotaGrams === null) return null;
  if (balance.quotaGrams === 0) return drawn === 0 ? 0 : 999;
  return Math.min(999, Math.floor((drawn * 100) / balance.quotaGrams));
}

export type Fullness = 'unknown' | 'room' | 'near' | 'full' | 'exceeded';

export function fullnessOf(balance: Balance): Fullness {
  const percent = percentOf(balance);
  const left = leftOf(balance);
  if (percent === null || left === null) return 'unknown';
  if (left < 0) return 'exceeded';
  if (left === 0 && drawnOf(balance) > 0) return 'full';
  return percent >= nearPercent ? 'near' : 'room';
}

/** How much of these grams does not fit any more; nothing when the quota is unknown. */
export function overOf(balance: Balance, grams: number): number {
  const left = leftOf(balance);
  return left === null ? 0 : Math.max(0, Math.min(grams, grams - left));
}

/** Whether drawing these grams as well passes the threshold at which the holder is told. */
export function isNearWith(balance: Balance, grams: number): boolean {
  const after = { ...balance, reservedGrams: balance.reservedGrams + grams };
  return (percentOf(after) ?? 0) >= nearPercent;
}

/** At 100 % a lot is refused, unless it is sent with a reason for an inspector. */
export function whyNotReserve(
  balance: Balance,
  lot: { code: string; grams: number; reason: string | undefined },
): Problem | undefined {
  if (overOf(balance, lot.grams) === 0 || lot.reason) return undefined;
  return problems.exceeded(limitOf(balance, lot));
}

export type Excess = { readonly gramsOver: number; readonly outcome: Outcome };
type Outcome = 'asked' | 'approved' | 'refused';

/** A lot that was sent already may not grow beyond the quota, nor beyond what was asked for. */
export function whyNotAdjust(
  balance: Balance,
  lot: { code: string; grams: number },
  excess: Excess | undefined,
): Problem | undefined {
  const over = overOf(balance, lot.grams);
  const covered = excess && excess.outcome !== 'refused' ? excess.gramsOver : 0;
  return over <= covered ? undefined : problems.correctionExceeds(limitOf(balance, lot));
}

/** What was beyond the quota waits for the inspector's word. */
export function whyNotRelease(
  entry: { overGrams: number; state: 'reserved' | 'used' | 'freed' } | undefined,
  excess: Excess | undefined,
): Problem | undefined {
  if (!entry || (entry.overGrams === 0 && entry.state !== 'freed')) return undefined;
  if (excess?.outcome === 'approved') return undefined;
  return excess?.outcome === 'refused' ? problems.excessRefused() : problems.excessWaiting();
}

export function whyNotDecide(facts: {
  outcome: Outcome;
  hasRoleAtHolder: boolean;
}): Problem | undefined {
  if (facts.hasRoleAtHolder) return problems.ownOrganisation();
  return facts.outcome === 'asked' ? undefined : problems.alreadyDecided();
}

function limitOf(balance: Balance, { code, grams }: { code: string; grams: number }) {
  return { code, left: Math.max(0, leftOf(balance) ?? 0), grams };
}
