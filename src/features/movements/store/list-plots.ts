import { asc, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../../db/connect.ts';
import { batchPlots } from '../../../db/schema/batches.checking.ts';
import { plots } from '../../../db/schema/members.ts';

/** The plots of harvests with what came from each. */
export async function listPlotsOf(db: Database, batchIds: readonly string[]) {
  if (batchIds.length === 0) return [];
  return db
    .select({ batchId: batchPlots.batchId, name: plots.name, grams: batchPlots.grams })
    .from(batchPlots)
    .innerJoin(plots, eq(plots.id, batchPlots.plotId))
    .where(inArray(batchPlots.batchId, [...batchIds]))
    .orderBy(asc(plots.name));
}
