import type { Language } from './language.ts';

/**
 * A day of the calendar as YYYY-MM-DD, without clock or zone: a harvest date, a decision's date.
 * Two of them compare as strings. `parseDate`, `localDateOf` and `isLocalDate` vouch for the form.
 */
export type LocalDate = string;

const zone = 'Asia/Ho_Chi_Minh';
const millisecondsPerDay = 86_400_000;

const zoned = new Intl.DateTimeFormat('en-CA', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const englishMonths = [
  ...['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'],
  ...['Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
];

/** The day it is in Vietnam at that instant: 20:00 UTC is already tomorrow. */
export function localDateOf(instant: Date): LocalDate {
  const { year, month, day } = partsOf(instant);
  return `${year}-${month}-${day}`;
}

export function isLocalDate(value: unknown): value is LocalDate {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && parseDate(value) === value;
}

/** Reads 05/11/2026, 5-11-2026, 5.11.2026 (day first, as Vietnam writes) and 2026-11-05. */
export function parseDate(text: string): LocalDate | undefined {
  const written = text.normalize('NFKC').trim();
  const dayFirst = /^(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4})$/.exec(written);
  if (dayFirst) return realDate(Number(dayFirst[4]), Number(dayFirst[3]), Number(dayFirst[1]));
  const yearFirst = /^(\d{4})-(\d\d)-(\d\d)$/.exec(written);
  if (yearFirst) return realDate(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  return undefined;
}

/** vi 03/11/2026, en 3 Nov 2026, zh 2026年11月3日. */
export function formatDate(date: LocalDate, language: Language): string {
  const { year, month, day } = numbersOf(date);
  if (language === 'en') return `${day} ${englishMonths[month - 1]} ${year}`;
  if (language === 'zh') return `${year}年${month}月${day}日`;
  return `${pad(day)}/${pad(month)}/${year}`;
}

/** The local day and the clock in Vietnam, as `03/11/2026 14:05`. */
export function formatInstant(instant: Date, language: Language): string {
  const { hour, minute } = partsOf(instant);
  return `${formatDate(localDateOf(instant), language)} ${hour}:${minute}`;
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfDay(dayNumber(date) + days);
}

/** The same day n months on, or the last day of that month: 31 Jan and one month is 28 Feb. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = numbersOf(date);
  const first = utc(year, month + months, 1);
  const lastDay = new Date(utc(year, month + months + 1, 0)).getUTCDate();
  return dateOfDay(first / millisecondsPerDay + Math.min(day, lastDay) - 1);
}

/** Calendar days from one to the other: 0 on the same day, negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** yymmdd, the day's part of a lot number. */
export function compactDate(date: LocalDate): string {
  const { year, month, day } = numbersOf(date);
  return `${pad(year % 100)}${pad(month)}${pad(day)}`;
}

function partsOf(instant: Date): Record<string, string> {
  return Object.fromEntries(zoned.formatToParts(instant).map(({ type, value }) => [type, value]));
}

function realDate(year: number, month: number, day: number): LocalDate | undefined {
  if (year < 1900) return undefined;
  const instant = new Date(utc(year, month, day));
  const exists = instant.getUTCMonth() === month - 1 && instant.getUTCDate() === day;
  return exists ? `${year}-${pad(month)}-${pad(day)}` : undefined;
}

function numbersOf(date: LocalDate): { year: number; month: number; day: number } {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date);
  if (!match) throw new TypeError(`not a YYYY-MM-DD date: ${date}`);
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

function dayNumber(date: LocalDate): number {
  const { year, month, day } = numbersOf(date);
  return utc(year, month, day) / millisecondsPerDay;
}

function dateOfDay(number: number): LocalDate {
  return new Date(number * millisecondsPerDay).toISOString().slice(0, 10);
}

function utc(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day);
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
