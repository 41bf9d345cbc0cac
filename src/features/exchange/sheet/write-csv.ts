export type OutCell = string | number | null;

/**
 * A line as Excel in Vietnam reads it: semicolons, decimal commas. A text that a spreadsheet would take
 * for a formula gets an apostrophe in front: what people typed must not run on the reader's machine.
 */
export function csvLine(cells: readonly OutCell[]): string {
  return `${cells.map(csvField).join(';')}\r\n`;
}

/** Excel reads a CSV as UTF-8 only when it begins with this mark. */
export const byteOrderMark = '\uFEFF';

function csvField(cell: OutCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[;"\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
