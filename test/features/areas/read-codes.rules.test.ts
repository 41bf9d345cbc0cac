import { expect, test } from 'vitest';
import { codeProblems } from '../../../src/features/areas/problems/codes.ts';
import {
  originOf,
  readCode,
  whyNotForMarket,
} from '../../../src/features/areas/rules/read-code.ts';
import {
  type CodeDecision,
  normaliseCode,
  outlineDiffers,
  stateOn,
} from '../../../src/features/areas/rules.ts';
import { printNewCode } from '../../../src/features/reference/rules.ts';
import { codeSchemeSeed } from '../../../src/features/reference/seed/code-schemes.ts';

test.each([
  ['VN-ĐLOR 0072', 'VN-DLOR-0072'],
  ['VN-ĐLOR 0072'.normalize('NFD'), 'VN-DLOR-0072'],
  ['VNDTPH-0001', 'VN-DTPH-0001'],
  ['VN - DNOR - 0269', 'VN-DNOR-0269'],
  ['vn agor 0044', 'VN-AGOR-0044'],
  ['VN–AGOR—0044', 'VN-AGOR-0044'],
  ['VN‐AGOR‑0044', 'VN-AGOR-0044'],
  ['VNAGOR0044', 'VN-AGOR-0044'],
  ['ＶＮ－ＡＧＯＲ－００４４', 'VN-AGOR-0044'],
  ['VN-AG\u200bOR-0044', 'VN-AGOR-0044'],
  ['VN-89-893-30643-01-23', 'VN-89-893-30643-01-23'],
  ['VN 89 893 30643 01 23', 'VN-89-893-30643-01-23'],
  ['VN89893306430123', 'VN-89-893-30643-01-23'],
  ['75-puc-sr-00001-chn', '75-PUC-SR-00001-CHN'],
  ['75PUCSR00001CHN', '75-PUC-SR-00001-CHN'],
  ['01-PUC-CHANHDAY01-000001-CHN', '01-PUC-CHANHDAY01-000001-CHN'],
])('%s is compared as %s', (written, compared) => {
  expect(normaliseCode(written)).toBe(compared);
  expect(normaliseCode(compared)).toBe(compared);
});

test.each([
  ['VN-DTOR-0017', 'PUC_EXPORT_LEGACY', { letters: 'DT', serial: '0017' }],
  ['VN-TGOR-0037', 'PUC_EXPORT_LEGACY', { letters: 'TG', serial: '0037' }],
  ['VN-ĐLOR 0072', 'PUC_EXPORT_LEGACY', { letters: 'DL', serial: '0072' }],
  ['VN - DNOR - 0269', 'PUC_EXPORT_LEGACY', { letters: 'DN', serial: '0269' }],
  ['VN-BTPH-036', 'PHC_EXPORT_LEGACY', { letters: 'BT', serial: '036' }],
  ['VNDTPH-0001', 'PHC_EXPORT_LEGACY', { letters: 'DT', serial: '0001' }],
  ['VN-DNPH-131', 'PHC_EXPORT_LEGACY', { letters: 'DN', serial: '131' }],
  [
    'VN-89-893-30643-01-23',
    'PUC_DOMESTIC_3156',
    { province: '89', district: '893', commune: '30643', serial: '01', year: '23' },
  ],
  [
    '75-PUC-SR-00001-CHN',
    'PUC_PHC_2026',
    { province: '75', kind: 'PUC', crop: 'SR', serial: '00001', market: 'CHN' },
  ],
  [
    '75-PHC-SR-00001-CHN',
    'PUC_PHC_2026',
    { province: '75', kind: 'PHC', crop: 'SR', serial: '00001', market: 'CHN' },
  ],
  [
    '01-PUC-CHANHDAY01-000001-CHN',
    'PUC_PHC_2026',
    { province: '01', kind: 'PUC', crop: 'CHANHDAY01', serial: '000001', market: 'CHN' },
  ],
  ['91-PUC-XO-00007', 'PUC_PHC_2026', { province: '91', kind: 'PUC', crop: 'XO', serial: '00007' }],
])('%s is read as %s with its parts', (written, schemeId, parts) => {
  const read = readCode(written, codeSchemeSeed);
  expect(read?.scheme.id).toBe(schemeId);
  expect(read?.parts).toEqual(parts);
});

test('packing-house codes are told from growing-area codes', () => {
  const isPackingHouse = (text: string) => readCode(text, codeSchemeSeed)?.isPackingHouse;
  expect(isPackingHouse('VN-BTPH-036')).toBe(true);
  expect(isPackingHouse('75-PHC-SR-00001-CHN')).toBe(true);
  expect(isPackingHouse('75-PUC-SR-00001-CHN')).toBe(false);
  expect(isPackingHouse('VN-AGOR-0044')).toBe(false);
});

