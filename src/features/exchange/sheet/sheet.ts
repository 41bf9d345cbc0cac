/** A cell as the spreadsheet holds it. A number is in the machine's form (18.4), a date is YYYY-MM-DD. */
export type Cell = {
  readonly as: 'text' | 'number' | 'date' | 'error';
  readonly text: string;
};
/** `number` is what the spreadsheet shows at its left edge. */
export type SheetRow = { readonly number: number; readonly cells: readonly (Cell | undefined)[] };

/** Cells joined into one: only the first of them has a value. Rows as shown, columns from 0. */
export type Merge = {
  readonly ref: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
};

/** Rows are read one by one, so reading may throw a Problem late. */
export type Sheet = {
  readonly name: string;
  readonly rows: () => Iterable<SheetRow>;
  readonly merges: () => readonly Merge[];
};

export const mostRows = 20_000;
/** Wider sheets are read up to here. */
export const mostColumns = 100;
