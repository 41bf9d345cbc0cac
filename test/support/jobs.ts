import { jobList } from '../../src/job-list.ts';
import { doNextJob } from '../../src/jobs/runner.ts';
import type { TestApp } from './app.ts';

/** Does every job that is due now; a failing one fails the test. */
export async function doJobs(t: TestApp): Promise<number> {
  let done = 0;
  const tell = (error: unknown) => {
    throw error;
  };
  while (await doNextJob(t.deps, jobList, tell)) done += 1;
  return done;
}
