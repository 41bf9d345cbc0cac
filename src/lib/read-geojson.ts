import type { OutlineFault } from './outline-reading.ts';
import type { Position, Ring } from './rings.ts';

/** The polygons of one area as they were written: nothing closed, turned or placed yet. */
export type RawOutline = { readonly polygons: Ring[][] } | { readonly fault: OutlineFault };

const otherGeometries = [
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'GeometryCollection',
];

/** Polygon, MultiPolygon, Feature or a collection with one area; object or text. */
export function readGeoJson(value: unknown): RawOutline {
  const geometry = geometryOf(typeof value === 'string' ? parse(value) : value);
  if (typeof geometry === 'string') return { fault: { why: geometry } };
  const { type, coordinates } = geometry;
  const polygons = polygonsOf(type === 'Polygon' ? [coordinates] : coordinates);
  return polygons ? { polygons } : { fault: { why: 'notGeoJson' } };
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

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
