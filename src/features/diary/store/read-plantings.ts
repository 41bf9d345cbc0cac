import { and, asc, count, desc, eq, inArray, lt, or, type SQL, sql } from 'drizzle-orm';
import type { Database, Tx } from '../../../db/connect.ts';
import { growingAreas } from '../../../db/schema/areas.ts';
import {
  diaryEntries,
  diaryVersions,
  plantingChanges,
  plantingPlots,
  type plantingStates,
  plantings,
} from '../../../db/schema/diary.ts';
import { people } from '../../../db/schema/identity.ts';
import { organisations } from '../../../db/schema/organisations.ts';
import { crops, varieties } from '../../../db/schema/reference.ts';
import { isLocalDate, type LocalDate } from '../../../lib/dates.ts';
import { pageAfter, readCursor } from '../../../lib/paging.ts';

type Wanted = {
  /** undefined: everybody's */
  organisationId: string | undefined;
  state?: (typeof plantingStates)[number] | undefined;
  after?: string | undefined;
  limit: number;
};

const columns = {
  id: plantings.id,
  organisationId: plantings.organisationId,
  organisationName: organisations.name,
  areaId: plantings.areaId,
  areaName: growingAreas.name,
  cropCode: plantings.cropCode,
  crop: { vi: crops.nameVi, en: crops.nameEn, zh: crops.nameZh },
  drawing: crops.drawing,
  isPerennial: crops.isPerennial,
  varietyCode: plantings.varietyCode,
  variety: { vi: varieties.nameVi, en: varieties.nameEn, zh: varieties.nameZh },
  seasonKind: plantings.seasonKind,
  seasonName: plantings.seasonName,
  squareMetres: plantings.squareMetres,
  startsOn: plantings.startsOn,
  harvestFrom: plantings.harvestFrom,
  harvestTo: plantings.harvestTo,
  expectedGrams: plantings.expectedGrams,
  usualNutrientGrams: plantings.usualNutrientGrams,
  usualSprays: plantings.usualSprays,
  usualSource: plantings.usualSource,
  state: plantings.state,
  endedOn: plantings.endedOn,
  version: plantings.version,
};

function query(db: Database | Tx) {
  return db
    .select(columns)
    .from(plantings)
    .innerJoin(organisations, eq(organisations.id, plantings.organisationId))
    .innerJoin(crops, eq(crops.code, plantings.cropCode))
    .leftJoin(varieties, eq(varieties.code, plantings.varietyCode))
    .leftJoin(growingAreas, eq(growingAreas.id, plantings.areaId))
    .$dynamic();
}

export type Planting = Awaited<ReturnType<typeof query>>[number];

/** Seasons, the latest begun first. */
export async function listPlantings(db: Database | Tx, wanted: Wanted) {
  const { organisationId, state, limit } = wanted;
  const [startsOn, id] = readCursor(wanted.after) ?? [];
  const behind: SQL | undefined =
    isLocalDate(startsOn) && id !== undefined
      ? or(
          lt(plantings.startsOn, startsOn),
          and(eq(plantings.startsOn, startsOn), lt(plantings.id, id)),
        )
      : undefined;
  const rows = await query(db)
    .where(
      and(
        organisationId === undefined ? undefined : eq(plantings.organisationId, organisationId),
        state === undefined ? undefined : eq(plantings.state, state),
        behind,
      ),
    )
    .orderBy(desc(plantings.startsOn), desc(plantings.id))
    .limit(limit + 1);
  return pageAfter(rows, limit, (row) => [row.startsOn, row.id]);
}

/** Seasons that run or are to come, those to be harvested first on top. */
export function listOpenPlantings(db: Database | Tx, organisationId: string, limit: number) {
  return query(db)
    .where(
      and(
        eq(plantings.organisationId, organisationId),
        inArray(plantings.state, ['active', 'planned']),
      ),
    )
    .orderBy(asc(plantings.state), asc(plantings.harvestFrom), asc(plantings.id))
    .limit(limit);
}

export async function countOpenPlantings(db: Database, organisationId: string): Promise<number> {
  const [row] = await db
    .select({ total: count() })
    .from(plantings)
    .where(
      and(
        eq(plantings.organisationId, organisationId),
        inArray(plantings.state, ['active', 'planned']),
      ),
    );
  return row?.total ?? 0;
}

export async function findPlanting(
  db: Database | Tx,
  organisationId: string | undefined,
  id: string,
): Promise<Planting | undefined> {
  const mine =
    organisationId === undefined ? undefined : eq(plantings.organisationId, organisationId);
  const [row] = await query(db).where(and(eq(plantings.id, id), mine));
  return row;
}

export function listPlantingPlots(db: Database | Tx, plantingId: string) {
  return db
    .select({ plotId: plantingPlots.plotId, squareMetres: plantingPlots.squareMetres })
    .from(plantingPlots)
    .where(eq(plantingPlots.plantingId, plantingId))
    .orderBy(asc(plantingPlots.plotId));
}

export function listPlantingChanges(db: Database | Tx, plantingId: string) {
  return db
    .select({
      version: plantingChanges.version,
      kind: plantingChanges.kind,
      reason: plantingChanges.reason,
      by: people.fullName,
      changedAt: plantingChanges.changedAt,
    })
    .from(plantingChanges)
    .innerJoin(people, eq(people.id, plantingChanges.changedBy))
    .where(eq(plantingChanges.plantingId, plantingId))
    .orderBy(desc(plantingChanges.version));
}

/** The day of the latest work of a season that stands. */
export async function findLastWorkDay(tx: Tx, plantingId: string): Promise<LocalDate | null> {
  const [row] = await tx
    .select({ day: sql<LocalDate | null>`max(${diaryVersions.happenedOn})::text` })
    .from(diaryEntries)
    .innerJoin(
      diaryVersions,
      and(
        eq(diaryVersions.entryId, diaryEntries.id),
        eq(diaryVersions.version, diaryEntries.version),
        eq(diaryVersions.isStruck, false),
      ),
    )
    .where(eq(diaryEntries.plantingId, plantingId));
  return row?.day ?? null;
}
