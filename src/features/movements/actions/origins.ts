import { eq, inArray } from 'drizzle-orm';
import type { Database, Tx } from '../../../db/connect.ts';
import { areaCodes, growingAreas } from '../../../db/schema/areas.ts';
import { batches } from '../../../db/schema/batches.ts';
import { markets } from '../../../db/schema/reference.ts';
import { originsOf } from '../rules/origins.ts';
import { trace } from './trace.ts';

/** More origins than any box can name; what is beyond is said to be. */
const most = 20_000;

/**
 * The lots without parents behind some goods, harvests and goods from outside, each with its part, and
 * every lot on the way. A lot without parents is its own only origin.
 */
export async function findOrigins(
  db: Database | Tx,
  starts: ReadonlyMap<string, number>,
): Promise<{ parts: Map<string, number>; lotIds: string[]; isCut: boolean }> {
  const from = [...starts.keys()];
  const { lots, edges, isCut } = await trace(db, { lotIds: from, direction: 'back', most });
  const lotIds = lots.map(({ id }) => id);
  return { parts: originsOf(starts, lots, edges), lotIds, isCut };
}

/** The growing-area codes of harvests, with their holders. */
export function listCodesOf(db: Database | Tx, lotIds: readonly string[]) {
  return db
    .select({
      lotId: batches.id,
      areaCodeId: areaCodes.id,
      value: areaCodes.valueVerbatim,
      holderId: growingAreas.holderId,
      isExport: markets.isExport,
    })
    .from(batches)
    .innerJoin(areaCodes, eq(areaCodes.id, batches.areaCodeId))
    .innerJoin(growingAreas, eq(growingAreas.id, areaCodes.areaId))
    .innerJoin(markets, eq(markets.code, areaCodes.marketCode))
    .where(inArray(batches.id, [...lotIds]));
}
