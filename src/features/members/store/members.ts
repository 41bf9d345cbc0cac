import { and, asc, eq, exists, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Database, Tx } from '../../../db/connect.ts';
import { members } from '../../../db/schema/members.ts';
import { organisations } from '../../../db/schema/organisations.ts';
import { communes } from '../../../db/schema/reference.ts';
import { fold } from '../../../lib/fold.ts';
import { pageAfter, readCursor } from '../../../lib/paging.ts';
import { bookNumber, type ConsentState } from '../rules.ts';
import type { Sight } from '../who.ts';

const columns = {
  id: members.id,
  organisationId: members.organisationId,
  organisationName: organisations.name,
  number: members.number,
  fullName: members.fullName,
  nameFolded: members.nameFolded,
  phone: members.phone,
  communeCode: members.communeCode,
  communeName: communes.name,
  communeKind: communes.kind,
  hamlet: members.hamlet,
  joinedOn: members.joinedOn,
  leftOn: members.leftOn,
  version: members.version,
};

export type MemberFilter = {
  search?: string | undefined;
  area?: string | undefined;
  consent?: ConsentState | undefined;
  presence: 'present' | 'left' | 'all';
  organisation?: string | undefined;
  after?: string | undefined;
  limit: number;
};

/** Households by the last word of the name, a page at a time. */
export async function listMembers(db: Database, sight: Sight, filter: MemberFilter) {
  const rows = await memberPageQuery(db, sight, filter);
  return pageAfter(rows, filter.limit, (row) => [row.nameFolded, row.id]);
}

/** Walks the index (organisation, name, id): a page is as quick at the end of the list as at its start. */
export function memberPageQuery(db: Database, sight: Sight, filter: MemberFilter) {
  const cursor = readCursor(filter.after);
  const { presence, organisation, area, consent } = filter;
  return db
    .select(columns)
    .from(members)
    .innerJoin(organisations, eq(organisations.id, members.organisationId))
    .innerJoin(communes, eq(communes.code, members.communeCode))
    .where(
      and(
        seenBy(sight),
        organisation ? eq(members.organisationId, organisation) : undefined,
        presence === 'present' ? isNull(members.leftOn) : undefined,
        presence === 'left' ? isNotNull(members.leftOn) : undefined,
        area || consent ? standsSo({ area, consent }, sight) : undefined,
        filter.search ? matches(filter.search) : undefined,
        cursor && sql`(${members.nameFolded}, ${members.id}) > (${cursor[0]}, ${cursor[1]})`,
      ),
    )
    .orderBy(asc(members.nameFolded), asc(members.id))
    .limit(filter.limit + 1);
}

export async function findMember(db: Database, sight: Sight, id: string) {
  const [row] = await db
    .select(columns)
    .from(members)
    .innerJoin(organisations, eq(organisations.id, members.organisationId))
    .innerJoin(communes, eq(communes.code, members.communeCode))
    .where(and(seenBy(sight), eq(members.id, id)));
  return row;
}

/** The household with that number in the organisation's book. */
export async function findMemberByNumber(
  db: Database | Tx,
  organisationId: string,
  number: string,
): Promise<typeof members.$inferSelect | undefined> {
  const [row] = await db
    .select()
    .from(members)
    .where(and(eq(members.organisationId, organisationId), eq(members.number, bookNumber(number))));
  return row;
}

/** Organisations with households that this sight reaches, for the authority's filter. */
export function listOrganisationsWithMembers(db: Database, sight: Sight) {
  return db
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(
      exists(
        db
          .select({ id: members.id })
          .from(members)
          .where(and(eq(members.organisationId, organisations.id), seenBy(sight))),
      ),
    )
    .orderBy(asc(organisations.nameFolded));
}

/** An officer of a commune sees a household as long as it has land in an area there. */
function seenBy({ organisationId, communeOfficeId }: Sight): SQL | undefined {
  if (organisationId !== undefined) return eq(members.organisationId, organisationId);
  if (communeOfficeId === undefined) return undefined;
  return sql`exists (select 1 from plots p where p.member_id = ${members.id}
    and p.retired_on is null and ${inCommuneOf(communeOfficeId)})`;
}

/** Whether the plot `p` lies in an area of that office's commune. */
export function inCommuneOf(officeId: string): SQL {
  return sql`p.area_id in (select a.id from growing_areas a
    join organisations o on o.commune_code = a.commune_code where o.id = ${officeId})`;
}

/** Where a consent stands now: the latest word, or invited. */
export const stateOfPlot = sql`coalesce((select c.kind from member_consents c
  where c.member_id = p.member_id and c.area_id = p.area_id
  order by c.happened_on desc, c.recorded_at desc limit 1), 'invited')`;

function standsSo(
  { area, consent }: { area: string | undefined; consent: ConsentState | undefined },
  { communeOfficeId }: Sight,
): SQL {
  return sql`exists (select 1 from plots p where p.member_id = ${members.id}
    and p.retired_on is null and p.area_id is not null
    ${area ? sql`and p.area_id = ${area}` : sql``}
    ${communeOfficeId ? sql`and ${inCommuneOf(communeOfficeId)}` : sql``}
    ${consent ? sql`and ${stateOfPlot} = ${consent}` : sql``})`;
}

function matches(search: string): SQL | undefined {
  const folded = fold(search);
  const digits = search.replace(/[\s.+-]/g, '').replace(/^(?:84|0)/, '');
  return or(
    sql`${members.nameFolded} like ${`%${escaped(folded)}%`}`,
    sql`${members.number} like ${`${escaped(bookNumber(search.trim()))}%`}`,
    /^\d{4,}$/.test(digits) ? sql`${members.phone} like ${`%${digits}%`}` : undefined,
  );
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

/** Holds households of one organisation until the transaction ends, in one order for everybody. */
export async function lockMembers(tx: Tx, organisationId: string, ids: readonly string[]) {
  return tx
    .select()
    .from(members)
    .where(
      and(
        eq(members.organisationId, organisationId),
        sql`${members.id} in (select jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb))`,
      ),
    )
    .orderBy(asc(members.id))
    .for('update');
}

export async function insertMember(tx: Tx, row: typeof members.$inferInsert): Promise<void> {
  await tx.insert(members).values(row);
}

/** The old version stays in the ledger as the version number only: names never go there. */
export async function updateMember(
  tx: Tx,
  id: string,
  change: Partial<typeof members.$inferInsert>,
): Promise<void> {
  await tx
    .update(members)
    .set({ ...change, version: sql`${members.version} + 1` })
    .where(eq(members.id, id));
}
