import { expect, test } from 'vitest';
import { maskPhone, printPhone, readPhone } from '../../src/lib/phone.ts';

test('one mobile number has one form, however it was typed', () => {
  const forms = ['0912345678', '0912 345 678', '0912.345.678', '+84912345678', '84-912-345-678'];
  for (const text of [
    ...forms,
    '+84 (0)912 345 678',
    '0084912345678',
    '０９１２３４５６７８',
    '\u202D0912345678\u202C',
  ]) {
    expect(readPhone(text)).toEqual({ phone: '+84912345678' });
  }
});

test('landlines, foreign numbers and slips are not taken for mobile numbers', () => {
  const wrong = ['02963852535', '091234567', '09123456789', '912345678', '+14155552671', ''];
  for (const text of [...wrong, '0612345678', '0912345678 ext 1', '+0912345678']) {
    expect(readPhone(text)).toBeUndefined();
  }
});

test('a number is shown as people say it, and hidden from others', () => {
  expect(printPhone('+84912345678')).toBe('0912 345 678');
  expect(maskPhone('+84912345678')).toBe('09•• ••• 678');
});
