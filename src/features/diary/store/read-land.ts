import { and, asc, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import type { Database, Tx } from '../../../db/connect.ts';
import { growingAreas } from '../../../db/schema/areas.ts';
import { members, plots } from '../../../db/schema/members.ts';
import { cropSeasons, type seasonKinds } from '../../../db/schema/quotas.ts';
import { crops, varieties } from '../../../db/schema/reference.ts';
import type { LocalDate } from '../../../lib/dates.ts';

/** An area of that organisation with the names of its crop. */
export async function findOwnArea(db: Database | Tx, organisationId: string, id: string) {
  const [row] = await db
    .select({
      id: growingAreas.id,
      squareMetres: growingAreas.squareMetres,
      cropCode: growingAreas.cropCode,
      crop: { vi: crops.nameVi, en: crops.nameEn, zh: crops.nameZh },
    })
    .from(growingAreas)
    .innerJoin(crops, eq(crops.code, growingAreas.cropCode))
    .where(and(eq(growingAreas.id, id), eq(growingAreas.holderId, organisationId)));
  return row;
}

export function listOwnAreas(db: Database | Tx, organisationId: string) {
  return db
    .select({
      id: growingAreas.id,
      name: growingAreas.name,
      cropCode: growingAreas.cropCode,
      squareMetres: growingAreas.squareMetres,
    })
    .from(growingAreas)
    .where(eq(growingAreas.holderId, organisationId))
    .orderBy(asc(growingAreas.nameFolded), asc(growingAreas.id));
}

/** Plots in use of that organisation's households, those of one area first by book number. */
export function listUsedPlots(db: Database | Tx, organisationId: string, today: LocalDate) {
  return db
    .select({
      id: plots.id,
      name: plots.name,
      areaId: plots.areaId,
      squareMetres: plots.squareMetres,
      memberNumber: members.number,
      memberName: members.fullName,
    })
    .from(plots)
    .innerJoin(members, eq(members.id, plots.memberId))
    .where(
      and(
        eq(members.organisationId, organisationId),
        isNull(members.leftOn),
        or(isNull(plots.retiredOn), sql`${plots.retiredOn} > ${today}`),
      ),
    )
    .orderBy(asc(members.number), asc(plots.name), asc(plots.id));
}

/** Plots of a season, by book number. */
export function listPlotsByIds(db: Database | Tx, ids: readonly string[]) {
  if (ids.length === 0) return Promise.resolve([]);
  return db
    .select({
      id: plots.id,
      name: plots.name,
      memberNumber: members.number,
      memberName: members.fullName,
    })
    .from(plots)
    .innerJoin(members, eq(members.id, plots.memberId))
    .where(inArray(plots.id, [...ids]))
    .orderBy(asc(members.number), asc(plots.name), asc(plots.id));
}

/** The crop, and the variety when it is one of that crop's. */
export async function findCrop(db: Database | Tx, code: string, varietyCode: string | null) {
  const [row] = await db
    .select({ code: crops.code, isPerennial: crops.isPerennial, varietyCode: varieties.code })
    .from(crops)
    .leftJoin(
      varieties,
      and(eq(varieties.cropCode, crops.code), eq(varieties.code, varietyCode ?? '')),
    )
    .where(eq(crops.code, code));
  return row;
}

/** The season of the province that a planting of that day belongs to. */
export async function findCropSeason(
  db: Database | Tx,
  wanted: { cropCode: string; kind: (typeof seasonKinds)[number]; on: LocalDate },
) {
  const [row] = await db
    .select({ id: cropSeasons.id, name: cropSeasons.name })
    .from(cropSeasons)
    .where(
      and(
        eq(cropSeasons.cropCode, wanted.cropCode),
        eq(cropSeasons.kind, wanted.kind),
        lte(cropSeasons.startsOn, wanted.on),
        sql`${cropSeasons.endsOn} >= ${wanted.on}`,
      ),
    )
    .limit(1);
  return row;
}

/** In which area each plot lies. */
export function listPlotAreas(db: Database | Tx, ids: readonly string[]) {
  return db
    .select({ id: plots.id, areaId: plots.areaId })
    .from(plots)
    .where(inArray(plots.id, [...ids]))
    .orderBy(asc(plots.id));
}
