import { addMonths, daysBetween, type LocalDate } from '../../lib/dates.ts';
import { clean } from '../../lib/fold.ts';
import { gs1CheckDigitOk } from '../../lib/gln.ts';
import { combine, type Problem } from '../../lib/problem.ts';
import { problems } from './problems.ts';

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

/** How far a certificate is vouched for; never one green tick for all. */
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

/**
 * Now, or just after the last entry: of two on one day the later recorded decides, so no two may share
 * a moment, be it that one millisecond saw both or that the clock was set back.
 */
export function momentAfter(entries: readonly { readonly recordedAt: Date }[], now: Date): Date {
  const last = Math.max(0, ...entries.map(({ recordedAt }) => recordedAt.getTime()));
  return new Date(Math.max(now.getTime(), last + 1));
}

/** The form in which numbers are compared: capitals, letters and digits alone. */
export function normaliseNumber(text: string): string {
  return clean(text)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

type Scope = CertificateFacts['scopes'][number];

/** What the reference lists and the holder's own records say about a declaration. */
export type Known = {
  readonly hasKind: boolean;
  /** the crop of each variety */
  readonly cropOfVariety: ReadonlyMap<string, string>;
  readonly cropCodes: ReadonlySet<string>;
  readonly areas: ReadonlyMap<string, { readonly name: string; readonly cropCode: string }>;
  readonly hasFile: boolean;
};

/** Everything that stops a declaration or its correction, all at once. */
export function whyNotDeclare(
  input: {
    readonly validFrom: LocalDate;
    readonly validTo: LocalDate;
    readonly scopes: readonly Scope[];
  },
  known: Known,
): Problem | undefined {
  return combine([
    known.hasKind ? undefined : problems.unknownKind(),
    input.validTo < input.validFrom ? problems.datesReversed() : undefined,
    whyNotProducts(input.scopes, known),
    whyNotAreas(input.scopes, known),
    known.hasFile ? undefined : problems.fileNotYours(),
  ]);
}

function whyNotProducts(scopes: readonly Scope[], known: Known): Problem | undefined {
  const allKnown = scopes.every(
    ({ cropCode, varietyCode }) =>
      known.cropCodes.has(cropCode) &&
      (varietyCode === null || known.cropOfVariety.get(varietyCode) === cropCode),
  );
  return allKnown ? undefined : problems.unknownProduct();
}

function whyNotAreas(scopes: readonly Scope[], known: Known): Problem | undefined {
  for (const { areaId, cropCode } of scopes) {
    if (areaId === null) continue;
    const area = known.areas.get(areaId);
    if (!area) return problems.areaNotHolders();
    if (area.cropCode !== cropCode) return problems.areaOtherCrop({ area: area.name });
  }
  return undefined;
}

/** Whoever declares does not verify, nor does anyone with a role at the holder's. */
export function whyNotIndependent(actor: {
  /** the certificate, or a correction of it */
  readonly hasDeclared: boolean;
  readonly hasRoleAtHolder: boolean;
}): Problem | undefined {
  return actor.hasDeclared || actor.hasRoleAtHolder ? problems.ownCertificate() : undefined;
}

export function whyNotCheckOn(checkedOn: LocalDate, today: LocalDate): Problem | undefined {
  return checkedOn > today ? problems.checkInFuture() : undefined;
}

/** Notices follow each other in time: suspend, restore, suspend ..., withdraw, and nothing after it. */
export function whyNotNotice(
  facts: Pick<CertificateFacts, 'notices'>,
  notice: { readonly kind: 'suspend' | 'restore' | 'withdraw'; readonly effectiveOn: LocalDate },
  today: LocalDate,
): Problem | undefined {
  const last = latest(facts.notices, ({ effectiveOn }) => effectiveOn);
  if (last?.kind === 'withdraw') return problems.alreadyWithdrawn();
  if (last?.kind === 'suspend' && notice.kind === 'suspend') return problems.alreadySuspended();
  if (last?.kind !== 'suspend' && notice.kind === 'restore') return problems.notSuspended();
  if (notice.effectiveOn > today) return problems.noticeInFuture();
  if (last && notice.effectiveOn < last.effectiveOn) return problems.noticeBeforeLast();
  return undefined;
}

export type Warning = 'number-form' | 'check-digit' | 'long-validity';

/** What a careful reader would look at twice; old and odd papers exist, so none of it refuses. */
export function warningsOf(
  certificate: {
    readonly number: string;
    readonly validFrom: LocalDate;
    readonly validTo: LocalDate;
  },
  kind: { code: string; numberPattern: string | null; validityMonths: number } | undefined,
): Warning[] {
  if (!kind) return [];
  const written = certificate.number.replace(/\p{Pd}/gu, '-').replace(/\s/g, '');
  const fits = kind.numberPattern === null || new RegExp(kind.numberPattern, 'i').test(written);
  const isGgn = kind.code === 'globalgap' && /^\d{13}$/.test(written);
  const warnings: (Warning | false)[] = [
    !fits && 'number-form',
    isGgn && !gs1CheckDigitOk(written) && 'check-digit',
    certificate.validTo > addMonths(certificate.validFrom, kind.validityMonths) && 'long-validity',
  ];
  return warnings.filter((warning) => warning !== false);
}
