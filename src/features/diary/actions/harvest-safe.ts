import type { Database, Tx } from '../../../db/connect.ts';
import { addDays, type LocalDate } from '../../../lib/dates.ts';
import { listIntervals } from '../../crop-protection/actions/list-intervals.ts';
import {
  cropsUnder,
  isSupersededBy,
  longestIntervalDays,
  type PlotSafety,
  safetyOf,
} from '../rules/harvest-safe.ts';
import { listSprays, listStands, type SprayRow } from '../store/read-sprays.ts';

export type { PlotSafety } from '../rules/harvest-safe.ts';

type Harvest = {
  /** none: the whole area */
  readonly plotIds: readonly string[];
  readonly areaId: string | null;
  /** sprays up to and on this day count */
  readonly on: LocalDate;
  /** the crop that is harvested, where several grow on a plot; all of them when left out */
  readonly cropCode?: string;
};

/**
 * From when harvest is safe, plot by plot, by the labels that are verified today. Plots without a
 * diary are left out: of them nothing can be stated. In a planting that names no plots the area's id
 * stands for the plot.
 */
export async function harvestSafeOf(
  db: Database | Tx,
  { plotIds, areaId, on, cropCode }: Harvest,
): Promise<PlotSafety[]> {
  const land = { plotIds, areaId };
  const stands = await listStands(db, land);
  const days = { from: addDays(on, -longestIntervalDays), to: on };
  const sprays = await listSprays(db, land, days);
  const standsOf = new Map<string, typeof stands>();
  for (const stand of stands)
    standsOf.set(stand.plotId, [...(standsOf.get(stand.plotId) ?? []), stand]);

  const asked = sprays.flatMap((spray) =>
    cropsUnder(spray, standsOf.get(spray.plotId) ?? [], cropCode).map((crop) => ({ spray, crop })),
  );
  const intervals = await listIntervals(
    db,
    asked.map(({ spray, crop }) => ({
      ...{ productId: spray.productId, cropCode: crop, usedOn: spray.sprayedOn },
    })),
  );
  const judged = asked.flatMap(({ spray }, index) => {
    const intervalDays = intervals[index] ?? null;
    const own = standsOf.get(spray.plotId) ?? [];
    if (intervalDays === null && isSupersededBy(spray, own, on)) return [];
    return [{ ...onPlot(spray), intervalDays }];
  });
  return [...standsOf.keys()].map((plotId) =>
    safetyOf(
      plotId,
      judged.filter((spray) => spray.plotId === plotId),
    ),
  );
}

function onPlot({ entryId, product, plotId, sprayedOn }: SprayRow) {
  return { entryId, product, plotId, sprayedOn };
}
