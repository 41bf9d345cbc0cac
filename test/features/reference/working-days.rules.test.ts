import { describe, expect, test } from 'vitest';
import { calendarProblems } from '../../../src/features/reference/problems/calendar.ts';
import {
  addWorkingDays,
  calendarOf,
  countWorkingDays,
  isWorkingDay,
  whyNotCounted,
} from '../../../src/features/reference/rules/working-days.ts';
import { holidaySeed } from '../../../src/features/reference/seed/holidays.ts';
import { addDays, daysBetween, localDateOf } from '../../../src/lib/dates.ts';
import { Problem } from '../../../src/lib/problem.ts';

const calendar = calendarOf(holidaySeed);

test.each([
  ['2026-01-01', false, 'New Year'],
  ['2026-01-02', false, 'off, swapped for 10 January'],
  ['2026-01-10', true, 'a Saturday worked for 2 January'],
  ['2026-01-11', false, 'a Sunday'],
  ['2026-02-13', true, 'the Friday before Tết'],
  ['2026-02-16', false, 'the day before Tết'],
  ['2026-02-17', false, 'Tết 2026'],
  ['2026-02-20', false, 'fourth day of Tết'],
  ['2026-02-23', true, 'the Monday after Tết'],
  ['2026-04-26', false, 'Hùng Kings, a Sunday'],
  ['2026-04-27', false, 'given back for Hùng Kings'],
  ['2026-04-28', true, 'an ordinary Tuesday'],
  ['2026-08-22', true, 'a Saturday worked for 31 August'],
  ['2026-08-31', false, 'off, swapped for 22 August'],
  ['2026-09-01', false, 'the neighbour day of 2 September'],
  ['2026-09-02', false, 'National Day'],
  ['2026-11-24', false, 'Viet Nam Culture Day'],
  ['2027-02-06', false, 'Tết 2027, a Saturday'],
  ['2027-02-10', false, 'given back for the weekend in Tết'],
  ['2027-02-12', true, 'the Friday after Tết'],
  ['2027-05-03', false, 'given back for 1 May'],
  ['2028-05-02', false, 'given back for 30 April'],
])('%s is a working day: %s (%s)', (day, isWorked) => {
  expect(isWorkingDay(day, calendar)).toBe(isWorked);
});

test.each([
  ['2026-11-16', 3, '2026-11-19'],
  ['2026-11-20', 0, '2026-11-20'],
  ['2026-11-21', 3, '2026-11-26'], // a Saturday; 24 November is off
  ['2026-11-23', 1, '2026-11-25'],
  ['2026-11-23', 10, '2026-12-08'],
  ['2026-02-11', 3, '2026-02-23'], // over Tết 2026
  ['2026-02-12', 10, '2026-03-05'],
  ['2026-02-17', 1, '2026-02-23'], // handed in on Tết
  ['2027-02-03', 3, '2027-02-15'], // over Tết 2027
  ['2027-02-06', 3, '2027-02-16'],
  ['2027-01-28', 10, '2027-02-18'],
  ['2025-12-31', 3, '2026-01-07'], // New Year and its swap day
  ['2026-01-08', 2, '2026-01-10'], // ends on a worked Saturday
  ['2026-08-21', 1, '2026-08-22'],
  ['2026-08-28', 1, '2026-09-03'],
  ['2026-04-24', 3, '2026-05-04'], // Hùng Kings, 30 April and 1 May in one week and a half
])('from %s, %i working days end on %s', (from, count, end) => {
  expect(addWorkingDays(from, count, calendar)).toBe(end);
  expect(countWorkingDays(from, end, calendar)).toBe(count);
  expect(countWorkingDays(end, from, calendar)).toBe(0 - count);
});

test('what is sent at 20:00 UTC belongs to the next day in Viet Nam', () => {
  const sent = localDateOf(new Date('2026-11-19T20:00:00Z'));
  expect(sent).toBe('2026-11-20');
  expect(addWorkingDays(sent, 3, calendar)).toBe('2026-11-26');
});

test('adding days one by one or at once comes to the same day, on every day of four years', () => {
  for (let day = '2025-01-01'; day < '2028-12-01'; day = addDays(day, 1)) {
    const three = addWorkingDays(day, 3, calendar);
    expect(addWorkingDays(addWorkingDays(day, 1, calendar), 2, calendar)).toBe(three);
    expect(isWorkingDay(three, calendar)).toBe(true);
  }
});

describe('a year without holidays in the list', () => {
  test('is refused, not counted as if it had none', () => {
    for (const ask of [
      () => isWorkingDay('2029-01-02', calendar),
      () => addWorkingDays('2028-12-28', 3, calendar),
      () => countWorkingDays('2024-12-30', '2025-01-05', calendar),
    ])
      expect(ask).toThrow(Problem);
    expect(whyNotCounted('2028-12-28', '2029-01-02', calendar)?.code).toBe(
      calendarProblems.yearUnknown.code,
    );
    expect(whyNotCounted('2029-01-02', '2028-12-28', calendar)?.text.vi).toContain('2029');
    expect(whyNotCounted('2025-01-01', '2028-12-31', calendar)).toBeUndefined();
  });

  test('is known as soon as the province adds a day of it', () => {
    const known = calendarOf([...holidaySeed, { day: '2029-01-01', kind: 'holiday' }]);
    expect(addWorkingDays('2028-12-29', 1, known)).toBe('2029-01-02');
  });
});

