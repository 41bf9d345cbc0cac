import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Database, Tx } from '../../../db/connect.ts';
import {
  type DiaryKind,
  diaryEntries,
  diaryPhotos,
  diaryPlots,
  diaryTemplates,
  diaryUses,
  diaryVersions,
  plantings,
} from '../../../db/schema/diary.ts';
import { people } from '../../../db/schema/identity.ts';

type VersionHead = Awaited<ReturnType<typeof versionsOf>>[number];
type Use = typeof diaryUses.$inferSelect;

export type EntryVersion = VersionHead & {
  readonly plotIds: readonly string[];
  readonly uses: readonly Use[];
  readonly photoFileIds: readonly string[];
};
export type Entry = {
  readonly id: string;
  readonly plantingId: string;
  readonly kind: DiaryKind;
  readonly version: number;
  /** the present one first; only that one where a list was asked for */
  readonly versions: readonly EntryVersion[];
};

/** An entry of that organisation with every version; undefined organisation: anybody's. */
export async function findEntry(
  db: Database | Tx,
  organisationId: string | undefined,
  id: string,
): Promise<Entry | undefined> {
  const mine =
    organisationId === undefined ? undefined : eq(diaryEntries.organisationId, organisationId);
  const [head] = await db
    .select()
    .from(diaryEntries)
    .where(and(eq(diaryEntries.id, id), mine));
  if (!head) return undefined;
  const [entry] = await withVersions(db, [head], undefined);
  return entry;
}

/** Entries of a season by their present version, the latest work first. */
export async function listEntries(
  db: Database | Tx,
  plantingId: string,
  { limit, offset = 0 }: { limit: number; offset?: number },
): Promise<Entry[]> {
  const heads = await present(db)
    .where(eq(diaryEntries.plantingId, plantingId))
    .orderBy(desc(diaryVersions.happenedOn), desc(diaryEntries.createdAt), desc(diaryEntries.id))
    .limit(limit)
    .offset(offset);
  return withVersions(
    db,
    heads.map(({ entry }) => entry),
    sql`${diaryVersions.version} =
      (select version from diary_entries where id = ${diaryVersions.entryId})`,
  );
}

/** The last entry of that kind that stands: of this season, else of that crop anywhere in the organisation. */
export async function findLastEntry(
  db: Database | Tx,
  season: { id: string; organisationId: string; cropCode: string },
  kind: DiaryKind,
): Promise<Entry | undefined> {
  const [row] = await present(db)
    .innerJoin(plantings, eq(plantings.id, diaryEntries.plantingId))
    .where(
      and(
        eq(diaryEntries.organisationId, season.organisationId),
        eq(plantings.cropCode, season.cropCode),
        eq(diaryEntries.kind, kind),
        eq(diaryVersions.isStruck, false),
      ),
    )
    .orderBy(
      desc(sql`${diaryEntries.plantingId} = ${season.id}`),
      desc(diaryVersions.happenedOn),
      desc(diaryEntries.createdAt),
    )
    .limit(1);
  return row ? findEntry(db, season.organisationId, row.entry.id) : undefined;
}

/** Of each kind of work the day of the last entry that stands, in this crop's seasons of the organisation. */
export async function listLastDays(
  db: Database | Tx,
  season: { organisationId: string; cropCode: string },
): Promise<Map<DiaryKind, string>> {
  const rows = await db
    .select({
      kind: diaryEntries.kind,
      lastOn: sql<string>`max(${diaryVersions.happenedOn})::text`,
    })
    .from(diaryEntries)
    .innerJoin(plantings, eq(plantings.id, diaryEntries.plantingId))
    .innerJoin(
      diaryVersions,
      and(
        eq(diaryVersions.entryId, diaryEntries.id),
        eq(diaryVersions.version, diaryEntries.version),
        eq(diaryVersions.isStruck, false),
      ),
    )
    .where(
      and(
        eq(diaryEntries.organisationId, season.organisationId),
        eq(plantings.cropCode, season.cropCode),
      ),
    )
    .groupBy(diaryEntries.kind);
  return new Map(rows.map(({ kind, lastOn }) => [kind, lastOn]));
}

export function listTemplates(db: Database | Tx, organisationId: string) {
  return db
    .select()
    .from(diaryTemplates)
    .where(eq(diaryTemplates.organisationId, organisationId))
    .orderBy(asc(diaryTemplates.name));
}
export type Template = Awaited<ReturnType<typeof listTemplates>>[number];

function present(db: Database | Tx) {
  return db
    .select({ entry: diaryEntries })
    .from(diaryEntries)
    .innerJoin(
      diaryVersions,
      and(
        eq(diaryVersions.entryId, diaryEntries.id),
        eq(diaryVersions.version, diaryEntries.version),
      ),
    )
    .$dynamic();
}

function versionsOf(db: Database | Tx, ids: readonly string[], which: SQL | undefined) {
  return db
    .select({
      entryId: diaryVersions.entryId,
      version: diaryVersions.version,
      happenedOn: diaryVersions.happenedOn,
      workedBy: diaryVersions.workedBy,
      details: diaryVersions.details,
      note: diaryVersions.note,
      reason: diaryVersions.reason,
      isStruck: diaryVersions.isStruck,
      recordedBy: people.fullName,
      recordedAt: diaryVersions.recordedAt,
      deviceAt: diaryVersions.deviceAt,
    })
    .from(diaryVersions)
    .innerJoin(people, eq(people.id, diaryVersions.recordedBy))
    .where(and(inArray(diaryVersions.entryId, [...ids]), which))
    .orderBy(desc(diaryVersions.version));
}

async function withVersions(
  db: Database | Tx,
  heads: readonly (typeof diaryEntries.$inferSelect)[],
  which: SQL | undefined,
): Promise<Entry[]> {
  const ids = heads.map(({ id }) => id);
  if (ids.length === 0) return [];
  const versions = await versionsOf(db, ids, which);
  const plots = await db.select().from(diaryPlots).where(inArray(diaryPlots.entryId, ids));
  const uses = await db
    .select()
    .from(diaryUses)
    .where(inArray(diaryUses.entryId, ids))
    .orderBy(asc(diaryUses.ordinal));
  const photos = await db.select().from(diaryPhotos).where(inArray(diaryPhotos.entryId, ids));
  return heads.map(({ id, plantingId, kind, version }) => ({
    ...{ id, plantingId, kind, version },
    versions: versions
      .filter(({ entryId }) => entryId === id)
      .map((one) => ({
        ...one,
        plotIds: plots.filter(isOf(one)).map(({ plotId }) => plotId),
        uses: uses.filter(isOf(one)),
        photoFileIds: photos.filter(isOf(one)).map(({ fileId }) => fileId),
      })),
  }));
}

function isOf(one: { entryId: string; version: number }) {
  return (row: { entryId: string; version: number }) =>
    row.entryId === one.entryId && row.version === one.version;
}
