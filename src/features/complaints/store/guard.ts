import { and, count, eq, gt, lt, lte, sql } from 'drizzle-orm';
import type { Database, Tx } from '../../../db/connect.ts';
import { complaintAttempts, complaintSecrets } from '../../../db/schema/complaints.ts';
import type { LocalDate } from '../../../lib/dates.ts';

export async function findSecret(db: Database | Tx, day: LocalDate): Promise<string | undefined> {
  const [found] = await db
    .select({ secret: complaintSecrets.secret })
    .from(complaintSecrets)
    .where(eq(complaintSecrets.day, day));
  return found?.secret;
}

/** The secret of a day, made by whoever asks first; those before `oldest` are thrown away. */
export async function insertSecret(
  tx: Tx,
  row: typeof complaintSecrets.$inferInsert,
  oldest: LocalDate,
): Promise<void> {
  await tx.insert(complaintSecrets).values(row).onConflictDoNothing();
  await tx.delete(complaintSecrets).where(lt(complaintSecrets.day, oldest));
}

export async function countAttempts(
  db: Database | Tx,
  subject: string,
  since: Date,
): Promise<number> {
  const [row] = await db
    .select({ attempts: count() })
    .from(complaintAttempts)
    .where(and(eq(complaintAttempts.subject, subject), gt(complaintAttempts.at, since)));
  return row?.attempts ?? 0;
}

/** Those of one address come one after the other, so that ten at once count as ten. */
export async function lockSubject(tx: Tx, subject: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${subject}, 0))`);
}

/** What is no longer counted is not kept. */
export async function insertAttempt(
  tx: Tx,
  row: typeof complaintAttempts.$inferInsert,
  since: Date,
): Promise<void> {
  await tx.insert(complaintAttempts).values(row);
  await tx.delete(complaintAttempts).where(lte(complaintAttempts.at, since));
}
