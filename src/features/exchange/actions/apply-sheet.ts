import type { Tx } from '../../../db/connect.ts';
import { isUniqueViolation } from '../../../db/errors.ts';
import type { Deps } from '../../../deps.ts';
import type { Job } from '../../../jobs/queue.ts';
import { addDays, localDateOf } from '../../../lib/dates.ts';
import { Problem } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { recordFact } from '../../ledger/actions.ts';
import { problems } from '../problems.ts';
import type { Finding } from '../rules/findings.ts';
import { isStillThere } from '../store/known.ts';
import {
  deleteRowsBefore,
  findRunOfJob,
  lockNewRows,
  lockRun,
  markDone,
  markFailed,
  type Run,
  updateRun,
} from '../store/runs.ts';
import { actorOfRun } from './actor-of-run.ts';
import { saidBy } from './check-sheet.ts';
import { recordRow } from './record-row.ts';

/** Few enough that others who write wait for a fraction of a second only. */
const rowsInOneTransaction = 40;

/**
 * Records the rows of a sheet, a few in each transaction, each marked in the transaction that records
 * it: a process that dies goes on where it was, and no row is recorded twice.
 */
export async function applyRows(deps: Deps, job: Job): Promise<void> {
  const run = await findRunOfJob(deps.db, String(job.payload.runId));
  if (run?.state !== 'applying') return;
  const actor = actorOfRun(run);
  for (;;) {
    if (!(await isStillThere(deps.db, actor))) {
      const findings = [saidBy(problems.senderGone())];
      await deps.db.transaction((tx) => updateRun(tx, run.id, { state: 'refused', findings }));
      return;
    }
    const isMore = await deps.db.transaction((tx) => applySome(tx, deps, actor, run.id));
    if (!isMore) return;
  }
}

async function applySome(tx: Tx, deps: Deps, actor: Actor, runId: string): Promise<boolean> {
  const run = await lockRun(tx, runId);
  if (run?.state !== 'applying') return false;
  const rows = await lockNewRows(tx, runId, rowsInOneTransaction);
  if (rows.length === 0) {
    await finish(tx, deps, actor, run);
    return false;
  }
  const done: number[] = [];
  for (const row of rows) {
    const failure = await tryRow(tx, deps, actor, run, row.input);
    if (!failure) done.push(row.number);
    else await markFailed(tx, { runId, number: row.number, findings: [...row.findings, failure] });
  }
  await markDone(tx, runId, done);
  await updateRun(tx, runId, {
    doneCount: run.doneCount + done.length,
    failedCount: run.failedCount + rows.length - done.length,
  });
  return true;
}

const naturalKeys = [
  'organisations_tax_code_unique',
  'organisations_short_name_unique',
  'members_number_key',
  'plots_name_key',
];

/** Each row in a savepoint of its own: one that is refused takes no other with it. */
async function tryRow(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  run: Run,
  input: unknown,
): Promise<Finding | undefined> {
  try {
    await tx.transaction((own) => recordRow(own, deps, actor, run.kind, input));
    return undefined;
  } catch (error) {
    if (error instanceof Problem && error.status < 500) return saidBy(error);
    if (naturalKeys.some((key) => isUniqueViolation(error, key))) return { key: 'meanwhile' };
    throw error;
  }
}

async function finish(tx: Tx, deps: Deps, actor: Actor, run: Run): Promise<void> {
  await updateRun(tx, run.id, { state: 'finished', finishedAt: deps.now() });
  const { kind, sha256, rowCount, newCount, unchangedCount, problemRowCount, questionCount } = run;
  await recordFact(tx, deps, actor, {
    kind: 'import.finished',
    subjectType: 'import',
    subjectId: run.id,
    facts: {
      list: kind,
      sha256,
      rows: rowCount,
      new: newCount,
      recorded: run.doneCount,
      refused: run.failedCount,
      unchanged: unchangedCount,
      leftOut: problemRowCount + questionCount,
    },
  });
}

/** Rows of sheets sent more than 30 days ago go; what became of them stays in the run. */
export async function forgetRows(deps: Deps): Promise<void> {
  const before = new Date(`${addDays(localDateOf(deps.now()), -30)}T00:00:00+07:00`);
  await deps.db.transaction((tx) => deleteRowsBefore(tx, before));
}
