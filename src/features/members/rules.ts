import { formatDate, type LocalDate } from '../../lib/dates.ts';
import { fold } from '../../lib/fold.ts';
import type { Text } from '../../lib/language.ts';
import type { Problem } from '../../lib/problem.ts';
import { byVietnameseName } from '../../lib/sort.ts';
import { problems } from './problems.ts';

/**
 * The name as lists sort and search it: the last word first, as Vietnamese lists of people are
 * ordered, then the whole name, so that any part of it is found ("tho nguyen van tho").
 */
export function sortedName(fullName: string): string {
  const folded = fold(fullName);
  const last = folded.split(' ').at(-1) ?? '';
  return last === folded ? folded : `${last} ${folded}`;
}

/** Digits of a number in the book are the same in every width and case: "hv ０1" is "HV 01". */
export function bookNumber(text: string): string {
  return text.normalize('NFKC').toUpperCase();
}

export type Membership = { readonly joinedOn: LocalDate; readonly leftOn: LocalDate | null };

/** Why a day cannot be the day of joining. `consents`: the days of what the household said, if any. */
export function whyNotJoined(
  joinedOn: LocalDate,
  { leftOn, firstConsentOn, today }: Lifetime,
): Problem | undefined {
  if (joinedOn > today) return problems.joinedInFuture();
  if (leftOn !== null && joinedOn > leftOn)
    return problems.joinedAfterLeaving({ day: inWords(leftOn) });
  if (firstConsentOn !== undefined && joinedOn > firstConsentOn)
    return problems.joinedAfterConsent({ day: inWords(firstConsentOn) });
  return undefined;
}

type Lifetime = {
  readonly leftOn: LocalDate | null;
  readonly firstConsentOn?: LocalDate | undefined;
  readonly today: LocalDate;
};

export function whyNotLeave(
  { joinedOn, leftOn: already }: Membership,
  leftOn: LocalDate,
  { lastConsentOn, today }: { lastConsentOn: LocalDate | undefined; today: LocalDate },
): Problem | undefined {
  if (already !== null) return problems.alreadyLeft({ day: inWords(already) });
  if (leftOn > today) return problems.leftInFuture();
  if (leftOn < joinedOn) return problems.leftBeforeJoining({ day: inWords(joinedOn) });
  if (lastConsentOn !== undefined && leftOn < lastConsentOn)
    return problems.leftBeforeConsent({ day: inWords(lastConsentOn) });
  return undefined;
}

export type ConsentKind = 'given' | 'withdrawn';
/** `invited`: land in the area, nothing said yet. */
export type ConsentState = 'invited' | ConsentKind;
export const consentStates = ['invited', 'given', 'withdrawn'] as const;

/** One household before it says something about one area. */
export type Household = Membership & {
  readonly number: string;
  readonly hasPlot: boolean;
  readonly last: { readonly kind: ConsentKind; readonly happenedOn: LocalDate } | undefined;
};

/** Why these households' consent cannot be recorded with that day; each reason names the households. */
export function whyNotGive(
  households: readonly Household[],
  happenedOn: LocalDate,
  today: LocalDate,
): readonly (Problem | undefined)[] {
  const whose = (test: (household: Household) => boolean) => numbersOf(households.filter(test));
  const left = whose(({ leftOn }) => leftOn !== null);
  const early = whose(({ joinedOn }) => happenedOn < joinedOn);
  const landless = whose(({ hasPlot }) => !hasPlot);
  const given = whose(({ last }) => last?.kind === 'given');
  const beforeLast = whose(
    ({ last }) => last?.kind === 'withdrawn' && happenedOn < last.happenedOn,
  );
  return [
    happenedOn > today ? problems.consentInFuture() : undefined,
    left && problems.householdsLeft({ numbers: left }),
    early && problems.consentBeforeJoining({ numbers: early }),
    landless && problems.noPlotInArea({ numbers: landless }),
    given && problems.alreadyGiven({ numbers: given }),
    beforeLast && problems.consentBeforeWithdrawal({ numbers: beforeLast }),
  ].map((problem) => problem || undefined);
}

/** Why a household cannot withdraw what it gave with that day. */
export function whyNotWithdraw(
  { last }: Pick<Household, 'last'>,
  happenedOn: LocalDate,
  today: LocalDate,
): Problem | undefined {
  if (last?.kind !== 'given') return problems.notGiven();
  if (happenedOn > today) return problems.consentInFuture();
  if (happenedOn < last.happenedOn)
    return problems.withdrawnBeforeGiven({ day: inWords(last.happenedOn) });
  return undefined;
}

/** Whether the plots of an area add up to more than the area, beyond what measuring explains (5 %). */
export function isOverfull(plotSquareMetres: number, areaSquareMetres: number): boolean {
  return plotSquareMetres > areaSquareMetres * 1.05;
}

function numbersOf(households: readonly Household[]): string {
  const numbers = households.map(({ number }) => number).toSorted(byVietnameseName);
  const shown = numbers.slice(0, 10);
  return [...shown, ...(households.length > 10 ? ['…'] : [])].join(', ');
}

export function inWords(day: LocalDate): Text {
  return { vi: formatDate(day, 'vi'), en: formatDate(day, 'en'), zh: formatDate(day, 'zh') };
}
