import { and, desc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { Database, Tx } from '../../../db/connect.ts';
import { areaCodes } from '../../../db/schema/areas.ts';
import { batches } from '../../../db/schema/batches.ts';
import { people } from '../../../db/schema/identity.ts';
import { organisations } from '../../../db/schema/organisations.ts';
import { quotaExcessDecisions, quotaExcessRequests } from '../../../db/schema/quotas.ts';
import { pageAfter, readTimeCursor } from '../../../lib/paging.ts';
import { type Actor, isAuthority } from '../../../lib/roles.ts';
import type { excessStates } from '../schemas.ts';

type State = (typeof excessStates)[number];
const decided = quotaExcessDecisions;
const asked = quotaExcessRequests;

function selectExcess(db: Database | Tx) {
  return db
    .select({
      id: asked.id,
      state: sql<State>`coalesce(${decided.outcome}, 'asked')`,
      areaId: asked.areaId,
      batchId: batches.id,
      batchNumber: batches.number,
      batchGrams: batches.grams,
      areaCode: areaCodes.valueVerbatim,
      harvestedOn: batches.harvestedFrom,
      holderId: organisations.id,
      holderName: organisations.name,
      gramsOver: asked.gramsOver,
      reason: asked.reason,
      askedAt: asked.askedAt,
      askedBy: people.fullName,
      note: decided.note,
      decidedAt: decided.decidedAt,
    })
    .from(asked)
    .innerJoin(batches, eq(batches.id, asked.batchId))
    .innerJoin(areaCodes, eq(areaCodes.id, batches.areaCodeId))
    .innerJoin(organisations, eq(organisations.id, asked.holderId))
    .innerJoin(people, eq(people.id, asked.askedBy))
    .leftJoin(decided, eq(decided.requestId, asked.id));
}

function seenBy(actor: Actor): SQL | undefined {
  return isAuthority(actor.role) ? undefined : eq(asked.holderId, actor.organisationId);
}

export async function findExcess(db: Database | Tx, actor: Actor, id: string) {
  const [found] = await selectExcess(db).where(and(eq(asked.id, id), seenBy(actor)));
  return found;
}

export type ExcessRecord = NonNullable<Awaited<ReturnType<typeof findExcess>>>;

/** The newest first. */
export async function listExcess(
  db: Database,
  actor: Actor,
  filter: { state?: State | undefined; after?: string | undefined; limit: number },
) {
  const cursor = readTimeCursor(filter.after);
  const rows = await selectExcess(db)
    .where(
      and(
        seenBy(actor),
        filter.state === 'asked' ? isNull(decided.outcome) : undefined,
        filter.state && filter.state !== 'asked' ? eq(decided.outcome, filter.state) : undefined,
        cursor && sql`(${asked.askedAt}, ${asked.id}) < (${cursor[0]}::timestamptz, ${cursor[1]})`,
      ),
    )
    .orderBy(desc(asked.askedAt), desc(asked.id))
    .limit(filter.limit + 1);
  return pageAfter(rows, filter.limit, (row) => [row.askedAt.toISOString(), row.id]);
}
