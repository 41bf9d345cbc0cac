import { and, asc, eq, sql } from 'drizzle-orm';
import type { Database, Tx } from '../../../db/connect.ts';
import { growingAreas } from '../../../db/schema/areas.ts';
import { members, plots } from '../../../db/schema/members.ts';
import { crops, varieties } from '../../../db/schema/reference.ts';
import type { Sight } from '../who.ts';

/** The plots of a household, those out of use last; a commune sees those in its own areas only. */
export function listPlots(db: Database, memberId: string, { communeOfficeId }: Sight) {
  const here = sql`${growingAreas.communeCode} =
    (select commune_code from organisations where id = ${communeOfficeId})`;
  return db
    .select({
      id: plots.id,
      memberId: plots.memberId,
      areaId: plots.areaId,
      areaName: growingAreas.name,
      name: plots.name,
      parcelId: plots.parcelId,
      cropCode: plots.cropCode,
      varietyCode: plots.varietyCode,
      squareMetres: plots.squareMetres,
      treeCount: plots.treeCount,
      plantedYear: plots.plantedYear,
      usedFrom: plots.usedFrom,
      retiredOn: plots.retiredOn,
      version: plots.version,
      cropVi: crops.nameVi,
      cropEn: crops.nameEn,
      cropZh: crops.nameZh,
      varietyVi: varieties.nameVi,
      varietyEn: varieties.nameEn,
      varietyZh: varieties.nameZh,
    })
    .from(plots)
    .innerJoin(crops, eq(crops.code, plots.cropCode))
    .leftJoin(growingAreas, eq(growingAreas.id, plots.areaId))
    .leftJoin(varieties, eq(varieties.code, plots.varietyCode))
    .where(and(eq(plots.memberId, memberId), communeOfficeId === undefined ? undefined : here))
    .orderBy(sql`${plots.retiredOn} is not null`, asc(plots.name), asc(plots.id));
}

export type PlotRow = Awaited<ReturnType<typeof listPlots>>[number];

/** A plot of one organisation's household, held until the transaction ends. */
export async function lockPlot(tx: Tx, organisationId: string, id: string) {
  const [row] = await tx
    .select({ plot: plots, member: members })
    .from(plots)
    .innerJoin(members, eq(members.id, plots.memberId))
    .where(and(eq(plots.id, id), eq(members.organisationId, organisationId)))
    .for('update', { of: plots });
  return row;
}

export async function findPlotByName(tx: Tx, memberId: string, name: string) {
  const [row] = await tx
    .select({ id: plots.id })
    .from(plots)
    .where(and(eq(plots.memberId, memberId), eq(plots.name, name)));
  return row;
}

/** An area of that organisation with the names of its crop. */
export async function findOwnArea(db: Database | Tx, organisationId: string, id: string) {
  const [row] = await db
    .select({
      id: growingAreas.id,
      name: growingAreas.name,
      squareMetres: growingAreas.squareMetres,
      cropCode: growingAreas.cropCode,
      crop: { vi: crops.nameVi, en: crops.nameEn, zh: crops.nameZh },
    })
    .from(growingAreas)
    .innerJoin(crops, eq(crops.code, growingAreas.cropCode))
    .where(and(eq(growingAreas.id, id), eq(growingAreas.holderId, organisationId)));
  return row;
}

export async function findProduct(tx: Tx, cropCode: string, varietyCode: string | null) {
  const [row] = await tx
    .select({ cropCode: crops.code, varietyCode: varieties.code })
    .from(crops)
    .leftJoin(
      varieties,
      and(eq(varieties.cropCode, crops.code), eq(varieties.code, varietyCode ?? '')),
    )
    .where(eq(crops.code, cropCode));
  return row;
}

export async function insertPlot(tx: Tx, row: typeof plots.$inferInsert): Promise<void> {
  await tx.insert(plots).values(row);
}

export async function updatePlot(
  tx: Tx,
  id: string,
  change: Partial<typeof plots.$inferInsert>,
): Promise<void> {
  await tx
    .update(plots)
    .set({ ...change, version: sql`${plots.version} + 1` })
    .where(eq(plots.id, id));
}
