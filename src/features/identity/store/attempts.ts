import { and, eq, gt, lte, sql } from 'drizzle-orm';
import type { Tx } from '../../../db/connect.ts';
import { signInAttempts } from '../../../db/schema/identity.ts';

/** Tries of one subject come one after the other, so that a hundred at once count as a hundred. */
export async function lockAttempts(tx: Tx, subject: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${subject}, 0))`);
}

export async function listAttempts(tx: Tx, subject: string, since: Date): Promise<Date[]> {
  const rows = await tx
    .select({ at: signInAttempts.at })
    .from(signInAttempts)
    .where(and(eq(signInAttempts.subject, subject), gt(signInAttempts.at, since)));
  return rows.map((row) => row.at);
}

export async function insertAttempt(
  tx: Tx,
  attempt: typeof signInAttempts.$inferInsert,
): Promise<void> {
  await tx.insert(signInAttempts).values(attempt);
}

export async function deleteAttemptsOf(tx: Tx, subject: string): Promise<void> {
  await tx.delete(signInAttempts).where(eq(signInAttempts.subject, subject));
}

/** What is no longer counted is not kept: not even the hash of an address. */
export async function deleteAttemptsUntil(tx: Tx, until: Date): Promise<void> {
  await tx.delete(signInAttempts).where(lte(signInAttempts.at, until));
}
