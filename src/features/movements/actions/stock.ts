import { and, eq, gte, sql } from 'drizzle-orm';
import type { Tx } from '../../../db/connect.ts';
import { lotStocks } from '../../../db/schema/movements.ts';
import { stockProblems } from '../problems/stock.ts';

type Lot = { readonly lotId: string };

/** A released lot comes into store whole; grams. Released once, so there is nothing to add to. */
export async function openStock(tx: Tx, { lotId, grams }: Lot & { grams: number }): Promise<void> {
  await tx.insert(lotStocks).values({ lotId, leftGrams: grams }).onConflictDoNothing();
}

/** Takes grams off what is left; refused when so much has gone on already. */
export async function lowerStock(tx: Tx, { lotId, byGrams }: Lot & { byGrams: number }) {
  const lowered = await tx
    .update(lotStocks)
    .set({ leftGrams: sql`${lotStocks.leftGrams} - ${byGrams}` })
    .where(and(eq(lotStocks.lotId, lotId), gte(lotStocks.leftGrams, byGrams)))
    .returning({ lotId: lotStocks.lotId });
  if (lowered.length > 0) return;
  const [stock] = await tx.select().from(lotStocks).where(eq(lotStocks.lotId, lotId));
  throw stockProblems.lessLeft({ grams: stock?.leftGrams ?? 0 });
}

/** Adds what an inspector accepted after release. */
export async function raiseStock(tx: Tx, { lotId, byGrams }: Lot & { byGrams: number }) {
  await tx
    .insert(lotStocks)
    .values({ lotId, leftGrams: byGrams })
    .onConflictDoUpdate({
      target: lotStocks.lotId,
      set: { leftGrams: sql`${lotStocks.leftGrams} + ${byGrams}` },
    });
}
