import { type Cell, mostColumns } from './sheet.ts';
import { dayOfSerial } from './workbook-dates.ts';
import { attribute, piecesOf, unescapeText } from './xml.ts';

/** What the cells of a workbook point at. */
export type Texts = {
  readonly shared: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  readonly startsIn1904: boolean;
};

type Open = { column: number; type: string; style: number; value: string; hasFormula: boolean };

/** The cells of one `<row>`. */
export function readCells(xml: string, texts: Texts): (Cell | undefined)[] {
  const cells: (Cell | undefined)[] = [];
  let cell: Open | undefined;
  let inValue = false;
  let inReading = false;
  let next = 0;
  const finish = () => {
    if (cell && cell.column < mostColumns) cells[cell.column] = meaningOf(cell, texts);
    cell = undefined;
  };
  for (const piece of piecesOf(xml)) {
    if ('open' in piece) {
      if (piece.open === 'c') {
        const column = columnIn(attribute(piece.attributes, 'r')) ?? next;
        next = column + 1;
        cell = {
          column,
          type: attribute(piece.attributes, 't') ?? 'n',
          style: Number(attribute(piece.attributes, 's') ?? -1),
          value: '',
          hasFormula: false,
        };
        if (piece.isEmpty) finish();
      } else if (cell && piece.open === 'f') cell.hasFormula = true;
      else if (piece.open === 'rPh') inReading = !piece.isEmpty;
      else if (piece.open === 'v' || piece.open === 't') inValue = !piece.isEmpty && !inReading;
    } else if ('close' in piece) {
      if (piece.close === 'c') finish();
      else if (piece.close === 'rPh') inReading = false;
      else if (piece.close === 'v' || piece.close === 't') inValue = false;
    } else if (cell && inValue) cell.value += piece.text;
  }
  return cells;
}

function meaningOf(cell: Open, texts: Texts): Cell | undefined {
  const { type, value } = cell;
  if (value === '') return cell.hasFormula ? { as: 'error', text: '=' } : undefined;
  if (type === 's') return textCell(texts.shared[Number(value)] ?? '');
  if (type === 'inlineStr' || type === 'str') return textCell(unescapeText(value));
  if (type === 'e') return { as: 'error', text: value };
  if (type === 'b') return textCell(value === '1' ? 'TRUE' : 'FALSE');
  if (type === 'd') return { as: 'date', text: value.slice(0, 10) };
  const number = Number(value);
  if (!Number.isFinite(number)) return { as: 'error', text: value };
  if (!texts.dateStyles.has(cell.style)) return { as: 'number', text: plainNumber(number) };
  const day = dayOfSerial(number, texts.startsIn1904);
  return day === undefined
    ? { as: 'number', text: plainNumber(number) }
    : { as: 'date', text: day };
}

function textCell(text: string): Cell | undefined {
  return text.trim() === '' ? undefined : { as: 'text', text };
}

/** 18.4 and not 18.400000000000002, which is how a sum of tenths is kept; never 1e21. */
function plainNumber(number: number): string {
  const rounded = Number(number.toPrecision(15));
  return Number.isInteger(rounded) ? BigInt(rounded).toString() : String(rounded);
}

function columnIn(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (!letters) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
