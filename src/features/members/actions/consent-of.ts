import type { Database } from '../../../db/connect.ts';
import type { LocalDate } from '../../../lib/dates.ts';
import { sumConsent } from '../store/consent-sums.ts';

/** What stands behind an area on a day: households with plots in it, and those of them that consent. */
export type AreaConsent = {
  readonly householdCount: number;
  readonly consentedCount: number;
  /** of every plot in the area, consented or not */
  readonly squareMetres: number;
  readonly consentedSquareMetres: number;
  /** of every plot in the area, as far as trees were counted */
  readonly treeCount: number;
};

/**
 * How much of an area's land stands behind its codes on `day`. With the first day of a season, a
 * withdrawal after that day does not count yet: it takes land out of the quota from the next season.
 * Land of a household that left and plots that were retired are out from that day.
 */
export async function consentOf(
  db: Database,
  areaId: string,
  day: LocalDate,
  seasonStart?: LocalDate,
): Promise<AreaConsent> {
  const found = await consentOfAreas(db, [areaId], day, seasonStart);
  return found.get(areaId) ?? nothing;
}

/** The same for many areas at once, by area id; areas without plots are left out. */
export async function consentOfAreas(
  db: Database,
  areaIds: readonly string[],
  day: LocalDate,
  seasonStart?: LocalDate,
): Promise<ReadonlyMap<string, AreaConsent>> {
  const rows = await sumConsent(db, { areaIds, day, seasonStart });
  return new Map(rows.map(({ areaId, ...consent }) => [areaId, consent]));
}

export const nothing: AreaConsent = {
  householdCount: 0,
  consentedCount: 0,
  squareMetres: 0,
  consentedSquareMetres: 0,
  treeCount: 0,
};
