import { and, count, eq } from 'drizzle-orm';
import type { Tx } from '../../../db/connect.ts';
import { anomalies } from '../../../db/schema/anomalies.ts';

/** What was found about a producer and nobody has settled yet. */
export async function countOpenAnomalies(tx: Tx, organisationId: string): Promise<number> {
  const [row] = await tx
    .select({ found: count() })
    .from(anomalies)
    .where(and(eq(anomalies.organisationId, organisationId), eq(anomalies.state, 'open')));
  return row?.found ?? 0;
}