test('the last word about a day counts, and a day is given back to its weekday', () => {
  const rows = [
    ...holidaySeed,
    { day: '2026-11-24', kind: 'as-weekday' } as const,
    { day: '2026-11-28', kind: 'swap-work' } as const,
    { day: '2026-12-04', kind: 'holiday' } as const,
    { day: '2026-12-04', kind: 'as-weekday' } as const,
    { day: '2026-12-07', kind: 'as-weekday' } as const,
    { day: '2026-12-07', kind: 'holiday' } as const,
  ];
  const set = calendarOf(rows);
  expect(isWorkingDay('2026-11-24', set)).toBe(true);
  expect(isWorkingDay('2026-11-28', set)).toBe(true);
  expect(isWorkingDay('2026-12-04', set)).toBe(true);
  expect(isWorkingDay('2026-12-07', set)).toBe(false);
});

describe('the list of holidays', () => {
  test('has eleven or twelve days by law each year, and every day once', () => {
    const days = holidaySeed.map(({ day }) => day);
    expect(new Set(days).size).toBe(days.length);
    expect(days.toSorted()).toEqual(days);
    for (const year of ['2025', '2026', '2027', '2028']) {
      const byLaw = holidaySeed.filter(
        (row) =>
          row.day.startsWith(year) && row.kind === 'holiday' && !row.nameVi.startsWith('Nghỉ bù'),
      );
      expect(byLaw).toHaveLength(year === '2025' ? 11 : 12);
    }
  });

  test('a swap day has its worked Saturday in the same year', () => {
    const count = (kind: string) => holidaySeed.filter((row) => row.kind === kind).length;
    expect(count('swap-off')).toBe(count('swap-work'));
  });

  test.each([
    ['2025', '2025-01-29', '2025-04-07'],
    ['2026', '2026-02-17', '2026-04-26'],
    ['2027', '2027-02-06', '2027-04-16'],
    ['2028', '2028-01-26', '2028-04-04'],
  ])('Tết and Hùng Kings’ Day of %s follow the moon over Viet Nam', (_, tet, hungKings) => {
    const named = (name: string) =>
      holidaySeed.filter((row) => row.nameVi === name).map(({ day }) => day);
    expect(named('Tết Nguyên đán')).toContain(tet);
    expect(named('Giỗ Tổ Hùng Vương')).toContain(hungKings);
    expect(newMoonsBetween(addDays(tet, -1), addDays(tet, 1))).toEqual([tet]);
    // Day one of the third month is a new moon too, two months after Tết.
    const thirdMonth = addDays(hungKings, -9);
    expect(newMoonsBetween(addDays(thirdMonth, -1), addDays(thirdMonth, 1))).toEqual([thirdMonth]);
    expect(Math.round(daysBetween(tet, thirdMonth) / 29.53)).toBe(2);
  });
});

/** Days in Viet Nam on which the moon is new, by Meeus, Astronomical Algorithms, ch. 49 (main terms). */
function newMoonsBetween(first: string, last: string): string[] {
  const days: string[] = [];
  const start = Math.floor((Number(first.slice(0, 4)) - 2000) * 12.3685) - 1;
  for (let k = start; k < start + 15; k += 1) {
    const day = localDateOf(new Date((newMoon(k) - 2_440_587.5) * 86_400_000));
    if (day >= first && day <= last) days.push(day);
  }
  return days;
}

function newMoon(k: number): number {
  const t = k / 1236.85;
  const sin = (degrees: number) => Math.sin((degrees * Math.PI) / 180);
  const mean = 2_451_550.09766 + 29.530588861 * k + 0.00015437 * t * t;
  const sun = 2.5534 + 29.1053567 * k;
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t;
  const latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t * t;
  const node = 124.7746 - 1.56375588 * k;
  const e = 1 - 0.002516 * t;
  const correction =
    -0.4072 * sin(moon) +
    0.17241 * e * sin(sun) +
    0.01608 * sin(2 * moon) +
    0.01039 * sin(2 * latitude) +
    0.00739 * e * sin(moon - sun) -
    0.00514 * e * sin(moon + sun) +
    0.00208 * e * e * sin(2 * sun) -
    0.00111 * sin(moon - 2 * latitude) -
    0.00057 * sin(moon + 2 * latitude) +
    0.00056 * e * sin(2 * moon + sun) -
    0.00042 * sin(3 * moon) +
    0.00042 * e * sin(sun + 2 * latitude) +
    0.00038 * e * sin(sun - 2 * latitude) -
    0.00024 * e * sin(2 * moon - sun) -
    0.00017 * sin(node);
  const dynamicalToUniversalDays = 70 / 86_400;
  return mean + correction - dynamicalToUniversalDays;
}
