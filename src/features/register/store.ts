import { and, asc, eq, gt, like, or, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../db/connect.ts';
import { areaCodeDecisions, areaCodes, growingAreas } from '../../db/schema/areas.ts';
import { organisations } from '../../db/schema/organisations.ts';
import { communes, crops, markets, provinces } from '../../db/schema/reference.ts';
import { pageAfter, readCursor } from '../../lib/paging.ts';
import { normaliseCode } from '../areas/rules.ts';

export type RegisterFilter = {
  /** words of crop, commune or holder, or a code in any spelling */
  search?: { text: string; words: readonly string[] } | undefined;
  crop?: string | undefined;
  commune?: string | undefined;
  market?: string | undefined;
  state?: string | undefined;
  after?: string | undefined;
  limit: number;
};

const foldedKind = sql`case ${communes.kind} when 'xã' then 'xa' when 'phường' then 'phuong' else 'dac khu' end`;
const haystack = sql`(${crops.nameFolded} || ' ' || ${foldedKind} || ' ' || ${communes.nameFolded} || ' ' || ${organisations.nameFolded} || ' ' || lower(${areaCodes.valueNormalised}))`;
const latest = sql`(select max(${areaCodeDecisions.recordedAt}) from ${areaCodeDecisions} where ${areaCodeDecisions.areaCodeId} = ${areaCodes.id})`;
/** The day the present state began: no decision is dated ahead. */
const stateSince = sql<string>`(select max(${areaCodeDecisions.decidedOn}) from ${areaCodeDecisions} where ${areaCodeDecisions.areaCodeId} = ${areaCodes.id} and ${areaCodeDecisions.kind} <> 'adjust')::text`;
const issuedOn = sql<string>`(select min(${areaCodeDecisions.decidedOn}) from ${areaCodeDecisions} where ${areaCodeDecisions.areaCodeId} = ${areaCodes.id})::text`;

/** Codes by their compared form, one row for each market. */
export async function listRegister(db: Database, filter: RegisterFilter) {
  const cursor = readCursor(filter.after);
  const rows = await db
    .select({
      id: areaCodes.id,
      value: areaCodes.valueVerbatim,
      normalised: areaCodes.valueNormalised,
      schemeId: areaCodes.schemeId,
      market: markets,
      state: areaCodes.state,
      stateSince,
      issuedOn,
      updatedAt: sql<string>`${latest}`,
      crop: crops,
      squareMetres: growingAreas.squareMetres,
      areaId: growingAreas.id,
      areaName: growingAreas.name,
      communeCode: communes.code,
      commune: { kind: communes.kind, name: communes.name, provinceName: provinces.nameVi },
      holderId: organisations.id,
      holderName: organisations.name,
      holderTaxCode: organisations.taxCode,
    })
    .from(areaCodes)
    .innerJoin(growingAreas, eq(growingAreas.id, areaCodes.areaId))
    .innerJoin(organisations, eq(organisations.id, growingAreas.holderId))
    .innerJoin(communes, eq(communes.code, growingAreas.communeCode))
    .innerJoin(provinces, eq(provinces.code, communes.provinceCode))
    .innerJoin(crops, eq(crops.code, growingAreas.cropCode))
    .innerJoin(markets, eq(markets.code, areaCodes.marketCode))
    .where(
      and(
        ...conditionsOf(filter),
        cursor &&
          or(
            gt(areaCodes.valueNormalised, cursor[0]),
            and(eq(areaCodes.valueNormalised, cursor[0]), gt(areaCodes.id, cursor[1])),
          ),
      ),
    )
    .orderBy(asc(areaCodes.valueNormalised), asc(areaCodes.id))
    .limit(filter.limit + 1);
  return pageAfter(rows, filter.limit, (row) => [row.normalised, row.id]);
}

export type RegisterRow = Awaited<ReturnType<typeof listRegister>>['items'][number];

function conditionsOf({ search, crop, commune, market, state }: RegisterFilter) {
  const words = search?.words.map((word) => like(haystack, `%${literal(word)}%`)) ?? [];
  const asCode =
    search && like(areaCodes.valueNormalised, `${literal(normaliseCode(search.text))}%`);
  return [
    asCode && (words.length > 0 ? or(and(...words), asCode) : asCode),
    crop ? eq(crops.code, crop) : undefined,
    commune ? eq(communes.code, commune) : undefined,
    market ? eq(areaCodes.marketCode, market) : undefined,
    state ? sql`${areaCodes.state} = ${state}` : undefined,
  ] satisfies (SQL | undefined)[];
}

function literal(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

/** When the register last changed: the latest decision recorded. */
export async function findUpdatedAt(db: Database): Promise<Date | undefined> {
  const [row] = await db
    .select({ at: sql<string | null>`max(${areaCodeDecisions.recordedAt})` })
    .from(areaCodeDecisions);
  return row?.at ? new Date(row.at) : undefined;
}

/** Crops and communes that have a code, for the filters. */
export async function listInUse(db: Database) {
  const [usedCrops, usedCommunes] = await Promise.all([
    db
      .selectDistinct({ crop: crops })
      .from(areaCodes)
      .innerJoin(growingAreas, eq(growingAreas.id, areaCodes.areaId))
      .innerJoin(crops, eq(crops.code, growingAreas.cropCode)),
    db
      .selectDistinct({ code: communes.code, name: communes.name, kind: communes.kind })
      .from(areaCodes)
      .innerJoin(growingAreas, eq(growingAreas.id, areaCodes.areaId))
      .innerJoin(communes, eq(communes.code, growingAreas.communeCode)),
  ]);
  return { crops: usedCrops.map(({ crop }) => crop), communes: usedCommunes };
}
