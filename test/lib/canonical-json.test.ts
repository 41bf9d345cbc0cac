import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../src/lib/canonical-json.ts';

describe('the text that is hashed', () => {
  test('does not depend on the order in which fields were written', () => {
    expect(canonicalJson({ b: 1, a: [true, null, 'x'], A: {} })).toBe(
      '{"A":{},"a":[true,null,"x"],"b":1}',
    );
    expect(canonicalJson({ a: 1, b: 2 })).toBe(canonicalJson({ b: 2, a: 1 }));
  });

  test('sorts keys by UTF-16 code units, as RFC 8785 shows', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
    const written = canonicalJson(Object.fromEntries(keys.map((key) => [key, 0])));
    const sorted = ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00'];
    const positions = sorted.map((key) => written.indexOf(JSON.stringify(key)));
    expect(positions.every((at) => at >= 0)).toBe(true);
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
  });

  test('is the same for composed and decomposed letters', () => {
    const name = 'Hợp tác xã Đông Xuân';
    expect(canonicalJson({ [name.normalize('NFD')]: name.normalize('NFD') })).toBe(
      canonicalJson({ [name.normalize('NFC')]: name.normalize('NFC') }),
    );
  });

  test('writes numbers one way', () => {
    expect(canonicalJson([0, -0, 1.0, 105.435123, -7, 1e-7])).toBe('[0,0,1,105.435123,-7,1e-7]');
  });

  test('survives being stored and read again', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: true }), (value) => {
        let written: string;
        try {
          written = canonicalJson(value);
        } catch (error) {
          expect(error).toBeInstanceOf(TypeError);
          return;
        }
        expect(canonicalJson(JSON.parse(written))).toBe(written);
      }),
    );
  });
});

test('what JSON would drop or change without a word is refused', () => {
  const cycle: unknown[] = [];
  cycle.push(cycle);
  const values = [
    undefined,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    2 ** 53,
    1n,
    () => 1,
    Symbol('s'),
  ];
  const objects = [new Date(0), new Map(), new Set([1]), cycle, { [Symbol('s')]: 1 }];
  for (const value of [...values, ...objects, '\uD83E', { é: 1, 'e\u0301': 2 }]) {
    expect(() => canonicalJson(value)).toThrow(TypeError);
    expect(() => canonicalJson({ a: [value] })).toThrow(TypeError);
  }
  expect(() => canonicalJson(new Array(2))).toThrow(TypeError);
});
