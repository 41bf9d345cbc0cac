import { and, asc, desc, eq, exists, inArray, isNotNull, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database, Tx } from '../../../db/connect.ts';
import { batches } from '../../../db/schema/batches.ts';
import { organisations } from '../../../db/schema/organisations.ts';
import { recallLots, recallRecipients, recalls } from '../../../db/schema/recalls.ts';
import { pageAfter, readTimeCursor } from '../../../lib/paging.ts';
import { type Actor, isOfficial } from '../../../lib/roles.ts';
import { openStates, type RecallState } from '../rules/life-cycle.ts';

const holders = alias(organisations, 'holders');
const makers = alias(organisations, 'makers');

function selectRecalls(db: Database | Tx) {
  return db
    .select({ recall: recalls, holderName: holders.name, madeByName: makers.name })
    .from(recalls)
    .innerJoin(holders, eq(holders.id, recalls.holderId))
    .innerJoin(makers, eq(makers.id, recalls.organisationId));
}

/**
 * Offices see every recall; others those of their own lots, those they raised, those they were told
 * of, and those that took in a lot of theirs. Nobody but its maker sees the drill of a cooperative, nobody but offices theirs.
 */
function seenBy(db: Database | Tx, actor: Actor): SQL | undefined {
  if (isOfficial(actor.role)) return undefined;
  const told = db
    .select({ id: recallRecipients.id })
    .from(recallRecipients)
    .where(
      and(
        eq(recallRecipients.recallId, recalls.id),
        eq(recallRecipients.organisationId, actor.organisationId),
        isNotNull(recallRecipients.toldAt),
      ),
    );
  const kept = db
    .select({ id: recallLots.lotId })
    .from(recallLots)
    .innerJoin(batches, eq(batches.id, recallLots.lotId))
    .where(
      and(
        eq(recallLots.recallId, recalls.id),
        eq(recallLots.isIncluded, true),
        eq(batches.organisationId, actor.organisationId),
      ),
    );
  const isOpened = isNotNull(recalls.openedAt);
  return or(
    eq(recalls.organisationId, actor.organisationId),
    and(
      eq(recalls.isDrill, false),
      or(eq(recalls.holderId, actor.organisationId), exists(told), and(isOpened, exists(kept))),
    ),
  );
}

export async function findRecall(db: Database | Tx, actor: Actor, id: string) {
  const [found] = await selectRecalls(db).where(and(eq(recalls.id, id), seenBy(db, actor)));
  if (!found) return undefined;
  return { ...found.recall, holderName: found.holderName, madeByName: found.madeByName };
}

export type Recall = NonNullable<Awaited<ReturnType<typeof findRecall>>>;

export const shownFilters = ['open', 'waiting', 'closed', 'drill'] as const;
export type ShownFilter = (typeof shownFilters)[number];

type Filter = { show?: ShownFilter | undefined; after?: string | undefined; limit: number };

/** The newest first, a page at a time. */
export async function listRecalls(db: Database, actor: Actor, filter: Filter) {
  const cursor = readTimeCursor(filter.after);
  const rows = await selectRecalls(db)
    .where(
      and(
        seenBy(db, actor),
        filterOf(filter.show),
        cursor
          ? sql`(${recalls.createdAt}, ${recalls.id}) < (${cursor[0]}::timestamptz, ${cursor[1]})`
          : undefined,
      ),
    )
    .orderBy(desc(recalls.createdAt), desc(recalls.id))
    .limit(filter.limit + 1);
  const page = pageAfter(rows, filter.limit, ({ recall }) => [
    recall.createdAt.toISOString(),
    recall.id,
  ]);
  return {
    items: page.items.map(({ recall, ...names }) => ({ ...recall, ...names })),
    next: page.next,
  };
}

function filterOf(show: ShownFilter | undefined): SQL | undefined {
  const inStates = (states: readonly RecallState[]) =>
    and(eq(recalls.isDrill, false), inArray(recalls.state, [...states]));
  switch (show) {
    case 'open':
      return inStates(openStates);
    case 'waiting':
      return inStates(['signal', 'assessed']);
    case 'closed':
      return inStates(['closed', 'closed-no-action']);
    case 'drill':
      return eq(recalls.isDrill, true);
    case undefined:
      return undefined;
  }
}

/** Their own notices, also those of one organisation named twice. */
export function listOwnNotices(db: Database | Tx, recallId: string, organisationId: string) {
  return db
    .select()
    .from(recallRecipients)
    .where(
      and(
        eq(recallRecipients.recallId, recallId),
        eq(recallRecipients.organisationId, organisationId),
        isNotNull(recallRecipients.toldAt),
      ),
    )
    .orderBy(asc(recallRecipients.id));
}
