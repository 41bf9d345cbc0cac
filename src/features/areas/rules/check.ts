import type { LocalDate } from '../../../lib/dates.ts';
import { combine, type Problem } from '../../../lib/problem.ts';
import { checkProblems } from '../problems/checks.ts';
import type { CheckInput } from '../schemas/checks.ts';

/** A visit is not dated ahead, tells what it found, and its place lies in Viet Nam. */
export function whyNotCheck(
  check: Pick<CheckInput, 'checkedOn' | 'outcome' | 'findings' | 'latitude' | 'longitude'>,
  today: LocalDate,
): Problem | undefined {
  const { latitude, longitude } = check;
  const hasBoth = (latitude === undefined) === (longitude === undefined);
  const isHere =
    latitude === undefined ||
    longitude === undefined ||
    (latitude >= 8 && latitude <= 24 && longitude >= 102 && longitude <= 115);
  return combine([
    check.checkedOn > today ? checkProblems.checkInFuture() : undefined,
    check.outcome !== 'passed' && !check.findings ? checkProblems.findingsMissing() : undefined,
    hasBoth && isHere ? undefined : checkProblems.checkPlace(),
  ]);
}
