import { and, eq, gte, inArray, isNull, lt, lte, or, sql } from 'drizzle-orm';
import type { Tx } from '../../../db/connect.ts';
import { areaCodes } from '../../../db/schema/areas.ts';
import {
  batchChecks,
  batchDecisions,
  batchFlags,
  batchPlots,
} from '../../../db/schema/batches.checking.ts';
import { batches } from '../../../db/schema/batches.ts';
import { memberships } from '../../../db/schema/identity.ts';
import type { LocalDate } from '../../../lib/dates.ts';

/** Any lot, whoever's it is, held until the transaction ends. */
export async function holdLot(tx: Tx, id: string) {
  const [found] = await tx.select().from(batches).where(eq(batches.id, id)).for('update');
  return found;
}

export type LotRow = NonNullable<Awaited<ReturnType<typeof holdLot>>>;

export async function insertDecision(
  tx: Tx,
  row: typeof batchDecisions.$inferInsert,
): Promise<void> {
  await tx.insert(batchDecisions).values(row);
}

export async function insertChecks(
  tx: Tx,
  rows: readonly (typeof batchChecks.$inferInsert)[],
): Promise<void> {
  await tx.insert(batchChecks).values([...rows]);
}

export async function replacePlots(
  tx: Tx,
  batchId: string,
  plots: readonly { plotId: string; grams: number }[],
): Promise<void> {
  await tx.delete(batchPlots).where(eq(batchPlots.batchId, batchId));
  if (plots.length === 0) return;
  await tx.insert(batchPlots).values(plots.map((plot) => ({ batchId, ...plot })));
}

type Spray = {
  plotIds: readonly string[];
  areaId: string;
  sprayedOn: LocalDate;
  safeFrom: LocalDate | null;
  harvested?: { from: LocalDate; to: LocalDate } | undefined;
};

/**
 * Lots of that land that were sent and whose harvest lies after the spray and before the safe date.
 * A lot that names no plots may hold fruit of any; so may one of an area that was sprayed whole.
 */
export function holdLotsTouched(tx: Tx, spray: Spray) {
  const { plotIds, areaId, sprayedOn, safeFrom, harvested } = spray;
  const ids = sql`(select jsonb_array_elements_text(${JSON.stringify(plotIds)}::text::jsonb))`;
  const isNamed = sql`exists (select from ${batchPlots} where ${batchPlots.batchId} = ${batches.id})`;
  const isTouched = sql`exists (select from ${batchPlots}
    where ${batchPlots.batchId} = ${batches.id} and ${batchPlots.plotId} in ${ids})`;
  const onArea = tx
    .select({ id: areaCodes.id })
    .from(areaCodes)
    .where(eq(areaCodes.areaId, areaId));
  return tx
    .select()
    .from(batches)
    .where(
      and(
        inArray(batches.areaCodeId, onArea),
        inArray(batches.state, [
          ...(['submitted', 'verified', 'released'] as const),
          ...(['on-hold', 'recalled', 'closed'] as const),
        ]),
        gte(batches.harvestedTo, harvested?.from ?? sprayedOn),
        harvested && lte(batches.harvestedFrom, harvested.to),
        harvested || safeFrom === null ? undefined : lt(batches.harvestedFrom, safeFrom),
        plotIds.length === 0 ? undefined : or(sql`not ${isNamed}`, isTouched),
      ),
    )
    .orderBy(batches.id)
    .for('update');
}

/** False when the same was flagged before. */
export async function insertFlag(tx: Tx, row: typeof batchFlags.$inferInsert): Promise<boolean> {
  const [same] = await tx
    .select({ id: batchFlags.id })
    .from(batchFlags)
    .where(
      and(
        eq(batchFlags.batchId, row.batchId),
        eq(batchFlags.entryId, row.entryId),
        eq(batchFlags.sprayedOn, row.sprayedOn),
        row.safeFrom ? eq(batchFlags.safeFrom, row.safeFrom) : isNull(batchFlags.safeFrom),
      ),
    )
    .limit(1);
  if (same) return false;
  await tx.insert(batchFlags).values(row);
  return true;
}

/** The authorities that have an inspector today: they are told of what waits for one. */
export async function listInspecting(tx: Tx): Promise<string[]> {
  const found = await tx
    .selectDistinct({ id: memberships.organisationId })
    .from(memberships)
    .where(and(eq(memberships.role, 'inspector'), isNull(memberships.endedAt)));
  return found.map(({ id }) => id);
}

/** Whether that person has a role in that organisation today. */
export async function hasRoleAt(tx: Tx, personId: string, organisationId: string) {
  const found = await tx
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
