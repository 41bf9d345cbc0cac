import { and, asc, count, desc, eq, inArray, lt, ne, sql } from 'drizzle-orm';
import type { Database, Tx } from '../../../db/connect.ts';
import { growingAreas } from '../../../db/schema/areas.ts';
import {
  batchChecks,
  batchDecisions,
  batchFlags,
  checkingRules,
  pickingCeilings,
} from '../../../db/schema/batches.checking.ts';
import { batches } from '../../../db/schema/batches.ts';
import { people } from '../../../db/schema/identity.ts';
import { cropSeasons } from '../../../db/schema/quotas.ts';
import type { LocalDate } from '../../../lib/dates.ts';

export async function findArea(tx: Tx, areaId: string) {
  const [found] = await tx
    .select({
      name: growingAreas.name,
      squareMetres: growingAreas.squareMetres,
      outline: growingAreas.outline,
    })
    .from(growingAreas)
    .where(eq(growingAreas.id, areaId));
  return found;
}

export async function hasSeasons(tx: Tx, cropCode: string): Promise<boolean> {
  const found = await tx
    .select({ id: cropSeasons.id })
    .from(cropSeasons)
    .where(eq(cropSeasons.cropCode, cropCode))
    .limit(1);
  return found.length > 0;
}

/** The ceiling that counts for a crop now. */
export async function findPickingCeiling(db: Database | Tx, cropCode: string) {
  const [found] = await db
    .select()
    .from(pickingCeilings)
    .where(eq(pickingCeilings.cropCode, cropCode))
    .orderBy(desc(pickingCeilings.setAt), desc(pickingCeilings.id))
    .limit(1);
  return found;
}

/** The rule that counts now. */
export async function findCheckingRule(db: Database | Tx) {
  const [found] = await db
    .select()
    .from(checkingRules)
    .orderBy(desc(checkingRules.version))
    .limit(1);
  return found;
}

/** What the rule heeds about a producer and a lot besides the checks. */
export async function findHistoryOf(
  tx: Tx,
  lot: { id: string; organisationId: string; areaCodeId: string; from: LocalDate; to: LocalDate },
) {
  const [before] = await tx
    .select({ lots: count() })
    .from(batches)
    .where(
      and(
        eq(batches.organisationId, lot.organisationId),
        eq(batches.kind, 'production'),
        ne(batches.id, lot.id),
        sql`${batches.releasedAt} is not null`,
      ),
    );
  const [alike] = await tx
    .select({ lots: count() })
    .from(batches)
    .where(
      and(
        eq(batches.organisationId, lot.organisationId),
        eq(batches.areaCodeId, lot.areaCodeId),
        eq(batches.state, 'void'),
        sql`${batches.submittedAt} is not null`,
        sql`${batches.harvestedFrom} <= ${lot.to} and ${batches.harvestedTo} >= ${lot.from}`,
      ),
    );
  const decided = await listDecisions(tx, lot.id);
  const flags = await listFlags(tx, lot.id);
  return {
    lotsBefore: before?.lots ?? 0,
    voidedAlike: alike?.lots ?? 0,
    wasReturned: decided.some(({ kind }) => kind === 'returned'),
    wasDrawn: decided.some(({ risks }) => risks?.some(({ reason }) => reason === 'drawn')),
    flags: openFlags(flags, decided).length,
  };
}

/** Released lots whose day has passed. */
export async function listPastDate(db: Database, today: LocalDate): Promise<string[]> {
  const found = await db
    .select({ id: batches.id })
    .from(batches)
    .where(and(eq(batches.state, 'released'), lt(batches.bestBefore, today)))
    .orderBy(asc(batches.id))
    .limit(1000);
  return found.map(({ id }) => id);
}

/** Every decision on a lot, the latest first. */
export function listDecisions(db: Database | Tx, batchId: string) {
  return db
    .select({
      id: batchDecisions.id,
      version: batchDecisions.batchVersion,
      kind: batchDecisions.kind,
      fromState: batchDecisions.fromState,
      toState: batchDecisions.toState,
      reasonCode: batchDecisions.reasonCode,
      reason: batchDecisions.reason,
      method: batchDecisions.method,
      evidenceFileId: batchDecisions.evidenceFileId,
      dueOn: batchDecisions.dueOn,
      fromGrams: batchDecisions.fromGrams,
      toGrams: batchDecisions.toGrams,
      risks: batchDecisions.risks,
      ruleId: batchDecisions.ruleId,
      decidedBy: batchDecisions.decidedBy,
      person: people.fullName,
      decidedAt: batchDecisions.decidedAt,
    })
    .from(batchDecisions)
    .leftJoin(people, eq(people.id, batchDecisions.decidedBy))
    .where(eq(batchDecisions.batchId, batchId))
    .orderBy(desc(batchDecisions.batchVersion));
}

export type LotDecision = Awaited<ReturnType<typeof listDecisions>>[number];

/** The latest first. */
export function listFlags(db: Database | Tx, batchId: string) {
  return db
    .select({
      id: batchFlags.id,
      entryId: batchFlags.entryId,
      sprayedOn: batchFlags.sprayedOn,
      safeFrom: batchFlags.safeFrom,
      flaggedAt: batchFlags.flaggedAt,
    })
    .from(batchFlags)
    .where(eq(batchFlags.batchId, batchId))
    .orderBy(desc(batchFlags.flaggedAt), desc(batchFlags.id));
}

/** Decisions by which an inspector has looked at what was flagged. */
const looks: readonly string[] = ['verified', 'audited', 'returned', 'held', 'recalled'];

/** Flags that nobody has looked at since. */
export function openFlags<Flag extends { readonly flaggedAt: Date }>(
  flags: readonly Flag[],
  decisions: readonly Pick<LotDecision, 'kind' | 'decidedAt'>[],
): Flag[] {
  const looked = Math.max(
    0,
    ...decisions.filter(({ kind }) => looks.includes(kind)).map(({ decidedAt }) => +decidedAt),
  );
  return flags.filter(({ flaggedAt }) => +flaggedAt > looked);
}

/** What was found when the lot was last sent or corrected. */
export async function listChecks(db: Database | Tx, batchIds: readonly string[]) {
  if (batchIds.length === 0) return [];
  const latest = db
    .select({
      batchId: batchChecks.batchId,
      version: sql`max(${batchChecks.batchVersion})`.as('v'),
    })
    .from(batchChecks)
    .where(inArray(batchChecks.batchId, [...batchIds]))
    .groupBy(batchChecks.batchId)
    .as('latest');
  return db
    .select({
      batchId: batchChecks.batchId,
      kind: batchChecks.kind,
      result: batchChecks.result,
      reason: batchChecks.reason,
      facts: batchChecks.facts,
      ruleVersion: batchChecks.ruleVersion,
      checkedAt: batchChecks.checkedAt,
    })
    .from(batchChecks)
    .innerJoin(
      latest,
      and(eq(latest.batchId, batchChecks.batchId), eq(latest.version, batchChecks.batchVersion)),
    );
}
