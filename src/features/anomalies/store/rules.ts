import { asc, desc, eq, sql } from 'drizzle-orm';
import type { Database, Tx } from '../../../db/connect.ts';
import { anomalyCodes, anomalyRules } from '../../../db/schema/anomalies.ts';
import { people } from '../../../db/schema/identity.ts';
import type { AnomalyCode } from '../rules/codes.ts';

/** Every rule as it stands now, in the order in which they were thought of. */
export async function listRules(db: Database | Tx) {
  const rows = await db
    .selectDistinctOn([anomalyRules.code])
    .from(anomalyRules)
    .orderBy(asc(anomalyRules.code), desc(anomalyRules.version));
  const place = (code: AnomalyCode) => anomalyCodes.indexOf(code);
  return rows.toSorted((a, b) => place(a.code) - place(b.code));
}

export type RuleRow = Awaited<ReturnType<typeof listRules>>[number];

/** Every form of one rule, the newest first. */
export function listVersions(db: Database | Tx, code: AnomalyCode) {
  return db
    .select({
      version: anomalyRules.version,
      threshold: anomalyRules.threshold,
      severity: anomalyRules.severity,
      isOn: anomalyRules.isOn,
      reason: anomalyRules.reason,
      setBy: people.fullName,
      setAt: anomalyRules.setAt,
    })
    .from(anomalyRules)
    .leftJoin(people, eq(people.id, anomalyRules.setBy))
    .where(eq(anomalyRules.code, code))
    .orderBy(desc(anomalyRules.version));
}

export type RuleVersion = Awaited<ReturnType<typeof listVersions>>[number];

/** Whoever sets the same rule meanwhile waits. */
export async function lockRule(tx: Tx, code: AnomalyCode): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`anomaly rule ${code}`}, 0))`,
  );
}

export async function insertRule(tx: Tx, row: typeof anomalyRules.$inferInsert): Promise<void> {
  await tx.insert(anomalyRules).values(row);
}

export async function insertRulesIfMissing(
  tx: Tx,
  rows: readonly (typeof anomalyRules.$inferInsert)[],
): Promise<void> {
  await tx
    .insert(anomalyRules)
    .values([...rows])
    .onConflictDoNothing();
}
