import { problems } from '../problems.ts';
import { type Cell, mostColumns, type Sheet, type SheetRow } from './sheet.ts';

/** The text of a file in UTF-8 or UTF-16; undefined in any other encoding, which nobody can be sure of. */
export function decodeText(content: Buffer): string | undefined {
  const [first, second] = content;
  try {
    if (first === 0xff && second === 0xfe) return strict('utf-16le', content);
    if (first === 0xfe && second === 0xff) return strict('utf-16be', content);
    const text = strict('utf-8', content);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

function strict(encoding: string, content: Buffer): string {
  return new TextDecoder(encoding, { fatal: true }).decode(content);
}

/** A CSV with semicolons, commas or tabs; quotes double inside quotes, lines may break inside them. */
export function readCsv(text: string): Sheet {
  const told = /^sep=(.)\r?\n/.exec(text);
  const separator = told?.[1] ?? separatorOf(text);
  return {
    name: '',
    rows: () => rowsOf(text, separator, told ? told[0].length : 0, told ? 1 : 0),
    merges: () => [],
  };
}

/** The mark that the first lines have most of, outside quotes. */
function separatorOf(text: string): string {
  const head = text.slice(0, 8000).replace(/"[^"]*"/g, '');
  const counted = [';', '\t', ','].map((mark) => ({ mark, count: head.split(mark).length }));
  return counted.reduce((best, each) => (each.count > best.count ? each : best)).mark;
}

function* rowsOf(
  text: string,
  separator: string,
  start: number,
  before: number,
): Generator<SheetRow> {
  let at = start;
  let number = before;
  while (at < text.length) {
    const cells: (Cell | undefined)[] = [];
    let isRowOver = false;
    for (let column = 0; !isRowOver; column += 1) {
      const field = text[at] === '"' ? quotedField(text, at) : plainField(text, at, separator);
      if (column < mostColumns && field.text.trim() !== '')
        cells[column] = { as: 'text', text: field.text };
      at = field.end;
      isRowOver = text[at] !== separator;
      if (!isRowOver) at += 1;
    }
    if (text[at] === '\r') at += 1;
    if (text[at] === '\n') at += 1;
    number += 1;
    yield { number, cells };
  }
}

function plainField(text: string, start: number, separator: string) {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r')
    end += 1;
  return { text: text.slice(start, end), end };
}

function quotedField(text: string, start: number) {
  let end = start + 1;
  for (;;) {
    end = text.indexOf('"', end);
    if (end < 0) throw problems.quoteOpen();
    if (text[end + 1] !== '"') break;
    end += 2;
  }
  const inner = text.slice(start + 1, end).replaceAll('""', '"');
  // What follows a closing quote up to the next mark belongs to nobody; most programs keep it.
  let after = end + 1;
  while (after < text.length && !/[;,\t\r\n]/.test(text[after] ?? '')) after += 1;
  return { text: inner + text.slice(end + 1, after), end: after };
}
