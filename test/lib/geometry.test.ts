import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  areaSquareMetres,
  centre,
  coarsen,
  type Outline,
  outlineToPath,
  readOutline,
} from '../../src/lib/geometry.ts';

type Points = [number, number][];

const box = (west: number, south: number, east: number, north: number): Points => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const polygon = (...rings: Points[]): Outline => ({ type: 'Polygon', coordinates: rings });
const several = (...polygons: Points[][]): Outline => ({
  type: 'MultiPolygon',
  coordinates: polygons,
});
const garden = box(105.4, 10.5, 105.41, 10.51);
const why = (value: unknown) => {
  const { result } = readOutline(value);
  return 'fault' in result ? result.fault.why : 'read';
};
const read = (value: unknown): Outline => {
  const { result } = readOutline(value);
  if ('fault' in result) throw new Error(result.fault.why);
  return result.outline;
};

describe('reading an outline', () => {
  test('takes a polygon, a feature, a collection with one area, or their text', () => {
    const feature = { type: 'Feature', properties: { name: 'x' }, geometry: polygon(garden) };
    const gate = { type: 'Feature', geometry: { type: 'Point', coordinates: [105.4, 10.5] } };
    const collection = { type: 'FeatureCollection', features: [gate, feature] };
    for (const value of [polygon(garden), feature, collection, JSON.stringify(collection)]) {
      expect(read(value)).toEqual(polygon(garden));
    }
    expect(read(several([garden]))).toEqual(polygon(garden));
  });

  test('closes rings, drops heights and repeats, and keeps six decimals', () => {
    const open = [
      [105.40000004, 10.5, 3],
      [105.41, 10.5, 3],
      [105.41, 10.5],
      [105.41, 10.51],
      [105.4, 10.51],
    ];
    expect(read({ type: 'Polygon', coordinates: [open] })).toEqual(polygon(garden));
  });

  test('turns outer rings counter-clockwise and holes clockwise', () => {
    const pond = box(105.402, 10.502, 105.404, 10.504);
    const sound = polygon(garden, pond.toReversed());
    expect(read(polygon(garden.toReversed(), pond))).toEqual(sound);
    expect(read(sound)).toEqual(sound);
  });

  test('accepts neighbouring plots and an island in a pond', () => {
    const next = box(105.41, 10.5, 105.42, 10.51);
    expect(why(several([garden], [next]))).toBe('read');
    const pond = box(105.402, 10.502, 105.408, 10.508);
    expect(why(several([garden, pond], [box(105.404, 10.504, 105.405, 10.505)]))).toBe('read');
  });

  test('refuses what is no GeoJSON', () => {
    for (const value of [undefined, null, 7, '', '{', '[]', {}, [], { type: 'Polygon' }]) {
      expect(why(value)).toBe('notGeoJson');
    }
    for (const position of [['105', '10'], [105.4], null, [null, 1], [Number.NaN, 10]]) {
      expect(why({ type: 'Polygon', coordinates: [[position]] })).toBe('notGeoJson');
    }
  });

  test('refuses what is not one area', () => {
    expect(why({ type: 'Point', coordinates: [105.4, 10.5] })).toBe('notAnArea');
    expect(why({ type: 'LineString', coordinates: garden })).toBe('notAnArea');
    const feature = { type: 'Feature', geometry: polygon(garden) };
    expect(why({ type: 'FeatureCollection', features: [feature, feature] })).toBe('notAnArea');
    expect(why({ type: 'FeatureCollection', features: [] })).toBe('notAnArea');
  });

  test('tells swapped coordinates, plane coordinates and foreign places apart', () => {
    const swapped = garden.map(([x, y]): [number, number] => [y, x]);
    expect(why(polygon(swapped))).toBe('swapped');
    expect(why(polygon(box(560_000, 1_160_000, 561_000, 1_161_000)))).toBe('metres');
    expect(why(polygon(box(2.3, 48.8, 2.4, 48.9)))).toBe('outsideVietnam');
    expect(why(polygon(box(0, 0, 0.1, 0.1)))).toBe('outsideVietnam');
  });

  test('refuses too few and too many points', () => {
    expect(why(polygon([]))).toBe('tooFewPoints');
    expect(why({ type: 'Polygon', coordinates: [] })).toBe('tooFewPoints');
    expect(why(polygon([...garden.slice(0, 2)]))).toBe('tooFewPoints');
    expect(why(polygon(garden.map(() => [105.4, 10.5])))).toBe('tooFewPoints');
    const circle = (n: number): Points =>
      Array.from({ length: n }, (_, i) => {
        const angle = (2 * Math.PI * i) / n;
        return [105.4 + 0.01 * Math.cos(angle), 10.5 + 0.01 * Math.sin(angle)];
      });
    expect(why(polygon(circle(1999)))).toBe('read');
    expect(why(polygon(circle(2001)))).toBe('tooManyPoints');
  });

  test('refuses lines that cross, touch or run back, and parts that overlap', () => {
    const [a, b, c, d] = garden;
    if (!a || !b || !c || !d) throw new Error('a garden has four corners');
    expect(why(polygon([a, b, d, c]))).toBe('selfCrossing');
    expect(why(polygon([a, b, [105.42, 10.5], b, c, d]))).toBe('selfCrossing');
    expect(why(polygon([a, [105.405, 10.5], b]))).toBe('selfCrossing');
    expect(why(polygon([a, b, c, [105.405, 10.5], d]))).toBe('selfCrossing');
    expect(why(several([garden], [garden]))).toBe('partsOverlap');
    expect(why(several([garden], [box(105.405, 10.505, 105.42, 10.52)]))).toBe('partsOverlap');
    expect(why(several([garden], [box(105.4, 10.5, 105.405, 10.51)]))).toBe('partsOverlap');
    expect(why(polygon(garden, box(105.42, 10.5, 105.43, 10.51)))).toBe('holeOutside');
  });

  test('answers whatever it is given', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(why(value)).not.toBe('read');
        expect(why({ type: 'Polygon', coordinates: value })).not.toBe('read');
      }),
    );
  });
});

