/** No 0, O, 1, I or L: a code is read off a wet label and typed with a thumb. 31 is a prime. */
export const publicCodeAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const base = publicCodeAlphabet.length;
const randomLength = 10;
/** Ten random symbols and a check character. */
export const publicCodeLength = randomLength + 1;

export type WhyNotPublicCode = 'empty' | 'length' | 'characters' | 'check';

/**
 * A new public code: unguessable (49 bits), never digits only so that it is not taken for a phone
 * number or a barcode. `randomBytes` must be a cryptographic source.
 */
export function newPublicCode(randomBytes: (n: number) => Uint8Array): string {
  const symbols = randomSymbols(randomBytes);
  if (/^\d+$/.test(symbols)) return newPublicCode(randomBytes);
  return symbols + checkCharacter(symbols);
}

/** Reads a code as people type it: any case, blanks, dashes and dots, full-width characters. */
export function readPublicCode(text: string): { code: string } | { why: WhyNotPublicCode } {
  if (text.length > 200) return { why: 'length' };
  const bare = text.normalize('NFKC').replace(/[\s\p{Pd}\p{Cf}.\u2212_·]/gu, '');
  if (bare === '') return { why: 'empty' };
  // Before upper-casing: that would turn letters of other alphabets (ı, ß) into ours.
  if (!/^[a-zA-Z0-9]+$/.test(bare)) return { why: 'characters' };
  const code = bare.toUpperCase();
  if (valuesOf(code).includes(-1)) return { why: 'characters' };
  if (code.length !== publicCodeLength) return { why: 'length' };
  return weightedSum(code) === 0 ? { code } : { why: 'check' };
}

/** As printed under the QR: K7MP-4XQ2-9RT. */
export function printPublicCode(code: string): string {
  return [code.slice(0, 4), code.slice(4, 8), code.slice(8)].join('-');
}

function randomSymbols(randomBytes: (n: number) => Uint8Array): string {
  // Bytes from 248 on would make the first symbols likelier than the others.
  const limit = 256 - (256 % base);
  let symbols = '';
  for (let round = 0; round < 100; round++) {
    for (const byte of randomBytes(randomLength * 2)) {
      if (byte < limit) symbols += publicCodeAlphabet.charAt(byte % base);
      if (symbols.length === randomLength) return symbols;
    }
  }
  throw new Error('the random source does not yield usable bytes');
}

function checkCharacter(symbols: string): string {
  return publicCodeAlphabet.charAt((base - weightedSum(`${symbols}2`)) % base);
}

/**
 * Zero for a valid code. The weights 11 down to 1 are distinct and not zero modulo the prime 31, so
 * one wrong character, or any two exchanged, always changes the sum. `2` has the value 0.
 */
function weightedSum(code: string): number {
  const sum = valuesOf(code).reduce(
    (total, value, index) => total + value * (publicCodeLength - index),
    0,
  );
  return sum % base;
}

function valuesOf(code: string): number[] {
  return [...code].map((symbol) => publicCodeAlphabet.indexOf(symbol));
}
