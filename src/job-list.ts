import { sweepChangedLots } from './features/anomalies/actions/sweep.ts';
import { closePastLots } from './features/batches/actions/close-past.ts';
import { forgetPhones } from './features/complaints/actions/forget-phones.ts';
import { lapseDossiers } from './features/dossiers/actions/lapse-dossiers.ts';
import { exchangeJobs } from './features/exchange/jobs.ts';
import type { JobList } from './jobs/runner.ts';

/** The table of contents of what is done later: every kind of job and every schedule, one line each. */
export const jobList: JobList = {
  handlers: {
    'anomalies.sweep': sweepChangedLots,
    'batches.close-past': closePastLots,
    'complaints.forget-phones': forgetPhones,
    'dossiers.lapse': lapseDossiers,
    ...exchangeJobs,
  },
  schedule: [
    { kind: 'anomalies.sweep', everyMinutes: 5 },
    { kind: 'batches.close-past', everyMinutes: 60 },
    { kind: 'complaints.forget-phones', everyMinutes: 1440 },
    { kind: 'dossiers.lapse', everyMinutes: 60 },
    { kind: 'exchange.forget-rows', everyMinutes: 1440 },
  ],
};
