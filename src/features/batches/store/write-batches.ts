import { eq, sql } from 'drizzle-orm';
import type { Tx } from '../../../db/connect.ts';
import { batchClaims, batches, batchNumbers } from '../../../db/schema/batches.ts';
import { organisations } from '../../../db/schema/organisations.ts';
import type { LocalDate } from '../../../lib/dates.ts';

/** The organisation's next number of that day; others wait until this transaction has ended. */
export async function takeNumber(tx: Tx, organisationId: string, day: LocalDate) {
  const [taken] = await tx
    .insert(batchNumbers)
    .values({ organisationId, day, lastNumber: 1 })
    .onConflictDoUpdate({
      target: [batchNumbers.organisationId, batchNumbers.day],
      set: { lastNumber: sql`${batchNumbers.lastNumber} + 1` },
    })
    .returning({ running: batchNumbers.lastNumber });
  const [owner] = await tx
    .select({ shortName: organisations.shortName })
    .from(organisations)
    .where(eq(organisations.id, organisationId));
  if (!taken || !owner) throw new Error('No number could be taken for the batch');
  return { running: taken.running, shortName: owner.shortName };
}

/** Nothing when the public code is taken. A failed insert would end the transaction, so none fails. */
export async function insertBatch(
  tx: Tx,
  row: typeof batches.$inferInsert,
): Promise<{ ordinal: number } | undefined> {
  const [inserted] = await tx
    .insert(batches)
    .values(row)
    .onConflictDoNothing({ target: batches.publicCode })
    .returning({ ordinal: batches.ordinal });
  return inserted;
}

export async function updateBatch(
  tx: Tx,
  id: string,
  change: Partial<typeof batches.$inferInsert> & { version: number },
) {
  await tx.update(batches).set(change).where(eq(batches.id, id));
}

export async function replaceClaims(tx: Tx, batchId: string, certificateIds: readonly string[]) {
  await tx.delete(batchClaims).where(eq(batchClaims.batchId, batchId));
  if (certificateIds.length === 0) return;
  await tx
    .insert(batchClaims)
    .values(certificateIds.map((certificateId) => ({ batchId, certificateId })));
}
