import type { Problem } from '../../../lib/problem.ts';
import { problems } from '../problems.ts';
import { decodeText, readCsv } from './read-csv.ts';
import { readWorkbook } from './read-workbook.ts';
import type { Sheet } from './sheet.ts';

const zip = Buffer.from('PK\x03\x04', 'latin1');
/** Excel until 2003, and workbooks with a password. */
const oldOffice = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** What can be said at once, without reading the whole file. */
export function whyNotSheet(content: Buffer): Problem | undefined {
  const start = content.toString('latin1', 0, 8);
  if (content.subarray(0, 4).equals(oldOffice)) return problems.oldWorkbook();
  if (start.startsWith('PK\x03\x04')) return undefined;
  if (/^(%PDF|.PNG|\xff\xd8\xff|GIF8|<\?xml|<html|<!doc)/i.test(start)) return problems.notASheet();
  return decodeText(content) === undefined ? problems.encodingUnknown() : undefined;
}

/** The sheets of an XLSX, or the one of a CSV. Throws a Problem, also later, while rows are read. */
export function openSheets(content: Buffer): Sheet[] {
  const why = whyNotSheet(content);
  if (why) throw why;
  if (content.subarray(0, 4).equals(zip)) return readWorkbook(content);
  return [readCsv(decodeText(content) ?? '')];
}
