import { expect, test } from 'vitest';
import { gs1CheckDigitOk } from '../../src/lib/gln.ts';

test('a GLOBALG.A.P. number or barcode with its right check digit is accepted', () => {
  for (const digits of ['4059883961102', '4052852846516', '08935001800019', '8935001800019']) {
    expect(gs1CheckDigitOk(digits)).toBe(true);
  }
});

test('every single wrong digit is noticed', () => {
  const right = '4059883961102';
  expect(gs1CheckDigitOk('4059883961103')).toBe(false);
  for (let index = 0; index < right.length; index++) {
    for (const digit of '0123456789') {
      if (digit === right[index]) continue;
      expect(gs1CheckDigitOk(right.slice(0, index) + digit + right.slice(index + 1))).toBe(false);
    }
  }
});

test('what is not digits, or too few or many, has no check digit', () => {
  for (const text of ['', '0', '405988396110a', '4059883961102 ', '0'.repeat(19)]) {
    expect(gs1CheckDigitOk(text)).toBe(false);
  }
});
