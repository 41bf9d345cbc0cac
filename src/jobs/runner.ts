import type { Deps } from '../deps.ts';
import { claimJob, enqueue, extendLease, failJob, finishJob, type Job } from './queue.ts';

/** Safe to run twice: a worker may die after the work and before it is written down as done. */
export type JobHandler = (deps: Deps, job: Job) => Promise<void>;

export type JobList = {
  readonly handlers: Readonly<Record<string, JobHandler>>;
  /** enqueued once in every so many minutes, by whichever instance comes first */
  readonly schedule: readonly { readonly kind: string; readonly everyMinutes: number }[];
};
type Tell = (error: unknown, job: Job) => void;

/** Does one job; false when none is due. */
export async function doNextJob(deps: Deps, list: JobList, tell: Tell): Promise<boolean> {
  const job = await claimJob(deps);
  if (!job) return false;
  const alive = setInterval(() => void extendLease(deps, job).catch(() => {}), 60_000);
  try {
    const handler = list.handlers[job.kind];
    if (!handler) throw new Error(`no handler for jobs of kind ${job.kind}`);
    await handler(deps, job);
    await finishJob(deps, job);
  } catch (error) {
    tell(error, job);
    await failJob(deps, job, error);
  } finally {
    clearInterval(alive);
  }
  return true;
}

/** Enqueues what the schedule says for this span of time; a second instance adds nothing. */
export async function enqueueScheduled(deps: Deps, list: JobList): Promise<void> {
  const minutes = Math.floor(deps.now().getTime() / 60_000);
  await deps.db.transaction(async (tx) => {
    for (const { kind, everyMinutes } of list.schedule) {
      const uniqueKey = `${kind} ${Math.floor(minutes / everyMinutes)}`;
      await enqueue(tx, deps, { kind, payload: {}, uniqueKey });
    }
  });
}

/** Works until stopped; the job under way is finished first. */
export function startRunner(deps: Deps, list: JobList, tell: Tell): { stop: () => Promise<void> } {
  const restMilliseconds = 1000;
  const scheduleMilliseconds = 60_000;
  let isStopping = false;
  let wake = () => {};
  let scheduledAt = 0;
  const work = async () => {
    while (!isStopping) {
      let didWork = false;
      try {
        if (Date.now() - scheduledAt > scheduleMilliseconds) {
          await enqueueScheduled(deps, list);
          scheduledAt = Date.now();
        }
        didWork = await doNextJob(deps, list, tell);
      } catch {
        // The database is away: health says so, the next round tries again.
      }
      if (!didWork && !isStopping) await rest();
    }
  };
  const rest = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, restMilliseconds);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const working = work();
  return {
    stop: async () => {
      isStopping = true;
      wake();
      await working;
    },
  };
}
