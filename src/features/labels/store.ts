import { and, eq } from 'drizzle-orm';
import type { Database } from '../../db/connect.ts';
import { batches } from '../../db/schema/batches.ts';
import { organisations } from '../../db/schema/organisations.ts';
import { crops, varieties } from '../../db/schema/reference.ts';
import { type Actor, isAuthority } from '../../lib/roles.ts';

/** What a label needs of a batch; the authority sees every one, others their own. */
export async function findLabelled(db: Database, actor: Actor, batchId: string) {
  const seen = isAuthority(actor.role)
    ? undefined
    : eq(batches.organisationId, actor.organisationId);
  const [found] = await db
    .select({
      id: batches.id,
      number: batches.number,
      publicCode: batches.publicCode,
      state: batches.state,
      harvestedFrom: batches.harvestedFrom,
      harvestedTo: batches.harvestedTo,
      releasedAt: batches.releasedAt,
      crop: crops.nameVi,
      variety: varieties.nameVi,
      producer: organisations.name,
    })
    .from(batches)
    .innerJoin(organisations, eq(organisations.id, batches.organisationId))
    .innerJoin(crops, eq(crops.code, batches.cropCode))
    .leftJoin(varieties, eq(varieties.code, batches.varietyCode))
    .where(and(eq(batches.id, batchId), seen));
  return found;
}

export type Labelled = NonNullable<Awaited<ReturnType<typeof findLabelled>>>;
