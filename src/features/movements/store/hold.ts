import { and, asc, eq, inArray, or, sql } from 'drizzle-orm';
import type { Tx } from '../../../db/connect.ts';
import { batches } from '../../../db/schema/batches.ts';
import {
  deliveryRefusals,
  lotMovements,
  lotStocks,
  movementOutputs,
} from '../../../db/schema/movements.ts';
import { beOnTheMove } from './still.ts';

/** Ids of lots named by id or number, in one organisation's own store. */
export async function findOwnLots(tx: Tx, organisationId: string, names: readonly string[]) {
  const numbers = names.map((name) => name.toUpperCase());
  return tx
    .select({ id: batches.id, number: batches.number })
    .from(batches)
    .where(
      and(
        eq(batches.organisationId, organisationId),
        or(inArray(batches.id, [...names]), inArray(batches.number, numbers)),
      ),
    );
}

/**
 * Lots that nobody can hold, recall or move meanwhile, in one order for all, so that two people who
 * take the same lots wait for each other and never in a circle.
 */
export async function holdLots(tx: Tx, ids: readonly string[]) {
  await beOnTheMove(tx);
  const lots = await tx
    .select({
      id: batches.id,
      number: batches.number,
      ordinal: batches.ordinal,
      kind: batches.kind,
      organisationId: batches.organisationId,
      cropCode: batches.cropCode,
      varietyCode: batches.varietyCode,
      harvestedFrom: batches.harvestedFrom,
      harvestedTo: batches.harvestedTo,
      grams: batches.grams,
      state: batches.state,
    })
    .from(batches)
    .where(inArray(batches.id, [...ids]))
    .orderBy(asc(batches.id))
    .for('share');
  const stocks = await tx
    .select()
    .from(lotStocks)
    .where(inArray(lotStocks.lotId, [...ids]))
    .orderBy(asc(lotStocks.lotId))
    .for('update');
  const made = await tx
    .select({ lotId: movementOutputs.lotId, madeOn: lotMovements.happenedOn })
    .from(movementOutputs)
    .innerJoin(lotMovements, eq(lotMovements.id, movementOutputs.movementId))
    .where(inArray(movementOutputs.lotId, [...ids]));
  const leftOf = new Map(stocks.map(({ lotId, leftGrams }) => [lotId, leftGrams]));
  const madeOn = new Map(made.map((row) => [row.lotId, row.madeOn]));
  return lots.map((lot) => ({
    ...lot,
    leftGrams: leftOf.get(lot.id) ?? 0,
    since: madeOn.get(lot.id) ?? lot.harvestedFrom,
  }));
}

export type HeldLot = Awaited<ReturnType<typeof holdLots>>[number];

/** A delivered lot with to whom it goes, held like the others. */
export async function holdDelivery(tx: Tx, lotId: string) {
  const [lot] = await holdLots(tx, [lotId]);
  if (lot?.kind !== 'delivered') return undefined;
  const [made] = await tx
    .select({
      movementId: lotMovements.id,
      counterpartId: lotMovements.counterpartId,
      deliveredOn: lotMovements.happenedOn,
      refusedAt: deliveryRefusals.refusedAt,
    })
    .from(movementOutputs)
    .innerJoin(lotMovements, eq(lotMovements.id, movementOutputs.movementId))
    .leftJoin(deliveryRefusals, eq(deliveryRefusals.lotId, movementOutputs.lotId))
    .where(eq(movementOutputs.lotId, lotId));
  return made && { ...lot, ...made };
}

export type Delivery = NonNullable<Awaited<ReturnType<typeof holdDelivery>>>;

/** Takes grams off held stocks in one statement; the database refuses what is not there. */
export async function lowerStocks(
  tx: Tx,
  taken: readonly { lotId: string; grams: number }[],
): Promise<void> {
  await tx.execute(sql`
    update ${lotStocks} s set left_grams = s.left_grams - t.grams
    from jsonb_to_recordset(${JSON.stringify(taken)}::text::jsonb) as t("lotId" text, grams bigint)
    where s.lot_id = t."lotId"`);
}
