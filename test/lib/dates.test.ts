import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  compactDate,
  daysBetween,
  formatDate,
  formatInstant,
  isLocalDate,
  localDateOf,
  parseDate,
} from '../../src/lib/dates.ts';

const anyDate = fc
  .date({ min: new Date('1900-01-02'), max: new Date('2199-12-30'), noInvalidDate: true })
  .map(localDateOf);

describe('the day in Vietnam', () => {
  test('is the next one from 17:00 UTC on', () => {
    expect(localDateOf(new Date('2026-01-05T20:00:00Z'))).toBe('2026-01-06');
    expect(localDateOf(new Date('2026-01-05T16:59:59.999Z'))).toBe('2026-01-05');
    expect(localDateOf(new Date('2026-12-31T17:00:00Z'))).toBe('2027-01-01');
  });

  test('is shown with the clock in Vietnam, midnight as 00:00', () => {
    const instant = new Date('2026-11-03T17:00:00Z');
    expect(formatInstant(instant, 'vi')).toBe('04/11/2026 00:00');
    expect(formatInstant(instant, 'en')).toBe('4 Nov 2026 00:00');
    expect(formatInstant(new Date('2026-11-03T07:05:00Z'), 'zh')).toBe('2026年11月3日 14:05');
  });
});

describe('reading a date', () => {
  test('takes the ways people write one, day first', () => {
    for (const text of ['03/11/2026', '3/11/2026', '3.11.2026', '03-11-2026', ' 2026-11-03 ']) {
      expect(parseDate(text)).toBe('2026-11-03');
    }
    expect(parseDate('３／１１／２０２６')).toBe('2026-11-03');
  });

  test('refuses days that are not in the calendar and what is no date', () => {
    const wrong = ['31/02/2026', '29/02/2027', '00/01/2026', '1/13/2026', '3/11-2026', '3/11/26'];
    for (const text of [...wrong, '', 'hôm nay', '2026-02-30', '2026-1-5', '01/01/0026']) {
      expect(parseDate(text)).toBeUndefined();
    }
    expect(parseDate('29/02/2028')).toBe('2028-02-29');
  });

  test('gives back the day that was shown', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(parseDate(formatDate(date, 'vi'))).toBe(date);
        expect(parseDate(date)).toBe(date);
        expect(isLocalDate(date)).toBe(true);
      }),
    );
  });

  test('knows its own form only', () => {
    expect(isLocalDate('2026-02-30')).toBe(false);
    expect(isLocalDate('03/11/2026')).toBe(false);
    expect(isLocalDate(20261103)).toBe(false);
  });
});

test('a date reads naturally in each language', () => {
  expect(formatDate('2026-11-03', 'vi')).toBe('03/11/2026');
  expect(formatDate('2026-11-03', 'en')).toBe('3 Nov 2026');
  expect(formatDate('2026-11-03', 'zh')).toBe('2026年11月3日');
  expect(compactDate('2026-11-03')).toBe('261103');
});

describe('counting', () => {
  test('months end on the last day when the day does not exist', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
    expect(addMonths('2026-12-15', 1)).toBe('2027-01-15');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addMonths('2024-02-29', 36)).toBe('2027-02-28');
  });

  test('days run across months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(daysBetween('2026-11-03', '2026-11-03')).toBe(0);
    expect(daysBetween('2026-11-03', '2026-10-31')).toBe(-3);
  });

  test('adding the days between two dates leads from one to the other', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to);
      }),
    );
  });

  test('a text that is no date is a bug, not a wrong answer', () => {
    expect(() => addDays('03/11/2026', 1)).toThrow(TypeError);
  });
});
