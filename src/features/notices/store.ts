import { and, desc, eq, isNull, lt, or, sql } from 'drizzle-orm';
import type { Database, Tx } from '../../db/connect.ts';
import { notices } from '../../db/schema/notices.ts';
import { pageAfter, readTimeCursor } from '../../lib/paging.ts';

export type NoticeRow = typeof notices.$inferSelect;

export async function insertNotice(tx: Tx, row: typeof notices.$inferInsert): Promise<void> {
  await tx.insert(notices).values(row);
}

/** The latest first. */
export async function listNotices(
  db: Database,
  organisationId: string,
  { after, limit }: { after: string | undefined; limit: number },
) {
  const cursor = readTimeCursor(after);
  const rows = await db
    .select()
    .from(notices)
    .where(
      and(
        eq(notices.organisationId, organisationId),
        cursor &&
          or(
            lt(notices.createdAt, new Date(cursor[0])),
            and(eq(notices.createdAt, new Date(cursor[0])), lt(notices.id, cursor[1])),
          ),
      ),
    )
    .orderBy(desc(notices.createdAt), desc(notices.id))
    .limit(limit + 1);
  return pageAfter(rows, limit, (row) => [row.createdAt.toISOString(), row.id]);
}

/** How many are unread, and the latest few of them. */
export async function listUnread(db: Database, organisationId: string, most: number) {
  const rows = await db
    .select({ notice: notices, total: sql<string>`count(*) over ()` })
    .from(notices)
    .where(and(eq(notices.organisationId, organisationId), isNull(notices.readAt)))
    .orderBy(desc(notices.createdAt), desc(notices.id))
    .limit(most);
  return { count: Number(rows[0]?.total ?? 0), latest: rows.map(({ notice }) => notice) };
}

export async function markRead(
  tx: Tx,
  organisationId: string,
  reading: { readAt: Date; readBy: string },
): Promise<void> {
  await tx
    .update(notices)
    .set(reading)
    .where(and(eq(notices.organisationId, organisationId), isNull(notices.readAt)));
}
