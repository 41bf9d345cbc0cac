import { sql } from 'drizzle-orm';
import type { Tx } from '../../../db/connect.ts';

const lots = sql`hashtextextended('lots on the move', 0)`;

/** Every movement, until its transaction ends: none begins while somebody keeps the lots still. */
export async function beOnTheMove(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(${lots})`);
}

/** Waits for the movements under way and lets none begin until the transaction ends. */
export async function keepStill(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${lots})`);
}
