import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Database, Tx } from '../../../db/connect.ts';
import { areaCodes, growingAreas } from '../../../db/schema/areas.ts';
import { memberships } from '../../../db/schema/identity.ts';
import { organisations } from '../../../db/schema/organisations.ts';
import {
  quotaEntries,
  quotaExcessDecisions,
  quotaExcessRequests,
  quotaMovements,
  quotaWarnings,
} from '../../../db/schema/quotas.ts';

/** Whoever draws on an area's quota waits here until the one before has committed. */
export async function lockQuota(tx: Tx, areaId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`quota ${areaId}`}, 0))`);
}

export async function findCode(db: Database | Tx, codeId: string) {
  const [found] = await db
    .select({
      value: areaCodes.valueVerbatim,
      areaId: areaCodes.areaId,
      holderId: growingAreas.holderId,
      holderName: organisations.name,
    })
    .from(areaCodes)
    .innerJoin(growingAreas, eq(growingAreas.id, areaCodes.areaId))
    .innerJoin(organisations, eq(organisations.id, growingAreas.holderId))
    .where(eq(areaCodes.id, codeId));
  return found;
}

export async function findEntry(db: Database | Tx, batchId: string) {
  const [found] = await db.select().from(quotaEntries).where(eq(quotaEntries.batchId, batchId));
  return found;
}

export type EntryRow = typeof quotaEntries.$inferSelect;

/** The entry as it is now, and the movement that made it so. */
export async function saveEntry(tx: Tx, row: EntryRow, by: { personId: string; at: Date }) {
  await tx
    .insert(quotaEntries)
    .values(row)
    .onConflictDoUpdate({ target: quotaEntries.batchId, set: row });
  await tx.insert(quotaMovements).values({ ...row, movedBy: by.personId, movedAt: by.at });
}

/** True the first time: a holder is told once per season and threshold. */
export async function insertWarning(
  tx: Tx,
  row: typeof quotaWarnings.$inferInsert,
): Promise<boolean> {
  const inserted = await tx
    .insert(quotaWarnings)
    .values(row)
    .onConflictDoNothing()
    .returning({ areaId: quotaWarnings.areaId });
  return inserted.length === 1;
}

export async function insertExcess(tx: Tx, row: typeof quotaExcessRequests.$inferInsert) {
  await tx.insert(quotaExcessRequests).values(row);
}

export async function insertExcessDecision(
  tx: Tx,
  row: typeof quotaExcessDecisions.$inferInsert,
): Promise<void> {
  await tx.insert(quotaExcessDecisions).values(row);
}

/** The request of a batch with what became of it. */
export async function findExcessOf(db: Database | Tx, batchId: string) {
  const [found] = await db
    .select({
      id: quotaExcessRequests.id,
      gramsOver: quotaExcessRequests.gramsOver,
      outcome: sql<
        'asked' | 'approved' | 'refused'
      >`coalesce(${quotaExcessDecisions.outcome}, 'asked')`,
    })
    .from(quotaExcessRequests)
    .leftJoin(quotaExcessDecisions, eq(quotaExcessDecisions.requestId, quotaExcessRequests.id))
    .where(eq(quotaExcessRequests.batchId, batchId));
  return found;
}

/** The authorities that have an inspector today: they are told of what waits for one. */
export async function listInspecting(tx: Tx): Promise<string[]> {
  const found = await tx
    .selectDistinct({ id: memberships.organisationId })
    .from(memberships)
    .where(and(inArray(memberships.role, ['inspector']), isNull(memberships.endedAt)));
  return found.map(({ id }) => id);
}

export async function hasRoleAt(
  db: Database | Tx,
  personId: string,
  organisationId: string,
): Promise<boolean> {
  const found = await db
    .select({ id: memberships.id })
    .from(memberships)
    .where(
      and(
        eq(memberships.personId, personId),
        eq(memberships.organisationId, organisationId),
        isNull(memberships.endedAt),
      ),
    )
    .limit(1);
  return found.length > 0;
}
