import { and, asc, desc, eq, isNull, or, sql } from 'drizzle-orm';
import type { Database, Tx } from '../../db/connect.ts';
import { organisationKindPeriods, organisations } from '../../db/schema/organisations.ts';
import { communes } from '../../db/schema/reference.ts';
import { fold } from '../../lib/fold.ts';
import { pageAfter, readCursor } from '../../lib/paging.ts';
import type { LegalStatus } from './rules/legal-status.ts';
import type { OrganisationKind } from './rules.ts';
import { listRenamings, listStatuses } from './store/history.ts';

/** Who may see an organisation's whole record: the authority all, others only their own. */
export type Sight = {
  readonly onlyId: string | undefined;
  /** the office whose commune is the limit */
  readonly inCommuneOf?: string;
};

export async function findOrganisation(db: Database, id: string, sight: Sight) {
  const [found] = await db
    .select()
    .from(organisations)
    .where(and(eq(organisations.id, id), withinSight(sight)));
  if (!found) return undefined;
  return {
    ...found,
    kinds: await listKinds(db, id),
    statuses: await listStatuses(db, id),
    renamings: await listRenamings(db, id),
  };
}

function withinSight({ onlyId, inCommuneOf }: Sight) {
  if (onlyId !== undefined) return eq(organisations.id, onlyId);
  if (inCommuneOf === undefined) return undefined;
  return sql`${organisations.communeCode} =
    (select o.commune_code from organisations o where o.id = ${inCommuneOf})`;
}

export type Organisation = NonNullable<Awaited<ReturnType<typeof findOrganisation>>>;

export function listKinds(db: Database, organisationId: string) {
  return db
    .select()
    .from(organisationKindPeriods)
    .where(eq(organisationKindPeriods.organisationId, organisationId))
    .orderBy(desc(organisationKindPeriods.validFrom));
}

type Filter = Sight & {
  search: string | undefined;
  kind: OrganisationKind | undefined;
  legalStatus?: LegalStatus | undefined;
  after: string | undefined;
  limit: number;
};

/** By folded name, a page at a time. */
export async function listOrganisations(db: Database, filter: Filter) {
  const cursor = readCursor(filter.after);
  const rows = await db
    .select({
      id: organisations.id,
      name: organisations.name,
      nameFolded: organisations.nameFolded,
      shortName: organisations.shortName,
      kind: organisations.kind,
      taxCode: organisations.taxCode,
      legalStatus: organisations.legalStatus,
      communeCode: organisations.communeCode,
      communeName: communes.name,
    })
    .from(organisations)
    .innerJoin(communes, eq(communes.code, organisations.communeCode))
    .where(
      and(
        withinSight(filter),
        filter.kind ? eq(organisations.kind, filter.kind) : undefined,
        filter.legalStatus ? eq(organisations.legalStatus, filter.legalStatus) : undefined,
        filter.search ? matches(filter.search) : undefined,
        cursor &&
          sql`(${organisations.nameFolded}, ${organisations.id}) > (${cursor[0]}, ${cursor[1]})`,
      ),
    )
    .orderBy(asc(organisations.nameFolded), asc(organisations.id))
    .limit(filter.limit + 1);
  return pageAfter(rows, filter.limit, (row) => [row.nameFolded, row.id]);
}

function matches(search: string) {
  const part = `%${fold(search).replace(/[\\%_]/g, '\\$&')}%`;
  return or(
    sql`${organisations.nameFolded} like ${part}`,
    sql`lower(${organisations.shortName}) like ${part}`,
    sql`${organisations.taxCode} like ${part}`,
    sql`${communes.nameFolded} like ${part}`,
  );
}

export async function findByTaxCode(db: Database, taxCode: string) {
  const [found] = await db.select().from(organisations).where(eq(organisations.taxCode, taxCode));
  return found;
}

export async function findByShortName(db: Database, shortName: string) {
  const [found] = await db
    .select()
    .from(organisations)
    .where(eq(organisations.shortName, shortName));
  return found;
}

export async function insertOrganisation(tx: Tx, row: typeof organisations.$inferInsert) {
  await tx.insert(organisations).values(row);
}

/** Changes the row only while it still has the version that was seen; false: it has another. */
export async function updateOrganisation(
  tx: Tx,
  id: string,
  seenVersion: number,
  change: Partial<typeof organisations.$inferInsert>,
): Promise<boolean> {
  const changed = await tx
    .update(organisations)
    .set({ ...change, version: seenVersion + 1 })
    .where(and(eq(organisations.id, id), eq(organisations.version, seenVersion)))
    .returning({ id: organisations.id });
  return changed.length === 1;
}

export async function startKind(tx: Tx, row: typeof organisationKindPeriods.$inferInsert) {
  await tx
    .update(organisationKindPeriods)
    .set({ validTo: row.validFrom })
    .where(
      and(
        eq(organisationKindPeriods.organisationId, row.organisationId),
        isNull(organisationKindPeriods.validTo),
      ),
    );
  await tx.insert(organisationKindPeriods).values(row);
}
