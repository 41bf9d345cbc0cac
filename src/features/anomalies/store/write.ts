import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../../../db/connect.ts';
import { anomalies, anomalySteps, anomalySweeps } from '../../../db/schema/anomalies.ts';
import { memberships } from '../../../db/schema/identity.ts';

/** Whether it is new: what was found of that subject before stays as it was found. */
export async function insertAnomaly(tx: Tx, row: typeof anomalies.$inferInsert): Promise<boolean> {
  const made = await tx
    .insert(anomalies)
    .values(row)
    .onConflictDoNothing({ target: [anomalies.ruleCode, anomalies.subject] })
    .returning({ id: anomalies.id });
  return made.length > 0;
}

/** The row itself, held until the transaction ends. */
export async function lockAnomaly(tx: Tx, id: string): Promise<void> {
  await tx.select({ id: anomalies.id }).from(anomalies).where(eq(anomalies.id, id)).for('update');
}

export async function updateAnomaly(
  tx: Tx,
  id: string,
  change: Partial<typeof anomalies.$inferInsert> & { version: number },
): Promise<void> {
  await tx.update(anomalies).set(change).where(eq(anomalies.id, id));
}

export async function insertStep(tx: Tx, row: typeof anomalySteps.$inferInsert): Promise<void> {
  await tx.insert(anomalySteps).values(row);
}

/** Never goes back: a slower worker may come last. */
export async function moveSweep(tx: Tx, sequence: number): Promise<void> {
  await tx
    .insert(anomalySweeps)
    .values({ id: 'ledger', sequence })
    .onConflictDoUpdate({
      target: anomalySweeps.id,
      set: { sequence: sql`greatest(${anomalySweeps.sequence}, ${sequence})` },
    });
}

/** Offices with somebody who looks into findings. */
export async function listInspectorOffices(tx: Tx): Promise<string[]> {
  const found = await tx
    .selectDistinct({ id: memberships.organisationId })
    .from(memberships)
    .where(and(eq(memberships.role, 'inspector'), isNull(memberships.endedAt)));
  return found.map(({ id }) => id);
}
