import type { JobHandler } from '../../jobs/runner.ts';
import { applyRows, forgetRows } from './actions/apply-sheet.ts';
import { checkSheet } from './actions/check-sheet.ts';

export const exchangeJobs: Readonly<Record<string, JobHandler>> = {
  'exchange.check': checkSheet,
  'exchange.apply': applyRows,
  'exchange.forget-rows': forgetRows,
};
