import { and, desc, eq, lt, or } from 'drizzle-orm';
import type { Database, Tx } from '../../../db/connect.ts';
import { people } from '../../../db/schema/identity.ts';
import { members, personalDataReads } from '../../../db/schema/members.ts';
import { organisations } from '../../../db/schema/organisations.ts';
import { pageAfter, readTimeCursor } from '../../../lib/paging.ts';

export async function insertReads(
  tx: Tx,
  rows: readonly (typeof personalDataReads.$inferInsert)[],
): Promise<void> {
  await tx.insert(personalDataReads).values([...rows]);
}

/** Who looked at an organisation's households, the latest first. */
export async function listReads(
  db: Database,
  organisationId: string,
  { after, limit }: { after?: string | undefined; limit: number },
) {
  const cursor = readTimeCursor(after);
  const at = cursor && new Date(cursor[0]);
  const rows = await db
    .select({
      id: personalDataReads.id,
      what: personalDataReads.what,
      memberId: personalDataReads.memberId,
      memberNumber: members.number,
      memberName: members.fullName,
      rowCount: personalDataReads.rowCount,
      readerName: people.fullName,
      readerRole: personalDataReads.readerRole,
      readerOrganisation: organisations.name,
      readAt: personalDataReads.readAt,
    })
    .from(personalDataReads)
    .innerJoin(people, eq(people.id, personalDataReads.readerId))
    .innerJoin(organisations, eq(organisations.id, personalDataReads.readerOrganisationId))
    .leftJoin(members, eq(members.id, personalDataReads.memberId))
    .where(
      and(
        eq(personalDataReads.organisationId, organisationId),
        cursor &&
          at &&
          or(
            lt(personalDataReads.readAt, at),
            and(eq(personalDataReads.readAt, at), lt(personalDataReads.id, cursor[1])),
          ),
      ),
    )
    .orderBy(desc(personalDataReads.readAt), desc(personalDataReads.id))
    .limit(limit + 1);
  return pageAfter(rows, limit, (row) => [row.readAt.toISOString(), row.id]);
}

export type ReadRow = Awaited<ReturnType<typeof listReads>>['items'][number];
