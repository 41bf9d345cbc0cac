import { desc, eq, sql } from 'drizzle-orm';
import type { Database, Tx } from '../../../db/connect.ts';
import { checkingRules, pickingCeilings } from '../../../db/schema/batches.checking.ts';
import { people } from '../../../db/schema/identity.ts';
import { crops } from '../../../db/schema/reference.ts';

/** Every rule there has been, the one that counts first. */
export function listCheckingRules(db: Database) {
  return db
    .select({
      id: checkingRules.id,
      version: checkingRules.version,
      sharePercent: checkingRules.sharePercent,
      firstLots: checkingRules.firstLots,
      mostGrams: checkingRules.mostGrams,
      heedsAnomalies: checkingRules.heedsAnomalies,
      requiredChecks: checkingRules.requiredChecks,
      auditDays: checkingRules.auditDays,
      reason: checkingRules.reason,
      setBy: people.fullName,
      setAt: checkingRules.setAt,
    })
    .from(checkingRules)
    .innerJoin(people, eq(people.id, checkingRules.setBy))
    .orderBy(desc(checkingRules.version))
    .limit(100);
}

export type CheckingRuleRecord = Awaited<ReturnType<typeof listCheckingRules>>[number];

/** The next rule; whoever sets one at the same time waits. */
export async function insertCheckingRule(
  tx: Tx,
  row: Omit<typeof checkingRules.$inferInsert, 'version'>,
): Promise<number> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('checking rules', 0))`);
  const [last] = await tx
    .select({ version: checkingRules.version })
    .from(checkingRules)
    .orderBy(desc(checkingRules.version))
    .limit(1);
  const version = (last?.version ?? 0) + 1;
  await tx.insert(checkingRules).values({ ...row, version });
  return version;
}

/** Every ceiling there has been, the latest first. */
export function listPickingCeilings(db: Database) {
  return db
    .select({
      id: pickingCeilings.id,
      cropCode: pickingCeilings.cropCode,
      crop: { vi: crops.nameVi, en: crops.nameEn, zh: crops.nameZh },
      gramsPerSquareMetre: pickingCeilings.gramsPerSquareMetre,
      gramsPerPlot: pickingCeilings.gramsPerPlot,
      reason: pickingCeilings.reason,
      setBy: people.fullName,
      setAt: pickingCeilings.setAt,
    })
    .from(pickingCeilings)
    .innerJoin(crops, eq(crops.code, pickingCeilings.cropCode))
    .innerJoin(people, eq(people.id, pickingCeilings.setBy))
    .orderBy(desc(pickingCeilings.setAt), desc(pickingCeilings.id))
    .limit(100);
}

export type PickingCeilingRecord = Awaited<ReturnType<typeof listPickingCeilings>>[number];

export async function insertPickingCeiling(
  tx: Tx,
  row: typeof pickingCeilings.$inferInsert,
): Promise<void> {
  await tx.insert(pickingCeilings).values(row);
}
