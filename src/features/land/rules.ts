import { intersect } from '@turf/intersect';
import { areaSquareMetres, type Outline } from '../../lib/geometry.ts';
import { type Position, segmentsOf } from '../../lib/rings.ts';

/**
 * How wide a strip two careful outlines of neighbours may share: a phone among trees is some 5 m
 * off, and each of the two neighbours walked with one.
 */
export const toleratedMetres = 10;
/** A strip that is most of the smaller area is no error of measuring. */
const toleratedShare = 0.5;

export type Overlap = {
  readonly outline: Outline;
  readonly squareMetres: number;
  /** of the smaller of the two areas, one decimal */
  readonly percentOfSmaller: number;
};

/**
 * The ground two areas have in common, or undefined where receivers' errors explain it: strips of
 * at most 10 m mean width that are at most half of the smaller area.
 */
export function overlapOf(one: Outline, other: Outline): Overlap | undefined {
  const common = intersect({
    type: 'FeatureCollection',
    features: [one, other].map((geometry) => ({ type: 'Feature', properties: {}, geometry })),
  });
  if (!common) return undefined;
  const wide = polygonsOf(common.geometry as Outline).flatMap((rings) => {
    const outline: Outline = { type: 'Polygon', coordinates: rings };
    const squareMetres = areaSquareMetres(outline);
    return squareMetres > 0
      ? [{ rings, squareMetres, metres: meanWidth(outline, squareMetres) }]
      : [];
  });
  const smaller = Math.min(areaSquareMetres(one), areaSquareMetres(other));
  const all = sum(wide);
  const told =
    all > smaller * toleratedShare ? wide : wide.filter(({ metres }) => metres > toleratedMetres);
  const squareMetres = Math.round(sum(told));
  if (squareMetres < 1) return undefined;
  return {
    outline: outlineOf(told.map(({ rings }) => rings)),
    squareMetres,
    percentOfSmaller: Math.round((squareMetres / smaller) * 1000) / 10,
  };
}

/** Of a strip its width; of a square half its side. */
function meanWidth(outline: Outline, squareMetres: number): number {
  const around = polygonsOf(outline)
    .flat()
    .flatMap(segmentsOf)
    .reduce((length, [[x1, y1], [x2, y2]]) => {
      const across = (x2 - x1) * Math.cos((((y1 + y2) / 2) * Math.PI) / 180);
      return length + Math.hypot(across, y2 - y1) * metresPerDegree;
    }, 0);
  return (2 * squareMetres) / around;
}

const metresPerDegree = 111_195;

function sum(parts: readonly { squareMetres: number }[]): number {
  return parts.reduce((total, { squareMetres }) => total + squareMetres, 0);
}

function polygonsOf(outline: Outline) {
  return outline.type === 'Polygon' ? [outline.coordinates] : outline.coordinates;
}

function outlineOf(polygons: ReturnType<typeof polygonsOf>): Outline {
  const [only] = polygons;
  return only && polygons.length === 1
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: polygons };
}

type Claim = { readonly cropCode: string; readonly liveMarkets: readonly string[] };

/**
 * Whether two areas may not claim the same ground: the same crop, for a market both have a code
 * for. An area without a code yet may ask for any market.
 */
export function compete(one: Claim, other: Claim): boolean {
  if (one.cropCode !== other.cropCode) return false;
  if (one.liveMarkets.length === 0 || other.liveMarkets.length === 0) return true;
  return one.liveMarkets.some((market) => other.liveMarkets.includes(market));
}

type Point = { readonly longitude: number; readonly latitude: number };

/** The commune's point that is nearest, which is not always the commune the land lies in. */
export function nearestPlace<P extends Point>(places: readonly P[], [x, y]: Position) {
  const narrowing = Math.cos((y * Math.PI) / 180);
  const far = places.map((place) => ({
    place,
    kilometres:
      (Math.hypot((place.longitude - x) * narrowing, place.latitude - y) * metresPerDegree) / 1000,
  }));
  return far.sort((a, b) => a.kilometres - b.kilometres)[0];
}
