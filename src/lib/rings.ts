/** Longitude, latitude in degrees of WGS84, as GeoJSON orders them. */
export type Position = [longitude: number, latitude: number];
/** Closed: the last position repeats the first. */
export type Ring = Position[];

type Segment = readonly [Position, Position];

/** Twice the planar area, positive when the ring runs counter-clockwise. */
export function signedArea(ring: Ring): number {
  const [origin] = ring;
  if (!origin) return 0;
  return segmentsOf(ring).reduce((sum, [a, b]) => sum + cross(origin, a, b), 0);
}

/** The first two sides, counted from 0, in which a ring meets itself anywhere but in its corners. */
export function findCrossing(ring: Ring): readonly [number, number] | undefined {
  const segments = segmentsOf(ring);
  const boxes = segments.map(boxOf);
  const last = segments.length - 1;
  for (const [i, segment] of segments.entries()) {
    for (let j = i + 1; j <= last; j += 1) {
      const [other, box, otherBox] = [segments[j], boxes[i], boxes[j]];
      if (!other || !box || !otherBox || isApart(box, otherBox)) continue;
      const isNext = j === i + 1;
      const isRound = i === 0 && j === last;
      if (isNext && turnsBack(segment, other)) return [i, j];
      if (isRound && turnsBack(other, segment)) return [i, j];
      if (!isNext && !isRound && touches(segment, other)) return [i, j];
    }
  }
  return undefined;
}

/** Where two sides meet: the crossing of their lines, or the end that lies on the other. */
export function meetingPoint([a, b]: Segment, [c, d]: Segment): Position {
  const [ab, cd] = [
    [b[0] - a[0], b[1] - a[1]],
    [d[0] - c[0], d[1] - c[1]],
  ] as const;
  const turn = ab[0] * cd[1] - ab[1] * cd[0];
  if (turn === 0) return [a, b].find((point) => liesOn([c, d], point)) ?? c;
  const share = ((c[0] - a[0]) * cd[1] - (c[1] - a[1]) * cd[0]) / turn;
  return [a[0] + share * ab[0], a[1] + share * ab[1]];
}

/** Whether two rings enclose common ground. Sharing a corner or an edge, as neighbours do, is none. */
export function overlaps(one: Ring, other: Ring): boolean {
  if (isApart(boxOf(one), boxOf(other))) return false;
  const others = segmentsOf(other);
  const isCut = segmentsOf(one).some((a) => others.some((b) => cutsThrough(a, b)));
  return isCut || reachesInto(one, other) || reachesInto(other, one);
}

/** Whether the inner ring lies in the outer one; their edges may touch. */
export function contains(outer: Ring, inner: Ring): boolean {
  const edges = segmentsOf(outer);
  if (segmentsOf(inner).some((a) => edges.some((b) => cutsThrough(a, b)))) return false;
  const isInside = (point: Position) => isOn(outer, point) || winds(outer, point);
  return inner.every(isInside) && isInside(pointInside(inner));
}

/** A point inside the ring: halfway through its first stretch at a height no corner lies on. */
export function pointInside(ring: Ring): Position {
  const heights = [...new Set(ring.map(([, y]) => y))].sort((a, b) => a - b);
  const [lowest = 0, next = 0] = heights;
  const height = (lowest + next) / 2;
  const [left = 0, right = 0] = segmentsOf(ring)
    .filter(([a, b]) => a[1] > height !== b[1] > height)
    .map(([a, b]) => a[0] + ((height - a[1]) / (b[1] - a[1])) * (b[0] - a[0]))
    .sort((a, b) => a - b);
  return [(left + right) / 2, height];
}

export function segmentsOf(ring: Ring): Segment[] {
  return ring.slice(1).map((end, index) => [ring[index] ?? end, end] as const);
}

function reachesInto(one: Ring, other: Ring): boolean {
  const points = [...one, pointInside(one)];
  return points.some((point) => !isOn(other, point) && winds(other, point));
}

function winds(ring: Ring, [x, y]: Position): boolean {
  const hits = segmentsOf(ring).filter(([a, b]) => {
    if (a[1] > y === b[1] > y) return false;
    return x < a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0]);
  });
  return hits.length % 2 === 1;
}

function isOn(ring: Ring, point: Position): boolean {
  return segmentsOf(ring).some((segment) => liesOn(segment, point));
}

function liesOn([a, b]: Segment, point: Position): boolean {
  return cross(a, b, point) === 0 && !isApart(boxOf([a, b]), boxOf([point]));
}

function cutsThrough([a, b]: Segment, [c, d]: Segment): boolean {
  return cross(a, b, c) * cross(a, b, d) < 0 && cross(c, d, a) * cross(c, d, b) < 0;
}

function touches(one: Segment, other: Segment): boolean {
  return (
    cutsThrough(one, other) ||
    other.some((point) => liesOn(one, point)) ||
    one.some((point) => liesOn(other, point))
  );
}

/** A spike: the way back lies on the way there. */
function turnsBack([a, b]: Segment, [, c]: Segment): boolean {
  const isOpposite = (a[0] - b[0]) * (c[0] - b[0]) + (a[1] - b[1]) * (c[1] - b[1]) > 0;
  return isOpposite && cross(a, b, c) === 0;
}

/** Exact for the millionths of a degree it is given as whole numbers. */
function cross(a: Position, b: Position, c: Position): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

type Box = { west: number; south: number; east: number; north: number };

/** The box around all positions. */
export function boxOf(positions: readonly Position[]): Box {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const [x, y] of positions) {
    box.west = Math.min(box.west, x);
    box.east = Math.max(box.east, x);
    box.south = Math.min(box.south, y);
    box.north = Math.max(box.north, y);
  }
  return box;
}

function isApart(a: Box, b: Box): boolean {
  return a.east < b.west || b.east < a.west || a.north < b.south || b.north < a.south;
}
