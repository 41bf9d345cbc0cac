import { and, eq, exists, lt, sql } from 'drizzle-orm';
import type { Tx } from '../../../db/connect.ts';
import { complaintContacts, complaintSteps, complaints } from '../../../db/schema/complaints.ts';

/** Whether it was new: the same words about the same lot are kept once while they are under way. */
export async function insertComplaint(
  tx: Tx,
  row: typeof complaints.$inferInsert,
): Promise<boolean> {
  const made = await tx
    .insert(complaints)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: complaints.id });
  return made.length > 0;
}

export async function insertContact(tx: Tx, complaintId: string, phone: string): Promise<void> {
  await tx.insert(complaintContacts).values({ complaintId, phone });
}

export async function insertStep(tx: Tx, row: typeof complaintSteps.$inferInsert): Promise<void> {
  await tx.insert(complaintSteps).values(row);
}

/** The row itself, held until the transaction ends. */
export async function lockComplaint(tx: Tx, id: string): Promise<void> {
  await tx
    .select({ id: complaints.id })
    .from(complaints)
    .where(eq(complaints.id, id))
    .for('update');
}

export async function updateComplaint(
  tx: Tx,
  id: string,
  change: Partial<typeof complaints.$inferInsert> & { version: number },
): Promise<void> {
  await tx.update(complaints).set(change).where(eq(complaints.id, id));
}

/** Phone numbers of complaints that ended before. */
export async function deleteContacts(tx: Tx, closedBefore: Date): Promise<void> {
  const ended = tx
    .select({ one: sql`1` })
    .from(complaints)
    .where(
      and(eq(complaints.id, complaintContacts.complaintId), lt(complaints.closedAt, closedBefore)),
    );
  await tx.delete(complaintContacts).where(exists(ended));
}
