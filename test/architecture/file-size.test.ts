import { expect, test } from 'vitest';
import { filesTooLong } from './file-size.ts';
import { listSources } from './sources.ts';

test('no file is longer than 300 lines', () => {
  const sources = listSources('src');
  expect(sources.length).toBeGreaterThan(10);
  expect(filesTooLong(sources)).toEqual([]);
});

test('a file of 301 lines is named, one of 300 is not', () => {
  const file = (lines: number) => ({ path: `src/${lines}.ts`, text: 'x;\n'.repeat(lines) });
  expect(filesTooLong([file(300), file(301)])).toEqual([
    'src/301.ts has 301 lines, 300 are allowed',
  ]);
});
