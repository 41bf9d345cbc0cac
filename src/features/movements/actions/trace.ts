import { sql } from 'drizzle-orm';
import type { Database, Tx } from '../../../db/connect.ts';
import { batches } from '../../../db/schema/batches.ts';
import { lotEdges } from '../../../db/schema/movements.ts';
import { layersOf } from '../rules/layers.ts';

export type TraceAsk = {
  readonly lotIds: readonly string[];
  /** back: what it was made of; forward: what was made of it */
  readonly direction: 'back' | 'forward' | 'both';
  /** one step, or as far as it goes when left out */
  readonly steps?: number;
  /** at most so many lots; more are cut off, and the answer says so */
  readonly most: number;
};

export type TraceEdge = {
  readonly movementId: string;
  readonly parentId: string;
  readonly childId: string;
  readonly grams: number;
};

export type Trace = {
  /** in the order they were made; depth: the longest way from a lot without parents in the answer */
  readonly lots: readonly {
    readonly id: string;
    readonly ordinal: number;
    readonly depth: number;
  }[];
  readonly edges: readonly TraceEdge[];
  readonly isCut: boolean;
};

/**
 * Everything behind and after some lots (Circular 17/2021/TT-BNNPTNT Art. 4: one step back, one step
 * forward, and so on). Each lot is visited once, however many ways lead to it.
 */
export async function trace(db: Database | Tx, ask: TraceAsk): Promise<Trace> {
  const ways = ask.direction === 'both' ? (['back', 'forward'] as const) : [ask.direction];
  const found = new Map<string, number>();
  let isCut = false;
  for (const way of ways) {
    const rows = await walk(db, ask, way);
    isCut ||= rows.length > ask.most;
    for (const row of rows.slice(0, ask.most)) found.set(row.id, Number(row.ordinal));
  }
  const edges = await edgesAmong(db, [...found.keys()]);
  return { ...layersOf(found, edges), isCut };
}

async function walk(db: Database | Tx, ask: TraceAsk, way: 'back' | 'forward') {
  const starts = sql`select jsonb_array_elements_text(${JSON.stringify(ask.lotIds)}::text::jsonb)`;
  const [here, there] =
    way === 'forward'
      ? [lotEdges.parentId, lotEdges.childId]
      : [lotEdges.childId, lotEdges.parentId];
  // With a number of steps a lot may be met at several distances; without, each is met once.
  const walked =
    ask.steps === undefined
      ? sql`with recursive walked(id) as (
          ${starts}
          union
          select ${there} from ${lotEdges} join walked on ${here} = walked.id)`
      : sql`with recursive steps(id, step) as (
          select id, 0 from (${starts}) as s(id)
          union
          select ${there}, steps.step + 1 from ${lotEdges} join steps on ${here} = steps.id
          where steps.step < ${ask.steps}),
        walked as (select distinct id from steps)`;
  return db.execute<{ id: string; ordinal: string }>(sql`
    ${walked}
    select b.id, b.ordinal from walked join ${batches} b on b.id = walked.id
    limit ${ask.most + 1}`);
}

async function edgesAmong(db: Database | Tx, ids: readonly string[]): Promise<TraceEdge[]> {
  if (ids.length < 2) return [];
  const rows = await db.execute<
    Record<'movementId' | 'parentId' | 'childId' | 'grams', string>
  >(sql`
    with seen as (select jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb) as id)
    select e.movement_id as "movementId", e.parent_id as "parentId", e.child_id as "childId",
      e.grams
    from ${lotEdges} e
    where e.parent_id in (select id from seen) and e.child_id in (select id from seen)`);
  return rows.map((row) => ({ ...row, grams: Number(row.grams) }));
}
