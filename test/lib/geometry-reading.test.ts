import { describe, expect, test } from 'vitest';
import { acceptOffer, boxAround, type Outline, readOutline } from '../../src/lib/geometry.ts';
import type { OutlineFormat } from '../../src/lib/outline-reading.ts';
import type { Position, Ring } from '../../src/lib/rings.ts';
import { toVn2000 } from '../../src/lib/vn2000.ts';

const ring = (points: Position[]): Ring => points;
const corners = ring([
  [105.4, 10.5],
  [105.41, 10.5],
  [105.41, 10.51],
  [105.4, 10.51],
]);
const garden: Outline = { type: 'Polygon', coordinates: [[...corners, [105.4, 10.5]]] };
const province = boxAround(
  [
    [103.47, 9.3],
    [105.6, 10.95],
  ],
  0.1,
);
const read = (value: unknown, format?: OutlineFormat, meridian?: number) =>
  readOutline(value, { format, meridian, province });
const outlineOf = (value: unknown, format?: OutlineFormat, meridian?: number) => {
  const { result } = read(value, format, meridian);
  return 'outline' in result ? result.outline : result.fault;
};
const polygon = (...rings: Ring[]) => ({ type: 'Polygon', coordinates: rings });
const kml = (inside: string) =>
  `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>${inside}</Document></kml>`;
const linear = (points: Ring) =>
  `<LinearRing><coordinates>${points.map(([x, y]) => `${x},${y},0`).join('\n ')}</coordinates></LinearRing>`;
const mark = (points: Ring, ...holes: Ring[]) =>
  `<Placemark><Polygon><outerBoundaryIs>${linear(points)}</outerBoundaryIs>${holes
    .map((hole) => `<innerBoundaryIs>${linear(hole)}</innerBoundaryIs>`)
    .join('')}</Polygon></Placemark>`;

describe('a list of points is read however people write it', () => {
  test.each([
    ['decimal points, latitude first', '10.5, 105.4\n10.5, 105.41\n10.51, 105.41\n10.51, 105.4'],
    ['longitude first', '105.4 10.5\n105.41 10.5\n105.41 10.51\n105.4 10.51'],
    ['decimal commas', '10,5 105,4\n10,5 105,41\n10,51 105,41\n10,51 105,4'],
    ['decimal commas and semicolons', '10,5; 105,4\r\n10,5; 105,41\r\n10,51;105,41\r\n10,51;105,4'],
    ['commas for both', '10,5,105,4\n10,5,105,41\n10,51,105,41\n10,51,105,4'],
    ['no blank', '10.5,105.4\n10.5,105.41\n10.51,105.41\n10.51,105.4'],
    [
      'numbered corners under a heading',
      'STT\tvĩ độ\tkinh độ\n1\t10.5\t105.4\n2\t10.5\t105.41\n3\t10.51\t105.41\n4\t10.51\t105.4',
    ],
    ['letters', 'N10.5 E105.4\n10.5N 105.41E\n10.51° N, 105.41° E\n10.51 B 105.4 Đ'],
    [
      'degrees, minutes and seconds',
      `10°30'00"N 105°24'00"E\n10°30'0"N, 105°24'36"E\n10°30’36,0”N 105°24’36”E\n10° 30' 36" N 105° 24' 0" E`,
    ],
    [
      'degrees and minutes, longitude first',
      `105°24'Đ 10°30'B\n105°24.6'Đ 10°30'B\n105°24,6'Đ 10°30,6'B\n105°24'Đ 10°30,6'B`,
    ],
    [
      'the first corner again at the end',
      '10.5 105.4\n10.5 105.41\n10.51 105.41\n10.51 105.4\n10.5 105.4',
    ],
  ])('%s', (_, text) => {
    expect(outlineOf(text)).toEqual(garden);
    expect(read(text)).toMatchObject({ format: 'points', notes: [], offers: [] });
  });

  test('a line that is not two coordinates is named', () => {
    const list = (line: string) => `10.5 105.4\n\n${line}\n10.51 105.41`;
    const odd = ['10.5', 'abc', '10.5 105.4 7', '10.5 q105', `10°75'00"N 105°24'00"E`, '1 2 3 4'];
    for (const text of odd)
      expect(outlineOf(list(text))).toEqual({ why: 'unreadableLine', line: 3, text });
    expect(outlineOf('chưa có')).toEqual({ why: 'notGeoJson' });
  });

  test('the first corner outside Viet Nam is named', () => {
    const text = '10.5 105.4\n10.5 15.41\n10.51 105.41\n-10.51 105.4';
    expect(outlineOf(text)).toEqual({ why: 'outsideVietnam', corner: 2, corners: 2 });
    expect(outlineOf(`10°30'N 105°24'T\n10°31'N 105°24'T`)).toMatchObject({
      why: 'outsideVietnam',
    });
  });
});

describe('KML', () => {
  test('of one place mark is read, with its ponds and parts', () => {
    const pond = ring([
      [105.402, 10.502],
      [105.404, 10.502],
      [105.404, 10.504],
      [105.402, 10.504],
      [105.402, 10.502],
    ]);
    const closed = [...corners, ...corners.slice(0, 1)];
    const point = '<Placemark><Point><coordinates>105.4,10.5</coordinates></Point></Placemark>';
    expect(outlineOf(kml(point + mark(closed)))).toEqual(garden);
    expect(read(`\ufeff${kml(mark(closed, pond))}`)).toMatchObject({
      format: 'kml',
      result: { outline: polygon(closed, pond.toReversed()) },
      notes: [
        { kind: 'rewound', count: 1 },
        { kind: 'holes', count: 1 },
      ],
    });
  });

  test.each([
    ['notAnArea', kml(mark(corners) + mark(corners))],
    [
      'notAnArea',
      kml(
        '<Placemark><LineString><coordinates>105,10 105,11</coordinates></LineString></Placemark>',
      ),
    ],
    ['notGeoJson', kml(mark(corners)).slice(0, -20)],
    ['notGeoJson', '<html><body>404</body></html>'],
    ['notGeoJson', kml(mark(corners).replace('105.41', 'x'))],
    ['zipped', 'PK\u0003\u0004 doc.kml'],
  ])('%s is told', (why, text) => {
    expect(outlineOf(text)).toEqual({ why });
  });
});

