import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../../db/connect.ts';
import type { LocalDate } from '../../../lib/dates.ts';
import type { Text } from '../../../lib/language.ts';
import { pageAfter, readTimeCursor } from '../../../lib/paging.ts';
import type { BatchState } from '../rules/life-cycle.ts';
import type { QueueKind } from '../rules/queue.ts';

export type QueueRow = {
  readonly id: string;
  readonly number: string;
  readonly state: BatchState;
  readonly organisation: string;
  readonly product: Text;
  readonly grams: number;
  readonly since: Date;
  readonly dueOn: LocalDate | null;
  readonly risks: readonly { reason: string; facts: Record<string, string | number> }[];
  readonly failed: readonly string[];
};

const looks = sql`('verified', 'audited', 'returned', 'held', 'recalled')`;

/** batch_id, since, due_on of each lot that waits for an inspector in that way. */
const waitingFor: Readonly<Record<QueueKind, SQL>> = {
  waiting: sql`select b.id as batch_id, b.submitted_at as since, null::date as due_on
    from batches b where b.state = 'submitted'`,
  held: sql`select distinct on (b.id) b.id as batch_id, d.decided_at as since, d.due_on
    from batches b join batch_decisions d on d.batch_id = b.id and d.to_state = 'on-hold'
    where b.state = 'on-hold' order by b.id, d.batch_version desc`,
  flagged: sql`select f.batch_id, max(f.flagged_at) as since, null::date as due_on
    from batch_flags f join batches b on b.id = f.batch_id
    where b.state in ('verified', 'released', 'on-hold', 'closed') and f.flagged_at > coalesce((
      select max(d.decided_at) from batch_decisions d
      where d.batch_id = f.batch_id and d.kind in ${looks}), '-infinity')
    group by f.batch_id`,
  amendments: sql`select a.batch_id, a.decided_at as since, null::date as due_on
    from batch_decisions a join batches b on b.id = a.batch_id
    where a.kind = 'amendment-asked' and b.state in ('released', 'on-hold') and not exists (
      select from batch_decisions d where d.batch_id = a.batch_id
        and d.kind in ('amendment-accepted', 'amendment-refused')
        and d.batch_version > a.batch_version)`,
  audits: sql`select p.batch_id, p.decided_at as since, p.due_on
    from batch_decisions p join batches b on b.id = p.batch_id
    where p.kind = 'passed' and b.state in ('verified', 'released', 'on-hold', 'closed')
      and not exists (select from batch_decisions d where d.batch_id = p.batch_id
        and d.kind in ${looks} and d.batch_version > p.batch_version)`,
};

/** The lots that wait longest first, a page at a time. */
export async function listQueue(
  db: Database,
  kind: QueueKind,
  { after, limit }: { after?: string | undefined; limit: number },
) {
  const cursor = readTimeCursor(after);
  const rows = await db.execute<{
    id: string;
    number: string;
    state: BatchState;
    organisation: string;
    vi: string;
    en: string;
    zh: string;
    grams: string;
    since: Date | string;
    due_on: string | null;
    risks: QueueRow['risks'] | null;
    failed: string[] | null;
  }>(sql`
    with queue as (${waitingFor[kind]})
    select b.id, b.number, b.state, o.name as organisation, b.grams, q.since,
      q.due_on::text as due_on,
      coalesce(v.name_vi, c.name_vi) as vi, coalesce(v.name_en, c.name_en) as en,
      coalesce(v.name_zh, c.name_zh) as zh,
      (select d.risks from batch_decisions d where d.batch_id = b.id and d.kind = 'waits'
        order by d.batch_version desc limit 1) as risks,
      (select jsonb_agg(k.kind) from batch_checks k where k.batch_id = b.id and k.result = 'failed'
        and k.batch_version = (
          select max(batch_version) from batch_checks where batch_id = b.id)) as failed
    from queue q join batches b on b.id = q.batch_id
    join organisations o on o.id = b.organisation_id
    join crops c on c.code = b.crop_code
    left join varieties v on v.code = b.variety_code
    where ${cursor ? sql`(q.since, b.id) > (${cursor[0]}::timestamptz, ${cursor[1]})` : sql`true`}
    order by q.since, b.id limit ${limit + 1}`);
  const found = rows.map(
    (row): QueueRow => ({
      id: row.id,
      number: row.number,
      state: row.state,
      organisation: row.organisation,
      product: { vi: row.vi, en: row.en, zh: row.zh },
      grams: Number(row.grams),
      since: new Date(row.since),
      dueOn: row.due_on,
      risks: row.risks ?? [],
      failed: row.failed ?? [],
    }),
  );
  return pageAfter(found, limit, (row) => [row.since.toISOString(), row.id]);
}

/** How many lots wait in each way. */
export async function countQueues(db: Database): Promise<Readonly<Record<QueueKind, number>>> {
  const counts = Object.entries(waitingFor).map(
    ([kind, part]) => sql`select ${kind}::text as kind, count(*) as lots from (${part}) q`,
  );
  const rows = await db.execute<{ kind: QueueKind; lots: string }>(
    sql.join(counts, sql` union all `),
  );
  const of = (kind: QueueKind) => Number(rows.find((row) => row.kind === kind)?.lots ?? 0);
  return {
    waiting: of('waiting'),
    flagged: of('flagged'),
    amendments: of('amendments'),
    held: of('held'),
    audits: of('audits'),
  };
}
