import { expect, test } from 'vitest';
import {
  countMet,
  judgeRice,
  type RiceEntry,
  type RiceSeason,
} from '../../../src/features/diary/rules/rice-criteria.ts';

// One hectare in two plots, usually 200 kg of nutrients and ten sprays.
const season: RiceSeason = {
  squareMetres: 10_000,
  plots: [
    { plotId: 'a', squareMetres: 6000 },
    { plotId: 'b', squareMetres: 4000 },
  ],
  usualNutrientGrams: 200_000,
  usualSprays: 10,
  isEnded: true,
};
const base = { happenedOn: '2026-11-10', plotIds: [], photoCount: 0 };
const drained: RiceEntry = {
  ...{ ...base, id: 'drained', kind: 'draining', details: {}, photoCount: 1 },
};
const fertilised = (grams: number): RiceEntry => ({
  ...{ ...base, id: 'fertilised', kind: 'fertiliser' },
  details: { fertiliser: 'chemical', name: 'Urê', grams, nitrogenPermille: 460 },
});
const sprayed = (id: string, plotIds: string[] = []): RiceEntry => ({
  ...{ ...base, id, kind: 'spraying', details: {}, plotIds },
});
const sown = (seedGrams: number): RiceEntry => ({
  ...{ ...base, id: 'sown', kind: 'sowing' },
  details: { seed: 'certified', method: 'row', seedGrams },
});
const straw = (fate: 'collected' | 'burnt', plotIds: string[] = []): RiceEntry => ({
  ...{ ...base, id: 'straw', kind: 'straw', details: { fate }, plotIds },
});
const all = [drained, fertilised(300_000), sprayed('s1'), sown(69_000), straw('collected')];
const of = (criterion: string, entries: RiceEntry[], wish: Partial<RiceSeason> = {}) =>
  judgeRice({ ...season, ...wish }, entries).find((each) => each.criterion === criterion);

test('a season with evidence of all five practices meets five criteria', () => {
  expect(countMet(judgeRice(season, all))).toBe(5);
});

test('an empty diary proves nothing and blames nobody', () => {
  const judged = judgeRice(season, []);
  expect(judged.map(({ result }) => result)).toEqual(Array(5).fill('unproven'));
});

test('a draining without a photo is no evidence', () => {
  expect(of('draining', [{ ...drained, photoCount: 0 }])).toMatchObject({
    ...{ result: 'unproven', missing: ['draining-photo'] },
  });
});

test('seed has to stay below 70 kg per hectare', () => {
  expect(of('seed', [sown(69_999)])?.result).toBe('met');
  expect(of('seed', [sown(70_000)])?.result).toBe('not-met');
});

test('30 percent less fertiliser than usual is told at the end of the season only', () => {
  expect(of('fertiliser', [fertilised(304_000)])?.result).toBe('met');
  expect(of('fertiliser', [fertilised(305_000)])?.result).toBe('not-met');
  expect(of('fertiliser', [fertilised(100_000)], { isEnded: false })?.missing).toEqual([
    'season-running',
  ]);
});

test('sprays are counted by the land that they covered', () => {
  const seven = [1, 2, 3, 4, 5, 6, 7].map((n) => sprayed(`s${n}`));
  expect(of('pesticide', seven)?.result).toBe('met');
  expect(of('pesticide', [...seven, sprayed('s8', ['b'])])?.result).toBe('not-met');
  expect(of('pesticide', seven, { usualSprays: null })?.missing).toEqual(['usual-sprays']);
});

test('straw is met when all of it was collected, and not met once some was burnt', () => {
  expect(of('straw', [straw('collected', ['a'])])?.missing).toEqual(['straw-plots']);
  expect(of('straw', [straw('collected', ['a']), straw('burnt', ['b'])])?.result).toBe('not-met');
});
