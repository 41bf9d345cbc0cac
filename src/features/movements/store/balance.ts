import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../../../db/connect.ts';
import { batches } from '../../../db/schema/batches.ts';
import {
  lotMovements,
  lotStocks,
  movementInputs,
  movementOutputs,
} from '../../../db/schema/movements.ts';
import { organisations } from '../../../db/schema/organisations.ts';
import { cropSeasons } from '../../../db/schema/quotas.ts';
import { crops } from '../../../db/schema/reference.ts';
import type { LocalDate } from '../../../lib/dates.ts';
import type { Text } from '../../../lib/language.ts';

export type BalanceRow = {
  readonly day: LocalDate;
  readonly cropCode: string;
  readonly inGrams: number;
  readonly outGrams: number;
  readonly lossGrams: number;
  readonly rejectedGrams: number;
};

/**
 * Everything that came into a store, left it, was lost or sorted out, by day and crop. In: harvests
 * released and goods received; out: deliveries. What was short of a delivery was lost before it came.
 */
export async function listBalanceRows(db: Database, organisationId: string): Promise<BalanceRow[]> {
  const rows = await db.execute<Record<keyof BalanceRow, string>>(sql`
    with moves as (
      select m.happened_on as day, m.kind, m.loss_grams, m.rejected_grams,
        (select b.crop_code from ${batches} b where b.id = coalesce(
          (select i.lot_id from ${movementInputs} i where i.movement_id = m.id limit 1),
          (select o.lot_id from ${movementOutputs} o where o.movement_id = m.id limit 1))
        ) as crop_code,
        (select coalesce(sum(o.grams), 0) from ${movementOutputs} o where o.movement_id = m.id)
          as made
      from ${lotMovements} m where m.organisation_id = ${organisationId}),
    days as (
      select day, crop_code,
        case when kind = 'receive' then made else 0 end as came,
        case when kind = 'deliver' then made else 0 end as went,
        case when kind = 'receive' then 0 else loss_grams end as lost,
        rejected_grams as rejected
      from moves
      union all
      select (b.released_at at time zone 'Asia/Ho_Chi_Minh')::date, b.crop_code, b.grams, 0, 0, 0
      from ${batches} b
      where b.organisation_id = ${organisationId} and b.area_code_id is not null
        and b.released_at is not null)
    select day::text as day, crop_code as "cropCode", sum(came) as "inGrams",
      sum(went) as "outGrams", sum(lost) as "lossGrams", sum(rejected) as "rejectedGrams"
    from days group by day, crop_code order by day, crop_code`);
  return rows.map((row) => ({
    day: row.day,
    cropCode: row.cropCode,
    inGrams: Number(row.inGrams),
    outGrams: Number(row.outGrams),
    lossGrams: Number(row.lossGrams),
    rejectedGrams: Number(row.rejectedGrams),
  }));
}

/** What the stocks themselves say, by crop; what was delivered is in nobody's store. */
export async function sumStocks(db: Database, organisationId: string) {
  const rows = await db
    .select({
      cropCode: batches.cropCode,
      grams: sql<string>`sum(${lotStocks.leftGrams})`,
    })
    .from(lotStocks)
    .innerJoin(batches, eq(batches.id, lotStocks.lotId))
    .where(and(eq(batches.organisationId, organisationId), sql`${batches.kind} <> 'delivered'`))
    .groupBy(batches.cropCode);
  return new Map(rows.map(({ cropCode, grams }) => [cropCode, Number(grams)]));
}

export async function listCropNames(
  db: Database,
  codes: readonly string[],
): Promise<Map<string, Text>> {
  if (codes.length === 0) return new Map();
  const rows = await db
    .select({ code: crops.code, vi: crops.nameVi, en: crops.nameEn, zh: crops.nameZh })
    .from(crops)
    .where(inArray(crops.code, [...codes]));
  return new Map(rows.map(({ code, ...name }) => [code, name]));
}

export async function listSeasonsOf(db: Database, codes: readonly string[]) {
  if (codes.length === 0) return [];
  return db
    .select({
      cropCode: cropSeasons.cropCode,
      name: cropSeasons.name,
      startsOn: cropSeasons.startsOn,
      endsOn: cropSeasons.endsOn,
    })
    .from(cropSeasons)
    .where(inArray(cropSeasons.cropCode, [...codes]))
    .orderBy(asc(cropSeasons.cropCode), asc(cropSeasons.startsOn));
}

/** Whose balance an inspector may open: everybody who ever moved goods. */
export function listKeepers(db: Database) {
  return db
    .selectDistinct({
      id: organisations.id,
      name: organisations.name,
      folded: organisations.nameFolded,
    })
    .from(lotMovements)
    .innerJoin(organisations, eq(organisations.id, lotMovements.organisationId))
    .orderBy(asc(organisations.nameFolded))
    .limit(500);
}

export async function findNameOf(db: Database, id: string): Promise<string | undefined> {
  const [found] = await db
    .select({ name: organisations.name })
    .from(organisations)
    .where(eq(organisations.id, id));
  return found?.name;
}
