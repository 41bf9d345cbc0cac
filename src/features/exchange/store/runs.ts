import { and, asc, desc, eq, gt, inArray, lt, or, type SQL, sql } from 'drizzle-orm';
import type { Database, Tx } from '../../../db/connect.ts';
import { importRows, importRuns } from '../../../db/schema/exchange.ts';
import { people } from '../../../db/schema/identity.ts';
import { pageAfter, readTimeCursor } from '../../../lib/paging.ts';

type Sight = { readonly organisationId: string };
export type Run = typeof importRuns.$inferSelect;
export type Row = typeof importRows.$inferSelect;

export async function insertRun(tx: Tx, row: typeof importRuns.$inferInsert): Promise<void> {
  await tx.insert(importRuns).values(row);
}

export async function findRun(db: Database, id: string, { organisationId }: Sight) {
  const [found] = await db
    .select({ run: importRuns, sentByName: people.fullName })
    .from(importRuns)
    .innerJoin(people, eq(people.id, importRuns.sentBy))
    .where(and(eq(importRuns.id, id), eq(importRuns.organisationId, organisationId)));
  return found && { ...found.run, sentByName: found.sentByName };
}

export type FoundRun = NonNullable<Awaited<ReturnType<typeof findRun>>>;

/** For a job, which acts for whoever sent the sheet. */
export async function findRunOfJob(db: Database, id: string): Promise<Run | undefined> {
  const [run] = await db.select().from(importRuns).where(eq(importRuns.id, id));
  return run;
}

/** The latest first. */
export async function listRuns(
  db: Database,
  { organisationId }: Sight,
  { after, limit }: { after: string | undefined; limit: number },
) {
  const cursor = readTimeCursor(after);
  const at = cursor && new Date(cursor[0]);
  const rows = await db
    .select()
    .from(importRuns)
    .where(
      and(
        eq(importRuns.organisationId, organisationId),
        at &&
          or(
            lt(importRuns.createdAt, at),
            and(eq(importRuns.createdAt, at), lt(importRuns.id, cursor[1])),
          ),
      ),
    )
    .orderBy(desc(importRuns.createdAt), desc(importRuns.id))
    .limit(limit + 1);
  return pageAfter(rows, limit, (row) => [row.createdAt.toISOString(), row.id]);
}

export async function lockRun(tx: Tx, id: string): Promise<Run | undefined> {
  const [run] = await tx.select().from(importRuns).where(eq(importRuns.id, id)).for('update');
  return run;
}

export async function updateRun(tx: Tx, id: string, set: Partial<Run>): Promise<void> {
  await tx.update(importRuns).set(set).where(eq(importRuns.id, id));
}

export async function deleteRows(tx: Tx, runId: string): Promise<void> {
  await tx.delete(importRows).where(eq(importRows.runId, runId));
}

/** Hundreds of rows in one parameter: three times as fast as a list of values. */
export async function insertRows(
  tx: Tx,
  runId: string,
  rows: readonly Omit<Row, 'runId'>[],
): Promise<void> {
  const records = rows.map(({ questionKey, ...row }) => ({ ...row, question_key: questionKey }));
  await tx.execute(sql`
    insert into ${importRows} (run_id, number, state, input, findings, question_key)
    select ${runId}, number, state, input, findings, question_key
    from jsonb_to_recordset(${JSON.stringify(records)}::text::jsonb)
      as rows (number integer, state text, input jsonb, findings jsonb, question_key text)
    on conflict (run_id, number) do nothing`);
}

const isFound = sql`jsonb_array_length(${importRows.findings}) > 0`;

/** Rows that there is something to say about, by number: the problems, or all with the notes. */
export function listFindings(
  db: Database,
  runId: string,
  filter: { afterRow: number; limit: number; withNotes: boolean },
) {
  const which: SQL | undefined = filter.withNotes ? isFound : eq(importRows.state, 'problem');
  return db
    .select({ number: importRows.number, state: importRows.state, findings: importRows.findings })
    .from(importRows)
    .where(and(eq(importRows.runId, runId), gt(importRows.number, filter.afterRow), which))
    .orderBy(asc(importRows.number))
    .limit(filter.limit);
}

/** The next rows to apply, held until the transaction ends. */
export function lockNewRows(tx: Tx, runId: string, limit: number): Promise<Row[]> {
  return tx
    .select()
    .from(importRows)
    .where(and(eq(importRows.runId, runId), eq(importRows.state, 'new')))
    .orderBy(asc(importRows.number))
    .limit(limit)
    .for('update');
}

/** What was applied is in its own record now: the copy goes. */
export async function markDone(tx: Tx, runId: string, numbers: readonly number[]): Promise<void> {
  if (numbers.length === 0) return;
  await tx
    .update(importRows)
    .set({ state: 'done', input: null })
    .where(and(eq(importRows.runId, runId), inArray(importRows.number, [...numbers])));
}

export async function markFailed(
  tx: Tx,
  { runId, number, findings }: Pick<Row, 'runId' | 'number' | 'findings'>,
): Promise<void> {
  await tx
    .update(importRows)
    .set({ state: 'problem', findings })
    .where(and(eq(importRows.runId, runId), eq(importRows.number, number)));
}

/** The content of rows nobody applied in that time may be personal, and is not kept on. */
export async function deleteRowsBefore(tx: Tx, before: Date): Promise<void> {
  const old = tx
    .select({ id: importRuns.id })
    .from(importRuns)
    .where(lt(importRuns.createdAt, before));
  await tx.delete(importRows).where(inArray(importRows.runId, old));
}
