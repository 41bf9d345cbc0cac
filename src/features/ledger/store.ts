import { asc, eq, gt } from 'drizzle-orm';
import type { Database, Tx } from '../../db/connect.ts';
import { ledgerEntries, ledgerHead } from '../../db/schema/ledger.ts';

/** Locks the end of the chain until the transaction ends: writers come one after the other. */
export async function lockHead(tx: Tx): Promise<{ sequence: number; hash: string }> {
  const [head] = await tx.select().from(ledgerHead).where(eq(ledgerHead.id, 'head')).for('update');
  if (!head) throw new Error('The ledger has no head: the migrations are incomplete');
  return head;
}

export async function insertEntry(tx: Tx, entry: typeof ledgerEntries.$inferInsert): Promise<void> {
  await tx.insert(ledgerEntries).values(entry);
  await tx
    .update(ledgerHead)
    .set({ sequence: entry.sequence, hash: entry.hash })
    .where(eq(ledgerHead.id, 'head'));
}

export function listEntriesAfter(db: Database, sequence: number, limit: number) {
  return db
    .select()
    .from(ledgerEntries)
    .where(gt(ledgerEntries.sequence, sequence))
    .orderBy(asc(ledgerEntries.sequence))
    .limit(limit);
}

export async function findHead(db: Database) {
  const [head] = await db.select().from(ledgerHead).where(eq(ledgerHead.id, 'head'));
  return head;
}
