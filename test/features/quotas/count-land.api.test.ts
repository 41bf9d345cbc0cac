import { beforeEach, expect, test } from 'vitest';
import { balanceOn } from '../../../src/features/quotas/actions.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveCeiling, havePlot, haveSeason } from '../../support/quotas-records.ts';
import { haveArea } from '../../support/records.ts';

const t = useApp();
let head: SignedIn;
let officer: SignedIn;
let area: Awaited<ReturnType<typeof haveArea>>;
const today = '2026-11-23';

beforeEach(async () => {
  head = await signedIn(t, 'cooperative-head');
  officer = await signedIn(t, 'officer');
  area = await haveArea(t, head);
});

const balance = (on = today) => balanceOn(t.db, area.id, on, today);
/** One hectare is 10,000 kg. */
const tonnes = async (on?: string) => ((await balance(on))?.quotaGrams ?? Number.NaN) / 1_000_000;

test('without a season for the day, or without a ceiling, the quota is unknown', async () => {
  expect(await balance()).toMatchObject({ season: null, quotaGrams: null, basis: 'declared' });
  await haveSeason(t);
  expect(await balance()).toMatchObject({ season: { startsOn: '2026-01-01' }, quotaGrams: null });
  await haveCeiling(t, officer, { validFrom: '2027-01-01' });
  expect(await balance()).toMatchObject({ quotaGrams: null });
});

test('an area without any listed household counts with its declared size', async () => {
  await haveSeason(t);
  await haveCeiling(t, officer);
  expect(await balance()).toMatchObject({
    basis: 'declared',
    squareMetres: 184_000,
    quotaGrams: 184_000_000,
  });
});

test.each<[string, Parameters<typeof havePlot>[3], number]>([
  ['consented', {}, 10],
  ['never asked', { consents: [] }, 0],
  [
    'withdrawn before the season',
    {
      consents: [
        ['given', '2025-06-01'],
        ['withdrawn', '2025-12-31'],
      ],
    },
    0,
  ],
  [
    'withdrawn on the first day',
    {
      consents: [
        ['given', '2025-06-01'],
        ['withdrawn', '2026-01-01'],
      ],
    },
    0,
  ],
  [
    'withdrawn in the season: from the next one',
    {
      consents: [
        ['given', '2025-06-01'],
        ['withdrawn', '2026-03-01'],
      ],
    },
    10,
  ],
  [
    'withdrawn and given again',
    {
      consents: [
        ['withdrawn', '2025-06-01'],
        ['given', '2026-03-01'],
      ],
    },
    10,
  ],
  ['given in the season', { consents: [['given', '2026-11-01']] }, 10],
  ['given later than today', { consents: [['given', '2026-12-01']] }, 0],
  ['retired', { retiredOn: '2026-06-01' }, 0],
  ['not used yet', { usedFrom: '2026-12-01' }, 0],
  ['another crop', { cropCode: 'NH' }, 0],
  ['its household left before the season', { leftOn: '2025-12-31' }, 0],
  ['its household left in the season', { leftOn: '2026-05-01' }, 10],
])('a plot counts only with consent: %s', async (_, wish, expected) => {
  await haveSeason(t);
  await haveCeiling(t, officer);
  await havePlot(t, head, area, wish);
  expect(await tonnes()).toBe(expected);
  expect(await balance()).toMatchObject({ basis: 'plots' });
});

test('a withdrawal in one season takes the land out of the next', async () => {
  await haveSeason(t);
  await haveSeason(t, { startsOn: '2027-01-01', endsOn: '2027-12-31' });
  await haveCeiling(t, officer);
  await havePlot(t, head, area, {
    consents: [
      ['given', '2025-06-01'],
      ['withdrawn', '2026-03-01'],
    ],
  });
  expect(await tonnes('2026-11-23')).toBe(10);
  expect(await tonnes('2027-02-01')).toBe(0);
});

test('the most specific ceiling counts, and of those the latest that is valid', async () => {
  await haveSeason(t);
  await havePlot(t, head, area, { varietyCode: 'XO-BAMAU' });
  await havePlot(t, head, area, { varietyCode: 'XO-HOALOC', squareMetres: 5000 });
  await havePlot(t, head, area, { squareMetres: 3333 });
  await haveCeiling(t, officer, { varietyCode: 'XO-BAMAU', kilogramsPerHectare: 20_000 });
  // Two plots have no ceiling of their own: the whole is not known.
  expect(await balance()).toMatchObject({ quotaGrams: null });
  await haveCeiling(t, officer);
  expect(await tonnes()).toBe(20 + 5 + 3.333);
  await haveCeiling(t, officer, { seasonKind: 'year', kilogramsPerHectare: 12_000 });
  expect(await tonnes()).toBe(20 + 6 + 3.9996);
  await haveCeiling(t, officer, { seasonKind: 'winter-spring', kilogramsPerHectare: 1 });
  await haveCeiling(t, officer, {
    validFrom: '2026-12-01',
    seasonKind: 'year',
    kilogramsPerHectare: 1,
  });
  expect(await tonnes()).toBe(20 + 6 + 3.9996);
  await haveCeiling(t, officer, {
    validFrom: '2026-06-01',
    seasonKind: 'year',
    kilogramsPerHectare: 8_000,
  });
  expect(await tonnes()).toBe(20 + 4 + 2.6664);
});

test('seasons that cross the year are found by their days', async () => {
  const riceArea = await haveArea(t, head, { cropCode: 'LU', squareMetres: 10_000 });
  await haveSeason(t, {
    cropCode: 'LU',
    kind: 'winter-spring',
    name: 'Đông Xuân 2026–2027',
    startsOn: '2026-11-01',
    endsOn: '2027-03-15',
  });
  await haveCeiling(t, officer, {
    cropCode: 'LU',
    seasonKind: 'winter-spring',
    kilogramsPerHectare: 8_000,
  });
  const found = (day: string) => balanceOn(t.db, riceArea.id, day, today);
  expect(await found('2027-03-15')).toMatchObject({
    season: { name: 'Đông Xuân 2026–2027' },
    quotaGrams: 8_000_000,
  });
  expect(await found('2027-03-16')).toMatchObject({ season: null });
});
