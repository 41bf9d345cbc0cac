import { addDays, daysBetween, type LocalDate } from '../../../lib/dates.ts';
import { type Problem, refuseIf } from '../../../lib/problem.ts';
import { calendarProblems } from '../problems/calendar.ts';

/** What is known of days off and on. A year nothing is known of is never counted as if it had no holidays. */
export type WorkCalendar = {
  /** only days that are not what their weekday says */
  readonly isWorked: ReadonlyMap<LocalDate, boolean>;
  readonly years: ReadonlySet<string>;
};

type DayRow = {
  readonly day: LocalDate;
  readonly kind: 'holiday' | 'swap-off' | 'swap-work' | 'as-weekday';
};

/** `rows` in the order in which they were said: the last one for a day counts. */
export function calendarOf(rows: readonly DayRow[]): WorkCalendar {
  const isWorked = new Map<LocalDate, boolean>();
  for (const { day, kind } of rows) {
    if (kind === 'as-weekday') isWorked.delete(day);
    else isWorked.set(day, kind === 'swap-work');
  }
  const years = rows.filter(({ kind }) => kind !== 'as-weekday').map(({ day }) => yearOf(day));
  return { isWorked, years: new Set(years) };
}

/** Monday to Friday without holidays, and the Saturdays that the Government swaps for a day off. */
export function isWorkingDay(day: LocalDate, calendar: WorkCalendar): boolean {
  refuseIf(whyNotCounted(day, day, calendar));
  return calendar.isWorked.get(day) ?? isWeekday(day);
}

/**
 * The day a term of `count` working days ends. The day itself is not counted (Civil Code 2015, Art. 147):
 * three days from a Saturday end on Wednesday. Refused where the term reaches an unknown year.
 */
export function addWorkingDays(day: LocalDate, count: number, calendar: WorkCalendar): LocalDate {
  let end = day;
  for (let left = count; left > 0; ) {
    end = addDays(end, 1);
    if (isWorkingDay(end, calendar)) left -= 1;
  }
  return end;
}

/**
 * Working days after `from` up to and with `to`; negative when `to` is earlier. Of a deadline: how many
 * are left (0 on its day), or how many it is overdue.
 */
export function countWorkingDays(from: LocalDate, to: LocalDate, calendar: WorkCalendar): number {
  if (to < from) return 0 - countWorkingDays(to, from, calendar);
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}

/** Why days between two can not be counted: a year of them has no holidays in the list. */
export function whyNotCounted(
  from: LocalDate,
  to: LocalDate,
  calendar: WorkCalendar,
): Problem | undefined {
  const [first, last] = from <= to ? [from, to] : [to, from];
  for (let year = Number(yearOf(first)); year <= Number(yearOf(last)); year += 1) {
    if (!calendar.years.has(String(year)))
      return calendarProblems.yearUnknown({ year: String(year) });
  }
  return undefined;
}

export function isWeekday(day: LocalDate): boolean {
  // 1 January 2024 was a Monday.
  const weekday = ((daysBetween('2024-01-01', day) % 7) + 7) % 7;
  return weekday < 5;
}

function yearOf(day: LocalDate): string {
  return day.slice(0, 4);
}
