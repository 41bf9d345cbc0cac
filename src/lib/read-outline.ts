import {
  contains,
  crossesItself,
  overlaps,
  type Position,
  type Ring,
  signedArea,
} from './rings.ts';

/** Where a growing area lies: rings closed, outer ones counter-clockwise, holes clockwise (RFC 7946). */
export type Outline =
  | { type: 'Polygon'; coordinates: Ring[] }
  | { type: 'MultiPolygon'; coordinates: Ring[][] };

export type WhyNotOutline =
  | 'notGeoJson'
  | 'notAnArea'
  | 'swapped'
  | 'metres'
  | 'tooFewPoints'
  | 'selfCrossing'
  | 'outsideVietnam'
  | 'tooManyPoints';

/** More than a careful walk around an area yields; keeps the search for crossings short. */
const mostPoints = 2000;
/** Mainland, sea and archipelagos. */
const vietnam = { west: 102, east: 118, south: 6, north: 23.5 };
/** A millionth of a degree is 11 cm: finer than any receiver. */
const precision = 1e6;

const otherGeometries = [
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'GeometryCollection',
];

/**
 * Reads one area from GeoJSON (Polygon, MultiPolygon, Feature or FeatureCollection; object or text),
 * rounded to six decimals. Overlapping parts are refused like crossing lines: they would count twice.
 */
export function readOutline(value: unknown): { outline: Outline } | { why: WhyNotOutline } {
  if (typeof value === 'string' && value.length > 1_000_000) return { why: 'tooManyPoints' };
  const geometry = geometryOf(typeof value === 'string' ? parse(value) : value);
  if (typeof geometry === 'string') return { why: geometry };
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const raw = polygonsOf(polygons);
  if (!raw) return { why: 'notGeoJson' };
  const positions = raw.flat(2);
  if (positions.length > mostPoints) return { why: 'tooManyPoints' };
  const misplaced = whyNotPlaced(positions);
  if (misplaced) return { why: misplaced };
  const exact = raw.map((rings) => rings.map(tidy));
  const misshapen = whyNotShaped(exact);
  if (misshapen) return { why: misshapen };
  return { outline: outlineOf(exact.map((rings) => rings.map(wound))) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Geometry = { type: 'Polygon' | 'MultiPolygon'; coordinates: unknown };

function geometryOf(value: unknown): Geometry | 'notGeoJson' | 'notAnArea' {
  if (!isRecord(value)) return 'notGeoJson';
  if (value['type'] === 'Feature') return bareGeometryOf(value['geometry']);
  if (value['type'] !== 'FeatureCollection') return bareGeometryOf(value);
  const features: unknown = value['features'];
  if (!Array.isArray(features)) return 'notGeoJson';
  const found = features.map((f: unknown) => bareGeometryOf(isRecord(f) ? f['geometry'] : f));
  const areas = found.filter((geometry) => typeof geometry !== 'string');
  const [only] = areas;
  return only && areas.length === 1 ? only : 'notAnArea';
}

function bareGeometryOf(value: unknown): Geometry | 'notGeoJson' | 'notAnArea' {
  if (!isRecord(value)) return 'notGeoJson';
  const { type, coordinates } = value;
  if (type === 'Polygon' || type === 'MultiPolygon') return { type, coordinates };
  return typeof type === 'string' && otherGeometries.includes(type) ? 'notAnArea' : 'notGeoJson';
}

function polygonsOf(value: unknown): Ring[][] | undefined {
  return listOf(value, (rings) => listOf(rings, (ring) => listOf(ring, positionOf)));
}

/** The list with every item read, or undefined when one can not be. */
function listOf<T>(value: unknown, read: (item: unknown) => T | undefined): T[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const items: T[] = [];
  for (const item of value) {
    const made = read(item);
    if (made === undefined) return undefined;
    items.push(made);
  }
  return items;
}

/** Heights, which receivers add as a third number, are left out. */
function positionOf(value: unknown): Position | undefined {
  if (!Array.isArray(value)) return undefined;
  const [x, y]: unknown[] = value;
  return Number.isFinite(x) && Number.isFinite(y) ? [Number(x), Number(y)] : undefined;
}

function whyNotPlaced(positions: Position[]): WhyNotOutline | undefined {
  if (positions.every(([x, y]) => isInVietnam(x, y))) return undefined;
  if (positions.every(([x, y]) => isInVietnam(y, x))) return 'swapped';
  // VN-2000 plane coordinates, as cadastral maps give them.
  const isMetres = positions.some(([x, y]) => Math.abs(x) > 180 || Math.abs(y) > 180);
  return isMetres ? 'metres' : 'outsideVietnam';
}

function isInVietnam(longitude: number, latitude: number): boolean {
  const { west, east, south, north } = vietnam;
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}

/** In whole millionths of a degree, where crossings can be told exactly; no repeats; closed. */
function tidy(ring: Ring): Ring {
  const points = ring
    .map(([x, y]): Position => [Math.round(x * precision), Math.round(y * precision)])
    .filter(([x, y], index, all) => {
      const before = all[index - 1];
      return before?.[0] !== x || before[1] !== y;
    });
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return points;
  const isClosed = points.length > 1 && first[0] === last[0] && first[1] === last[1];
  return isClosed ? points : [...points, [first[0], first[1]]];
}

function whyNotShaped(polygons: Ring[][]): WhyNotOutline | undefined {
  const isEmpty = polygons.length === 0 || polygons.some((rings) => rings.length === 0);
  if (isEmpty || polygons.flat().some((ring) => ring.length < 4)) return 'tooFewPoints';
  if (polygons.flat().some(crossesItself)) return 'selfCrossing';
  const isSound = polygons.every(areHolesInside) && !polygons.some(overlapsALaterOne);
  return isSound ? undefined : 'selfCrossing';
}

function areHolesInside([outer, ...holes]: Ring[]): boolean {
  return holes.every(
    (hole, index) =>
      outer !== undefined &&
      contains(outer, hole) &&
      !holes.slice(index + 1).some((other) => overlaps(hole, other)),
  );
}

/** A part may lie in another's hole, as an island in a pond does. */
function overlapsALaterOne([outer, ...holes]: Ring[], index: number, all: Ring[][]): boolean {
  return all.slice(index + 1).some(([other, ...otherHoles]) => {
    if (!outer || !other || !overlaps(outer, other)) return false;
    const isIsland = holes.some((hole) => contains(hole, other));
    return !isIsland && !otherHoles.some((hole) => contains(hole, outer));
  });
}

function wound(ring: Ring, index: number): Ring {
  const isCounterClockwise = signedArea(ring) > 0;
  const ordered = isCounterClockwise === (index === 0) ? ring : ring.toReversed();
  return ordered.map(([x, y]) => [x / precision, y / precision]);
}

function outlineOf(polygons: Ring[][]): Outline {
  const [only] = polygons;
  return only && polygons.length === 1
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: polygons };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
