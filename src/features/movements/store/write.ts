import { and, desc, eq, isNull, lte, or, sql } from 'drizzle-orm';
import type { Tx } from '../../../db/connect.ts';
import {
  deliveryCodes,
  deliveryRefusals,
  lossTolerances,
  lotEdges,
  lotMovements,
  lotStocks,
  movementInputs,
  movementOutputs,
} from '../../../db/schema/movements.ts';
import { organisations } from '../../../db/schema/organisations.ts';
import { packingHouses } from '../../../db/schema/packing-houses.ts';
import { crops, varieties } from '../../../db/schema/reference.ts';
import type { LocalDate } from '../../../lib/dates.ts';
import type { MovementKind } from '../rules/moving.ts';

export async function insertMovement(tx: Tx, row: typeof lotMovements.$inferInsert): Promise<void> {
  await tx.insert(lotMovements).values(row);
}

export async function insertInputs(tx: Tx, rows: readonly (typeof movementInputs.$inferInsert)[]) {
  if (rows.length > 0) await tx.insert(movementInputs).values([...rows]);
}

/** The lot as an output, with what of it lies in store. */
export async function insertOutput(
  tx: Tx,
  row: typeof movementOutputs.$inferInsert,
  leftGrams: number,
): Promise<void> {
  await tx.insert(movementOutputs).values(row);
  await tx.insert(lotStocks).values({ lotId: row.lotId, leftGrams });
}

export async function insertEdges(tx: Tx, rows: readonly (typeof lotEdges.$inferInsert)[]) {
  if (rows.length > 0) await tx.insert(lotEdges).values([...rows]);
}

export async function insertDeliveryCodes(
  tx: Tx,
  rows: readonly (typeof deliveryCodes.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(deliveryCodes).values([...rows]);
}

export async function insertRefusal(tx: Tx, row: typeof deliveryRefusals.$inferInsert) {
  await tx.insert(deliveryRefusals).values(row);
}

/** What is usually lost: the rule for the crop before the one for every crop, the latest valid on the day. */
export async function findTolerance(
  tx: Tx,
  { kind, cropCode, day }: { kind: MovementKind; cropCode: string; day: LocalDate },
) {
  const [found] = await tx
    .select()
    .from(lossTolerances)
    .where(
      and(
        eq(lossTolerances.movementKind, kind),
        or(eq(lossTolerances.cropCode, cropCode), isNull(lossTolerances.cropCode)),
        lte(lossTolerances.validFrom, day),
      ),
    )
    .orderBy(
      sql`${lossTolerances.cropCode} is null`,
      desc(lossTolerances.validFrom),
      desc(lossTolerances.setAt),
    )
    .limit(1);
  return found;
}

export async function insertTolerance(tx: Tx, row: typeof lossTolerances.$inferInsert) {
  await tx.insert(lossTolerances).values(row);
}

export async function hasProduct(tx: Tx, cropCode: string, varietyCode: string | undefined) {
  const [crop] = await tx.select({ code: crops.code }).from(crops).where(eq(crops.code, cropCode));
  if (!crop || varietyCode === undefined) return crop !== undefined;
  const [variety] = await tx
    .select({ code: varieties.code })
    .from(varieties)
    .where(and(eq(varieties.code, varietyCode), eq(varieties.cropCode, cropCode)));
  return variety !== undefined;
}

/** By id, short name or tax code. */
export async function findBuyer(tx: Tx, text: string) {
  const bare = text.replace(/\s/g, '');
  const [found] = await tx
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(
      or(
        eq(organisations.id, bare),
        eq(organisations.shortName, bare.toUpperCase()),
        eq(organisations.taxCode, bare),
      ),
    );
  return found;
}

export function listOwnHouses(tx: Tx, operatorId: string) {
  return tx
    .select({ id: packingHouses.id, name: packingHouses.name })
    .from(packingHouses)
    .where(eq(packingHouses.operatorId, operatorId))
    .orderBy(packingHouses.nameFolded);
}
