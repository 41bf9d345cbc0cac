import { daysBetween, type LocalDate } from '../../lib/dates.ts';

/** What is decided from: the certificate as declared, its checks and the notices on it, in any order. */
export type CertificateFacts = {
  readonly holderId: string;
  readonly kindCode: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate;
  /** a crop, perhaps one variety, on one area or (null) on all areas of the holder */
  readonly scopes: readonly {
    cropCode: string;
    varietyCode: string | null;
    areaId: string | null;
  }[];
  readonly checks: readonly {
    method: 'paper' | 'certifier';
    result: 'matches' | 'differs';
    checkedOn: LocalDate;
    recordedAt: Date;
  }[];
  readonly notices: readonly {
    kind: 'suspend' | 'restore' | 'withdraw';
    effectiveOn: LocalDate;
    recordedAt: Date;
  }[];
};

/** How far a certificate is vouched for; never one green tick for all (domain guide 3.2). */
export type Degree = 'declared' | 'checked' | 'confirmed' | 'differs';
export type Standing = 'valid' | 'not-yet' | 'expired' | 'suspended' | 'withdrawn';

/** A certificate about to end is told this many days ahead. */
export const expiringDays = 60;

/** The latest check decides: by the day it was made, on the same day the one recorded later. */
export function degreeOf(facts: Pick<CertificateFacts, 'checks'>): Degree {
  const last = latest(facts.checks, (check) => check.checkedOn);
  if (!last) return 'declared';
  if (last.result === 'differs') return 'differs';
  return last.method === 'certifier' ? 'confirmed' : 'checked';
}

/** How the certificate stands on a day; both ends of its validity are valid days. */
export function standingOn(
  facts: Pick<CertificateFacts, 'validFrom' | 'validTo' | 'notices'>,
  day: LocalDate,
): Standing {
  const inForce = facts.notices.filter(({ effectiveOn }) => effectiveOn <= day);
  // A withdrawal is final: nothing recorded afterwards brings the certificate back.
  if (inForce.some(({ kind }) => kind === 'withdraw')) return 'withdrawn';
  if (day > facts.validTo) return 'expired';
  if (latest(inForce, (notice) => notice.effectiveOn)?.kind === 'suspend') return 'suspended';
  return day < facts.validFrom ? 'not-yet' : 'valid';
}

/** Whether it is valid on that day and ends within 60 days. */
export function isExpiring(
  facts: Pick<CertificateFacts, 'validFrom' | 'validTo' | 'notices'>,
  day: LocalDate,
): boolean {
  return standingOn(facts, day) === 'valid' && daysBetween(day, facts.validTo) <= expiringDays;
}

/**
 * Why a certificate may not be shown on a lot: holder, product, place and harvest dates must all
 * match, and it must have stood on every day of the harvest. A later suspension does not undo a
 * harvest that was covered; whoever shows the claim tells today's standing beside it.
 */
export function whyNotCovers(
  facts: CertificateFacts,
  lot: {
    organisationId: string;
    cropCode: string;
    varietyCode: string | null;
    areaId: string;
    harvestedFrom: LocalDate;
    harvestedTo: LocalDate;
  },
): 'holder' | 'product' | 'place' | 'date' | 'not-valid' | undefined {
  if (facts.holderId !== lot.organisationId) return 'holder';
  const products = facts.scopes.filter(
    ({ cropCode, varietyCode }) =>
      cropCode === lot.cropCode && (varietyCode === null || varietyCode === lot.varietyCode),
  );
  if (products.length === 0) return 'product';
  if (!products.some(({ areaId }) => areaId === null || areaId === lot.areaId)) return 'place';
  if (lot.harvestedFrom < facts.validFrom || lot.harvestedTo > facts.validTo) return 'date';
  if (degreeOf(facts) === 'differs') return 'not-valid';
  const stood = daysOfChange(facts, lot).every((day) => standingOn(facts, day) === 'valid');
  return stood ? undefined : 'not-valid';
}

/** The first day of the harvest and each day within it on which a notice took effect. */
function daysOfChange(
  facts: CertificateFacts,
  lot: { harvestedFrom: LocalDate; harvestedTo: LocalDate },
): LocalDate[] {
  const changes = facts.notices
    .map(({ effectiveOn }) => effectiveOn)
    .filter((day) => lot.harvestedFrom < day && day <= lot.harvestedTo);
  return [lot.harvestedFrom, ...changes];
}

/** The entry of the latest day; of the same day the one recorded later. */
export function latest<Entry extends { readonly recordedAt: Date }>(
  entries: readonly Entry[],
  dayOf: (entry: Entry) => LocalDate,
): Entry | undefined {
  let found: Entry | undefined;
  for (const entry of entries) {
    const isLater =
      !found ||
      dayOf(entry) > dayOf(found) ||
      (dayOf(entry) === dayOf(found) && entry.recordedAt >= found.recordedAt);
    if (isLater) found = entry;
  }
  return found;
}
