import type { Deps } from '../../../deps.ts';
import type { Language } from '../../../lib/language.ts';
import { roles } from '../../../lib/roles.ts';
import { runWords } from '../messages/runs.ts';
import { problems } from '../problems.ts';
import { openSheets } from '../sheet/open-sheet.ts';
import type { Cell } from '../sheet/sheet.ts';
import type { OutCell } from '../sheet/write-csv.ts';
import { listFindings, type Run } from '../store/runs.ts';
import { columnOf, sentenceOf } from '../view.ts';
import { findSheet } from './find-sheet.ts';

/** The sheet as it was sent, with what is to be corrected in a column behind each row. */
export async function annotateSheet(
  deps: Deps,
  run: Run,
  language: Language,
): Promise<{ header: string[]; rows: OutCell[][] }> {
  const content = await deps.files.read(run.sha256);
  const role = roles.find((each) => each === run.sentByRole);
  if (!content || !role) throw problems.fileGone();
  const { sheet, header } = findSheet(openSheets(content), run.kind, role);
  const said = await sentencesByRow(deps, run, language);
  let width = 0;
  let shown: string[] = [];
  const rows: OutCell[][] = [];
  for (const row of sheet.rows()) {
    if (row.number < header.row) continue;
    width = Math.max(width, row.cells.length);
    const cells = Array.from(row.cells, outCell);
    if (row.number === header.row) shown = cells.map((cell) => String(cell ?? ''));
    else rows.push([...padded(cells, width), said.get(row.number) ?? null]);
  }
  return { header: [...padded(shown, width).map(String), runWords(language).toCorrect], rows };
}

async function sentencesByRow(deps: Deps, run: Run, language: Language) {
  const rows = await listFindings(deps.db, run.id, {
    afterRow: 0,
    limit: 50_000,
    withNotes: false,
  });
  return new Map(
    rows.map(({ number, findings }) => {
      const wrong = findings.filter((finding) => !finding.isNote);
      const lines = wrong.map((finding) => {
        const column = columnOf(finding, run.headers);
        return (column ? `${column}: ` : '') + sentenceOf(finding, language);
      });
      return [number, lines.join(' ')];
    }),
  );
}

function padded<Value>(cells: readonly Value[], width: number): (Value | null)[] {
  return Array.from({ length: width }, (_, index) => cells[index] ?? null);
}

function outCell(cell: Cell | undefined): OutCell {
  if (!cell) return null;
  if (cell.as === 'date') return cell.text.split('-').reverse().join('/');
  return cell.as === 'number' ? Number(cell.text) : cell.text;
}
