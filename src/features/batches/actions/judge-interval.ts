import type { Tx } from '../../../db/connect.ts';
import type { LocalDate } from '../../../lib/dates.ts';
import { harvestSafeOf } from '../../diary/actions/harvest-safe.ts';
import type { IntervalFacts } from '../rules/check-facts.ts';
import { judgeSafety } from '../rules/interval.ts';
import { findArea } from '../store/read-lots.ts';
import { listPlotNames } from '../store/read-plots.ts';

type Harvest = {
  readonly areaId: string;
  /** none: the whole area */
  readonly plotIds: readonly string[];
  readonly cropCode: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
};

/** What the diary says of the interval on this land. Refuses a harvest before it ended. */
export async function judgeInterval(tx: Tx, harvest: Harvest): Promise<IntervalFacts> {
  const { areaId, plotIds, cropCode, to } = harvest;
  const plots = await harvestSafeOf(tx, { plotIds, areaId, cropCode, on: to });
  const names = await listPlotNames(
    tx,
    plots.map(({ plotId }) => plotId),
  );
  const area = await findArea(tx, areaId);
  // In a diary that names no plots the area stands for them.
  const nameOf = (id: string) => names.get(id) ?? (id === areaId ? (area?.name ?? id) : id);
  const known = new Set(plots.map(({ plotId }) => plotId));
  const isWhole = known.has(areaId) || plotIds.every((id) => known.has(id));
  const judged = judgeSafety(harvest, plots, { nameOf, isWhole });
  if ('problem' in judged) throw judged.problem;
  return judged.facts;
}
