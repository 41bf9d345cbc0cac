import {
  and,
  asc,
  eq,
  exists,
  ilike,
  inArray,
  not,
  notInArray,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { Database, Tx } from '../../../db/connect.ts';
import { type areaCodeStates, areaCodes, growingAreas } from '../../../db/schema/areas.ts';
import { organisations } from '../../../db/schema/organisations.ts';
import { communes, crops } from '../../../db/schema/reference.ts';
import { fold } from '../../../lib/fold.ts';
import { pageAfter, readCursor } from '../../../lib/paging.ts';
import { normaliseCode } from '../rules.ts';
import type { Sight } from '../who.ts';

export type AreaState = (typeof areaCodeStates)[number] | 'none';
export type Area = NonNullable<Awaited<ReturnType<typeof findArea>>>;
export type AreaCode = typeof areaCodes.$inferSelect;

const columns = {
  id: growingAreas.id,
  holderId: growingAreas.holderId,
  holderName: organisations.name,
  name: growingAreas.name,
  nameFolded: growingAreas.nameFolded,
  communeCode: growingAreas.communeCode,
  communeName: communes.name,
  communeKind: communes.kind,
  cropCode: growingAreas.cropCode,
  cropVi: crops.nameVi,
  cropEn: crops.nameEn,
  cropZh: crops.nameZh,
  squareMetres: growingAreas.squareMetres,
  householdCount: growingAreas.householdCount,
};

export async function findArea(db: Database, id: string, { holderId }: Sight) {
  const [area] = await db
    .select({ ...columns, outline: growingAreas.outline, version: growingAreas.version })
    .from(growingAreas)
    .innerJoin(organisations, eq(organisations.id, growingAreas.holderId))
    .innerJoin(communes, eq(communes.code, growingAreas.communeCode))
    .innerJoin(crops, eq(crops.code, growingAreas.cropCode))
    .where(
      and(
        eq(growingAreas.id, id),
        holderId === undefined ? undefined : eq(growingAreas.holderId, holderId),
      ),
    );
  if (!area) return undefined;
  return { ...area, codes: await listCodesOf(db, [area.id]) };
}

type Filter = Sight & {
  search: string | undefined;
  state: AreaState | undefined;
  crop: string | undefined;
  after: string | undefined;
  limit: number;
};

/** Areas by name, a page at a time, each with its codes. */
export async function listAreas(db: Database, filter: Filter) {
  const cursor = readCursor(filter.after);
  const rows = await db
    .select(columns)
    .from(growingAreas)
    .innerJoin(organisations, eq(organisations.id, growingAreas.holderId))
    .innerJoin(communes, eq(communes.code, growingAreas.communeCode))
    .innerJoin(crops, eq(crops.code, growingAreas.cropCode))
    .where(
      and(
        filter.holderId === undefined ? undefined : eq(growingAreas.holderId, filter.holderId),
        filter.crop ? eq(growingAreas.cropCode, filter.crop) : undefined,
        filter.state ? inState(db, filter.state) : undefined,
        filter.search ? matches(db, filter.search) : undefined,
        cursor &&
          sql`(${growingAreas.nameFolded}, ${growingAreas.id}) > (${cursor[0]}, ${cursor[1]})`,
      ),
    )
    .orderBy(asc(growingAreas.nameFolded), asc(growingAreas.id))
    .limit(filter.limit + 1);
  const page = pageAfter(rows, filter.limit, (row) => [row.nameFolded, row.id]);
  const codes = await listCodesOf(
    db,
    page.items.map(({ id }) => id),
  );
  return {
    items: page.items.map((area) => ({
      ...area,
      codes: codes.filter(({ areaId }) => areaId === area.id),
    })),
    next: page.next,
  };
}

export type AreaRow = Awaited<ReturnType<typeof listAreas>>['items'][number];

function inState(db: Database, state: AreaState): SQL {
  const own = eq(areaCodes.areaId, growingAreas.id);
  if (state === 'none') return not(exists(db.select().from(areaCodes).where(own)));
  return exists(
    db
      .select()
      .from(areaCodes)
      .where(and(own, eq(areaCodes.state, state))),
  );
}

function matches(db: Database, search: string): SQL | undefined {
  const part = `%${escaped(fold(search))}%`;
  return or(
    sql`${growingAreas.nameFolded} like ${part}`,
    sql`${organisations.nameFolded} like ${part}`,
    sql`${communes.nameFolded} like ${part}`,
    exists(
      db
        .select()
        .from(areaCodes)
        .where(and(eq(areaCodes.areaId, growingAreas.id), codeMatches(search))),
    ),
  );
}

/** A code or a part of one, however it is spelt: hyphens, blanks, case and Đ make no difference. */
export function codeMatches(search: string): SQL {
  const bare = normaliseCode(search).replaceAll('-', '');
  // Nothing left to look for must not mean "every code".
  if (bare === '') return sql`false`;
  return ilike(sql`replace(${areaCodes.valueNormalised}, '-', '')`, `%${escaped(bare)}%`);
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

export async function listCodesOf(db: Database, areaIds: readonly string[]): Promise<AreaCode[]> {
  if (areaIds.length === 0) return [];
  return db
    .select()
    .from(areaCodes)
    .where(inArray(areaCodes.areaId, [...areaIds]))
    .orderBy(asc(areaCodes.valueNormalised), asc(areaCodes.marketCode), asc(areaCodes.createdAt));
}

/** Holds the area until the transaction ends, so that its crop cannot change under a new code. */
export async function lockArea(tx: Tx, id: string) {
  const [area] = await tx.select().from(growingAreas).where(eq(growingAreas.id, id)).for('update');
  return area;
}

export async function insertArea(tx: Tx, row: typeof growingAreas.$inferInsert): Promise<void> {
  await tx.insert(growingAreas).values(row);
}

export async function updateArea(
  tx: Tx,
  id: string,
  change: Partial<typeof growingAreas.$inferInsert>,
): Promise<void> {
  await tx.update(growingAreas).set(change).where(eq(growingAreas.id, id));
}

export async function hasLiveCode(tx: Tx, areaId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: areaCodes.id })
    .from(areaCodes)
    .where(and(eq(areaCodes.areaId, areaId), notInArray(areaCodes.state, ['revoked', 'lapsed'])))
    .limit(1);
  return rows.length > 0;
}

/** Organisations that may hold land, for the officer's form. */
export function listHolders(db: Database) {
  return db
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(inArray(organisations.kind, ['cooperative', 'cooperative-group', 'company']))
    .orderBy(asc(organisations.nameFolded));
}

export async function isHolder(db: Database, id: string): Promise<boolean> {
  const rows = await db
    .select({ id: organisations.id })
    .from(organisations)
    .where(
      and(
        eq(organisations.id, id),
        inArray(organisations.kind, ['cooperative', 'cooperative-group', 'company']),
      ),
    );
  return rows.length > 0;
}

export async function cropExists(db: Database, code: string): Promise<boolean> {
  const rows = await db.select({ code: crops.code }).from(crops).where(eq(crops.code, code));
  return rows.length > 0;
}
