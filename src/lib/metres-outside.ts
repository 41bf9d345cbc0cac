import type { Outline } from './read-outline.ts';
import { type Position, type Ring, segmentsOf } from './rings.ts';

const metresPerDegree = 111_320;

/** How far a position lies outside an outline, in whole metres; 0 inside it. Flat within a province. */
export function metresOutside(outline: Outline, position: Position): number {
  const rings = outline.type === 'Polygon' ? outline.coordinates : outline.coordinates.flat();
  const flat = rings.map((ring) => ring.map((corner) => metresFrom(position, corner)));
  if (isInside(flat)) return 0;
  const distances = flat.flatMap((ring) => segmentsOf(ring).map(distanceToOrigin));
  return Math.round(Math.min(...distances));
}

function metresFrom([x0, y0]: Position, [x, y]: Position): Position {
  return [(x - x0) * metresPerDegree * Math.cos((y0 * Math.PI) / 180), (y - y0) * metresPerDegree];
}

/** Of the origin: an odd number of sides to its right; holes count themselves out. */
function isInside(rings: readonly Ring[]): boolean {
  const sides = rings.flatMap(segmentsOf);
  const hits = sides.filter(
    ([a, b]) => a[1] > 0 !== b[1] > 0 && 0 < a[0] + (-a[1] / (b[1] - a[1])) * (b[0] - a[0]),
  );
  return hits.length % 2 === 1;
}

function distanceToOrigin([a, b]: readonly [Position, Position]): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, -(a[0] * dx + a[1] * dy) / length));
  return Math.hypot(a[0] + share * dx, a[1] + share * dy);
}
