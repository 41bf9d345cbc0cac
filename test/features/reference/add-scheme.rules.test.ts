import { describe, expect, test } from 'vitest';
import { readCode } from '../../../src/features/areas/rules/read-code.ts';
import { schemeProblems as problems } from '../../../src/features/reference/problems/schemes.ts';
import { readTemplate } from '../../../src/features/reference/rules/read-template.ts';
import {
  printSample,
  whyNotClose,
  whyNotScheme,
} from '../../../src/features/reference/rules/scheme.ts';
import { codeSchemeSeed } from '../../../src/features/reference/seed/code-schemes.ts';

function template(typed: string) {
  const read = readTemplate(typed);
  if ('problem' in read) throw read.problem;
  return read;
}

const wish = {
  kind: 'both',
  example: 'AG/91',
  allotted: true,
  forExport: true,
  forDomestic: true,
} as const;

describe('a form as an officer writes it', () => {
  test('becomes a pattern with its parts', () => {
    expect(template('{tỉnh}-{loại}-{cây:2}-{số:6}{thị trường}')).toEqual({
      template: '{province}-{kind}-{crop}-{serial}{market}',
      pattern: '^(\\d{2})-(PUC|PHC)-([A-Z0-9]{2})-(\\d{6})(?:-([A-Z]{3}))?$',
      parts: [
        { name: 'province', minWidth: 2, maxWidth: 2 },
        { name: 'kind', minWidth: 3, maxWidth: 3 },
        { name: 'crop', minWidth: 2, maxWidth: 2 },
        { name: 'serial', minWidth: 6, maxWidth: 6 },
        { name: 'market', minWidth: 3, maxWidth: 3 },
      ],
      serialWidth: 6,
      marketSuffix: true,
    });
  });

  test('may be typed in English, without marks, in decomposed letters and small', () => {
    const typed = [
      '{province}-{kind}-{crop:2}-{serial:6}{market}',
      '{tinh}-{loai}-{cay:2}-{so:6}{thi truong}',
      '{Tỉnh}-{LOẠI}-{cây : 2}-{Số:6}{Thị trường}'.normalize('NFD'),
    ];
    for (const each of typed)
      expect(template(each)).toEqual(template('{tỉnh}-{loại}-{cây:2}-{số:6}{thị trường}'));
  });

  test.each([
    ['{tỉnh}/{số:5}', problems.templateSign.code],
    ['{tỉnh}-{số:5}(.*)*', problems.templateSign.code],
    ['{ngày}-{số:5}', problems.templatePart.code],
    ['{số:0}', problems.templatePart.code],
    ['{số:21}', problems.templatePart.code],
    ['{số:6-5}', problems.templatePart.code],
    ['{số:a}', problems.templatePart.code],
    ['{constructor}-{số:5}', problems.templatePart.code],
    ['{tỉnh}-{tỉnh}-{số:5}', problems.templatePartTwice.code],
    ['{cây}{số:5-6}', problems.templateRunsOn.code],
    ['{tỉnh}-{cây}', problems.templateWithoutSerial.code],
    ['{số:5}{thị trường}-{năm}', problems.marketNotLast.code],
  ])('%s is refused as %s', (typed, code) => {
    const read = readTemplate(typed);
    expect('problem' in read && read.problem.code).toBe(code);
  });
});

describe('a new form', () => {
  const form = template('VN{tỉnh}-{loại}-{cây:2}-{số:6}{thị trường}');

  test('is taken when its example is read by it alone and printed again', () => {
    expect(
      whyNotScheme({ ...wish, example: 'VN91-PUC-XO-000001-CHN' }, form, codeSchemeSeed),
    ).toBeUndefined();
    expect(
      whyNotScheme({ ...wish, example: 'vn91 puc xo 000001' }, form, codeSchemeSeed),
    ).toBeUndefined();
    expect(printSample(form, 'PHC')).toBe('VN91-PHC-XO-000001-CHN');
  });

  test.each([
    [{ example: 'VN91-PUC-XO-0001-CHN' }, problems.exampleNotOfTemplate.code],
    [{ example: '' }, problems.exampleNotOfTemplate.code],
    [{ example: 'VN91-PHC-XO-000001', kind: 'PUC' } as const, problems.exampleNotOfTemplate.code],
    [{ example: '91-PUC-XO-00001-CHN' }, problems.exampleOfOtherScheme.code],
    [{ example: 'vn agor 0044' }, problems.exampleOfOtherScheme.code],
    [{ forExport: false, forDomestic: false }, problems.forNoMarket.code],
  ])('with %o is refused as %s', (change, code) => {
    expect(whyNotScheme({ ...wish, ...change }, form, codeSchemeSeed)?.code).toBe(code);
  });

  test('with a district can only be recorded', () => {
    const old = template('AG{huyện}-{số:4}');
    const example = 'AG893-0001';
    expect(whyNotScheme({ ...wish, example }, old, codeSchemeSeed)?.code).toBe(
      problems.notForNewCodes.code,
    );
    expect(
      whyNotScheme({ ...wish, example, allotted: false }, old, codeSchemeSeed),
    ).toBeUndefined();
  });

  test('is read in any spelling, also without hyphens', () => {
    const scheme = { id: 'new', ...wish, ...form };
    for (const typed of [
      'VN91-PUC-XO-000001-CHN',
      'vn91 puc xo 000001 chn',
      'VN91PUCXO000001CHN',
      'VN91–PUC—XO-000001–CHN',
    ])
      expect(readCode(typed, [...codeSchemeSeed, scheme]), typed).toMatchObject({
        scheme: { id: 'new' },
        normalised: 'VN91-PUC-XO-000001-CHN',
        parts: { province: '91', kind: 'PUC', crop: 'XO', serial: '000001', market: 'CHN' },
      });
  });
});

test('no text, however long, keeps a pattern busy', () => {
  const widest = template('{chữ:1-20}-{cây:1-20}-{số:1-20}{thị trường}');
  const schemes = [...codeSchemeSeed, { id: 'new', ...wish, ...widest }];
  const started = performance.now();
  for (const text of [
    'A'.repeat(1_000_000),
    `${'A-'.repeat(25)}!`,
    `${'A'.repeat(59)}!`,
    '9'.repeat(60),
  ])
    for (let times = 0; times < 100; times += 1) expect(readCode(text, schemes)).toBeUndefined();
  expect(performance.now() - started).toBeLessThan(2_000);
});

test('a form is closed once, not before it began', () => {
  const open = { validFrom: '2026-08-01', validTo: null };
  expect(whyNotClose(open, '2026-08-01')).toBeUndefined();
  expect(whyNotClose(open, '2026-07-31')?.code).toBe(problems.closedBeforeStart.code);
  expect(whyNotClose({ ...open, validTo: '2026-12-31' }, '2027-01-01')?.code).toBe(
    problems.alreadyClosed.code,
  );
});
