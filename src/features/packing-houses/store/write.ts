import { eq, sql } from 'drizzle-orm';
import type { Tx } from '../../../db/connect.ts';
import {
  packingHouseCodeDecisions,
  packingHouseCodes,
  packingHouseCodeValues,
  packingHouseSerials,
  packingHouses,
  supplyAgreements,
  supplySteps,
} from '../../../db/schema/packing-houses.ts';

export async function insertHouse(tx: Tx, row: typeof packingHouses.$inferInsert): Promise<void> {
  await tx.insert(packingHouses).values(row);
}

/** Puts everything that changes one house in a line. */
export async function lockHouse(tx: Tx, id: string) {
  const [house] = await tx
    .select()
    .from(packingHouses)
    .where(eq(packingHouses.id, id))
    .for('update');
  return house;
}

export async function updateHouse(
  tx: Tx,
  id: string,
  change: Partial<typeof packingHouses.$inferInsert>,
): Promise<void> {
  await tx.update(packingHouses).set(change).where(eq(packingHouses.id, id));
}

/** Takes a value for a house for ever; false: some house has it, this one perhaps. */
export async function claimValue(
  tx: Tx,
  row: typeof packingHouseCodeValues.$inferInsert,
): Promise<boolean> {
  const claimed = await tx
    .insert(packingHouseCodeValues)
    .values(row)
    .onConflictDoNothing()
    .returning({ houseId: packingHouseCodeValues.houseId });
  return claimed.length > 0;
}

/** The next number of a series. The row stays locked until the end, so no two get the same. */
export async function nextSerial(tx: Tx, series: string): Promise<number> {
  const [row] = await tx
    .insert(packingHouseSerials)
    .values({ series, lastSerial: 1 })
    .onConflictDoUpdate({
      target: packingHouseSerials.series,
      set: { lastSerial: sql`${packingHouseSerials.lastSerial} + 1` },
    })
    .returning({ serial: packingHouseSerials.lastSerial });
  if (!row) throw new Error(`no serial for ${series}`);
  return row.serial;
}

export async function insertCode(
  tx: Tx,
  row: typeof packingHouseCodes.$inferInsert,
): Promise<void> {
  await tx.insert(packingHouseCodes).values(row);
}

export async function lockCode(tx: Tx, id: string) {
  const [code] = await tx
    .select()
    .from(packingHouseCodes)
    .where(eq(packingHouseCodes.id, id))
    .for('update');
  return code;
}

export async function updateCode(
  tx: Tx,
  id: string,
  change: Pick<typeof packingHouseCodes.$inferSelect, 'state' | 'version'>,
): Promise<void> {
  await tx.update(packingHouseCodes).set(change).where(eq(packingHouseCodes.id, id));
}

export async function insertDecision(
  tx: Tx,
  row: typeof packingHouseCodeDecisions.$inferInsert,
): Promise<void> {
  await tx.insert(packingHouseCodeDecisions).values(row);
}

export async function insertSupply(
  tx: Tx,
  row: typeof supplyAgreements.$inferInsert,
): Promise<void> {
  await tx.insert(supplyAgreements).values(row);
}

export async function lockSupply(tx: Tx, id: string) {
  const [agreement] = await tx
    .select()
    .from(supplyAgreements)
    .where(eq(supplyAgreements.id, id))
    .for('update');
  return agreement;
}

export async function updateSupply(
  tx: Tx,
  id: string,
  change: Pick<typeof supplyAgreements.$inferSelect, 'state' | 'version'>,
): Promise<void> {
  await tx.update(supplyAgreements).set(change).where(eq(supplyAgreements.id, id));
}

export async function insertStep(tx: Tx, row: typeof supplySteps.$inferInsert): Promise<void> {
  await tx.insert(supplySteps).values(row);
}
