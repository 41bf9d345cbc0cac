import type { Tx } from '../../../db/connect.ts';
import type { DiaryKind } from '../../../db/schema/diary.ts';
import type { Deps } from '../../../deps.ts';
import { isLocalDate, type LocalDate } from '../../../lib/dates.ts';
import type { Actor } from '../../../lib/roles.ts';
import { flagLotsOfPlots } from '../../batches/actions/flag-lots.ts';
import { listIntervals } from '../../crop-protection/actions/list-intervals.ts';
import { cropsUnder, safeAfterAll } from '../rules/harvest-safe.ts';
import { listPlotAreas } from '../store/read-land.ts';
import { listPlantingPlots } from '../store/read-plantings.ts';
import { listStands } from '../store/read-sprays.ts';
import type { PlantingRow, WholeVersion } from '../store/write.ts';

type Changed = { planting: PlantingRow; kind: DiaryKind; whole: WholeVersion };

/** A spray or a treatment that is written or corrected after lots were made: those are flagged. */
export async function flagLots(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  { planting, kind, whole }: Changed,
): Promise<void> {
  const { version, uses } = whole;
  if (uses.length === 0 || version.isStruck) return;
  const { entryId, happenedOn: sprayedOn, details } = version;
  const day = kind === 'treatment' && isLocalDate(details.harvestedOn) ? details.harvestedOn : null;
  const harvested = day === null ? undefined : { from: day, to: day };
  for (const land of await landOf(tx, planting, whole)) {
    const safeFrom = await safeFromOn(tx, planting, whole, land);
    await flagLotsOfPlots(tx, deps, actor, { ...land, sprayedOn, entryId, safeFrom, harvested });
  }
}

type Land = { plotIds: string[]; areaId: string };

/** The sprayed plots, area by area: a season of plots may lie in several. */
async function landOf(tx: Tx, planting: PlantingRow, whole: WholeVersion): Promise<Land[]> {
  const plotIds =
    whole.plotIds.length > 0
      ? [...whole.plotIds]
      : (await listPlantingPlots(tx, planting.id)).map(({ plotId }) => plotId);
  if (plotIds.length === 0)
    return planting.areaId === null ? [] : [{ plotIds, areaId: planting.areaId }];
  const lands = new Map<string, string[]>();
  for (const { id, areaId } of await listPlotAreas(tx, plotIds))
    if (areaId !== null) lands.set(areaId, [...(lands.get(areaId) ?? []), id]);
  return [...lands].map(([areaId, ids]) => ({ areaId, plotIds: ids }));
}

/** For every crop that stood there: what grows between the sprayed rows was sprayed as well. */
async function safeFromOn(
  tx: Tx,
  planting: PlantingRow,
  { version, uses }: WholeVersion,
  land: Land,
): Promise<LocalDate | null> {
  const { id: plantingId, cropCode } = planting;
  const usedOn = version.happenedOn;
  const stands = await listStands(tx, land);
  const crops = cropsUnder({ plantingId, cropCode, sprayedOn: usedOn }, stands);
  const asked = uses.flatMap(({ productId }) =>
    crops.map((crop) => ({ productId, cropCode: crop, usedOn })),
  );
  return safeAfterAll(usedOn, await listIntervals(tx, asked));
}
