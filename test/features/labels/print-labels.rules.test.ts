import { expect, test } from 'vitest';
import { qrPng } from '../../../src/features/labels/qr-png.ts';
import { qrSvg } from '../../../src/features/labels/qr-svg.ts';
import { hostOf, placesOf, scanUrl, whyNotPrint } from '../../../src/features/labels/rules.ts';
import { qrMatrix } from '../../../src/lib/qr-matrix.ts';
import { readQr } from '../../support/qr.ts';

const code = 'K7MP4XQ29RT';

test('the QR code says the address in capitals, so that it stays small', () => {
  const url = scanUrl('https://truyxuat.angiang.example', code);
  expect(url).toBe('HTTPS://TRUYXUAT.ANGIANG.EXAMPLE/T/K7MP4XQ29RT');
  expect(qrMatrix(url).size).toBe(29);
  // In small letters the same address needs more modules.
  expect(qrMatrix(url.toLowerCase()).size).toBeGreaterThan(29);
  expect(hostOf('https://truyxuat.angiang.example')).toBe('truyxuat.angiang.example');
});

test('PNG and SVG are read back to exactly the address by another decoder', async () => {
  for (const url of [
    scanUrl('https://ab.vn', code),
    scanUrl('http://localhost:8080', code),
    scanUrl('http://[::1]:8080', code),
  ]) {
    const matrix = qrMatrix(url);
    expect(await readQr(qrPng(matrix))).toBe(url);
    expect(await readQr(Buffer.from(qrSvg(matrix)))).toBe(url);
  }
});

test('the code is read with a quarter of its area torn off at the side of no finder', async () => {
  const url = scanUrl('https://truyxuat.angiang.example', code);
  const matrix = qrMatrix(url);
  const torn = {
    ...matrix,
    isDark: (x: number, y: number) => !(x > 22 && y > 22) && matrix.isDark(x, y),
  };
  expect(await readQr(qrPng(torn))).toBe(url);
});

test('labels stand on an exact grid of 70 by 37 mm, from the first free place on', () => {
  expect(placesOf(1, 24).at(0)).toEqual({ page: 0, x: 0, y: 0.5 });
  expect(placesOf(1, 24).at(-1)).toEqual({ page: 0, x: 140, y: 0.5 + 7 * 37 });
  expect(placesOf(24, 2)).toEqual([
    { page: 0, x: 140, y: 259.5 },
    { page: 1, x: 0, y: 0.5 },
  ]);
});

test('only a released batch is labelled', () => {
  expect(whyNotPrint('draft')?.code).toBe('labels/not-released');
  expect(whyNotPrint('submitted')?.code).toBe('labels/not-released');
  expect(whyNotPrint('released')).toBeUndefined();
});
