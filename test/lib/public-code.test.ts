import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  newPublicCode,
  printPublicCode,
  publicCodeAlphabet,
  publicCodeLength,
  readPublicCode,
} from '../../src/lib/public-code.ts';

const sample = Array.from({ length: 300 }, () => newPublicCode(randomBytes));
const replaceAt = (code: string, index: number, symbol: string) =>
  code.slice(0, index) + symbol + code.slice(index + 1);

describe('a new public code', () => {
  test('has eleven characters without look-alikes and reads back', () => {
    for (const code of sample) {
      expect(code).toMatch(/^[2-9A-HJKMNP-Z]{11}$/);
      expect(readPublicCode(code)).toEqual({ code });
    }
  });

  test('always has a letter among its random characters', () => {
    const digitsFirst = [new Uint8Array(20).fill(0), new Uint8Array(20).fill(9)];
    const code = newPublicCode(() => digitsFirst.shift() ?? new Uint8Array(20).fill(9));
    expect(code.slice(0, 10)).toBe('BBBBBBBBBB');
  });

  test('uses every character equally: bytes that would favour some are thrown away', () => {
    // 124 codes use each of the 248 fair bytes five times; the unfair ones lie in between.
    let next = 0;
    const source = (n: number) =>
      Uint8Array.from({ length: n }, (_, i) => (i % 2 === 0 ? 248 + (i % 8) : next++ % 248));
    const drawn = Array.from({ length: 124 }, () => newPublicCode(source).slice(0, 10)).join('');
    for (const symbol of publicCodeAlphabet) {
      expect(drawn.split(symbol).length - 1).toBe(40);
    }
  });

  test('is not made from a source that yields nothing', () => {
    expect(() => newPublicCode((n) => new Uint8Array(n).fill(255))).toThrow('random source');
  });
});

describe('the check character', () => {
  test('catches every single wrong character', () => {
    for (const code of sample) {
      for (let index = 0; index < publicCodeLength; index++) {
        for (const symbol of publicCodeAlphabet) {
          if (symbol === code[index]) continue;
          expect(readPublicCode(replaceAt(code, index, symbol))).toEqual({ why: 'check' });
        }
      }
    }
  });

  test('catches every swap of neighbours', () => {
    for (const code of sample) {
      for (let index = 0; index + 1 < publicCodeLength; index++) {
        const [a = '', b = ''] = [code[index], code[index + 1]];
        if (a === b) continue;
        const swapped = replaceAt(replaceAt(code, index, b), index + 1, a);
        expect(readPublicCode(swapped)).toEqual({ why: 'check' });
      }
    }
  });
});

describe('typing a code', () => {
  const code = newPublicCode(() => Uint8Array.from({ length: 20 }, (_, index) => index * 3));

  test('forgives case, blanks, dashes, dots and full-width characters', () => {
    const printed = printPublicCode(code);
    expect(printed).toMatch(/^.{4}-.{4}-.{3}$/);
    const fullWidth = [...code].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('');
    const typed = [printed, printed.toLowerCase(), ` ${[...code].join(' ')}\n`, fullWidth];
    for (const text of [...typed, printed.replaceAll('-', '–'), printed.replaceAll('-', '.')]) {
      expect(readPublicCode(text)).toEqual({ code });
    }
    expect(readPublicCode(`\u200B${printed.replaceAll('-', '\u2212')}`)).toEqual({ code });
  });

  test('says what is wrong with the rest', () => {
    expect(readPublicCode(' -- ')).toEqual({ why: 'empty' });
    expect(readPublicCode(code.slice(1))).toEqual({ why: 'length' });
    expect(readPublicCode(`${code}2`)).toEqual({ why: 'length' });
    expect(readPublicCode('A'.repeat(100_000))).toEqual({ why: 'length' });
    for (const symbol of ['0', 'O', '1', 'I', 'l', 'đ', 'ı', 'ß', "'", '<', '🥭']) {
      expect(readPublicCode(replaceAt(code, 3, symbol))).toEqual({ why: 'characters' });
    }
  });
});
