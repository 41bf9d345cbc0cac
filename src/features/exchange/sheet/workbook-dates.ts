import { addDays, type LocalDate } from '../../../lib/dates.ts';
import { attribute } from './xml.ts';

// Number formats that every spreadsheet program knows as dates, without saying so in the file.
const builtIn = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58];

/** The styles (positions in cellXfs) under which a number is a day. */
export function dateStylesOf(xml: string): Set<number> {
  const formats = new Set(builtIn);
  for (const [, tag = ''] of xml.matchAll(/<(?:[\w.-]+:)?numFmt\s([^>]*)>/g)) {
    if (isDateFormat(attribute(tag, 'formatCode') ?? ''))
      formats.add(Number(attribute(tag, 'numFmtId')));
  }
  const cellFormats = /<(?:[\w.-]+:)?cellXfs[\s>][\s\S]*?<\/(?:[\w.-]+:)?cellXfs>/.exec(xml)?.[0];
  const styles = [...(cellFormats ?? '').matchAll(/<(?:[\w.-]+:)?xf\s([^>]*)>/g)];
  return new Set(
    styles.flatMap(([, tag = ''], index) =>
      formats.has(Number(attribute(tag, 'numFmtId') ?? 0)) ? [index] : [],
    ),
  );
}

/** Words in quotes, colours in brackets and escaped letters are no date parts. */
function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  return /[dy]/i.test(bare) && !/[#0?]/.test(bare.replace(/0+$/, ''));
}

/** Day 1 is 1900-01-01, and 1900 counts as a leap year: a mistake of 1983 that stayed. */
export function dayOfSerial(serial: number, startsIn1904: boolean): LocalDate | undefined {
  const days = Math.floor(serial) + (startsIn1904 ? 1462 : 0);
  return days < 61 || days > 80_000 ? undefined : addDays('1899-12-30', days);
}
