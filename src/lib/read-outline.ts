import type {
  OutlineFault,
  OutlineFormat,
  OutlineNote,
  OutlineOffer,
  OutlineReading,
} from './outline-reading.ts';
import { type RawOutline, readGeoJson } from './read-geojson.ts';
import { readKml } from './read-kml.ts';
import { readPoints } from './read-points.ts';
import { boxOf, type Position, type Ring } from './rings.ts';
import { type Shaped, shapeOutline } from './shape-outline.ts';
import { defaultMeridian, fromVn2000, meridians } from './vn2000.ts';

export type { Outline } from './outline-reading.ts';

type Box = ReturnType<typeof boxOf>;
export type ReadingWishes = {
  /** left out: told by what the text looks like; 'vn2000' converts metres without asking */
  readonly format?: OutlineFormat | undefined;
  /** central meridian of the metres, degrees */
  readonly meridian?: number | undefined;
  /** around the province: outlines beyond are warned of, metres are tried against it */
  readonly province?: Box | undefined;
};

/** More than a careful walk around an area yields; keeps the search for crossings short. */
const mostPoints = 2000;
const mostLetters = 1_000_000;
/** Mainland, sea and archipelagos. */
const vietnam: Box = { west: 102, east: 118, south: 6, north: 23.5 };

/**
 * Reads one area from GeoJSON, KML, a list of points or VN-2000 metres. What is certain is put
 * right and noted; what would move the area (swapped axes, metres, a changed order of corners)
 * is only offered.
 */
export function readOutline(value: unknown, wishes: ReadingWishes = {}): OutlineReading {
  const text = typeof value === 'string' ? value.replace(/^\ufeff/, '').trim() : value;
  const format = wishes.format ?? formatOf(text);
  const told = { format, notes: [], offers: [] };
  if (typeof text === 'string' && text.length > mostLetters) return refused(told, 'tooManyPoints');
  if (typeof text === 'string' && text.startsWith('PK')) return refused(told, 'zipped');
  const raw = read(text, format);
  if ('fault' in raw) return { ...told, result: raw };
  const positions = raw.polygons.flat(2);
  if (positions.length > mostPoints) return refused(told, 'tooManyPoints');
  return { format, ...place(raw.polygons, positions, format, wishes) };
}

