import { and, asc, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Database, Tx } from '../../../db/connect.ts';
import { people } from '../../../db/schema/identity.ts';
import { cropSeasonChanges, cropSeasons, yieldCeilings } from '../../../db/schema/quotas.ts';
import { crops, varieties } from '../../../db/schema/reference.ts';
import { pageAfter, readTimeCursor } from '../../../lib/paging.ts';

/** Two officers who set seasons of one crop at once do so one after the other. */
export async function lockSeasons(tx: Tx, cropCode: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`season ${cropCode}`}, 0))`);
}

export async function findCrop(db: Database | Tx, code: string) {
  const [found] = await db.select().from(crops).where(eq(crops.code, code));
  return found;
}

export async function findVariety(db: Database | Tx, code: string) {
  const [found] = await db.select().from(varieties).where(eq(varieties.code, code));
  return found;
}

export async function holdSeason(tx: Tx, id: string) {
  const [found] = await tx.select().from(cropSeasons).where(eq(cropSeasons.id, id)).for('update');
  return found;
}

export type SeasonRow = typeof cropSeasons.$inferSelect;

/** The other seasons of that crop. */
export function listOthers(tx: Tx, cropCode: string, exceptId: string | undefined) {
  return tx
    .select()
    .from(cropSeasons)
    .where(
      and(
        eq(cropSeasons.cropCode, cropCode),
        exceptId === undefined ? undefined : ne(cropSeasons.id, exceptId),
      ),
    );
}

export async function saveSeason(
  tx: Tx,
  row: SeasonRow,
  set: { reason: string; setBy: string; setAt: Date },
): Promise<void> {
  await tx.insert(cropSeasons).values(row).onConflictDoUpdate({ target: cropSeasons.id, set: row });
  const { version, name, startsOn, endsOn } = row;
  await tx
    .insert(cropSeasonChanges)
    .values({ seasonId: row.id, version, name, startsOn, endsOn, ...set });
}

/** Every season with what it was before, by crop, the latest first. */
export async function listSeasons(db: Database, cropCode?: string) {
  const rows = await db
    .select()
    .from(cropSeasons)
    .where(cropCode ? eq(cropSeasons.cropCode, cropCode) : undefined)
    .orderBy(asc(cropSeasons.cropCode), desc(cropSeasons.startsOn))
    .limit(1000);
  const ids = rows.map(({ id }) => id);
  const changes = await db
    .select({ change: cropSeasonChanges, setByName: people.fullName })
    .from(cropSeasonChanges)
    .innerJoin(people, eq(people.id, cropSeasonChanges.setBy))
    .where(inArray(cropSeasonChanges.seasonId, ids))
    .orderBy(desc(cropSeasonChanges.version));
  return rows.map((row) => ({
    ...row,
    history: changes
      .filter(({ change }) => change.seasonId === row.id)
      .map(({ change, setByName }) => ({ ...change, setByName })),
  }));
}

export type SeasonRecord = Awaited<ReturnType<typeof listSeasons>>[number];

export async function insertCeiling(tx: Tx, row: typeof yieldCeilings.$inferInsert) {
  await tx.insert(yieldCeilings).values(row);
}

/** Every ceiling ever set, the latest set first. */
export async function listCeilings(
  db: Database,
  filter: { cropCode?: string | undefined; after?: string | undefined; limit: number },
) {
  const cursor = readTimeCursor(filter.after);
  const rows = await db
    .select({ ceiling: yieldCeilings, setByName: people.fullName })
    .from(yieldCeilings)
    .innerJoin(people, eq(people.id, yieldCeilings.setBy))
    .where(
      and(
        filter.cropCode ? eq(yieldCeilings.cropCode, filter.cropCode) : undefined,
        cursor &&
          sql`(${yieldCeilings.setAt}, ${yieldCeilings.id}) < (${cursor[0]}::timestamptz, ${cursor[1]})`,
      ),
    )
    .orderBy(desc(yieldCeilings.setAt), desc(yieldCeilings.id))
    .limit(filter.limit + 1);
  const flat = rows.map(({ ceiling, setByName }) => ({ ...ceiling, setByName }));
  return pageAfter(flat, filter.limit, (row) => [row.setAt.toISOString(), row.id]);
}

export type CeilingRecord = Awaited<ReturnType<typeof listCeilings>>['items'][number];
