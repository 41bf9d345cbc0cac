import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import type { Database, Tx } from '../../../db/connect.ts';
import { sessions } from '../../../db/schema/identity.ts';
import { idleMilliseconds } from '../rules.ts';

export type Session = typeof sessions.$inferSelect;

/** The browsers in which a person is signed in now, the last used one first. */
export function listSessions(db: Database, personId: string, now: Date): Promise<Session[]> {
  return db
    .select()
    .from(sessions)
    .where(and(eq(sessions.personId, personId), ...stillAlive(now)))
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.id))
    .limit(100);
}

function stillAlive(now: Date) {
  return [
    isNull(sessions.revokedAt),
    gt(sessions.expiresAt, now),
    gt(sessions.lastSeenAt, new Date(now.getTime() - idleMilliseconds)),
  ];
}

export async function insertSession(tx: Tx, session: Session): Promise<void> {
  await tx.insert(sessions).values(session);
}

export async function setRole(tx: Tx, id: string, membershipId: string): Promise<void> {
  await tx.update(sessions).set({ membershipId }).where(eq(sessions.id, id));
}

/** Whether that person had such a session. */
export async function revokeSession(
  tx: Tx,
  id: string,
  personId: string,
  now: Date,
): Promise<boolean> {
  const revoked = await tx
    .update(sessions)
    .set({ revokedAt: now })
    .where(and(eq(sessions.id, id), eq(sessions.personId, personId), ...stillAlive(now)))
    .returning({ id: sessions.id });
  return revoked.length > 0;
}
