import writeWorkbookFile from 'write-excel-file/node';
import type { OutCell } from './write-csv.ts';

type OutSheet = {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly OutCell[])[];
  readonly widths?: readonly (number | undefined)[];
};

/** An XLSX of plain texts and numbers; texts are typed as such, so none is ever a formula. */
export function writeWorkbook(sheets: readonly OutSheet[]): Promise<Buffer> {
  return writeWorkbookFile(
    sheets.map((sheet) => ({
      sheet: sheet.name,
      data: [sheet.header.map(headerCell), ...sheet.rows.map((row) => row.map(cellOf))],
      columns: sheet.header.map((_, index) => ({ width: sheet.widths?.[index] ?? 16 })),
      stickyRowsCount: 1,
    })),
  ).toBuffer();
}

function headerCell(value: string) {
  return { type: String, value, fontWeight: 'bold' as const, wrap: true };
}

function cellOf(cell: OutCell) {
  if (cell === null || cell === '') return null;
  // 32,767 characters is what a cell may hold.
  return typeof cell === 'number'
    ? { type: Number, value: cell }
    : { type: String, value: cell.slice(0, 32_000), format: '@' };
}