describe('what is certain is put right and told', () => {
  test.each([
    ['closed', polygon(corners), [{ kind: 'closed', count: 1 }]],
    [
      'repeats',
      polygon([...corners.flatMap((c) => [c, c]), [105.4, 10.5]]),
      [{ kind: 'repeats', count: 4 }],
    ],
    [
      'rewound',
      polygon([...corners, corners[0] ?? [0, 0]].toReversed()),
      [{ kind: 'rewound', count: 1 }],
    ],
  ])('%s', (_, value, notes) => {
    expect(outlineOf(value)).toEqual(garden);
    expect(read(value).notes).toEqual(notes);
  });

  test('land beyond the province is taken, with a question', () => {
    const hanoi = polygon(corners.map(([x, y]): Position => [x, y + 10.5]));
    expect(read(hanoi).notes).toContainEqual({ kind: 'outsideProvince' });
    expect(read(hanoi).result).toHaveProperty('outline');
  });
});

describe('what would move the area is only offered', () => {
  const swap = (points: Ring) => points.map(([x, y]): Position => [y, x]);

  test('swapped axes', () => {
    for (const value of [polygon(swap(corners)), kml(mark(swap(corners)))]) {
      const reading = read(value);
      expect(reading.result).toEqual({ fault: { why: 'swapped' } });
      expect(reading.offers).toEqual([
        { key: 'swapped', note: { kind: 'swapped' }, outline: garden },
      ]);
      expect(acceptOffer(reading, 'swapped')).toMatchObject({
        result: { outline: garden },
        notes: [{ kind: 'swapped' }],
      });
      expect(acceptOffer(reading, 'vn2000-104.75')).toBe(reading);
    }
  });

  test('a bow-tie, when one change of order makes it sound', () => {
    const [a, b, c, d] = corners as [Position, Position, Position, Position];
    const tie = read(polygon([a, b, d, c, a]));
    expect(tie.result).toEqual({
      fault: { why: 'selfCrossing', part: 1, sides: [2, 4], at: [105.405, 10.505] },
    });
    expect(tie.offers).toHaveLength(1);
    const outline = tie.offers[0]?.outline;
    expect(new Set(outline?.coordinates.flat(1).map(String))).toEqual(new Set(corners.map(String)));
  });

  test('but not where several orders would do, or none', () => {
    const star = [0, 2, 4, 1, 3, 0].map((k): Position => {
      const turn = (2 * Math.PI * k) / 5;
      return [105.4 + 0.01 * Math.cos(turn), 10.5 + 0.01 * Math.sin(turn)];
    });
    const reading = read(polygon(star));
    expect(reading.result).toMatchObject({ fault: { why: 'selfCrossing' } });
    expect(reading.offers).toEqual([]);
  });

  test('metres, for each zone that puts them into the province', () => {
    for (const isNorthFirst of [true, false]) {
      const metres = corners.map((corner) => {
        const [east, north] = toVn2000(corner, 104.75);
        return isNorthFirst ? ([north, east] as Position) : ([east, north] as Position);
      });
      const text = metres.map(([x, y]) => `${x.toFixed(3)} ${y.toFixed(3)}`).join('\n');
      for (const value of [polygon(metres), text]) {
        const reading = read(value);
        expect(reading.result).toEqual({ fault: { why: 'metres' } });
        expect(reading.offers.map(({ key }) => key)).toEqual(['vn2000-104.75', 'vn2000-104.5']);
        expect(reading.offers[0]?.outline).toEqual(garden);
      }
    }
  });

  test('metres that lie in the province in no zone are not offered', () => {
    const far = polygon(corners.map((corner) => toVn2000([corner[0], corner[1] + 10], 104.75)));
    expect(read(far)).toMatchObject({ result: { fault: { why: 'metres' } }, offers: [] });
  });
});

describe('VN-2000 that a person names', () => {
  test('is converted, in the zone asked for, and the zone is told', () => {
    for (const meridian of [104.75, 104.5]) {
      const text = corners
        .map((corner, index) => {
          const [east, north] = toVn2000(corner, meridian);
          const print = (metres: number) =>
            new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 3 }).format(metres);
          return `${index + 1}; ${print(north)}; ${print(east)}`;
        })
        .join('\n');
      expect(read(text, 'vn2000', meridian)).toMatchObject({
        result: { outline: garden },
        notes: [{ kind: 'converted', meridian }],
      });
    }
  });

  test('degrees sent under that name are read as degrees', () => {
    expect(outlineOf('10.5 105.4\n10.5 105.41\n10.51 105.41\n10.51 105.4', 'vn2000')).toEqual(
      garden,
    );
  });

  test('differs from WGS84 by some 190 m here, as the published shift says', () => {
    const [east = 0, north = 0] = toVn2000([104.75, 10.5], 104.75);
    expect(Math.abs(east - 500_000)).toBeGreaterThan(150);
    expect(Math.abs(east - 500_000)).toBeLessThan(220);
    expect(north).toBeGreaterThan(1_160_000);
    expect(north).toBeLessThan(1_162_000);
  });
});
