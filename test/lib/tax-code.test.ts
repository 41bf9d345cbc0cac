import { expect, test } from 'vitest';
import { readTaxCode } from '../../src/lib/tax-code.ts';

test('tax codes of organisations, dependants and households are read', () => {
  expect(readTaxCode(' 0100109106 ')).toEqual({ taxCode: '0100109106', checkDigitOk: true });
  const dependant = { taxCode: '0100109106-001', checkDigitOk: true };
  for (const text of ['0100109106-001', '0100109106 – 001', '0100109106001']) {
    expect(readTaxCode(text)).toEqual(dependant);
  }
  expect(readTaxCode('089185001234')).toEqual({ taxCode: '089185001234', checkDigitOk: true });
});

test('a wrong check digit is a warning, so that an old paper can still be entered', () => {
  for (const digit of '012345789') {
    expect(readTaxCode(`010010910${digit}`)?.checkDigitOk).toBe(false);
  }
});

test('what has another shape is not a tax code', () => {
  for (const text of [
    '',
    '123456789',
    '12345678901',
    '01001091060',
    'HTX0100109',
    '0100109106-01',
  ]) {
    expect(readTaxCode(text)).toBeUndefined();
  }
});
