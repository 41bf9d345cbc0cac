import { addMonths, type LocalDate } from '../../../lib/dates.ts';

/** Months from the last passed check, or the issue, to the next visit. */
export const surveillanceMonths = 12;

/** The day by which an area is visited again; undefined while no code of it was issued. */
export function surveillanceDueOn(area: {
  issuedOn: LocalDate | undefined;
  lastPassedOn: LocalDate | undefined;
}): LocalDate | undefined {
  const { issuedOn, lastPassedOn } = area;
  const [latest] = [issuedOn, lastPassedOn]
    .filter((day) => day !== undefined)
    .toSorted()
    .reverse();
  return latest && issuedOn ? addMonths(latest, surveillanceMonths) : undefined;
}
