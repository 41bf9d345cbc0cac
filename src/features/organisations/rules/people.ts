import { formatDate, type LocalDate } from '../../../lib/dates.ts';
import type { Problem } from '../../../lib/problem.ts';
import { problems } from '../problems/work.ts';

/** Who counts as trained in the plan: college (cao đẳng) or more. */
export const collegeOrMore = ['college', 'university', 'postgraduate'] as const;

/** Technologies that a cooperative may tell; a new one is added here with its names in messages. */
export const technologies = [
  'drip-irrigation',
  'net-house',
  'drone',
  'sensors',
  'alternate-wetting',
  'biological',
  'e-diary',
  'cold-store',
  'processing',
] as const;

export function whyNotBegin(from: LocalDate, today: LocalDate): Problem | undefined {
  return from > today ? problems.periodInFuture() : undefined;
}

/** `to` is the first day on which it no longer held; on the day it began it never counted. */
export function whyNotEnd(
  line: { from: LocalDate; to: LocalDate | null },
  to: LocalDate,
  today: LocalDate,
): Problem | undefined {
  if (line.to !== null) return problems.periodEnded({ to: formatDate(line.to, 'vi') });
  if (to < line.from) return problems.periodEndsBeforeStart();
  return to > today ? problems.periodEndInFuture() : undefined;
}
