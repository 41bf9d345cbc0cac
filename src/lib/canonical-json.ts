const deepest = 100;

/**
 * The one text of a value, for hashing: RFC 8785 (keys by UTF-16 code units, no blanks, ECMAScript
 * numbers) with strings in NFC. Throws a TypeError for whatever JSON would drop or change without a
 * word: undefined, NaN, unsafe integers, functions, Dates (give them as strings), cycles.
 */
export function canonicalJson(value: unknown): string {
  return write(value, 0);
}

function write(value: unknown, depth: number): string {
  if (depth > deepest) throw new TypeError('canonical JSON: nested too deeply, or a cycle');
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return writeString(value);
  if (typeof value === 'number') return writeNumber(value);
  if (Array.isArray(value)) {
    return `[${Array.from(value, (item) => write(item, depth + 1)).join(',')}]`;
  }
  if (isPlainObject(value)) return writeObject(value, depth);
  throw new TypeError(`canonical JSON: no place for ${describe(value)}`);
}

function writeString(text: string): string {
  if (/[\uD800-\uDFFF]/u.test(text)) throw new TypeError('canonical JSON: half of a character');
  return JSON.stringify(text.normalize('NFC'));
}

function writeNumber(number: number): string {
  const isExact = Number.isFinite(number) && Math.abs(number) <= Number.MAX_SAFE_INTEGER;
  if (!isExact) throw new TypeError(`canonical JSON: the number ${number} is not exact`);
  return JSON.stringify(number);
}

function writeObject(object: Record<string, unknown>, depth: number): string {
  const entries = Object.entries(object).map(
    ([key, item]) => [key.normalize('NFC'), item] as const,
  );
  if (new Set(entries.map(([key]) => key)).size < entries.length) {
    throw new TypeError('canonical JSON: two spellings of one key');
  }
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => `${writeString(key)}:${write(item, depth + 1)}`)
    .join(',')}}`;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  const isPlain = prototype === Object.prototype || prototype === null;
  return isPlain && Object.getOwnPropertySymbols(value).length === 0;
}

function describe(value: unknown): string {
  return typeof value === 'object' && value !== null ? value.constructor.name : typeof value;
}
