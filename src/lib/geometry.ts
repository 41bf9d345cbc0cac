import type { Outline } from './read-outline.ts';
import { boxOf, type Position, type Ring, segmentsOf, signedArea } from './rings.ts';

export { acceptOffer, boxAround, type Outline, readOutline } from './read-outline.ts';

/** WGS84: equatorial radius in metres and first eccentricity squared. */
const radius = 6_378_137;
const e2 = 0.006_694_379_990_141_32;
const e = Math.sqrt(e2);

/** The area on the WGS84 ellipsoid, holes taken off. */
export function areaSquareMetres(outline: Outline): number {
  return polygonsOf(outline).reduce(
    (total, [outer, ...holes]) =>
      total + holes.reduce((rest, hole) => rest - ringArea(hole), outer ? ringArea(outer) : 0),
    0,
  );
}

/** Planar, on the cylindrical projection that keeps areas (Snyder 1987, equations 3-12 and 10-14). */
function ringArea(ring: Ring): number {
  const projected = ring.map(([x, y]): Position => [radians(x), equalAreaHeight(radians(y))]);
  return Math.abs(signedArea(projected)) / 2;
}

function equalAreaHeight(latitude: number): number {
  const s = Math.sin(latitude);
  const q = (1 - e2) * (s / (1 - e2 * s * s) + Math.log((1 + e * s) / (1 - e * s)) / (2 * e));
  return (radius * radius * q) / 2;
}

export function boxOfOutline(outline: Outline) {
  return boxOf(polygonsOf(outline).flat(2));
}

/** The centre of gravity of the outer rings, for a pin; six decimals. */
export function centre(outline: Outline): { longitude: number; latitude: number } {
  const rings = polygonsOf(outline).flatMap(([outer]) => (outer ? [outer] : []));
  const { west, south } = boxOf(rings.flat());
  let [weight, x, y] = [0, 0, 0];
  for (const [a, b] of rings.flatMap(segmentsOf)) {
    // From the box's corner, where the small differences are not lost in large degrees.
    const [ax, ay, bx, by] = [a[0] - west, a[1] - south, b[0] - west, b[1] - south];
    const part = ax * by - bx * ay;
    weight += part;
    x += part * (ax + bx);
    y += part * (ay + by);
  }
  return {
    longitude: round(west + x / (3 * weight), 6),
    latitude: round(south + y / (3 * weight), 6),
  };
}

/**
 * SVG path data in whole numbers: north up, aspect kept, centred in width by height inside the
 * padding. Holes run the other way round, so any fill rule leaves them open.
 */
export function outlineToPath(
  outline: Outline,
  width: number,
  height: number,
  padding: number,
): string {
  const rings = polygonsOf(outline).flat();
  const { west, south, east, north } = boxOf(rings.flat());
  const narrowing = Math.cos(radians((south + north) / 2));
  const [across, down] = [(east - west) * narrowing, north - south];
  const scaleFor = (room: number, extent: number) => Math.max(room - 2 * padding, 0) / extent;
  const scale = Math.min(scaleFor(width, across), scaleFor(height, down));
  const [left, top] = [(width - across * scale) / 2, (height - down * scale) / 2];
  const place = ([x, y]: Position) =>
    `${Math.round(left + (x - west) * narrowing * scale)} ${Math.round(top + (north - y) * scale)}`;
  return rings.map((ring) => pathOf(ring.map(place))).join('');
}

function pathOf(points: string[]): string {
  const [first, ...rest] = points.filter((point, index) => point !== points[index - 1]);
  const open = rest.at(-1) === first ? rest.slice(0, -1) : rest;
  return open.length > 0 ? `M${first}L${open.join(' ')}Z` : `M${first}Z`;
}

/**
 * What the public may see of an outline: no holes, corners rounded to three decimals (about 100 m)
 * and thinned. An area too small for that becomes the box of the grid that it lies in.
 */
export function coarsen(outline: Outline, decimals = 3): Outline {
  const rings = polygonsOf(outline).flatMap(([outer]) => (outer ? [coarse(outer, decimals)] : []));
  const different = [...new Map(rings.map((ring) => [JSON.stringify(ring), ring])).values()];
  const [only] = different;
  return only && different.length === 1
    ? { type: 'Polygon', coordinates: [only] }
    : { type: 'MultiPolygon', coordinates: different.map((ring) => [ring]) };
}

function coarse(ring: Ring, decimals: number): Ring {
  const rounded = ring.map(([x, y]): Position => [round(x, decimals), round(y, decimals)]);
  const corners = thinned(thinned(rounded.slice(0, -1), decimals), decimals);
  const [first] = corners;
  const closed: Ring = first ? [...corners, [...first]] : [];
  const smallest = 10 ** (-2 * decimals);
  return corners.length > 2 && signedArea(closed) >= smallest ? closed : gridBox(ring, decimals);
}

/** Without repeats and without corners on the straight line between their neighbours. */
function thinned(points: Position[], decimals: number): Position[] {
  const single = points.filter((point, index) => !isSame(point, points.at(index - 1)));
  return single.filter((point, index) => {
    const [before, after] = [single.at(index - 1), single[(index + 1) % single.length]];
    if (!before || !after) return true;
    return Math.abs(signedArea([before, point, after, before])) > 10 ** (-2 * decimals) / 100;
  });
}

function gridBox(ring: Ring, decimals: number): Ring {
  const { west, south, east, north } = boxOf(ring);
  const grid = 10 ** decimals;
  const [x1, y1] = [Math.floor(west * grid), Math.floor(south * grid)];
  const [x2, y2] = [
    Math.max(Math.ceil(east * grid), x1 + 1),
    Math.max(Math.ceil(north * grid), y1 + 1),
  ];
  const corners: Position[] = [
    [x1, y1],
    [x2, y1],
    [x2, y2],
    [x1, y2],
    [x1, y1],
  ];
  return corners.map(([x, y]) => [x / grid, y / grid]);
}

/** The corners of the outer rings in their order, each once. */
export function polygonCorners(outline: Outline): Position[] {
  return polygonsOf(outline).flatMap(([outer]) => outer?.slice(0, -1) ?? []);
}

function polygonsOf(outline: Outline): Ring[][] {
  return outline.type === 'Polygon' ? [outline.coordinates] : outline.coordinates;
}

function isSame(a: Position, b: Position | undefined): boolean {
  return b !== undefined && a[0] === b[0] && a[1] === b[1];
}

function round(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
