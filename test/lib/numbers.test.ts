import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatHectares,
  formatKilograms,
  formatNumber,
  formatWeight,
  largestGrams,
  parseHectares,
  parseWeight,
  type WeightUnit,
} from '../../src/lib/numbers.ts';

const kilograms = (text: string, unit: WeightUnit = 'kg') => {
  const read = parseWeight(text, unit);
  return 'grams' in read ? read.grams / 1000 : read.why;
};
const squareMetres = (text: string) => {
  const read = parseHectares(text);
  return 'squareMetres' in read ? read.squareMetres : read.why;
};

describe('reading a weight', () => {
  test('understands Vietnamese and English ways of writing a number', () => {
    expect(kilograms('860')).toBe(860);
    expect(kilograms('1.234,5')).toBe(1234.5);
    expect(kilograms('1,234.5')).toBe(1234.5);
    expect(kilograms('1.234.567')).toBe(1_234_567);
    expect(kilograms('12 500')).toBe(12_500);
    expect(kilograms('0,86', 'tan')).toBe(860);
    expect(kilograms('0,860', 'tan')).toBe(860);
    expect(kilograms('12.5')).toBe(12.5);
    expect(kilograms('８６０')).toBe(860);
  });

  test('converts each unit to kilograms', () => {
    expect(kilograms('3', 'yen')).toBe(30);
    expect(kilograms('3', 'ta')).toBe(300);
    expect(kilograms('2,4', 'tan')).toBe(2400);
    expect(kilograms('10', 'gia')).toBe(200);
  });

  test('lets the unit inside the text win', () => {
    expect(kilograms('860 kg', 'tan')).toBe(860);
    expect(kilograms('2,4 tấn')).toBe(2400);
    expect(kilograms('2.4T')).toBe(2400);
    expect(kilograms('35 tạ')).toBe(3500);
    expect(kilograms('5yến')).toBe(50);
    expect(kilograms('7 giạ')).toBe(140);
    expect(kilograms('2.4 吨')).toBe(2400);
    expect(kilograms('860 公斤', 'tan')).toBe(860);
  });

  test('understands the way weights are said', () => {
    expect(kilograms('12 tấn 5')).toBe(12_500);
    expect(kilograms('12tan5')).toBe(12_500);
    expect(kilograms('12 tấn 500')).toBe(12_500);
    expect(kilograms('2 tấn rưỡi')).toBe(2500);
    expect(kilograms('3 tạ 5')).toBe(350);
    expect(kilograms('3 tạ 50')).toBe(350);
    expect(kilograms('12 tấn 3 tạ 20 kg')).toBe(12_320);
    expect(kilograms('1 tấn 2 tạ rưỡi')).toBe(1250);
  });

  test('refuses what can be read in two ways', () => {
    expect(kilograms('1.234')).toBe(1234);
    expect(kilograms('1.234 kg', 'tan')).toBe(1234);
    for (const text of ['1.234', '1,234', '12.500']) {
      expect(kilograms(text, 'tan')).toBe('ambiguous');
    }
    expect(kilograms('1,234')).toBe('ambiguous');
    expect(kilograms('12 tấn 50')).toBe('ambiguous');
    expect(kilograms('3 giạ 5')).toBe('ambiguous');
    expect(kilograms('1 tấn 1500 kg')).toBe('ambiguous');
  });

  test('says why it can not read the rest', () => {
    expect(kilograms('  ')).toBe('empty');
    const noNumbers = [
      'nhiều',
      '12 thùng',
      '1.23.4',
      '1,2,3',
      '5,',
      ',5',
      '12 kg 5 ta x',
      '1e3',
      'kg',
    ];
    for (const text of [
      ...noNumbers,
      '1.234,567.8',
      'constructor',
      '5 constructor',
      'rưỡi',
      '5 5',
    ]) {
      expect(kilograms(text)).toBe('notANumber');
    }
    expect(kilograms('9'.repeat(5000))).toBe('notANumber');
    expect(kilograms('0')).toBe('notPositive');
    expect(kilograms('-5 kg')).toBe('notPositive');
    expect(kilograms('0,0005')).toBe('tooFine');
    expect(kilograms('100001', 'tan')).toBe('tooLarge');
    expect(kilograms('100000', 'tan')).toBe(100_000_000);
  });

  test('never reads a shown weight as another weight, in any language', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: largestGrams }),
        fc.constantFrom('vi', 'en', 'zh'),
        (grams, language) => {
          const again = parseWeight(formatKilograms(grams, language), 'tan');
          if ('why' in again) expect(again.why).toBe('ambiguous');
          else expect(again.grams).toBe(grams);
        },
      ),
    );
  });

  test('reads every whole number of kilograms back as Vietnamese shows it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000_000 }), (whole) => {
        expect(kilograms(formatKilograms(whole * 1000, 'vi'), 'tan')).toBe(whole);
      }),
    );
  });

  test('answers anything that is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('kg', 'tan'), (text, unit) => {
        const read = parseWeight(text, unit);
        if ('grams' in read) expect(Number.isSafeInteger(read.grams) && read.grams > 0).toBe(true);
      }),
    );
  });
});

