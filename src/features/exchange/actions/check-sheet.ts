import { setImmediate as letOthersWork } from 'node:timers/promises';
import type { Deps } from '../../../deps.ts';
import type { Job } from '../../../jobs/queue.ts';
import { formatNumber } from '../../../lib/numbers.ts';
import { Problem } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import type { CheckRow, Headers } from '../kinds/known.ts';
import { problems } from '../problems.ts';
import { type Header, isExampleRow } from '../rules/columns.ts';
import type { Finding } from '../rules/findings.ts';
import { startRow } from '../rules/row-reader.ts';
import { openSheets } from '../sheet/open-sheet.ts';
import { type Cell, type Merge, mostRows, type Sheet, type SheetRow } from '../sheet/sheet.ts';
import { isStillThere } from '../store/known.ts';
import { deleteOpenQuestions, insertQuestion, listQuestions } from '../store/questions.ts';
import {
  deleteRows,
  findRunOfJob,
  insertRows,
  lockRun,
  type Row,
  type Run,
  updateRun,
} from '../store/runs.ts';
import { actorOfRun } from './actor-of-run.ts';
import { findSheet } from './find-sheet.ts';
import { openBook } from './open-book.ts';

/** Rows read between two breaths, and rows written in one statement. */
const chunk = 250;

/** Reads a whole sheet and writes down what each row means. Run twice, it starts over. */
export async function checkSheet(deps: Deps, job: Job): Promise<void> {
  const run = await findRunOfJob(deps.db, String(job.payload.runId));
  if (run?.state !== 'checking' || run.round !== job.payload.round) return;
  try {
    await readSheet(deps, run, actorOfRun(run));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const findings = [saidBy(error)];
    await deps.db.transaction((tx) =>
      updateRun(tx, run.id, { state: 'refused', findings, checkedAt: deps.now() }),
    );
  }
}

async function readSheet(deps: Deps, run: Run, actor: Actor): Promise<void> {
  if (!(await isStillThere(deps.db, actor))) throw problems.senderGone();
  const content = await deps.files.read(run.sha256);
  if (!content) throw problems.fileGone();
  const { sheet, header } = findSheet(openSheets(content), run.kind, actor.role);
  const answered = (await listQuestions(deps.db, run.id)).flatMap(({ key, answer }) =>
    answer === null ? [] : [[key, answer] as const],
  );
  const check = await openBook(deps, actor, run.kind, new Map(answered));
  await deps.db.transaction(async (tx) => {
    await deleteRows(tx, run.id);
    await deleteOpenQuestions(tx, run.id);
  });
  const merges = sheet.merges();
  const tally = startTally();
  for (const rows of chunksOf(rowsBelow(sheet, header))) {
    const checked = rows.map((row) => checkRow(row, header, merges, check, tally));
    await deps.db.transaction(async (tx) => {
      await insertRows(tx, run.id, checked);
      await updateRun(tx, run.id, { checkedCount: tally.counts.rowCount });
    });
    await letOthersWork();
  }
  if (tally.counts.rowCount === 0) throw problems.emptySheet();
  await deps.db.transaction(async (tx) => {
    const now = await lockRun(tx, run.id);
    if (now?.state !== 'checking' || now.round !== run.round) return;
    for (const question of tally.questions.values())
      await insertQuestion(tx, { ...question, runId: run.id });
    const findings = notesOn(header);
    await updateRun(tx, run.id, {
      ...tally.counts,
      checkedCount: tally.counts.rowCount,
      state: 'checked',
      findings,
      headers: header.named,
      checkedAt: deps.now(),
    });
  });
}

type Question = {
  key: string;
  formerCode: string;
  place: string;
  firstRow: number;
  rowCount: number;
};

function startTally() {
  return {
    counts: {
      ...{ rowCount: 0, newCount: 0, unchangedCount: 0, questionCount: 0 },
      ...{ problemRowCount: 0, problemCount: 0, noteCount: 0 },
    },
    questions: new Map<string, Question>(),
  };
}

type Tally = ReturnType<typeof startTally>;

function checkRow(
  { number, cells }: SheetRow,
  header: Header,
  merges: readonly Merge[],
  check: CheckRow,
  tally: Tally,
): Omit<Row, 'runId'> {
  const named = new Map<string, Cell>();
  for (const [key, position] of header.positions) {
    const cell = cells[position];
    if (cell) named.set(key, cell);
  }
  const row = startRow(named, mergedColumns(merges, number, header));
  const outcome = check(row, number, header.named satisfies Headers);
  const { counts, questions } = tally;
  const { question } = outcome;
  const problemCount = row.findings.filter((finding) => !finding.isNote).length;
  counts.rowCount += 1;
  counts.noteCount += row.findings.length - problemCount;
  counts.problemCount += problemCount;
  if (outcome.state === 'new') counts.newCount += 1;
  if (outcome.state === 'unchanged') counts.unchangedCount += 1;
  if (outcome.state === 'question') counts.questionCount += 1;
  if (outcome.state === 'problem') counts.problemRowCount += 1;
  if (question) {
    const known = questions.get(question.key) ?? { ...question, firstRow: number, rowCount: 0 };
    questions.set(question.key, { ...known, rowCount: known.rowCount + 1 });
  }
  return {
    number,
    state: outcome.state,
    input: outcome.input ?? null,
    findings: row.findings,
    questionKey: question?.key ?? null,
  };
}

/** The rows under the header that say anything in a column of ours, without the template's example. */
function* rowsBelow(sheet: Sheet, header: Header): Generator<SheetRow> {
  const positions = [...header.positions.values()];
  let count = 0;
  for (const row of sheet.rows()) {
    if (row.number <= header.row || isExampleRow(row.cells)) continue;
    if (!positions.some((position) => row.cells[position] !== undefined)) continue;
    count += 1;
    if (count > mostRows) throw problems.tooManyRows({ most: formatNumber(mostRows, 'vi') });
    yield row;
  }
}

function* chunksOf(rows: Iterable<SheetRow>): Generator<SheetRow[]> {
  let gathered: SheetRow[] = [];
  for (const row of rows) {
    gathered.push(row);
    if (gathered.length < chunk) continue;
    yield gathered;
    gathered = [];
  }
  if (gathered.length > 0) yield gathered;
}

/** Columns whose cell in this row is hidden by a merge that begins elsewhere. */
function mergedColumns(
  merges: readonly Merge[],
  row: number,
  header: Header,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const merge of merges) {
    if (row < merge.firstRow || row > merge.lastRow) continue;
    for (const [key, position] of header.positions)
      if (position >= merge.firstColumn && position <= merge.lastColumn) found.set(key, merge.ref);
  }
  return found;
}

function notesOn(header: Header): Finding[] {
  if (header.unknown.length === 0) return [];
  const columns = header.unknown.slice(0, 20).join(', ');
  return [{ key: 'columnsUnknown', facts: { columns }, isNote: true }];
}

/** A refusal as a finding: its sentences in every language, and its code. */
export function saidBy(problem: Problem): Finding {
  return { key: 'said', facts: { ...problem.text, code: problem.code } };
}
