import { and, desc, eq } from 'drizzle-orm';
import type { Database } from '../../../db/connect.ts';
import { people } from '../../../db/schema/identity.ts';
import { ledgerEntries } from '../../../db/schema/ledger.ts';

/** What was recorded of a batch, the newest first, with who recorded it. */
export function listHistory(db: Database, batchId: string) {
  return db
    .select({
      sequence: ledgerEntries.sequence,
      kind: ledgerEntries.kind,
      recordedAt: ledgerEntries.recordedAt,
      actorRole: ledgerEntries.actorRole,
      person: people.fullName,
      facts: ledgerEntries.facts,
    })
    .from(ledgerEntries)
    .leftJoin(people, eq(people.id, ledgerEntries.actorId))
    .where(and(eq(ledgerEntries.subjectType, 'batch'), eq(ledgerEntries.subjectId, batchId)))
    .orderBy(desc(ledgerEntries.sequence));
}

export type HistoryEntry = Awaited<ReturnType<typeof listHistory>>[number];
