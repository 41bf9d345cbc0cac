import { and, desc, eq, inArray, or } from 'drizzle-orm';
import type { Database, Tx } from '../../../db/connect.ts';
import { recallLots, recalls } from '../../../db/schema/recalls.ts';
import { openStates, type RecallState } from '../rules/life-cycle.ts';

export type PublicRecall = {
  readonly number: string;
  readonly state: RecallState;
  readonly isMandatory: boolean;
  readonly hazard: string;
  readonly openedAt: Date;
  readonly way: (typeof recalls.$inferSelect)['way'];
  readonly closedAt: Date | null;
  readonly outcome: string | null;
};

/**
 * The recall that a scan of this lot shows (Decree 37/2026/NĐ-CP Art. 52(7)): an open one before a
 * closed one, the latest first. One read by the lot's index; drills are never found.
 */
export async function findRecallOfLot(
  db: Database | Tx,
  lotId: string,
): Promise<PublicRecall | undefined> {
  return (await listRecallsOfLots(db, [lotId])).get(lotId);
}

/** The same for several lots in one read. */
export async function listRecallsOfLots(
  db: Database | Tx,
  lotIds: readonly string[],
): Promise<Map<string, PublicRecall>> {
  const found = await db
    .select({
      lotId: recallLots.lotId,
      number: recalls.number,
      state: recalls.state,
      isMandatory: recalls.isMandatory,
      hazard: recalls.hazard,
      openedAt: recalls.openedAt,
      way: recalls.way,
      closedAt: recalls.closedAt,
      outcome: recalls.outcome,
    })
    .from(recallLots)
    .innerJoin(recalls, eq(recalls.id, recallLots.recallId))
    .where(
      and(
        inArray(recallLots.lotId, [...lotIds]),
        eq(recallLots.isIncluded, true),
        eq(recalls.isDrill, false),
        or(inArray(recalls.state, [...openStates]), eq(recalls.state, 'closed')),
      ),
    )
    .orderBy(desc(recalls.openedAt));
  const shown = new Map<string, PublicRecall>();
  for (const { lotId, hazard, openedAt, ...recall } of found) {
    const known = shown.get(lotId);
    const isBefore = known?.state === 'closed' && recall.state !== 'closed';
    if (openedAt && (!known || isBefore))
      shown.set(lotId, { ...recall, hazard: hazard ?? '', openedAt });
  }
  return shown;
}
