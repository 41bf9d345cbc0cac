import { and, asc, desc, eq, inArray, isNull, like, or, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../../db/connect.ts';
import { growingAreas } from '../../../db/schema/areas.ts';
import { dossiers } from '../../../db/schema/dossiers.ts';
import { organisations } from '../../../db/schema/organisations.ts';
import { communes } from '../../../db/schema/reference.ts';
import type { LocalDate } from '../../../lib/dates.ts';
import { fold } from '../../../lib/fold.ts';
import { pageAfter, readCursor, readTimeCursor } from '../../../lib/paging.ts';
import { type Actor, isCooperative, type Role } from '../../../lib/roles.ts';
import { openStates } from '../rules/life-cycle.ts';
import type { ShownSet } from '../schemas.ts';
import { readRows, selectDossiers } from './read.ts';
import { seenBy } from './seen.ts';

export type Filter = {
  show: ShownSet;
  search: string | undefined;
  market: string | undefined;
  commune: string | undefined;
  crop: string | undefined;
  after: string | undefined;
  limit: number;
};
/** Today, and the last day that counts as due soon. */
export type Days = { today: LocalDate; soon: LocalDate };

const farAway = '9999-12-31';

/** What is open by its deadline, the most pressing first; what has ended by when it did, the latest first. */
export async function listDossiers(db: Database, actor: Actor, filter: Filter, days: Days) {
  const { show, limit } = filter;
  const byTime = show === 'closed' || show === 'all';
  const due = sql`coalesce(${dossiers.dueOn}, ${farAway}::date)`;
  const where = and(
    seenBy(actor),
    inSet(show, actor.role, days),
    matching(filter),
    byTime ? afterTime(filter.after) : afterDue(due, filter.after),
  );
  const rows = await readRows(
    selectDossiers(db)
      .where(where)
      .orderBy(
        ...(byTime ? [desc(dossiers.stateSince), desc(dossiers.id)] : [asc(due), asc(dossiers.id)]),
      )
      .limit(limit + 1) as unknown as ReturnType<typeof selectDossiers>,
  );
  return pageAfter(rows, limit, (row) =>
    byTime ? [row.stateSince.toISOString(), row.id] : [row.dueOn ?? farAway, row.id],
  );
}

function afterTime(after: string | undefined): SQL | undefined {
  const cursor = readTimeCursor(after);
  return (
    cursor &&
    sql`(${dossiers.stateSince}, ${dossiers.id}) < (${cursor[0]}::timestamptz, ${cursor[1]})`
  );
}

function afterDue(due: SQL, after: string | undefined): SQL | undefined {
  const cursor = readCursor(after);
  if (!cursor || !/^\d{4}-\d\d-\d\d$/.test(cursor[0])) return undefined;
  return sql`(${due}::text, ${dossiers.id}) > (${cursor[0]}, ${cursor[1]})`;
}

export type Counts = Readonly<Record<'mine' | 'due' | 'overdue' | 'returned' | 'open', number>>;

/** How many there are of each kind of work, in one look. */
export async function countDossiers(db: Database, actor: Actor, days: Days): Promise<Counts> {
  const many = (show: ShownSet) =>
    sql<string>`count(*) filter (where ${inSet(show, actor.role, days) ?? sql`true`})`;
  const [row] = await db
    .select({
      mine: many('mine'),
      due: many('due'),
      overdue: many('overdue'),
      returned: many('returned'),
      open: many('open'),
    })
    .from(dossiers)
    .where(and(seenBy(actor), inArray(dossiers.state, [...openStates])));
  const number = (key: keyof Counts) => Number(row?.[key] ?? 0);
  return {
    mine: number('mine'),
    due: number('due'),
    overdue: number('overdue'),
    returned: number('returned'),
    open: number('open'),
  };
}

function inSet(show: ShownSet, role: Role, { today, soon }: Days): SQL | undefined {
  const isRunning = inArray(dossiers.state, ['submitted', 'under-review', 'field-check']);
  switch (show) {
    case 'mine':
      return waitingOn(role);
    case 'due':
      return and(isRunning, sql`${dossiers.dueOn} between ${today} and ${soon}`);
    case 'overdue':
      return and(isRunning, sql`${dossiers.dueOn} < ${today}`);
    case 'returned':
      return eq(dossiers.state, 'returned');
    case 'open':
      return inArray(dossiers.state, [...openStates]);
    case 'closed':
      return inArray(dossiers.state, ['issued', 'rejected', 'withdrawn', 'lapsed']);
    case 'all':
      return undefined;
  }
}

/** Whose turn it is: the holder's, the commune's, the inspector's or the officer's. */
function waitingOn(role: Role): SQL | undefined {
  if (isCooperative(role)) return inArray(dossiers.state, ['draft', 'returned']);
  if (role === 'commune-officer') return eq(dossiers.state, 'submitted');
  const unchecked = isNull(dossiers.proposal);
  if (role === 'inspector') return and(eq(dossiers.state, 'field-check'), unchecked);
  return or(
    eq(dossiers.state, 'under-review'),
    and(eq(dossiers.state, 'field-check'), sql`${dossiers.proposal} is not null`),
  );
}

function matching({ search, market, commune, crop }: Filter): SQL | undefined {
  const part = search && `%${fold(search).replace(/[\\%_]/g, '\\$&')}%`;
  return and(
    market ? eq(dossiers.marketCode, market) : undefined,
    commune ? eq(growingAreas.communeCode, commune) : undefined,
    crop ? eq(growingAreas.cropCode, crop) : undefined,
    part
      ? or(
          like(growingAreas.nameFolded, part),
          like(organisations.nameFolded, part),
          like(communes.nameFolded, part),
          sql`lower(${dossiers.number}) like ${part}`,
        )
      : undefined,
  );
}
