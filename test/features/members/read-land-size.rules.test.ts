import { expect, test } from 'vitest';
import { type LandUnit, readLandSize } from '../../../src/features/members/rules/read-land-size.ts';

test.each<[string, LandUnit, number]>([
  ['0,5', 'ha', 5000],
  ['0.5', 'ha', 5000],
  ['3', 'cong', 3000],
  ['3,2', 'cong-lon', 4147],
  ['1.296', 'm2', 1296],
  ['5 000', 'm2', 5000],
  ['12 500 m2', 'ha', 12_500],
  ['2 công rưỡi', 'ha', 2500],
  ['2 công rưỡi'.normalize('NFD'), 'ha', 2500],
  ['3 công 200 m2', 'ha', 3200],
  ['1 ha 2 công', 'm2', 12_000],
  ['4 công tầm lớn', 'cong', 5184],
  ['4 công tầm cấy', 'cong', 5184],
  ['4 công lớn', 'm2', 5184],
  ['500 m²', 'ha', 500],
  ['500 ㎡', 'ha', 500],
  ['０，５', 'ha', 5000],
  ['0,5公顷', 'm2', 5000],
])('%s with the unit %s is %i m²', (text, unit, squareMetres) => {
  expect(readLandSize(text, unit)).toEqual({ squareMetres });
});

test.each<[string, LandUnit, string]>([
  ['', 'ha', 'empty'],
  ['  ', 'ha', 'empty'],
  ['một mẫu', 'ha', 'notANumber'],
  ['3 sào', 'ha', 'notANumber'],
  ['1.250', 'ha', 'ambiguous'],
  ['1,250', 'm2', 'ambiguous'],
  ['1 công 1500 m2', 'ha', 'ambiguous'],
  ['2 công 1 ha', 'ha', 'ambiguous'],
  ['2 công 5', 'ha', 'ambiguous'],
  ['0', 'ha', 'notPositive'],
  ['-3', 'ha', 'notPositive'],
  ['0,00001', 'ha', 'tooFine'],
  ['0,5', 'm2', 'tooFine'],
  ['99999999', 'ha', 'tooLarge'],
])('%s with the unit %s is asked back: %s', (text, unit, why) => {
  expect(readLandSize(text, unit)).toEqual({ why });
});
