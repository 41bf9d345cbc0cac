import { and, asc, desc, eq, gte, isNotNull, lte, ne, type SQL, sql } from 'drizzle-orm';
import type { Database, Tx } from '../../db/connect.ts';
import { areaCodes, growingAreas } from '../../db/schema/areas.ts';
import { people } from '../../db/schema/identity.ts';
import { areaBoundaries } from '../../db/schema/land.ts';
import { organisations } from '../../db/schema/organisations.ts';
import { communes } from '../../db/schema/reference.ts';
import type { boxOf } from '../../lib/rings.ts';

/** Whose areas an actor sees: everyone's, one holder's, or those of one commune. */
export type Sight = { readonly holderId?: string; readonly officeId?: string };
type Box = ReturnType<typeof boxOf>;

/** Codes that ended do not claim ground any more. */
const endedStates = ['revoked', 'lapsed', 'rejected', 'withdrawn'];
const liveMarkets = sql<string[]>`array(
  select distinct ${areaCodes.marketCode} from ${areaCodes}
  where ${areaCodes.areaId} = ${growingAreas.id}
    and ${areaCodes.state} not in (${sql.join(
      endedStates.map((state) => sql`${state}`),
      sql`, `,
    )})
  order by 1
)`;
/** Given up: it had codes and every one has ended. */
const isRetired = sql<boolean>`(
  exists (select from ${areaCodes} where ${areaCodes.areaId} = ${growingAreas.id})
  and cardinality(${liveMarkets}) = 0
)`;

const columns = {
  id: growingAreas.id,
  name: growingAreas.name,
  holderId: growingAreas.holderId,
  holder: organisations.name,
  cropCode: growingAreas.cropCode,
  communeCode: growingAreas.communeCode,
  squareMetres: growingAreas.squareMetres,
  outline: growingAreas.outline,
  version: growingAreas.version,
  liveMarkets,
  isRetired,
};

export type Land = NonNullable<Awaited<ReturnType<typeof findLand>>>;

/** One area with its present outline and the markets it has live codes for. */
export async function findLand(db: Database, id: string, sight: Sight = {}) {
  const [land] = await db
    .select(columns)
    .from(growingAreas)
    .innerJoin(organisations, eq(organisations.id, growingAreas.holderId))
    .where(and(eq(growingAreas.id, id), inSight(sight)));
  return land;
}

function inSight({ holderId, officeId }: Sight): SQL | undefined {
  const ofOffice = sql`${growingAreas.communeCode} = (
    select office.commune_code from ${organisations} office where office.id = ${officeId}
  )`;
  return and(
    holderId === undefined ? undefined : eq(growingAreas.holderId, holderId),
    officeId === undefined ? undefined : ofOffice,
  );
}

/** Areas whose present outline's box meets `box`, by name; the index finds the few of them. */
export async function listLandIn(db: Database, box: Box, besides: string, sight: Sight = {}) {
  const newer = sql`not exists (
    select from ${areaBoundaries} newer
    where newer.area_id = ${areaBoundaries.areaId} and newer.version > ${areaBoundaries.version}
  )`;
  return db
    .select(columns)
    .from(areaBoundaries)
    .innerJoin(growingAreas, eq(growingAreas.id, areaBoundaries.areaId))
    .innerJoin(organisations, eq(organisations.id, growingAreas.holderId))
    .where(
      and(
        lte(areaBoundaries.south, box.north),
        gte(areaBoundaries.north, box.south),
        lte(areaBoundaries.west, box.east),
        gte(areaBoundaries.east, box.west),
        newer,
        isNotNull(growingAreas.outline),
        ne(growingAreas.id, besides),
        inSight(sight),
      ),
    )
    .orderBy(asc(growingAreas.nameFolded), asc(growingAreas.id))
    .limit(500);
}

export type Boundary = Awaited<ReturnType<typeof listBoundaries>>[number];

/** Every outline an area has had, the present one first. */
export function listBoundaries(db: Database, areaId: string) {
  return db
    .select({
      id: areaBoundaries.id,
      version: areaBoundaries.version,
      outline: areaBoundaries.outline,
      squareMetres: areaBoundaries.squareMetres,
      source: areaBoundaries.source,
      reason: areaBoundaries.reason,
      notes: areaBoundaries.notes,
      recordedBy: people.fullName,
      recordedAt: areaBoundaries.recordedAt,
    })
    .from(areaBoundaries)
    .innerJoin(people, eq(people.id, areaBoundaries.recordedBy))
    .where(eq(areaBoundaries.areaId, areaId))
    .orderBy(desc(areaBoundaries.version));
}

export async function lastVersionOf(tx: Tx, areaId: string): Promise<number> {
  const [row] = await tx
    .select({ version: sql<number | null>`max(${areaBoundaries.version})` })
    .from(areaBoundaries)
    .where(eq(areaBoundaries.areaId, areaId));
  return row?.version ?? 0;
}

export async function insertBoundary(
  tx: Tx,
  row: typeof areaBoundaries.$inferInsert,
): Promise<void> {
  await tx.insert(areaBoundaries).values(row);
}

/** The points of the province's communes, which stand for a map where there is none. */
export async function listPlaces(db: Database, provinceCode: string) {
  const rows = await db
    .select({
      code: communes.code,
      name: communes.name,
      kind: communes.kind,
      longitude: communes.longitude,
      latitude: communes.latitude,
    })
    .from(communes)
    .where(eq(communes.provinceCode, provinceCode))
    .orderBy(asc(communes.code));
  return rows.flatMap(({ longitude, latitude, ...row }) =>
    longitude === null || latitude === null ? [] : [{ ...row, longitude, latitude }],
  );
}

export type Place = Awaited<ReturnType<typeof listPlaces>>[number];
