import { and, asc, eq, gt, inArray, isNotNull } from 'drizzle-orm';
import type { Database } from '../../../db/connect.ts';
import { anomalySweeps } from '../../../db/schema/anomalies.ts';
import { authorisationUses } from '../../../db/schema/authorisations.ts';
import { ledgerEntries } from '../../../db/schema/ledger.ts';
import { lotEdges } from '../../../db/schema/movements.ts';

export async function findSweep(db: Database): Promise<number> {
  const [found] = await db
    .select({ sequence: anomalySweeps.sequence })
    .from(anomalySweeps)
    .where(eq(anomalySweeps.id, 'ledger'));
  return found?.sequence ?? 0;
}

/** What happened since, oldest first: the ledger has no gaps and no latecomers. */
export function listChanges(db: Database, after: number, limit: number) {
  return db
    .select({
      sequence: ledgerEntries.sequence,
      subjectType: ledgerEntries.subjectType,
      subjectId: ledgerEntries.subjectId,
    })
    .from(ledgerEntries)
    .where(gt(ledgerEntries.sequence, after))
    .orderBy(asc(ledgerEntries.sequence))
    .limit(limit);
}

type Change = Awaited<ReturnType<typeof listChanges>>[number];

/** The lots that these entries are about, directly, through a movement or through an authorisation. */
export async function listLotsOf(db: Database, changes: readonly Change[]): Promise<string[]> {
  const idsOf = (type: string) => [
    ...new Set(changes.filter((each) => each.subjectType === type).map((each) => each.subjectId)),
  ];
  const [edges, uses] = await Promise.all([
    db
      .select({ parentId: lotEdges.parentId, childId: lotEdges.childId })
      .from(lotEdges)
      .where(inArray(lotEdges.movementId, idsOf('movement'))),
    db
      .selectDistinct({ lotId: authorisationUses.batchId })
      .from(authorisationUses)
      .where(
        and(
          inArray(authorisationUses.authorisationId, idsOf('authorisation')),
          isNotNull(authorisationUses.batchId),
        ),
      ),
  ]);
  const lots = [
    ...idsOf('batch'),
    ...edges.flatMap(({ parentId, childId }) => [parentId, childId]),
    ...uses.flatMap(({ lotId }) => lotId ?? []),
  ];
  return [...new Set(lots)];
}
