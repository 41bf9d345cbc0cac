import { and, asc, count, eq, inArray, isNotNull, like, or, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../db/connect.ts';
import { areaCodes, growingAreas } from '../../db/schema/areas.ts';
import { batches } from '../../db/schema/batches.ts';
import { organisations } from '../../db/schema/organisations.ts';
import { communes, crops, markets, provinces } from '../../db/schema/reference.ts';
import { normaliseCode } from '../areas/rules.ts';
import { listDecisions, listFormerUnits } from './store.ts';

/** Authorities and certifiers have no produce to look up. */
const producerKinds = ['cooperative', 'cooperative-group', 'company'] as const;
export type ProducerKind = (typeof producerKinds)[number];

export const mostFound = 50;

const commune = { kind: communes.kind, name: communes.name, provinceName: provinces.nameVi };
const foldedKind = sql`case ${communes.kind} when 'xã' then 'xa' when 'phường' then 'phuong' else 'dac khu' end`;

/** Codes of growing areas where every word is part of crop, commune, holder or the code itself. */
export async function searchAreaCodes(db: Database, text: string, words: readonly string[]) {
  const haystack = sql`(${crops.nameFolded} || ' ' || ${foldedKind} || ' ' || ${communes.nameFolded} || ' ' || ${organisations.nameFolded} || ' ' || lower(${areaCodes.valueVerbatim}))`;
  const normalised = normaliseCode(text);
  return listCodeRows(
    db,
    or(eachWordIn(haystack, words), like(areaCodes.valueNormalised, `${literal(normalised)}%`)),
  );
}

/** The codes printed like this one, one for each market. */
export function listCodesOf(db: Database, normalised: string) {
  return listCodeRows(db, eq(areaCodes.valueNormalised, normalised));
}

export function listCodesOfHolder(db: Database, organisationId: string) {
  return listCodeRows(db, eq(growingAreas.holderId, organisationId));
}

export type CodeRow = Awaited<ReturnType<typeof listCodeRows>>[number];

async function listCodeRows(db: Database, condition: SQL | undefined) {
  const rows = await db
    .select({
      id: areaCodes.id,
      areaId: areaCodes.areaId,
      value: areaCodes.valueVerbatim,
      normalised: areaCodes.valueNormalised,
      market: markets,
      crop: crops,
      squareMetres: growingAreas.squareMetres,
      outline: growingAreas.outline,
      communeCode: communes.code,
      commune,
      holderId: organisations.id,
      holderName: organisations.name,
    })
    .from(areaCodes)
    .innerJoin(growingAreas, eq(growingAreas.id, areaCodes.areaId))
    .innerJoin(organisations, eq(organisations.id, growingAreas.holderId))
    .innerJoin(communes, eq(communes.code, growingAreas.communeCode))
    .innerJoin(provinces, eq(provinces.code, communes.provinceCode))
    .innerJoin(crops, eq(crops.code, growingAreas.cropCode))
    .innerJoin(markets, eq(markets.code, areaCodes.marketCode))
    .where(condition)
    .orderBy(asc(areaCodes.valueNormalised), asc(markets.isExport), asc(areaCodes.marketCode))
    .limit(mostFound + 1);
  const decisions =
    rows.length > 0
      ? await listDecisions(
          db,
          rows.map(({ id }) => id),
        )
      : [];
  return rows.map((row) => ({
    ...row,
    decisions: decisions.filter(({ areaCodeId }) => areaCodeId === row.id),
  }));
}

export async function searchOrganisations(db: Database, words: readonly string[]) {
  const haystack = sql`(${organisations.nameFolded} || ' ' || ${foldedKind} || ' ' || ${communes.nameFolded})`;
  return db
    .select({ id: organisations.id, name: organisations.name, kind: organisations.kind, commune })
    .from(organisations)
    .innerJoin(communes, eq(communes.code, organisations.communeCode))
    .innerJoin(provinces, eq(provinces.code, communes.provinceCode))
    .where(and(inArray(organisations.kind, [...producerKinds]), eachWordIn(haystack, words)))
    .orderBy(asc(organisations.nameFolded), asc(organisations.id))
    .limit(mostFound);
}

/** What is public about a producer; undefined for authorities and certifiers too. */
export async function findProducer(db: Database, id: string) {
  const [row] = await db
    .select({
      id: organisations.id,
      name: organisations.name,
      kind: organisations.kind,
      addressLine: organisations.addressLine,
      formerAddress: organisations.formerAddress,
      communeCode: organisations.communeCode,
      commune,
    })
    .from(organisations)
    .innerJoin(communes, eq(communes.code, organisations.communeCode))
    .innerJoin(provinces, eq(provinces.code, communes.provinceCode))
    .where(and(eq(organisations.id, id), inArray(organisations.kind, [...producerKinds])));
  if (!row) return undefined;
  const [codes, former, [released]] = await Promise.all([
    listCodesOfHolder(db, id),
    listFormerUnits(db, [row.communeCode]),
    db
      .select({ lots: count() })
      .from(batches)
      .where(and(eq(batches.organisationId, id), isNotNull(batches.releasedAt))),
  ]);
  const place = { commune: row.commune, former };
  return { ...row, place, codes, releasedLots: released?.lots ?? 0 };
}

/** The codes of one printed value with the old units of its commune. */
export async function findArea(db: Database, normalised: string) {
  const rows = await listCodesOf(db, normalised);
  const [first] = rows;
  if (!first) return undefined;
  const former = await listFormerUnits(db, [first.communeCode]);
  return {
    ...first,
    place: { commune: first.commune, former },
    // Two schemes may in theory print the same value for different land.
    codes: rows.filter(({ areaId }) => areaId === first.areaId),
  };
}
export type Area = NonNullable<Awaited<ReturnType<typeof findArea>>>;
export type Producer = NonNullable<Awaited<ReturnType<typeof findProducer>>>;
export type FoundOrganisation = Awaited<ReturnType<typeof searchOrganisations>>[number];

function eachWordIn(haystack: SQL, words: readonly string[]): SQL | undefined {
  return and(...words.map((word) => like(haystack, `%${literal(word)}%`)));
}

function literal(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
