import { Problem } from '../../../lib/problem.ts';
import { problems } from '../problems.ts';
import { type Archive, openZip } from './read-zip.ts';
import { type Merge, mostColumns, type Sheet, type SheetRow } from './sheet.ts';
import { readCells, type Texts } from './workbook-cells.ts';
import { dateStylesOf } from './workbook-dates.ts';
import { attribute, piecesOf, unescapeText } from './xml.ts';

/** What one workbook may unpack to: 20,000 rows of 30 columns take about 40 MB. */
const mostUnpackedBytes = 120 * 1024 * 1024;
const mostMerges = 2000;

/** The sheets of an XLSX in their order. Formulas are never worked out: their last result is read. */
export function readWorkbook(content: Buffer): Sheet[] {
  return guarded(() => {
    const archive = openZip(content, mostUnpackedBytes);
    const workbook = archive?.read('xl/workbook.xml');
    if (!archive || workbook === undefined) throw problems.brokenWorkbook();
    const targets = targetsOf(archive.read('xl/_rels/workbook.xml.rels') ?? '');
    const texts: Texts = {
      shared: sharedTexts(archive),
      dateStyles: dateStylesOf(archive.read('xl/styles.xml') ?? ''),
      startsIn1904: /date1904\s*=\s*["'](1|true)["']/.test(workbook),
    };
    return sheetNames(workbook).flatMap(({ name, relation }) => {
      const path = targets.get(relation);
      return path && archive.has(path) ? [sheetAt(archive, path, name, texts)] : [];
    });
  });
}

function sheetAt(archive: Archive, path: string, name: string, texts: Texts): Sheet {
  let xml: string | undefined;
  const read = () => {
    xml ??= guarded(() => archive.read(path) ?? '');
    return xml;
  };
  return {
    name,
    rows: () => rowsOf(read(), texts),
    merges: () => mergesOf(read()),
  };
}

/** One row at a time, so that whoever reads can let others work in between. */
function* rowsOf(xml: string, texts: Texts): Generator<SheetRow> {
  const starts = /<(?:[\w.-]+:)?row(?=[\s>/])([^>]*)>/g;
  let last = 0;
  for (let match = starts.exec(xml); match; match = starts.exec(xml)) {
    const said = Number(attribute(match[1] ?? '', 'r'));
    const number = Number.isSafeInteger(said) && said > last ? said : last + 1;
    last = number;
    if (match[1]?.endsWith('/')) continue;
    const start = starts.lastIndex;
    const end = /<\/(?:[\w.-]+:)?row>/g;
    end.lastIndex = start;
    const closing = end.exec(xml);
    if (!closing) throw problems.brokenWorkbook();
    starts.lastIndex = end.lastIndex;
    yield { number, cells: readCells(xml.slice(start, closing.index), texts) };
  }
}

function mergesOf(xml: string): Merge[] {
  const found: Merge[] = [];
  for (const [, tag = ''] of xml.matchAll(/<(?:[\w.-]+:)?mergeCell\s([^>]*)>/g)) {
    const ref = attribute(tag, 'ref') ?? '';
    const [, left, top, right, bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(ref) ?? [];
    if (!left || !right) continue;
    if (found.length >= mostMerges) throw problems.workbookTooLarge();
    found.push({
      ref,
      firstRow: Number(top),
      lastRow: Number(bottom),
      firstColumn: columnOf(left),
      lastColumn: columnOf(right),
    });
  }
  return found;
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return Math.min(column - 1, mostColumns);
}

function sheetNames(workbook: string): { name: string; relation: string }[] {
  return [...workbook.matchAll(/<(?:[\w.-]+:)?sheet\s([^>]*)>/g)].map(([, tag = '']) => ({
    name: attribute(tag, 'name') ?? '',
    relation: attribute(tag, 'id') ?? '',
  }));
}

function targetsOf(relations: string): Map<string, string> {
  const found = [...relations.matchAll(/<(?:[\w.-]+:)?Relationship\s([^>]*)>/g)];
  return new Map(
    found.map(([, tag = '']) => {
      const target = attribute(tag, 'Target') ?? '';
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
      return [attribute(tag, 'Id') ?? '', path];
    }),
  );
}

function sharedTexts(archive: Archive): string[] {
  const texts: string[] = [];
  let inText = false;
  let inReading = false;
  for (const piece of piecesOf(archive.read('xl/sharedStrings.xml') ?? '')) {
    if ('open' in piece) {
      if (piece.open === 'si') texts.push('');
      if (piece.open === 'rPh') inReading = !piece.isEmpty;
      if (piece.open === 't') inText = !piece.isEmpty && !inReading;
    } else if ('close' in piece) {
      if (piece.close === 'rPh') inReading = false;
      if (piece.close === 't') inText = false;
    } else if (inText && texts.length > 0) texts[texts.length - 1] += unescapeText(piece.text);
  }
  return texts;
}

function guarded<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof Problem) throw error;
    // Node answers ERR_BUFFER_TOO_LARGE when more comes out than is allowed.
    const isTooLarge =
      error instanceof RangeError || (error instanceof Error && /TOO_LARGE/.test(codeOf(error)));
    throw isTooLarge ? problems.workbookTooLarge() : problems.brokenWorkbook();
  }
}

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : '';
}
