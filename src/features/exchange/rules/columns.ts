import { fold } from '../../../lib/fold.ts';
import type { Text } from '../../../lib/language.ts';
import { combine, type Problem } from '../../../lib/problem.ts';
import { problems } from '../problems.ts';
import type { Cell, SheetRow } from '../sheet/sheet.ts';

export type Column = {
  readonly key: string;
  /** as the template prints it; Vietnamese, the language of the papers */
  readonly header: string;
  /** other headers that mean the same */
  readonly also?: readonly string[];
  readonly isRequired?: true;
  readonly example: string;
  /** how to fill it in */
  readonly guide: Text;
  readonly width?: number;
};
export type Positions = ReadonlyMap<string, number>;
export type Header = {
  readonly row: number;
  readonly positions: Positions;
  /** each column of ours with the sheet's own header */
  readonly named: Readonly<Record<string, string>>;
  /** headers that mean nothing to us */
  readonly unknown: readonly string[];
};

/** How many rows a title, a motto and a date may take above the header row. */
export const mostRowsAbove = 10;
/** Stands in the first column of a template's example row, which is ignored when left in. */
export const exampleMark = 'VÍ DỤ';

/** The header's words alone: no marks, no star, nothing in brackets ("Diện tích (ha) *"). */
function wordsOf(header: string): string {
  return fold(header)
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Reads a row as a header, whatever the order of its columns; undefined when it is none. */
export function readHeader(
  row: SheetRow,
  columns: readonly Column[],
): Header | Problem | undefined {
  const known = new Map(
    columns.flatMap((column) =>
      [column.header, ...(column.also ?? [])].map((name) => [wordsOf(name), column] as const),
    ),
  );
  const positions = new Map<string, number>();
  const named: Record<string, string> = {};
  const unknown: string[] = [];
  const twice: Problem[] = [];
  for (const [position, cell] of row.cells.entries()) {
    if (!cell) continue;
    const shown = cell.text.replace(/\s+/g, ' ').trim().slice(0, 80);
    const column = known.get(wordsOf(shown));
    if (!column) {
      unknown.push(shown);
      continue;
    }
    const first = named[column.key];
    if (first !== undefined) twice.push(problems.columnTwice({ first, second: shown }));
    positions.set(column.key, position);
    named[column.key] = shown.replace(/\s*\*$/, '');
  }
  if (positions.size < 2) return undefined;
  return combine(twice) ?? { row: row.number, positions, named, unknown };
}

/** Among the first rows, the one that most columns are recognised in. */
export function findHeader(
  rows: readonly SheetRow[],
  columns: readonly Column[],
): Header | Problem | undefined {
  let best: Header | undefined;
  for (const row of rows) {
    const read = readHeader(row, columns);
    if (read instanceof Error) return read;
    if (read && read.positions.size > (best?.positions.size ?? 1)) best = read;
  }
  return best;
}

export function whyNotComplete(header: Header, columns: readonly Column[]): Problem | undefined {
  const missing = columns.filter(({ key, isRequired }) => isRequired && !header.positions.has(key));
  if (missing.length === 0) return undefined;
  return problems.columnsMissing({ columns: missing.map((each) => each.header).join(', ') });
}

export function isExampleRow(cells: readonly (Cell | undefined)[]): boolean {
  const first = cells.find((cell) => cell !== undefined);
  return first !== undefined && fold(first.text).startsWith(fold(exampleMark));
}