describe('showing a weight', () => {
  test('in kilograms, exactly', () => {
    expect(formatKilograms(12_500_000, 'vi')).toBe('12.500 kg');
    expect(formatKilograms(12_500_000, 'en')).toBe('12,500 kg');
    expect(formatKilograms(12_500_000, 'zh')).toBe('12,500 kg');
    expect(formatKilograms(1_234_500, 'vi')).toBe('1.234,5 kg');
    expect(formatKilograms(5, 'vi')).toBe('0,005 kg');
  });

  test('in the handier unit', () => {
    expect(formatWeight(2_400_000, 'vi')).toBe('2,4 tấn');
    expect(formatWeight(2_400_000, 'en')).toBe('2.4 t');
    expect(formatWeight(2_400_000, 'zh')).toBe('2.4 吨');
    expect(formatWeight(860_000, 'vi')).toBe('860 kg');
    expect(formatWeight(860_000, 'zh')).toBe('860 公斤');
    expect(formatWeight(2_345_000, 'vi')).toBe('2.345 kg');
    expect(formatWeight(1_234_567_000, 'vi')).toBe('1.234,57 tấn');
  });

  test('numbers follow the language', () => {
    expect(formatNumber(1_234_567.5, 'vi')).toBe('1.234.567,5');
    expect(formatNumber(1_234_567.5, 'en')).toBe('1,234,567.5');
    expect(formatNumber(1234.56, 'zh', 1)).toBe('1,234.6');
  });
});

describe('hectares', () => {
  test('are read with either decimal mark, or as square metres', () => {
    expect(squareMetres('12,5')).toBe(125_000);
    expect(squareMetres('12.5 ha')).toBe(125_000);
    expect(squareMetres('1.250,75 ha')).toBe(12_507_500);
    expect(squareMetres('5.000 m²')).toBe(5000);
    expect(squareMetres('0,05')).toBe(500);
  });

  test('are refused with the reason', () => {
    expect(squareMetres('')).toBe('empty');
    expect(squareMetres('1.234')).toBe('ambiguous');
    expect(squareMetres('rộng')).toBe('notANumber');
    expect(squareMetres('0')).toBe('notPositive');
    expect(squareMetres('-1')).toBe('notPositive');
    expect(squareMetres('2000000')).toBe('tooLarge');
    expect(squareMetres('0,00001')).toBe('tooFine');
  });

  test('are shown in each language', () => {
    expect(formatHectares(125_000, 'vi')).toBe('12,5 ha');
    expect(formatHectares(125_000, 'zh')).toBe('12.5 公顷');
    expect(formatHectares(500, 'vi')).toBe('0,05 ha');
    expect(formatHectares(67_340_000, 'en')).toBe('6,734 ha');
  });
});
