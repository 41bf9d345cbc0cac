import { and, eq, lte, or, sql } from 'drizzle-orm';
import type { Database, Tx } from '../db/connect.ts';
import { jobs } from '../db/schema/jobs.ts';
import type { Deps } from '../deps.ts';

export type NewJob = {
  readonly kind: string;
  /** ids and small values only; never personal data */
  readonly payload: Record<string, unknown>;
  readonly runAfter?: Date;
  /** enqueued at most once, ever */
  readonly uniqueKey?: string;
};
export type Job = typeof jobs.$inferSelect;

/** A worker that says nothing for so long is taken for dead and its job is given out again. */
const leaseMilliseconds = 5 * 60_000;
const mostAttempts = 5;

/** Work for later, in the transaction that causes it: no job without its cause, no cause without its job. */
export async function enqueue(tx: Tx, deps: Deps, job: NewJob): Promise<void> {
  await tx
    .insert(jobs)
    .values({
      id: deps.newId('job'),
      kind: job.kind,
      payload: job.payload,
      uniqueKey: job.uniqueKey ?? null,
      state: 'waiting',
      runAfter: job.runAfter ?? deps.now(),
      createdAt: deps.now(),
    })
    .onConflictDoNothing({ target: jobs.uniqueKey });
}

/** Takes the job that is due longest; two workers never take the same one. */
export function claimJob(deps: Deps): Promise<Job | undefined> {
  const now = deps.now();
  const isFree = or(sql`${jobs.leasedUntil} is null`, lte(jobs.leasedUntil, now));
  return deps.db.transaction(async (tx) => {
    const [due] = await tx
      .select({ id: jobs.id })
      .from(jobs)
      .where(and(eq(jobs.state, 'waiting'), lte(jobs.runAfter, now), isFree))
      .orderBy(jobs.runAfter, jobs.id)
      .limit(1)
      .for('update', { skipLocked: true });
    if (!due) return undefined;
    const [claimed] = await tx
      .update(jobs)
      .set({ attempts: sql`${jobs.attempts} + 1`, leasedUntil: leaseEnd(now) })
      .where(eq(jobs.id, due.id))
      .returning();
    return claimed;
  });
}

export async function extendLease(deps: Deps, job: Job): Promise<void> {
  await change(deps, job, { leasedUntil: leaseEnd(deps.now()) });
}

export async function finishJob(deps: Deps, job: Job): Promise<void> {
  await change(deps, job, { state: 'done', finishedAt: deps.now(), leasedUntil: null });
}

/** Tried again after 1, 4, 9 and 16 minutes, then parked for a person to look at. */
export async function failJob(deps: Deps, job: Job, error: unknown): Promise<void> {
  const isLast = job.attempts >= mostAttempts;
  await change(deps, job, {
    state: isLast ? 'parked' : 'waiting',
    runAfter: new Date(deps.now().getTime() + job.attempts ** 2 * 60_000),
    leasedUntil: null,
    // The kind of error only: a message may quote what a person typed.
    lastError: error instanceof Error ? error.name : typeof error,
  });
}

/** Only the worker that holds the job may write to it: one that was taken for dead finds nothing. */
async function change(deps: Deps, job: Job, set: Partial<typeof jobs.$inferInsert>): Promise<void> {
  await deps.db.transaction((tx) =>
    tx
      .update(jobs)
      .set(set)
      .where(and(eq(jobs.id, job.id), eq(jobs.attempts, job.attempts), eq(jobs.state, 'waiting'))),
  );
}

export async function countParkedJobs(db: Database): Promise<number> {
  const [row] = await db
    .select({ count: sql<string>`count(*)` })
    .from(jobs)
    .where(eq(jobs.state, 'parked'));
  return Number(row?.count ?? 0);
}

function leaseEnd(now: Date): Date {
  return new Date(now.getTime() + leaseMilliseconds);
}