function formatOf(text: unknown): OutlineFormat {
  if (typeof text !== 'string' || /^[[{"]/.test(text)) return 'geojson';
  if (text.startsWith('<')) return 'kml';
  return text === '' ? 'geojson' : 'points';
}

function read(text: unknown, format: OutlineFormat): RawOutline {
  if (typeof text !== 'string') return readGeoJson(text);
  // Metres come as a list, or in a file of either kind.
  const written = format === 'vn2000' ? formatOf(text) : format;
  if (written === 'kml') return readKml(text);
  return written === 'points' ? readPoints(text) : readGeoJson(text);
}

type Told = Omit<OutlineReading, 'result'>;

function refused(told: Told, why: 'tooManyPoints' | 'zipped'): OutlineReading {
  return { ...told, result: { fault: { why } } };
}

type Placed = Omit<OutlineReading, 'format'>;

function place(
  polygons: Ring[][],
  positions: readonly Position[],
  format: OutlineFormat,
  wishes: ReadingWishes,
): Placed {
  if (positions.every(isInVietnam)) return shaped(polygons, format, wishes);
  if (positions.every(([x, y]) => isInVietnam([y, x]))) {
    const turned = mapped(polygons, ([x, y]) => [y, x]);
    const offers = offered('swapped', { kind: 'swapped' }, shapeOutline(turned));
    return { result: { fault: { why: 'swapped' } }, notes: [], offers };
  }
  const areMetres = positions.every((position) => position.some((each) => Math.abs(each) > 180));
  if (!areMetres) return { result: { fault: outside(positions) }, notes: [], offers: [] };
  return format === 'vn2000'
    ? converted(polygons, wishes.meridian ?? defaultMeridian, wishes)
    : guessed(polygons, wishes.province ?? vietnam);
}

/** Metres whose zone a person has told. */
function converted(polygons: Ring[][], meridian: number, wishes: ReadingWishes): Placed {
  const degrees = inDegrees(polygons, meridian);
  const positions = degrees.flat(2);
  if (!positions.every(isInVietnam))
    return { result: { fault: outside(positions) }, notes: [], offers: [] };
  const placed = shaped(degrees, 'vn2000', wishes);
  const note: OutlineNote = { kind: 'converted', meridian };
  return 'outline' in placed.result ? { ...placed, notes: [note, ...placed.notes] } : placed;
}

/** Metres of unknown zone: each zone that puts them into the province is offered. */
function guessed(polygons: Ring[][], province: Box): Placed {
  const offers = meridians.flatMap((meridian) => {
    const degrees = inDegrees(polygons, meridian);
    if (!degrees.flat(2).every((position) => isIn(province, position))) return [];
    const note = { kind: 'converted', meridian } as const;
    return offered(`vn2000-${meridian}`, note, shapeOutline(degrees));
  });
  return { result: { fault: { why: 'metres' } }, notes: [], offers };
}

function inDegrees(polygons: Ring[][], meridian: number): Ring[][] {
  // In Viet Nam the way north from the equator is longer than any easting.
  return mapped(polygons, ([x, y]) => fromVn2000([Math.min(x, y), Math.max(x, y)], meridian));
}

function shaped(polygons: Ring[][], format: OutlineFormat, wishes: ReadingWishes): Placed {
  const shape = shapeOutline(polygons);
  if ('fault' in shape) {
    const { fault, reordered } = shape;
    const note = { kind: 'reordered' } as const;
    const offers = reordered ? [{ key: 'reordered', note, outline: reordered }] : [];
    return { result: { fault }, notes: [], offers };
  }
  // A list of corners is never closed and has no way round.
  const isList = format === 'points' || format === 'vn2000';
  const notes = shape.notes.filter(
    ({ kind }) => !(isList && (kind === 'closed' || kind === 'rewound')),
  );
  const { province } = wishes;
  const isBeyond = province && !polygons.flat(2).every((position) => isIn(province, position));
  if (isBeyond) notes.push({ kind: 'outsideProvince' });
  return { result: { outline: shape.outline }, notes, offers: [] };
}

function offered(key: string, note: OutlineNote, shape: Shaped): OutlineOffer[] {
  return 'outline' in shape ? [{ key, note, outline: shape.outline }] : [];
}

function outside(positions: readonly Position[]): OutlineFault {
  const corners = positions.filter((position) => !isInVietnam(position)).length;
  const corner = positions.findIndex((position) => !isInVietnam(position)) + 1;
  return { why: 'outsideVietnam', corner, corners };
}

function mapped(polygons: Ring[][], move: (position: Position) => Position): Ring[][] {
  return polygons.map((rings) => rings.map((ring) => ring.map(move)));
}

function isInVietnam(position: Position): boolean {
  return isIn(vietnam, position);
}

function isIn({ west, east, south, north }: Box, [x, y]: Position): boolean {
  return x >= west && x <= east && y >= south && y <= north;
}

/** What a person accepted: the offered outline, with its note. */
export function acceptOffer(reading: OutlineReading, key: string | undefined): OutlineReading {
  const offer = reading.offers.find((each) => each.key === key);
  if (!offer) return reading;
  return { ...reading, result: { outline: offer.outline }, notes: [offer.note], offers: [] };
}

/** A box a little larger than what holds these places: no border, only a reason to ask. */
export function boxAround(places: readonly Position[], margin: number): Box {
  const { west, south, east, north } = boxOf(places);
  return { west: west - margin, south: south - margin, east: east + margin, north: north + margin };
}
