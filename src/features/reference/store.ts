import { and, asc, eq, getTableColumns, like, type SQL, sql } from 'drizzle-orm';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import type { Database, Tx } from '../../db/connect.ts';
import {
  certificateKinds,
  communeChanges,
  communes,
  crops,
  formerCommunes,
  markets,
  provinces,
  referenceLoads,
  varieties,
} from '../../db/schema/reference.ts';
import { byVietnameseName } from '../../lib/sort.ts';
import { foldUnitName } from './rules.ts';

export type Crop = typeof crops.$inferSelect;
export type Variety = typeof varieties.$inferSelect;
export type Market = typeof markets.$inferSelect;
export type CertificateKind = typeof certificateKinds.$inferSelect;
export type Commune = Awaited<ReturnType<typeof listCommunes>>[number];

const communeColumns = {
  code: communes.code,
  kind: communes.kind,
  name: communes.name,
  provinceCode: communes.provinceCode,
  provinceName: provinces.nameVi,
  latitude: communes.latitude,
  longitude: communes.longitude,
  areaSquareKilometres: communes.areaSquareKilometres,
  validFrom: communes.validFrom,
  validTo: communes.validTo,
};

type CommuneFilter = {
  provinceCode?: string | undefined;
  /** part of the name, with or without diacritics */
  search?: string | undefined;
  /** only codes behind this one, in code order */
  afterCode?: string | undefined;
  limit?: number | undefined;
};

/** Units by code; without a limit all 3,321 of the country or the 102 of An Giang. */
export function listCommunes(db: Database, filter: CommuneFilter = {}) {
  const conditions: SQL[] = [];
  if (filter.provinceCode) conditions.push(eq(communes.provinceCode, filter.provinceCode));
  if (filter.afterCode) conditions.push(sql`${communes.code} > ${filter.afterCode}`);
  if (filter.search) {
    const part = foldUnitName(filter.search).replace(/[\\%_]/g, '\\$&');
    conditions.push(like(communes.nameFolded, `%${part}%`));
  }
  const query = db
    .select(communeColumns)
    .from(communes)
    .innerJoin(provinces, eq(provinces.code, communes.provinceCode))
    .where(and(...conditions))
    .orderBy(asc(communes.code))
    .$dynamic();
  return filter.limit === undefined ? query : query.limit(filter.limit);
}

export async function findCommune(db: Database, code: string): Promise<Commune | undefined> {
  const [commune] = await db
    .select(communeColumns)
    .from(communes)
    .innerJoin(provinces, eq(provinces.code, communes.provinceCode))
    .where(eq(communes.code, code));
  return commune;
}

/** The communes that went into this unit, whole or in part, by code. */
export function formerNamesOf(db: Database, communeCode: string) {
  return db
    .select({
      code: formerCommunes.code,
      name: formerCommunes.name,
      district: formerCommunes.districtName,
      province: formerCommunes.provinceName,
    })
    .from(communeChanges)
    .innerJoin(formerCommunes, eq(formerCommunes.code, communeChanges.formerCode))
    .where(eq(communeChanges.communeCode, communeCode))
    .orderBy(asc(formerCommunes.code));
}

function sortedByName<Row extends { nameVi: string }>(rows: Row[]): Row[] {
  return rows.toSorted((a, b) => byVietnameseName(a.nameVi, b.nameVi));
}

export function listProvinces(db: Database) {
  return db.select().from(provinces).orderBy(asc(provinces.code));
}

export async function listCrops(db: Database): Promise<Crop[]> {
  return sortedByName(await db.select().from(crops));
}

export async function listVarieties(db: Database): Promise<Variety[]> {
  return sortedByName(await db.select().from(varieties));
}

/** The domestic market first, then the others by code. */
export async function listMarkets(db: Database): Promise<Market[]> {
  return db.select().from(markets).orderBy(asc(markets.isExport), asc(markets.code));
}

export async function listCertificateKinds(db: Database): Promise<CertificateKind[]> {
  return sortedByName(await db.select().from(certificateKinds));
}

const loadId = 'reference';

/** Two instances that start at once load one after the other. */
export async function lockReferenceLoad(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('reference_loads'))`);
}

export async function findLoadedFingerprint(tx: Tx): Promise<string | undefined> {
  const [load] = await tx
    .select({ fingerprint: referenceLoads.fingerprint })
    .from(referenceLoads)
    .where(eq(referenceLoads.id, loadId));
  return load?.fingerprint;
}

export async function saveLoadedFingerprint(tx: Tx, fingerprint: string): Promise<void> {
  const loaded = { fingerprint, loadedAt: sql`now()` };
  await tx
    .insert(referenceLoads)
    .values({ id: loadId, ...loaded })
    .onConflictDoUpdate({ target: referenceLoads.id, set: loaded });
}

/**
 * Writes all rows of a reference table in one statement; the key is the table's primary key.
 * They travel as one jsonb parameter, which is three times as fast as a long list of values.
 */
export async function upsertRows<Table extends PgTable>(
  tx: Tx,
  table: Table,
  rows: readonly Table['$inferSelect'][],
): Promise<void> {
  const columns = Object.entries(getTableColumns(table));
  const { primaryKeys } = getTableConfig(table);
  const keys = primaryKeys[0]?.columns ?? columns.map(([, c]) => c).filter((c) => c.primary);
  const keyNames = new Set(keys.map((column) => column.name));

  const names = commas(columns.map(([, column]) => sql.identifier(column.name)));
  const typed = columns.map(
    ([, column]) => sql`${sql.identifier(column.name)} ${sql.raw(column.getSQLType())}`,
  );
  const changes = columns
    .filter(([, column]) => !keyNames.has(column.name))
    .map(([, { name }]) => sql`${sql.identifier(name)} = excluded.${sql.identifier(name)}`);
  const onConflict = changes.length > 0 ? sql`do update set ${commas(changes)}` : sql`do nothing`;
  const records = rows.map((row) =>
    Object.fromEntries(columns.map(([property, column]) => [column.name, row[property]])),
  );

  await tx.execute(sql`
    insert into ${table} (${names})
    select ${names} from jsonb_to_recordset(${JSON.stringify(records)}::text::jsonb) as rows (${commas(typed)})
    on conflict (${commas([...keyNames].map((name) => sql.identifier(name)))}) ${onConflict}`);
}

/** A correction of where a former commune went replaces the earlier answer. */
export async function deleteOtherCommuneChanges(
  tx: Tx,
  kept: readonly (typeof communeChanges.$inferSelect)[],
): Promise<void> {
  const pairs = JSON.stringify(kept.map((row) => `${row.formerCode}-${row.communeCode}`));
  await tx.execute(sql`
    delete from ${communeChanges}
    where former_code || '-' || commune_code
      not in (select jsonb_array_elements_text(${pairs}::text::jsonb))`);
}

function commas(parts: Parameters<typeof sql.join>[0]): SQL {
  return sql.join(parts, sql`, `);
}