describe('the area', () => {
  test('of the whole ellipsoid is the published 510,065,621.7 km²', () => {
    const world = areaSquareMetres(polygon(box(-180, -90, 180, 90)));
    expect(world / 510_065_621.724e6).toBeCloseTo(1, 9);
  });

  test('of a hundredth of a degree at 10° agrees with the published lengths of a degree', () => {
    // At latitude 10° one degree is 110.608 km north and 109.639 km east on WGS84.
    const known = 1106.08 * 1096.39;
    const area = areaSquareMetres(polygon(box(105, 9.995, 105.01, 10.005)));
    expect(Math.abs(area / known - 1)).toBeLessThan(0.0002);
  });

  test('leaves holes out and adds parts', () => {
    const whole = areaSquareMetres(polygon(garden));
    const half = box(105.4, 10.5, 105.405, 10.51);
    expect(areaSquareMetres(polygon(garden, half.toReversed())) / whole).toBeCloseTo(0.5, 6);
    const next = box(105.41, 10.5, 105.42, 10.51);
    expect(areaSquareMetres(several([garden], [next])) / whole).toBeCloseTo(2, 6);
  });

  test('has its centre in the middle', () => {
    expect(centre(polygon(garden))).toEqual({ longitude: 105.405, latitude: 10.505 });
    const next = box(105.41, 10.5, 105.42, 10.51);
    expect(centre(several([garden], [next]))).toEqual({ longitude: 105.41, latitude: 10.505 });
  });
});

describe('the drawing', () => {
  test('has north up, the aspect kept and whole numbers', () => {
    const triangle: Points = [
      [105.4, 10.5],
      [105.41, 10.5],
      [105.4, 10.51],
      [105.4, 10.5],
    ];
    expect(outlineToPath(polygon(triangle), 360, 150, 10)).toBe('M116 140L244 140 116 10Z');
  });

  test('stays inside the padding for any area', () => {
    const side = fc.double({ min: 0.000002, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(side, side, (across, down) => {
        const path = outlineToPath(polygon(box(105, 10, 105 + across, 10 + down)), 360, 150, 8);
        const numbers = path.match(/\d+/g)?.map(Number) ?? [];
        expect(path).toMatch(/^M[\d L]+Z$/);
        for (const [index, number] of numbers.entries()) {
          expect(number).toBeGreaterThanOrEqual(8);
          expect(number).toBeLessThanOrEqual(index % 2 === 0 ? 352 : 142);
        }
      }),
    );
  });
});

describe('what the public may see', () => {
  const numbersIn = (outline: Outline) => JSON.stringify(outline).match(/\d+\.?\d*/g) ?? [];

  test('is rounded to about 100 m, thinned, without holes', () => {
    const exact: Points = [
      [105.40012, 10.50031],
      [105.40522, 10.50044],
      [105.41049, 10.50012],
      [105.41021, 10.50977],
      [105.40009, 10.51011],
      [105.40012, 10.50031],
    ];
    const pond = box(105.402, 10.502, 105.404, 10.504).toReversed();
    expect(coarsen(polygon(exact, pond))).toEqual(polygon(garden));
  });

  test('of a small garden is the box of the grid around it', () => {
    const small = box(105.40012, 10.50031, 105.40041, 10.50048);
    expect(coarsen(polygon(small))).toEqual(polygon(box(105.4, 10.5, 105.401, 10.501)));
    expect(coarsen(several([small], [small.toReversed()]))).toEqual(coarsen(polygon(small)));
  });

  test('never has a fourth decimal and always has an area', () => {
    const share = fc.double({ min: 0, max: 0.02, noNaN: true });
    fc.assert(
      fc.property(share, share, share, share, (x, y, across, down) => {
        const outline = coarsen(
          polygon(box(105 + x, 10 + y, 105 + x + across + 1e-5, 10 + y + down + 1e-5)),
        );
        for (const number of numbersIn(outline)) expect(number).toMatch(/^\d+(\.\d{1,3})?$/);
        expect(areaSquareMetres(outline)).toBeGreaterThan(5000);
      }),
    );
  });
});
