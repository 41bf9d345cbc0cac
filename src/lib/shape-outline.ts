import type { Outline, OutlineFault, OutlineNote } from './outline-reading.ts';
import {
  contains,
  findCrossing,
  meetingPoint,
  overlaps,
  type Position,
  type Ring,
  segmentsOf,
  signedArea,
} from './rings.ts';

/** A millionth of a degree is 11 cm: finer than any receiver. */
const precision = 1e6;
/** Trying every pair of neighbouring corners takes time that grows with the third power. */
const mostCornersToReorder = 100;

export type Shaped =
  | { readonly outline: Outline; readonly notes: OutlineNote[] }
  | { readonly fault: OutlineFault; readonly reordered: Outline | undefined };

/**
 * Polygons in degrees as a sound outline: six decimals, closed, without repeats, outer rings
 * counter-clockwise and holes clockwise; or what is wrong with them.
 */
export function shapeOutline(polygons: readonly Ring[][]): Shaped {
  const tidied = polygons.map((rings) => rings.map(tidy));
  const exact = tidied.map((rings) => rings.map(({ ring }) => ring));
  const fault = whyNotShaped(exact);
  if (fault) {
    const reordered = fault.why === 'selfCrossing' ? reorder(exact) : undefined;
    return { fault, reordered: reordered && outlineOf(reordered) };
  }
  const all = tidied.flat();
  const rings = exact.flatMap((part) => part.map((ring, index) => ({ ring, index })));
  const notes: OutlineNote[] = [
    { kind: 'closed', count: all.filter(({ wasOpen }) => wasOpen).length },
    { kind: 'repeats', count: all.reduce((sum, { repeats }) => sum + repeats, 0) },
    { kind: 'rewound', count: rings.filter(({ ring, index }) => isWrongWay(ring, index)).length },
    { kind: 'holes', count: rings.filter(({ index }) => index > 0).length },
    { kind: 'parts', count: exact.length > 1 ? exact.length : 0 },
  ];
  return {
    outline: outlineOf(exact),
    notes: notes.filter((note) => !('count' in note) || note.count > 0),
  };
}

/** In whole millionths of a degree, where crossings can be told exactly. */
function tidy(ring: Ring): { ring: Ring; repeats: number; wasOpen: boolean } {
  const rounded = ring.map(
    ([x, y]): Position => [Math.round(x * precision), Math.round(y * precision)],
  );
  const points = rounded.filter((point, index, all) => !isSame(point, all[index - 1]));
  const [first, last] = [points[0], points.at(-1)];
  const repeats = rounded.length - points.length;
  if (!first || !last) return { ring: points, repeats, wasOpen: false };
  const isClosed = points.length > 1 && isSame(first, last);
  if (isClosed) return { ring: points, repeats, wasOpen: false };
  return { ring: [...points, [first[0], first[1]]], repeats, wasOpen: true };
}

function isSame(a: Position, b: Position | undefined): boolean {
  return b !== undefined && a[0] === b[0] && a[1] === b[1];
}

function whyNotShaped(polygons: Ring[][]): OutlineFault | undefined {
  const isEmpty = polygons.length === 0 || polygons.some((rings) => rings.length === 0);
  if (isEmpty || polygons.flat().some((ring) => ring.length < 4)) return { why: 'tooFewPoints' };
  for (const [index, ring] of polygons.flat().entries()) {
    const crossing = findCrossing(ring);
    if (crossing) return crossingOf(ring, crossing, index + 1);
  }
  if (!polygons.every(areHolesInside)) return { why: 'holeOutside' };
  return polygons.some(overlapsALaterOne) ? { why: 'partsOverlap' } : undefined;
}

function crossingOf(ring: Ring, [i, j]: readonly [number, number], part: number): OutlineFault {
  const segments = segmentsOf(ring);
  const [one, other] = [segments[i], segments[j]];
  const [x, y] = one && other ? meetingPoint(one, other) : [0, 0];
  const at: Position = [Math.round(x) / precision, Math.round(y) / precision];
  return { why: 'selfCrossing', part, sides: [i + 1, j + 1], at };
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

/** With two neighbouring corners changed about, when just one such change makes it sound. */
function reorder(polygons: Ring[][]): Ring[][] | undefined {
  const [only, ...others] = polygons;
  const [ring, ...holes] = only ?? [];
  if (!ring || others.length > 0 || holes.length > 0) return undefined;
  if (ring.length > mostCornersToReorder) return undefined;
  const corners = ring.slice(0, -1);
  const sound = new Map<string, Ring>();
  for (const index of corners.keys()) {
    const changed = closed(withSwapped(corners, index));
    if (!findCrossing(changed)) sound.set(shapeKey(changed), changed);
  }
  const [made] = sound.values();
  return made && sound.size === 1 ? [[made]] : undefined;
}

function withSwapped(corners: readonly Position[], index: number): Position[] {
  const next = (index + 1) % corners.length;
  return corners.map(
    (corner, i) => (i === index ? corners[next] : i === next ? corners[index] : corner) ?? corner,
  );
}

function closed(corners: Position[]): Ring {
  const [first] = corners;
  return first ? [...corners, [first[0], first[1]]] : [];
}

/** The same for one shape, wherever its ring starts and whichever way it runs. */
function shapeKey(ring: Ring): string {
  const sides = segmentsOf(ring).map((side) => side.map(String).sort().join('-'));
  return sides.sort().join('|');
}

function isWrongWay(ring: Ring, index: number): boolean {
  return signedArea(ring) > 0 !== (index === 0);
}

function outlineOf(polygons: readonly Ring[][]): Outline {
  const wound = polygons.map((rings) =>
    rings.map((ring, index): Ring => {
      const ordered = isWrongWay(ring, index) ? ring.toReversed() : ring;
      return ordered.map(([x, y]) => [x / precision, y / precision]);
    }),
  );
  const [only] = wound;
  return only && wound.length === 1
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: wound };
}
