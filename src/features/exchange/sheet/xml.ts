/** A tag or a piece of text, in order. Namespace prefixes are left out: some programs write `<x:row>`. */
export type Piece =
  | { readonly open: string; readonly attributes: string; readonly isEmpty: boolean }
  | { readonly close: string }
  | { readonly text: string };

const pieces = /<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/g;

/** Reads the plain XML of a spreadsheet; no document types, so no entities but the five and numbers. */
export function* piecesOf(xml: string): Generator<Piece> {
  for (const [, slash, name, attributes, empty, text] of xml.matchAll(pieces)) {
    if (text !== undefined) yield { text: decode(text) };
    else if (slash) yield { close: name ?? '' };
    else yield { open: name ?? '', attributes: attributes ?? '', isEmpty: empty === '/' };
  }
}

/** The value of an attribute, with or without a prefix. */
export function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)(?:[\\w.-]+:)?${name}\\s*=\\s*("[^"]*"|'[^']*')`).exec(
    attributes,
  )?.[1];
  return found === undefined ? undefined : decode(found.slice(1, -1));
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (all, ten, hex, name) => {
    if (name) return named[String(name).toLowerCase()] ?? all;
    const point = ten ? Number(ten) : Number.parseInt(String(hex), 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
  });
}

/** Spreadsheets write characters that XML cannot hold as _x000D_. */
export function unescapeText(text: string): string {
  return text.replace(/_x([\da-f]{4})_/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
