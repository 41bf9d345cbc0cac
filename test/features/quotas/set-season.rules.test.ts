import { expect, test } from 'vitest';
import { problems } from '../../../src/features/quotas/problems.ts';
import {
  type Balance,
  fullnessOf,
  isNearWith,
  leftOf,
  overOf,
  percentOf,
  whyNotSeason,
} from '../../../src/features/quotas/rules.ts';

const season = (name: string, startsOn: string, endsOn: string) => ({ name, startsOn, endsOn });
const others = [season('Đông Xuân 2025–2026', '2025-11-01', '2026-03-15')];

test.each([
  [season('Hè Thu 2026', '2026-03-16', '2026-07-31'), undefined],
  [season('Đông Xuân 2026–2027', '2026-11-01', '2027-03-15'), undefined],
  [season('Hè Thu 2026', '2026-03-15', '2026-07-31'), problems.seasonOverlaps.code],
  [season('Thu Đông 2025', '2025-08-01', '2025-11-01'), problems.seasonOverlaps.code],
  [season('Cả năm', '2025-01-01', '2026-12-31'), problems.seasonOverlaps.code],
  [season('Đông Xuân 2025–2026', '2027-11-01', '2028-03-15'), problems.seasonNameTaken.code],
  [season('Ngược', '2027-03-01', '2027-02-01'), problems.seasonEndsBeforeStart.code],
  [season('Một ngày', '2027-03-01', '2027-03-01'), problems.seasonEndsBeforeStart.code],
  [season('Dài', '2027-03-01', '2029-03-02'), problems.seasonTooLong.code],
])('the season %o answers %s', (one, code) => {
  expect(whyNotSeason(one, others)?.code).toBe(code);
});

const balance = (quotaGrams: number | null, reservedGrams = 0, usedGrams = 0): Balance => ({
  quotaGrams,
  reservedGrams,
  usedGrams,
});

test.each<[Balance, number | null, number | null, string]>([
  [balance(null, 5), null, null, 'unknown'],
  [balance(100), 100, 0, 'room'],
  [balance(100, 40, 39), 21, 79, 'room'],
  [balance(1000, 400, 399), 201, 79, 'room'],
  [balance(100, 40, 40), 20, 80, 'near'],
  [balance(100, 50, 50), 0, 100, 'full'],
  [balance(100, 60, 50), -10, 110, 'exceeded'],
  [balance(0), 0, 0, 'room'],
  [balance(0, 1), -1, 999, 'exceeded'],
])('of %o there are %s left, %s percent drawn: %s', (one, left, percent, fullness) => {
  expect([leftOf(one), percentOf(one), fullnessOf(one)]).toEqual([left, percent, fullness]);
});

test('only what is beyond the quota is over, and never more than the lot itself', () => {
  expect(overOf(balance(null), 100)).toBe(0);
  expect(overOf(balance(100, 40), 60)).toBe(0);
  expect(overOf(balance(100, 40), 61)).toBe(1);
  expect(overOf(balance(100, 140), 10)).toBe(10);
  expect(isNearWith(balance(100, 70), 9)).toBe(false);
  expect(isNearWith(balance(100, 70), 10)).toBe(true);
});