test.each(['', 'AG-0044', 'VN-AGOR-', 'VN-AGOR-01', '<script>', "'; drop table area_codes; --"])(
  '%j is no code of any known form',
  (text) => expect(readCode(text, codeSchemeSeed)).toBeUndefined(),
);

const districts = [
  old('893', 'Huyện Chợ Mới', '89', 'Tỉnh An Giang'),
  old('905', 'Huyện Châu Thành', '91', 'Tỉnh Kiên Giang'),
];

function old(
  districtCode: string,
  districtName: string,
  provinceCode: string,
  provinceName: string,
) {
  return { districtCode, districtName, provinceCode, provinceName };
}

test.each([
  ['VN-89-893-30643-01-23', 'Tỉnh An Giang', 'Huyện Chợ Mới'],
  ['VN-91-905-30880-02-24', 'Tỉnh Kiên Giang', 'Huyện Châu Thành'],
  ['VN-91-999-30880-02-24', 'Tỉnh Kiên Giang', undefined],
])('%s names the units of its time: %s', (code, province, district) => {
  const parts = readCode(code, codeSchemeSeed)?.parts ?? {};
  expect(originOf(parts, districts)).toEqual({ province, district });
});

test('91 in a code of 2026 is not read as Kiên Giang', () => {
  const parts = readCode('91-PUC-XO-00001-CHN', codeSchemeSeed)?.parts ?? {};
  expect(originOf(parts, districts)).toBeUndefined();
});

test('the service writes codes that it reads back as the same form', () => {
  for (const scheme of codeSchemeSeed.filter(({ allottedFrom }) => allottedFrom)) {
    const written = printNewCode(scheme, {
      kind: 'PUC',
      province: '91',
      crop: 'XO',
      serial: 44,
      market: 'CHN',
    });
    expect(readCode(written, codeSchemeSeed)?.scheme.id).toBe(scheme.id);
    expect(normaliseCode(written)).toBe(written);
  }
});

const china = { code: 'CHN', isExport: true };
const home = { code: 'VNM', isExport: false };

test.each([
  ['VN-AGOR-0044', home, true],
  ['VN-AGOR-0044', china, false],
  ['VN-89-893-30643-01-23', china, true],
  ['VN-89-893-30643-01-23', home, false],
  ['91-PUC-XO-00001-CHN', home, true],
  ['91-PUC-XO-00001-CHN', china, false],
  ['91-PUC-XO-00001', china, true],
  ['91-PUC-XO-00001', home, false],
])('%s for %o: refused is %s', (text, market, isRefused) => {
  const read = readCode(text, codeSchemeSeed);
  if (!read) throw new Error('not read');
  const problem = whyNotForMarket(read.scheme, market, read.parts);
  expect(problem?.code).toBe(isRefused ? codeProblems.marketNotOfScheme.code : undefined);
});

const decision = (kind: CodeDecision['kind'], decidedOn: string, minute = 0): CodeDecision => ({
  kind,
  decidedOn,
  recordedAt: new Date(Date.UTC(2026, 10, 20, 8, minute)),
});

test('the state on a day follows the decisions in force, in whatever order they come', () => {
  const decisions = [
    decision('restore', '2026-11-10', 2),
    decision('issue', '2024-09-03'),
    decision('suspend', '2026-11-02', 1),
  ];
  expect(stateOn(decisions, '2024-09-02')).toBe('none');
  expect(stateOn(decisions, '2024-09-03')).toBe('active');
  expect(stateOn(decisions, '2026-11-02')).toBe('suspended');
  expect(stateOn(decisions, '2026-11-09')).toBe('suspended');
  expect(stateOn(decisions, '2026-11-10')).toBe('active');
  expect(stateOn([...decisions, decision('revoke', '2026-11-15', 3)], '2026-11-20')).toBe(
    'revoked',
  );
  expect(stateOn([], '2026-11-20')).toBe('none');
});

test('of two decisions of one day the later recorded one counts', () => {
  const suspended = decision('suspend', '2026-11-02', 1);
  const restored = decision('restore', '2026-11-02', 2);
  const issued = decision('issue', '2026-11-02', 0);
  expect(stateOn([restored, issued, suspended], '2026-11-02')).toBe('active');
});

test('a receiver’s error of 5 % is forgiven, more is told', () => {
  expect(outlineDiffers(184_000, 184_000 * 1.05)).toBe(false);
  expect(outlineDiffers(184_000, 184_000 * 1.051)).toBe(true);
  expect(outlineDiffers(184_000, 184_000 * 0.94)).toBe(true);
});
