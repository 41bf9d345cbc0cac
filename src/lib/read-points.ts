import type { RawOutline } from './read-geojson.ts';
import type { Position } from './rings.ts';

/** A number of a line and, where a letter tells, which way it counts. */
type Measure = { value: number; axis: 'north' | 'east' | undefined };

/**
 * Corners one a line, in the order they were walked: "10,5312 105,4331", "10.5312, 105.4331",
 * 10°31'12"N 105°25'48"E, metres of VN-2000 with blanks or semicolons between. A heading, numbers
 * of the corners in front and either order of the two are understood.
 */
export function readPoints(text: string): RawOutline {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ line: line.trim(), nr: index + 1 }));
  const written = lines.filter(({ line }) => line !== '');
  const [heading, ...others] = written;
  if (!heading) return { fault: { why: 'notGeoJson' } };
  const rows = /\d/.test(heading.line) ? written : others;
  if (rows.length === 0) return { fault: { why: 'notGeoJson' } };
  const pairs: [Measure, Measure][] = [];
  for (const { line, nr } of rows) {
    const pair = pairOf(measuresOf(line), pairs.length + 1);
    if (!pair) return { fault: { why: 'unreadableLine', line: nr, text: line.slice(0, 60) } };
    pairs.push(pair);
  }
  return { polygons: [[inOneOrder(pairs)]] };
}

/** Two numbers, or three of which the first numbers the corner. */
function pairOf(measures: Measure[] | undefined, nr: number): [Measure, Measure] | undefined {
  const [a, b, c, ...rest] = measures ?? [];
  if (!a || !b || rest.length > 0) return undefined;
  if (!c) return [a, b];
  return a.value === nr ? [b, c] : undefined;
}

/** Longitude or easting first, whichever way round the list has them. */
function inOneOrder(pairs: [Measure, Measure][]): Position[] {
  const isEastFirst =
    pairs.some(([a, b]) => a.axis === 'east' || b.axis === 'north') ||
    (!pairs.some(([a, b]) => a.axis === 'north' || b.axis === 'east') &&
      pairs.every(([a, b]) => looksEastFirst(a.value, b.value)));
  return pairs.map(([a, b]) => (isEastFirst ? [a.value, b.value] : [b.value, a.value]));
}

/** In Viet Nam degrees east are 102 and more, degrees north less than 24; metres the other way. */
function looksEastFirst(a: number, b: number): boolean {
  const areMetres = Math.abs(a) > 180 || Math.abs(b) > 180;
  return areMetres ? a < b : a > 90 && b < 90;
}

const letters = 'NSEWBĐDT';
const sexagesimal =
  /([NSEWBĐDT])?\s*(\d{1,3})\s*[°º˚]\s*(\d{1,2}(?:[.,]\d+)?)\s*['’′´]\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:"|''|’’|″|”)\s*)?([NSEWBĐDT])?/giu;

function measuresOf(line: string): Measure[] | undefined {
  const plain = line.normalize('NFC').toUpperCase();
  if (/[°º˚].*['’′´]/.test(plain)) return sexagesimalsOf(plain);
  // "10.53°N": the sign says nothing that the order does not.
  return numbersOf(plain.replace(/[°º˚]/g, ' ').trim());
}

function sexagesimalsOf(line: string): Measure[] | undefined {
  const found = [...line.matchAll(sexagesimal)].map(
    ([, before, degrees, minutes, seconds, after]) => {
      const parts = [degrees, minutes, seconds].map((part) =>
        Number((part ?? '0').replace(',', '.')),
      );
      const [d = 0, m = 0, s = 0] = parts;
      const isSound = m < 60 && s < 60;
      return isSound ? measure(d + m / 60 + s / 3600, before ?? after) : undefined;
    },
  );
  const left = line.replace(sexagesimal, '').replace(/[\s,;|]|^\d{1,4}[.):\s]/g, '');
  const read = found.filter((each) => each !== undefined);
  return left === '' && read.length === found.length ? read : undefined;
}

/** West and south, which lie outside Viet Nam, stay negative so that they are told. */
function measure(value: number, letter: string | undefined): Measure {
  if (!letter) return { value, axis: undefined };
  const isEast = /[EWĐDT]/.test(letter);
  return { value: /[SWT]/.test(letter) ? -value : value, axis: isEast ? 'east' : 'north' };
}

function numbersOf(line: string): Measure[] | undefined {
  const measures: Measure[] = [];
  for (const word of wordsOf(line)) {
    const match = new RegExp(`^([${letters}XY])?[:=]?(-?[\\d.,]+)([${letters}])?$`, 'u').exec(word);
    const value = match ? numberOf(match[2] ?? '') : undefined;
    if (value === undefined) return undefined;
    measures.push(withAxis(value, match?.[1] ?? match?.[3]));
  }
  return measures;
}

/** X is north on Vietnamese cadastral maps and east elsewhere: it says nothing. */
function withAxis(value: number, letter: string | undefined): Measure {
  return measure(value, letter === 'X' || letter === 'Y' ? undefined : letter);
}

/** Split where the two numbers of a line part, which a comma does only beside decimal points. */
function wordsOf(line: string): string[] {
  const joined = line
    .replace(/([XYNSEWBĐDT])\s*[:=]\s*/g, '$1')
    .replace(/(\d)\s+([NSEWBĐDT])(?![\d.])/g, '$1$2');
  const words = joined.split(/\s*[;|\t]\s*|\s*,\s+|\s+/).filter((word) => word !== '');
  const [only = ''] = words;
  if (words.length > 1) return words;
  const pieces = only.split(',');
  if (only.includes('.') && pieces.length <= 3) return pieces;
  if (pieces.length === 4) return [`${pieces[0]},${pieces[1]}`, `${pieces[2]},${pieces[3]}`];
  return pieces.length === 2 ? pieces : words;
}

/** "10,5312", "10.5312", "1.168.320,45" and "1,168,320.45". */
function numberOf(text: string): number | undefined {
  if (/^-?\d{1,3}(\.\d{3})+,\d+$|^-?\d{1,3}(\.\d{3}){2,}$/.test(text))
    return Number(text.replaceAll('.', '').replace(',', '.'));
  if (/^-?\d{1,3}(,\d{3})+\.\d+$|^-?\d{1,3}(,\d{3}){2,}$/.test(text))
    return Number(text.replaceAll(',', ''));
  if (!/^-?\d+([.,]\d*)?$/.test(text)) return undefined;
  const value = Number(text.replace(',', '.'));
  // "571.204": no degrees reach that, metres with a point between thousands do.
  return Math.abs(value) > 180 && /^\d{3}[.,]\d{3}$/.test(text) ? value * 1000 : value;
}
