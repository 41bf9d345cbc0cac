import { expect, test } from 'vitest';
import { csvLine } from '../../src/lib/csv.ts';

test.each([
  [['a', 'b'], 'a,b\r\n'],
  [['Xoài, ba màu', 'nói "ngọt"'], '"Xoài, ba màu","nói ""ngọt"""\r\n'],
  [['hai\ndòng', null, 12.5], '"hai\ndòng",,12.5\r\n'],
])('a line keeps what was typed: %j', (values, line) => {
  expect(csvLine(values)).toBe(line);
});

test.each(['=1+1', '+84', '-x', '@SUM(A1)', '\tx'])(
  'a spreadsheet does not run %j as a formula',
  (text) => {
    expect(csvLine([text])).toBe(`'${text}\r\n`);
  },
);

test('a number below zero is a number, not a formula', () => {
  expect(csvLine([-3])).toBe('-3\r\n');
});
