import { addDays, type LocalDate } from '../../../lib/dates.ts';
import {
  addWorkingDays,
  countWorkingDays,
  type WorkCalendar,
  whyNotCounted,
} from '../../reference/rules/working-days.ts';

/** How the term of a dossier stands: running until a day, or stopped with working days left. */
export type Term = {
  readonly dueOn: LocalDate | null;
  readonly daysLeft: number | null;
};

/** The term starts the day after a dossier came in; a procedure without a term sets none. */
export function startTerm(
  receivedOn: LocalDate,
  workingDays: number | null,
  calendar: WorkCalendar,
): Term {
  if (workingDays === null) return { dueOn: null, daysLeft: null };
  return { dueOn: addWorkingDays(receivedOn, workingDays, calendar), daysLeft: null };
}

/** Returned: what was left of the term waits for the holder. A term that was over has nothing left. */
export function pauseTerm(term: Term, today: LocalDate, calendar: WorkCalendar): Term {
  if (term.dueOn === null) return term;
  return { dueOn: null, daysLeft: Math.max(0, countWorkingDays(today, term.dueOn, calendar)) };
}

/** Sent in again: the days that were left go on from this day. */
export function resumeTerm(term: Term, today: LocalDate, calendar: WorkCalendar): Term {
  if (term.daysLeft === null) return term;
  return { dueOn: addWorkingDays(today, term.daysLeft, calendar), daysLeft: null };
}

/** Working days until the term ends, negative when it is over; undefined where nobody can tell. */
export function daysUntil(
  dueOn: LocalDate | null,
  today: LocalDate,
  calendar: WorkCalendar,
): number | undefined {
  if (dueOn === null || whyNotCounted(today, dueOn, calendar)) return undefined;
  return countWorkingDays(today, dueOn, calendar);
}

/** The last day to send a returned dossier in again, in calendar days. */
export function lastDayToResubmit(
  returnedOn: LocalDate,
  terms: { readonly resubmitDays: number },
): LocalDate {
  return addDays(returnedOn, terms.resubmitDays);
}
