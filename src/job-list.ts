import { lapseDossiers } from './features/dossiers/actions/lapse-dossiers.ts';
import { exchangeJobs } from './features/exchange/jobs.ts';
import type { JobList } from './jobs/runner.ts';

/** The table of contents of what is done later: every kind of job and every schedule, one line each. */
export const jobList: JobList = {
  handlers: {
    'dossiers.lapse': lapseDossiers,
    ...exchangeJobs,
  },
  schedule: [
    { kind: 'dossiers.lapse', everyMinutes: 60 },
    { kind: 'exchange.forget-rows', everyMinutes: 1440 },
  ],
};
