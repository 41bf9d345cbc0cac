// Cursor paging: the cursor is the sort key of the last row, so a list that grows shows nothing twice.

/** The sort key inside a cursor; undefined for none or one that is not ours, which starts at the top. */
export function readCursor(cursor: string | undefined): readonly [string, string] | undefined {
  if (!cursor) return undefined;
  try {
    const key: unknown = JSON.parse(fromBase64Url(cursor));
    if (!Array.isArray(key) || key.length !== 2) return undefined;
    const [first, second]: unknown[] = key;
    if (typeof first !== 'string' || typeof second !== 'string') return undefined;
    // Half characters and control characters are in no key of ours, and the database refuses them.
    return /[\p{Cc}\p{Cs}]/u.test(first + second) ? undefined : [first, second];
  } catch {
    return undefined;
  }
}

/** Like readCursor, where the first part is an instant; a day that does not exist starts at the top. */
export function readTimeCursor(cursor: string | undefined): readonly [string, string] | undefined {
  const key = readCursor(cursor);
  if (!key || !/^[12]\d{3}-\d\d-\d\dT[\d:.]+Z$/.test(key[0])) return undefined;
  const at = new Date(key[0]);
  return Number.isNaN(at.getTime()) ? undefined : [at.toISOString(), key[1]];
}

/** Rows were read one more than `limit`; the surplus one tells that there is a next page. */
export function pageAfter<Row>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => readonly [string, string],
): { items: Row[]; next: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const next = rows.length > limit && last ? toBase64Url(JSON.stringify(keyOf(last))) : null;
  return { items, next };
}

function toBase64Url(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}

function fromBase64Url(text: string): string {
  const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  return new TextDecoder().decode(Uint8Array.from(binary, (character) => character.charCodeAt(0)));
}
