import { and, asc, eq, exists, ilike, inArray, like, or, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../../db/connect.ts';
import { growingAreas } from '../../../db/schema/areas.ts';
import { organisations } from '../../../db/schema/organisations.ts';
import {
  packingHouseCodes,
  packingHouses,
  supplyAgreements,
} from '../../../db/schema/packing-houses.ts';
import { communes } from '../../../db/schema/reference.ts';
import { fold } from '../../../lib/fold.ts';
import { pageAfter, readCursor } from '../../../lib/paging.ts';
import { normaliseCode } from '../../areas/rules.ts';
import type { Sight } from '../who.ts';
import { listCodesOf } from './codes.ts';

const columns = {
  id: packingHouses.id,
  operatorId: packingHouses.operatorId,
  operatorName: organisations.name,
  name: packingHouses.name,
  nameFolded: packingHouses.nameFolded,
  communeCode: packingHouses.communeCode,
  communeName: communes.name,
  communeKind: communes.kind,
  addressLine: packingHouses.addressLine,
  kilogramsPerDay: packingHouses.kilogramsPerDay,
  kilogramsPerSeason: packingHouses.kilogramsPerSeason,
  gln: packingHouses.gln,
  version: packingHouses.version,
};

/** The house as far as it may be seen; undefined for one that is missing or somebody else's. */
export async function findHouse(db: Database, id: string, sight: Sight) {
  const [house] = await db
    .select(columns)
    .from(packingHouses)
    .innerJoin(organisations, eq(organisations.id, packingHouses.operatorId))
    .innerJoin(communes, eq(communes.code, packingHouses.communeCode))
    .where(and(eq(packingHouses.id, id), seen(db, sight)));
  return house;
}

type Filter = { search?: string | undefined; after?: string | undefined; limit: number };
export type HouseRow = Awaited<ReturnType<typeof listHouses>>['items'][number];

/** Houses by name, a page at a time, each with its codes, found by name, operator or code in any spelling. */
export async function listHouses(db: Database, sight: Sight, filter: Filter) {
  const cursor = readCursor(filter.after);
  const rows = await db
    .select(columns)
    .from(packingHouses)
    .innerJoin(organisations, eq(organisations.id, packingHouses.operatorId))
    .innerJoin(communes, eq(communes.code, packingHouses.communeCode))
    .where(
      and(
        seen(db, sight),
        filter.search ? matches(db, filter.search) : undefined,
        cursor &&
          sql`(${packingHouses.nameFolded}, ${packingHouses.id}) > (${cursor[0]}, ${cursor[1]})`,
      ),
    )
    .orderBy(asc(packingHouses.nameFolded), asc(packingHouses.id))
    .limit(filter.limit + 1);
  const page = pageAfter(rows, filter.limit, (row) => [row.nameFolded, row.id]);
  const codes = await listCodesOf(
    db,
    page.items.map(({ id }) => id),
  );
  return {
    items: page.items.map((house) => ({
      ...house,
      codes: codes.filter(({ houseId }) => houseId === house.id),
    })),
    next: page.next,
  };
}

function seen(db: Database, { operatorId, suppliedBy }: Sight): SQL | undefined {
  if (operatorId === undefined) return undefined;
  const own = eq(packingHouses.operatorId, operatorId);
  if (suppliedBy === undefined) return own;
  const supplied = db
    .select({ id: supplyAgreements.id })
    .from(supplyAgreements)
    .innerJoin(growingAreas, eq(growingAreas.id, supplyAgreements.areaId))
    .where(
      and(eq(supplyAgreements.houseId, packingHouses.id), eq(growingAreas.holderId, suppliedBy)),
    );
  return or(own, exists(supplied));
}

function matches(db: Database, search: string): SQL | undefined {
  const part = `%${literal(fold(search))}%`;
  const code = db
    .select({ id: packingHouseCodes.id })
    .from(packingHouseCodes)
    .where(and(eq(packingHouseCodes.houseId, packingHouses.id), codeMatches(search)));
  return or(
    like(packingHouses.nameFolded, part),
    like(organisations.nameFolded, part),
    exists(code),
  );
}

function codeMatches(search: string): SQL {
  const bare = normaliseCode(search).replaceAll('-', '');
  // Nothing left to look for must not mean "every code".
  if (bare === '') return sql`false`;
  return ilike(sql`replace(${packingHouseCodes.valueNormalised}, '-', '')`, `%${literal(bare)}%`);
}

function literal(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

const operatorKinds = ['packing-house-operator', 'company', 'cooperative'] as const;

/** Organisations that may run a house, for the officer's choice. */
export function listOperators(db: Database) {
  return db
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(inArray(organisations.kind, [...operatorKinds]))
    .orderBy(asc(organisations.nameFolded));
}

export async function isOperator(db: Database, id: string): Promise<boolean> {
  const rows = await db
    .select({ id: organisations.id })
    .from(organisations)
    .where(and(eq(organisations.id, id), inArray(organisations.kind, [...operatorKinds])));
  return rows.length > 0;
}
