import { expect, test } from 'vitest';
import { cropNamed, readUses } from '../../../src/features/crop-protection/rules/crops.ts';
import { parseDose, printDose } from '../../../src/features/crop-protection/rules/dose.ts';
import { type Finding, findingKinds } from '../../../src/features/crop-protection/rules/judge.ts';
import { sayFinding } from '../../../src/features/crop-protection/rules/say-finding.ts';

test.each([
  ['0,4', 400],
  ['0.4', 400],
  ['1200', 1_200_000],
  ['12,5', 12_500],
  ['0,125', 125],
  ['0,0005', undefined],
  ['1.200', undefined],
  ['0', undefined],
  ['-1', undefined],
  ['nửa lít', undefined],
])('a dose written %s is %s thousandths', (text, amount) => {
  expect(parseDose(text)).toBe(amount);
});

test('a dose is printed as it was meant', () => {
  expect([printDose(400, 'vi'), printDose(400, 'en'), printDose(1_200_000, 'vi')]).toEqual([
    '0,4',
    '0.4',
    '1200',
  ]);
});

test('the crops of a line are read as circulars print them', () => {
  expect(readUses('sâu cuốn lá, rầy nâu/ lúa; rệp sáp/xoài, cam ;')).toEqual([
    { cropName: 'lúa', pests: 'sâu cuốn lá, rầy nâu' },
    { cropName: 'xoài', pests: 'rệp sáp' },
    { cropName: 'cam', pests: 'rệp sáp' },
  ]);
  for (const text of ['lúa', 'rầy nâu/', '/ lúa', 'rầy nâu/ lúa; xoài'])
    expect(readUses(text)).toBeUndefined();
});

test('a crop of a list is found by the longest name it begins with', () => {
  const crops = [
    { code: 'LU', nameVi: 'Lúa' },
    { code: 'CA', nameVi: 'Cam' },
    { code: 'KH', nameVi: 'Khóm (dứa)' },
    { code: 'DU', nameVi: 'Dừa' },
    { code: 'DH', nameVi: 'Dưa hấu' },
  ];
  const read = (text: string) => cropNamed(text, crops);
  expect(['lúa gieo thẳng', 'Dứa', 'dừa', 'dưa hấu', 'DUA HAU'].map(read)).toEqual([
    ...['LU', 'KH', 'DU', 'DH', 'DH'],
  ]);
  expect(['dua', 'camelia', 'cà phê'].map(read)).toEqual([null, null, null]);
});

const facts: Finding['facts'] = {
  ...{ substance: 'Chatcam', confirmed: 'no', list: '9/TT', left: '2026-06-15', when: 'later' },
  ...{ used: 601, usedUnit: 'l/ha', most: 600, unit: 'l/ha', days: 9, crop: 'XO' },
};
test.each(findingKinds)('%s is said in every language, without a gap', (kind) => {
  const texts = (['vi', 'en', 'zh'] as const).map((language) =>
    sayFinding({ kind, facts }, language),
  );
  expect(new Set(texts).size).toBe(3);
  for (const text of texts) expect(text).not.toMatch(/undefined|\[object|NaN/);
});

test('an overdose names both figures', () => {
  expect(sayFinding({ kind: 'over-dose', facts }, 'vi')).toBe(
    'Liều đã ghi là 0,601 lít/ha, cao hơn mức cao nhất trên nhãn: 0,6 lít/ha. Kiểm tra lại số và đơn vị; lần sau pha đúng nhãn.',
  );
});
