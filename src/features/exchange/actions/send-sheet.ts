import { createHash } from 'node:crypto';
import type { Tx } from '../../../db/connect.ts';
import { createOnce } from '../../../db/create-once.ts';
import type { ImportKind } from '../../../db/schema/exchange.ts';
import type { Deps } from '../../../deps.ts';
import type { SentFile } from '../../../http/form-body.ts';
import { problems as http } from '../../../http/problems.ts';
import { enqueue } from '../../../jobs/queue.ts';
import { clean } from '../../../lib/fold.ts';
import { refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { problems } from '../problems.ts';
import { whyNotApply } from '../rules/next-step.ts';
import { whyNotSheet } from '../sheet/open-sheet.ts';
import { answerQuestion, listQuestions } from '../store/questions.ts';
import { findRun, insertRun, lockRun, type Run, updateRun } from '../store/runs.ts';
import { kindsFor, sightOf } from '../who.ts';

/** Keeps a sheet and has it checked. Nothing of it is recorded before somebody says so. */
export async function sendSheet(
  deps: Deps,
  actor: Actor,
  input: { kind: ImportKind; file: SentFile | undefined },
  key?: string,
): Promise<{ id: string }> {
  const { kind, file } = input;
  if (!kindsFor(actor.role).includes(kind)) throw problems.kindNotYours();
  if (!file || !Buffer.isBuffer(file.content) || file.content.length === 0)
    throw problems.fileMissing();
  refuseIf(whyNotSheet(file.content));
  const sha256 = createHash('sha256').update(file.content).digest('hex');
  // Bytes before the row: bytes without a row harm nobody, a row without bytes does.
  await deps.files.write(sha256, file.content);
  const once = { operation: 'exchange.send', key, input: { kind, sha256 } };
  return createOnce(deps, actor, once, async (tx) => {
    const id = deps.newId('imp');
    await insertRun(tx, {
      id,
      kind,
      organisationId: actor.organisationId,
      sentBy: actor.personId,
      sentByRole: actor.role,
      fileName: clean(file.name).slice(0, 120) || 'file',
      bytes: file.content.length,
      sha256,
      state: 'checking',
      findings: [],
      headers: {},
      createdAt: deps.now(),
    });
    await enqueueCheck(tx, deps, id, 1);
    return { id };
  });
}

/** A run of the actor's organisation; missing and someone else's answer alike. */
export async function readRun(deps: Deps, actor: Actor, id: string) {
  const run = await findRun(deps.db, id, sightOf(actor));
  if (!run || !kindsFor(actor.role).includes(run.kind)) throw http.notFound();
  return run;
}

/** Says where old addresses of split communes lie today; the sheet is then checked once more. */
export async function answerQuestions(
  deps: Deps,
  actor: Actor,
  id: string,
  answers: Readonly<Record<string, string>>,
): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const run = await lockOwn(tx, actor, id);
    if (run.state !== 'checked') throw problems.notChecked();
    let count = 0;
    for (const { key, choices } of await listQuestions(tx, id)) {
      const communeCode = Object.hasOwn(answers, key) ? answers[key] : undefined;
      if (communeCode === undefined || !choices.some(({ code }) => code === communeCode)) continue;
      count += 1;
      const answer = { communeCode, answeredBy: actor.personId, answeredAt: deps.now() };
      await answerQuestion(tx, { runId: id, key }, answer);
    }
    if (count === 0) throw problems.answerMissing();
    const round = run.round + 1;
    await updateRun(tx, id, { state: 'checking', round, checkedCount: 0 });
    await enqueueCheck(tx, deps, id, round);
  });
}

/** Has the checked sheet recorded: all of it, or only the rows that are right when that is asked for. */
export async function applySheet(
  deps: Deps,
  actor: Actor,
  id: string,
  { onlyRight }: { onlyRight: boolean },
): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const run = await lockOwn(tx, actor, id);
    refuseIf(whyNotApply(run, onlyRight));
    // Whoever says so answers for it: the rows are recorded in their name.
    const by = { sentBy: actor.personId, sentByRole: actor.role };
    await updateRun(tx, id, { ...by, state: 'applying', onlyRight, appliedAt: deps.now() });
    const uniqueKey = `exchange.apply ${id}`;
    await enqueue(tx, deps, { kind: 'exchange.apply', payload: { runId: id }, uniqueKey });
  });
}

async function lockOwn(tx: Tx, actor: Actor, id: string): Promise<Run> {
  const run = await lockRun(tx, id);
  const isOwn = run?.organisationId === actor.organisationId;
  if (!run || !isOwn || !kindsFor(actor.role).includes(run.kind)) throw http.notFound();
  return run;
}

async function enqueueCheck(tx: Tx, deps: Deps, runId: string, round: number): Promise<void> {
  const uniqueKey = `exchange.check ${runId} ${round}`;
  await enqueue(tx, deps, { kind: 'exchange.check', payload: { runId, round }, uniqueKey });
}
