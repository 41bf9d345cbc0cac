import { addDays, addMonths, formatDate, type LocalDate } from '../../../lib/dates.ts';
import type { Text } from '../../../lib/language.ts';
import type { Problem } from '../../../lib/problem.ts';
import { plantingProblems as problems } from '../problems/plantings.ts';

/** Land is prepared before a season begins. */
export const preparationDays = 60;

/** The first day whose work a season takes. */
export function firstWorkDay(startsOn: LocalDate): LocalDate {
  return addDays(startsOn, -preparationDays);
}

type Days = { startsOn: LocalDate; harvestFrom: LocalDate; harvestTo: LocalDate };
type Usual = {
  usualNutrientGrams?: number | null | undefined;
  usualSprays?: number | null | undefined;
  usualSource?: string | null | undefined;
};

export function whyNotDays(days: Days, today: LocalDate): Problem | undefined {
  const { startsOn, harvestFrom, harvestTo } = days;
  if (startsOn > harvestFrom || harvestFrom > harvestTo) return problems.daysOrder();
  const isNear = startsOn >= addMonths(today, -36) && startsOn <= addMonths(today, 24);
  if (!isNear || harvestTo > addMonths(startsOn, 24)) return problems.daysTooFar();
  return undefined;
}

/** A figure to be compared with needs its source. */
export function whyNotUsual(usual: Usual): Problem | undefined {
  const hasFigure = Boolean(usual.usualNutrientGrams) || Boolean(usual.usualSprays);
  return hasFigure && !usual.usualSource ? problems.usualIncomplete() : undefined;
}

export function whyNotEnd(
  endedOn: LocalDate,
  { today, lastWorkOn }: { today: LocalDate; lastWorkOn: LocalDate | null },
): Problem | undefined {
  if (endedOn > today) return problems.endedInFuture();
  if (lastWorkOn !== null && endedOn < lastWorkOn)
    return problems.endedTooEarly({ day: inWords(lastWorkOn) });
  return undefined;
}

const seasonNames = {
  'winter-spring': 'Đông Xuân',
  'summer-autumn': 'Hè Thu',
  'autumn-winter': 'Thu Đông',
  rainy: 'Vụ Mùa',
  main: 'Chính vụ',
  off: 'Nghịch vụ',
  year: 'Cả năm',
} as const;

/** 'Đông Xuân 2025–2026' over the turn of a year, 'Hè Thu 2026' within one. */
export function seasonNameOf(
  kind: keyof typeof seasonNames,
  { startsOn, harvestTo }: Pick<Days, 'startsOn' | 'harvestTo'>,
): string {
  const [first, last] = [startsOn.slice(0, 4), harvestTo.slice(0, 4)];
  return `${seasonNames[kind]} ${first === last ? first : `${first}–${last}`}`;
}

export function inWords(day: LocalDate): Text {
  return { vi: formatDate(day, 'vi'), en: formatDate(day, 'en'), zh: formatDate(day, 'zh') };
}
