import { expect, test } from 'vitest';
import { byVietnameseName } from '../../src/lib/sort.ts';

test('names stand in Vietnamese order', () => {
  const ordered = ['An', 'Ăn', 'Ân', 'Ấp', 'Dung', 'Đông', 'On', 'Ơn', 'Ý', 'Yên'];
  expect(ordered.toReversed().toSorted(byVietnameseName)).toEqual(ordered);
});

test('the second area comes before the tenth', () => {
  expect(['Vùng 10', 'Vùng 2'].toSorted(byVietnameseName)).toEqual(['Vùng 2', 'Vùng 10']);
});
