import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean, fold } from '../../src/lib/fold.ts';

describe('fold', () => {
  test('a search without marks finds names that have them', () => {
    expect(fold('Đắk Lắk')).toBe('dak lak');
    expect(fold('Đồng Tháp')).toBe('dong thap');
    expect(fold('  Hợp tác xã\n Mỹ   Hoà Hưng ')).toBe('hop tac xa my hoa hung');
  });

  test('both spellings of a tone mark, and composed or decomposed letters, are one word', () => {
    expect(fold('Hoà')).toBe(fold('Hòa'));
    expect(fold('Thuý')).toBe(fold('Thúy'));
    expect(fold('Đông Xuân'.normalize('NFD'))).toBe(fold('Đông Xuân'));
  });

  test('folding what is folded changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  test('Chinese names stay searchable', () => {
    expect(fold('芒果 安江')).toBe('芒果 安江');
  });
});

describe('clean', () => {
  test('a name keeps its marks and its case', () => {
    expect(clean('  Nguyễn  Thị Ánh ')).toBe('Nguyễn Thị Ánh');
  });

  test('a name typed on an iPhone is stored like one typed anywhere else', () => {
    expect(clean('Nguyễn Thị Ánh'.normalize('NFD'))).toBe('Nguyễn Thị Ánh');
  });

  test('nothing invisible is stored', () => {
    expect(clean('HTX\u200B Mỹ\u202E Hoà\u0000\uFEFF\u2066 Hưng\u00AD')).toBe('HTX Mỹ Hoà Hưng');
    expect(clean('một\tdòng\r\nhai\u00A0dòng')).toBe('một dòng hai dòng');
    expect(clean(' \u200B ')).toBe('');
  });

  test('half of a character, which no database stores, is left out', () => {
    expect(clean('xoài \uD83E')).toBe('xoài');
    expect(clean('xoài 🥭')).toBe('xoài 🥭');
  });

  test('cleaning what is clean changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(clean(clean(text))).toBe(clean(text));
      }),
    );
  });
});
