import { describe, expect, test } from 'vitest';
import { compete, overlapOf } from '../../../src/features/land/rules.ts';
import type { Outline } from '../../../src/lib/geometry.ts';
import { squareAt } from '../../support/land-records.ts';

const west = 105.4;
const south = 10.53;
/** Degrees of longitude for metres at this latitude. */
const metres = (count: number) => count / 109_440;
const shifted = (by: number) => squareAt(west + 0.004 - metres(by), south);
const box = (x: number, y: number, across: number, up: number): Outline => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, y],
      [x + across, y],
      [x + across, y + up],
      [x, y + up],
      [x, y],
    ],
  ],
});

describe('ground that two outlines share', () => {
  test.each([
    ['neighbours side by side', squareAt(west + 0.004), false],
    ['a strip of 5 m', shifted(5), false],
    ['a strip of 9 m', shifted(9), false],
    ['a strip of 14 m', shifted(14), true],
    ['half of it', shifted(220), true],
    ['all of it', squareAt(), true],
    ['land far away', squareAt(105.6), false],
    [
      'a small plot inside, 15 m wide, no error of measuring',
      box(west + 0.001, south + 0.001, metres(15), metres(15)),
      true,
    ],
    [
      'a plot of 15 m that lies half outside',
      box(west - metres(8.5), south + 0.001, metres(15), metres(15)),
      false,
    ],
  ])('%s', (_, other, isTold) => {
    expect(overlapOf(squareAt(), other) !== undefined).toBe(isTold);
    expect(overlapOf(other, squareAt()) !== undefined).toBe(isTold);
  });

  test('is measured in square metres and per cent of the smaller area', () => {
    const quarter = box(west + 0.002, south + 0.002, 0.004, 0.004);
    const found = overlapOf(squareAt(), quarter);
    expect(found?.percentOfSmaller).toBe(25);
    expect(found?.squareMetres).toBeGreaterThan(47_000);
    expect(found?.squareMetres).toBeLessThan(50_000);
    expect(overlapOf(squareAt(), squareAt())?.percentOfSmaller).toBe(100);
  });

  test('in two places counts in both, without the strips that measuring explains', () => {
    const comb: Outline = {
      type: 'MultiPolygon',
      coordinates: [
        box(west - 0.002, south, 0.003, 0.001).coordinates as never,
        box(west - 0.002, south + 0.002, 0.003, 0.001).coordinates as never,
        box(west - 0.002, south + 0.0035, 0.002 + metres(6), 0.0005).coordinates as never,
      ],
    };
    const found = overlapOf(squareAt(), comb);
    expect(found?.outline.type).toBe('MultiPolygon');
    expect(found?.outline.coordinates).toHaveLength(2);
  });

  test('leaves a pond out that one of them left out', () => {
    const whole = squareAt();
    const pond = box(west + 0.001, south + 0.001, 0.002, 0.002).coordinates[0] as never[];
    const ring: Outline = {
      type: 'Polygon',
      coordinates: [...(whole.coordinates as never[]), pond.toReversed() as never],
    };
    expect(overlapOf(ring, box(west + 0.0012, south + 0.0012, 0.0015, 0.0015))).toBeUndefined();
  });
});

test.each([
  ['the same crop and market', 'XO', ['CHN'], 'XO', ['CHN', 'KOR'], true],
  ['other markets', 'XO', ['CHN'], 'XO', ['KOR'], false],
  ['other crops', 'XO', ['CHN'], 'NH', ['CHN'], false],
  ['one without a code yet', 'XO', [], 'XO', ['KOR'], true],
  ['both without a code', 'XO', [], 'XO', [], true],
])('%s: do two areas compete', (_, cropOne, one, cropOther, other, expected) => {
  const answer = compete(
    { cropCode: cropOne, liveMarkets: one },
    { cropCode: cropOther, liveMarkets: other },
  );
  expect(answer).toBe(expected);
});
