import { addMonths, type LocalDate } from '../../../lib/dates.ts';
import type { Problem } from '../../../lib/problem.ts';
import { calendarProblems as problems } from '../problems/calendar.ts';
import { isWeekday } from './working-days.ts';

type Kind = 'holiday' | 'swap-off' | 'swap-work' | 'as-weekday';

/** The seeded years begin here; deadlines of earlier dossiers are no longer counted. */
const firstDay = '2025-01-01';

/** `said`: how the day counts now. */
export function whyNotSetDay(
  wish: { readonly day: LocalDate; readonly kind: Kind },
  said: Kind,
  today: LocalDate,
): Problem | undefined {
  const lastDay = `${addMonths(today, 24).slice(0, 4)}-12-31`;
  if (wish.day < firstDay || wish.day > lastDay) return problems.dayTooFar();
  const isMisplaced =
    (wish.kind === 'swap-work' && isWeekday(wish.day)) ||
    (wish.kind === 'swap-off' && !isWeekday(wish.day));
  if (isMisplaced) return problems.swapOnWrongDay();
  return wish.kind === said ? problems.dayAsBefore() : undefined;
}
