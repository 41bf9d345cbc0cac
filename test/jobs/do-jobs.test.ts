import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { jobs } from '../../src/db/schema/jobs.ts';
import { countParkedJobs, enqueue, type Job } from '../../src/jobs/queue.ts';
import { doNextJob, enqueueScheduled, type JobList, startRunner } from '../../src/jobs/runner.ts';
import { useApp } from '../support/app.ts';

const t = useApp();

let done: string[] = [];
beforeEach(() => {
  done = [];
});
const list: JobList = {
  handlers: {
    note: async (_deps, job) => void done.push(String(job.payload['name'])),
    fail: async () => {
      throw new TypeError('Nguyễn Thị Mẫu');
    },
  },
  schedule: [{ kind: 'note', everyMinutes: 60 }],
};
const silently = () => {};
const add = (kind: string, name: string, more: { uniqueKey?: string; runAfter?: Date } = {}) =>
  t.db.transaction((tx) => enqueue(tx, t.deps, { kind, payload: { name }, ...more }));
const doAll = async () => {
  while (await doNextJob(t.deps, list, silently));
};
const later = (minutes: number) => {
  t.clock.now = new Date(t.clock.now.getTime() + minutes * 60_000);
};

test('a job exists exactly when the transaction that caused it was kept', async () => {
  await add('note', 'kept');
  await t.db
    .transaction(async (tx) => {
      await enqueue(tx, t.deps, { kind: 'note', payload: { name: 'lost' } });
      throw new Error('refused');
    })
    .catch(() => {});
  await doAll();
  expect(done).toEqual(['kept']);
});

test('a job with the same key is done once, a later one waits for its time', async () => {
  await add('note', 'once', { uniqueKey: 'day 1' });
  await add('note', 'twice', { uniqueKey: 'day 1' });
  await add('note', 'later', { runAfter: new Date(t.clock.now.getTime() + 60_000) });
  await doAll();
  expect(done).toEqual(['once']);
  later(2);
  await doAll();
  expect(done).toEqual(['once', 'later']);
});

test('many workers at once do each job once', async () => {
  for (let n = 0; n < 12; n++) await add('note', `job ${n}`);
  await Promise.all([doAll(), doAll(), doAll(), doAll()]);
  expect(done.toSorted()).toEqual(Array.from({ length: 12 }, (_, n) => `job ${n}`).toSorted());
});

test('a failing job is tried again ever later, then parked, and its message is not kept', async () => {
  await add('fail', 'x');
  const waits: number[] = [];
  for (let attempt = 1; attempt <= 5; attempt++) {
    expect(await doNextJob(t.deps, list, silently)).toBe(true);
    expect(await doNextJob(t.deps, list, silently)).toBe(false);
    waits.push(attempt ** 2);
    later(attempt ** 2);
  }
  expect(await doNextJob(t.deps, list, silently)).toBe(false);
  expect(await countParkedJobs(t.db)).toBe(1);
  const [row] = await t.db.select().from(jobs);
  expect(row).toMatchObject({ state: 'parked', attempts: 5, lastError: 'TypeError' });
});

test('the job of a worker that died is given out again, and the dead one cannot finish it', async () => {
  await add('note', 'again');
  const dying: JobList = {
    ...list,
    handlers: {
      note: async (_deps, job: Job) => {
        // While this worker is taken for dead, another one does the job.
        later(6);
        await doAll();
        done.push(`late ${job.attempts}`);
      },
    },
  };
  await doNextJob(t.deps, dying, silently);
  expect(done).toEqual(['again', 'late 1']);
  const [row] = await t.db.select().from(jobs).where(eq(jobs.kind, 'note'));
  expect(row).toMatchObject({ state: 'done', attempts: 2 });
});

test('a job of a kind that nobody knows is not lost', async () => {
  await add('unheard-of', 'x');
  const told: unknown[] = [];
  await doNextJob(t.deps, list, (error) => void told.push(error));
  expect(String(told[0])).toContain('no handler for jobs of kind unheard-of');
  const [row] = await t.db.select().from(jobs);
  expect(row).toMatchObject({ state: 'waiting', attempts: 1 });
});

test('what is scheduled is done once in its span, by whichever instance', async () => {
  await Promise.all([enqueueScheduled(t.deps, list), enqueueScheduled(t.deps, list)]);
  await doAll();
  expect(done).toHaveLength(1);
  later(60);
  await enqueueScheduled(t.deps, list);
  await doAll();
  expect(done).toHaveLength(2);
});

test('a runner that is stopped finishes the job under way', async () => {
  let begun = () => {};
  let finish = () => {};
  const isBegun = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const mayFinish = new Promise<void>((resolve) => {
    finish = resolve;
  });
  await add('slow', 'x');
  const slow: JobList = {
    schedule: [],
    handlers: {
      slow: async () => {
        begun();
        await mayFinish;
        done.push('slow');
      },
    },
  };
  const runner = startRunner(t.deps, slow, silently);
  await isBegun;
  const stopped = runner.stop();
  finish();
  await stopped;
  expect(done).toEqual(['slow']);
});
