import type { Database } from '../../../db/connect.ts';
import type { Deps } from '../../../deps.ts';
import { problems as http } from '../../../http/problems.ts';
import { type LocalDate, localDateOf } from '../../../lib/dates.ts';
import type { Actor } from '../../../lib/roles.ts';
import { listIntervals } from '../../crop-protection/actions/list-intervals.ts';
import { riceCode } from '../rules/entries.ts';
import { safeAfterAll } from '../rules/harvest-safe.ts';
import { judgeRice } from '../rules/rice-criteria.ts';
import { type Entry, findEntry, listEntries } from '../store/read-entries.ts';
import { listPlotsByIds } from '../store/read-land.ts';
import {
  findPlanting,
  listPlantingChanges,
  listPlantingPlots,
  type Planting,
} from '../store/read-plantings.ts';
import { sightOf } from '../who.ts';
import { harvestSafeOf } from './harvest-safe.ts';
import { riceEntriesOf } from './rice-entries.ts';

/** Enough for a season of any crop; older work is reached by the API's pages. */
const mostEntries = 300;

/** A season as `actor` may see it; missing and someone else's answer alike. */
export async function readPlanting(deps: Deps, actor: Actor, id: string) {
  const { db } = deps;
  const planting = await findPlanting(db, sightOf(actor), id);
  if (!planting) throw http.notFound();
  const plots = await plotsOf(db, planting, actor);
  const entries = await listEntries(db, id, { limit: mostEntries });
  const today = localDateOf(deps.now());
  return {
    planting,
    plots,
    entries,
    changes: await listPlantingChanges(db, id),
    safety: await safetyOfPlanting(db, planting, today),
    treatments: await treatmentsOf(db, planting, entries),
    riceCriteria:
      planting.cropCode === riceCode
        ? judgeRice(
            { ...planting, plots, isEnded: planting.state === 'ended' },
            riceEntriesOf(entries),
          )
        : null,
  };
}

export type PlantingRecord = Awaited<ReturnType<typeof readPlanting>>;
export type PlotOfPlanting = PlantingRecord['plots'][number];

/** From when each plot of a season is safe to harvest, by sprays up to that day. */
export async function safetyOfPlanting(
  db: Database,
  planting: Pick<Planting, 'id' | 'areaId' | 'cropCode'>,
  on: LocalDate,
) {
  const plots = await listPlantingPlots(db, planting.id);
  const plotIds = plots.map(({ plotId }) => plotId);
  const { areaId, cropCode } = planting;
  const rows = await harvestSafeOf(db, { plotIds, areaId, on, cropCode });
  return plotIds.length > 0 ? rows : rows.filter(({ plotId }) => plotId === areaId);
}

/** Plots of a season by name; households by name only for their own organisation. */
async function plotsOf(db: Database, planting: Planting, actor: Actor) {
  const sizes = await listPlantingPlots(db, planting.id);
  const named = await listPlotsByIds(
    db,
    sizes.map(({ plotId }) => plotId),
  );
  const isOwn = planting.organisationId === actor.organisationId;
  return named.map(({ id, name, memberNumber, memberName }) => ({
    ...{ plotId: id, name, memberNumber, memberName: isOwn ? memberName : null },
    squareMetres: sizes.find(({ plotId }) => plotId === id)?.squareMetres ?? 0,
  }));
}

/** What was put on produce after its harvest, and from when it may be put to use. */
async function treatmentsOf(db: Database, planting: Planting, entries: readonly Entry[]) {
  const found = [];
  for (const entry of entries) {
    const [version] = entry.versions;
    if (entry.kind !== 'treatment' || !version || version.isStruck) continue;
    const intervals = await listIntervals(
      db,
      version.uses.map(({ productId }) => ({
        ...{ productId, cropCode: planting.cropCode, usedOn: version.happenedOn },
      })),
    );
    found.push({
      ...{ entryId: entry.id, treatedOn: version.happenedOn },
      products: version.uses.map(({ productName }) => productName),
      usableFrom: safeAfterAll(version.happenedOn, intervals),
    });
  }
  return found;
}

/** An entry with all its versions and its season. */
export async function readEntry(deps: Deps, actor: Actor, id: string) {
  const entry = await findEntry(deps.db, sightOf(actor), id);
  const planting = entry && (await findPlanting(deps.db, sightOf(actor), entry.plantingId));
  const version = entry?.versions[0];
  if (!entry || !planting || !version) throw http.notFound();
  const plots = await plotsOf(deps.db, planting, actor);
  return { entry, version, planting, plots };
}

export type EntryRecord = Awaited<ReturnType<typeof readEntry>>;
