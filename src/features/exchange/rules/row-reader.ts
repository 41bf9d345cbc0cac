import { formatDate, type LocalDate, parseDate } from '../../../lib/dates.ts';
import { clean, fold } from '../../../lib/fold.ts';
import { printPhone, readPhone } from '../../../lib/phone.ts';
import { readTaxCode } from '../../../lib/tax-code.ts';
import type { Cell } from '../sheet/sheet.ts';
import { dayOfSerial } from '../sheet/workbook-dates.ts';
import type { Facts, Finding, FindingKey } from './findings.ts';
import { readSquareMetres } from './read-size.ts';

/** Something that a cell may name, by any of its names. */
export type Option<Value> = {
  readonly value: Value;
  readonly label: string;
  readonly names: readonly string[];
};

export type RowReader = ReturnType<typeof startRow>;

/** Reads the cells of one row by column and gathers everything there is to say about them. */
export function startRow(cells: ReadonlyMap<string, Cell>, merged: ReadonlyMap<string, string>) {
  const findings: Finding[] = [];
  const say = (column: string, key: FindingKey, facts?: Facts, isNote?: true) => {
    const value = cells.get(column)?.text.slice(0, 200);
    findings.push({
      column,
      key,
      ...(facts && { facts }),
      ...(value !== undefined && { value }),
      ...(isNote && { isNote }),
    });
  };
  const fail = (column: string, key: FindingKey, facts?: Facts) => say(column, key, facts);
  const note = (column: string, key: FindingKey, facts?: Facts) => say(column, key, facts, true);

  /** The text of a cell; undefined for none. A cell that cannot be read is told once. */
  const raw = (column: string): string | undefined => {
    const cell = cells.get(column);
    if (cell?.as === 'error') {
      if (!findings.some((finding) => finding.column === column))
        fail(column, cell.text === '=' ? 'formulaEmpty' : 'cellError');
      return undefined;
    }
    // The mark that our own export puts before what a spreadsheet would take for a formula.
    const text = clean(cell?.text ?? '').replace(/^'(?=[=+\-@])/, '');
    if (text !== '') return text;
    const ref = merged.get(column);
    if (ref !== undefined && !findings.some((finding) => finding.column === column))
      fail(column, 'merged', { ref });
    return undefined;
  };
  const isTold = (column: string) =>
    findings.some((finding) => finding.column === column && !finding.isNote);

  const optional = (column: string, most: number): string | undefined => {
    const text = raw(column);
    if (text === undefined || [...text].length <= most) return text;
    fail(column, 'tooLong', { most: String(most) });
    return undefined;
  };

  /** Tells that a required cell is empty; answers what it got. */
  const need = <Value>(column: string, value: Value | undefined): Value | undefined => {
    if (value === undefined && !isTold(column)) fail(column, 'missing');
    return value;
  };

  const date = (column: string, today: LocalDate): LocalDate | undefined => {
    const text = raw(column);
    if (text === undefined) return undefined;
    const isSerial = cells.get(column)?.as === 'number' && Number(text) > 20_000;
    const day = isSerial ? dayOfSerial(Number(text), false) : parseDate(text);
    if (day === undefined) fail(column, 'dateUnreadable');
    else if (day > today) fail(column, 'dateInFuture', { today: formatDate(today, 'vi') });
    else return day;
    return undefined;
  };

  const whole = (column: string, least: number, most: number): number | undefined => {
    const text = raw(column);
    if (text === undefined) return undefined;
    const digits = /^\d{1,3}(?:[. ]\d{3})+$/.test(text) ? text.replace(/[. ]/g, '') : text;
    if (!/^\d{1,9}$/.test(digits)) fail(column, 'wholeUnreadable');
    else if (Number(digits) < least || Number(digits) > most)
      fail(column, 'wholeOutside', { least: String(least), most: String(most) });
    else return Number(digits);
    return undefined;
  };

  const squareMetres = (column: string, unitColumn: string, header: string): number | undefined => {
    const text = raw(column);
    if (text === undefined) return undefined;
    const read = readSquareMetres({
      text,
      isNumber: cells.get(column)?.as === 'number',
      unit: raw(unitColumn),
      header,
    });
    if ('squareMetres' in read) return read.squareMetres;
    if (read.why === 'unitUnknown') fail(unitColumn, 'notInList', { choices: read.choices });
    else fail(column, read.why);
    return undefined;
  };

  const phone = (column: string): string | undefined => {
    const text = raw(column);
    if (text === undefined) return undefined;
    const whole = readPhone(text);
    if (whole) return whole.phone;
    const restored = /^[35789]\d{8}$/.test(text.replace(/[\s.]/g, '')) && readPhone(`0${text}`);
    if (!restored) {
      fail(column, 'phoneWrong');
      return undefined;
    }
    note(column, 'phoneRestored', { phone: printPhone(restored.phone) });
    return restored.phone;
  };

  /** A lost zero is put back only when the check digit then fits: nine digits have one answer at most. */
  const taxCode = (column: string): string | undefined => {
    const text = raw(column);
    if (text === undefined) return undefined;
    const read = readTaxCode(text);
    if (read) {
      if (!read.checkDigitOk) note(column, 'taxCodeDoubtful');
      return read.taxCode;
    }
    const digits = text.replace(/\s/g, '');
    const restored = /^\d{9}(-\d{3})?$/.test(digits) ? readTaxCode(`0${digits}`) : undefined;
    if (restored?.checkDigitOk) {
      note(column, 'taxCodeRestored', { taxCode: restored.taxCode });
      return restored.taxCode;
    }
    fail(column, /^\d{7,11}$/.test(digits) ? 'taxCodeShort' : 'taxCodeWrong');
    return undefined;
  };

  const choice = <Value>(column: string, options: readonly Option<Value>[]): Value | undefined => {
    const text = raw(column);
    if (text === undefined) return undefined;
    const wanted = fold(text);
    const found = options.find(({ names }) => names.some((name) => fold(name) === wanted));
    if (found) return found.value;
    fail(column, 'notInList', { choices: nearest(wanted, options) });
    return undefined;
  };

  return {
    findings,
    cells,
    fail,
    note,
    raw,
    optional,
    need,
    isTold,
    date,
    whole,
    squareMetres,
    phone,
    taxCode,
    choice,
  };
}

/** Up to eight labels, those that share letters with what was typed first. */
function nearest(wanted: string, options: readonly Option<unknown>[]): string {
  const start = wanted.slice(0, 2);
  const sorted = options.toSorted(
    (a, b) => Number(fold(b.label).startsWith(start)) - Number(fold(a.label).startsWith(start)),
  );
  const shown = sorted.slice(0, 8).map(({ label }) => label);
  return shown.join(', ') + (options.length > shown.length ? ', …' : '');
}
