import { expect, test } from 'vitest';
import { anomalyCodes } from '../../../src/db/schema/anomalies.ts';
import { explain } from '../../../src/features/anomalies/messages/explain.ts';
import { problems } from '../../../src/features/anomalies/problems.ts';
import {
  type AnomalyCode,
  firstRules,
  ruleKinds,
  whyNotThreshold,
} from '../../../src/features/anomalies/rules/codes.ts';
import type { LotFacts } from '../../../src/features/anomalies/rules/facts.ts';
import { judgeLot } from '../../../src/features/anomalies/rules/judge-lot.ts';
import { languages } from '../../../src/lib/language.ts';

/** A lot of 1,000 kg with which everything is in order. */
const good: LotFacts = {
  id: 'lot_1',
  number: 'GMAU-261120-01',
  organisationId: 'org_1',
  grams: 1_000_000,
  harvest: { from: '2026-11-20', to: '2026-11-21' },
  area: { id: 'are_1', name: 'Vùng mẫu', holderId: 'org_1' },
  balance: { seasonId: 'sea_1', season: 'Năm 2026', quotaGrams: 10_000_000, drawnGrams: 7_999_999 },
  seasons: [{ startsOn: '2026-01-01', endsOn: '2026-12-31' }],
  uses: { grams: 1_000_000, grantees: 1 },
  givenGrams: 1_000_000,
  sprays: [{ sprayedOn: '2026-11-10', safeFrom: '2026-11-20' }],
  metresOutside: 100,
  certificates: [{ number: 'VG-1', validTo: '2026-11-21' }],
  picked: [
    {
      plotId: 'plo_1',
      plot: 'Thửa 1',
      day: '2026-11-20',
      lots: 2,
      grams: 900_000,
      mostGrams: 900_000,
    },
  ],
  movements: [
    {
      id: 'mov_1',
      organisationId: 'org_2',
      happenedOn: '2026-11-22',
      inGrams: 1_000_000,
      outGrams: 980_000,
      usualLoss: { least: 0, most: 0 },
      suspendedHouse: null,
    },
  ],
  deliveries: [
    {
      movementId: 'mov_1',
      happenedOn: '2026-11-22',
      codeId: 'cod_1',
      code: 'VN-AGOR-0001',
      codeHolderId: 'org_1',
      buyer: 'Công ty Mẫu',
      isAuthorised: true,
    },
  ],
};

const found = (code: AnomalyCode, lot: LotFacts, threshold = firstRules[code].threshold ?? 0) =>
  judgeLot(lot, { code, version: 1, severity: 'high', threshold });

const [movement] = good.movements;
const [delivery] = good.deliveries;
const [picked] = good.picked;
if (!movement || !delivery || !picked) throw new Error('the sample lot lacks a part');

/** One step over each limit, with the sentence that an inspector reads. */
const bad: Readonly<Record<AnomalyCode, { lot: Partial<LotFacts>; says: string }>> = {
  'quota-exceeded': {
    lot: {
      balance: { seasonId: 's', season: 'Năm 2026', quotaGrams: 100_000, drawnGrams: 100_001 },
    },
    says: 'Vùng mẫu, Năm 2026: đã dùng 100,001 kg trên hạn mức 100 kg (100 %).',
  },
  'quota-near': {
    lot: {
      balance: { seasonId: 's', season: 'Năm 2026', quotaGrams: 100_000, drawnGrams: 80_000 },
    },
    says: 'Vùng mẫu, Năm 2026: hạn mức sắp hết, đã dùng 80 kg trên 100 kg (80 %).',
  },
  'allocated-twice': {
    lot: { uses: { grams: 1_000_001, grantees: 2 } },
    says: 'Lô GMAU-261120-01 nặng 1.000 kg nhưng được khai xuất 1.000,001 kg theo 2 giấy ủy quyền.',
  },
  'over-delivered': {
    lot: { givenGrams: 1_000_001 },
    says: 'Lô GMAU-261120-01 nặng 1.000 kg nhưng các lô làm từ lô này cộng lại 1.000,001 kg.',
  },
  'mass-gap': {
    lot: { movements: [{ ...movement, outGrams: 979_000 }] },
    says: 'Ngày 22/11/2026, lô GMAU-261120-01: vào 1.000 kg, ra 979 kg, lệch 21 kg (2,1 %), mức cho phép 0 đến 2 %.',
  },
  'house-suspended': {
    lot: { movements: [{ ...movement, suspendedHouse: { name: 'Nhà Mẫu', code: 'VN-AGPH-1' } }] },
    says: 'Ngày 22/11/2026, lô GMAU-261120-01 qua cơ sở đóng gói Nhà Mẫu khi mã VN-AGPH-1 không còn hiệu lực.',
  },
  'outside-season': {
    lot: { seasons: [{ startsOn: '2026-01-01', endsOn: '2026-11-20' }] },
    says: 'Lô GMAU-261120-01 thu từ 20/11/2026 đến 21/11/2026, lệch 1 ngày so với mọi vụ đã đặt cho cây này.',
  },
  'before-safe-date': {
    lot: { sprays: [{ sprayedOn: '2026-11-10', safeFrom: '2026-11-21' }] },
    says: 'Lô GMAU-261120-01 thu ngày 20/11/2026, sớm 1 ngày: lần phun ngày 10/11/2026 cách ly đến 21/11/2026.',
  },
  'entry-outside': {
    lot: { metresOutside: 101 },
    says: 'Lô GMAU-261120-01 được gửi từ nơi cách ranh giới vùng trồng 101 m, mức cho phép 100 m.',
  },
  'picking-capacity': {
    lot: { picked: [{ ...picked, grams: 900_001 }] },
    says: 'Thửa 1, ngày 20/11/2026: 2 lô khai hái 900,001 kg, một ngày chỉ hái được 900 kg (lô GMAU-261120-01).',
  },
  'certificate-expired': {
    lot: { certificates: [{ number: 'VG-1', validTo: '2026-11-20' }] },
    says: 'Lô GMAU-261120-01 thu đến ngày 21/11/2026 nhưng chứng nhận VG-1 hết hạn ngày 20/11/2026.',
  },
  'no-authorisation': {
    lot: { deliveries: [{ ...delivery, isAuthorised: false }] },
    says: 'Ngày 22/11/2026, lô GMAU-261120-01 mang mã VN-AGOR-0001 được giao cho Công ty Mẫu, nơi chưa có ủy quyền dùng mã này.',
  },
};

test.each(anomalyCodes)('%s finds nothing at its limit and something one step beyond', (code) => {
  expect(found(code, good)).toEqual([]);
  const [first, ...more] = found(code, { ...good, ...bad[code].lot });
  expect(more).toEqual([]);
  expect(first?.organisationId).toBeDefined();
  const say = (language: (typeof languages)[number]) => explain(code, first?.facts ?? {}, language);
  expect(say('vi')).toBe(bad[code].says);
  for (const language of languages) expect(say(language)).not.toMatch(/undefined|NaN|\bnull\b/);
  expect(new Set(languages.map(say)).size).toBe(3);
});

test('where nothing is known, nothing is found', () => {
  const unknown: LotFacts = {
    ...good,
    harvest: null,
    area: null,
    balance: null,
    seasons: [],
    sprays: [],
    metresOutside: null,
    picked: [],
    movements: [],
    deliveries: [],
  };
  for (const code of anomalyCodes) expect(found(code, unknown)).toEqual([]);
  expect(found('outside-season', { ...good, seasons: [] })).toEqual([]);
});

test('a quota is either nearly used or exceeded, never both', () => {
  const over = { ...good, ...bad['quota-exceeded'].lot };
  expect(found('quota-near', over)).toEqual([]);
});

test('one lot alone over the picking ceiling is the checks’ matter, not a double entry', () => {
  const lot = { ...good, picked: [{ ...picked, lots: 1, grams: 2_000_000 }] };
  expect(found('picking-capacity', lot)).toEqual([]);
});

test('a loss that is usual for the crop and the work is no gap; more coming out than went in is one', () => {
  const dried = { ...movement, outGrams: 300_000, usualLoss: { least: 40, most: 70 } };
  expect(found('mass-gap', { ...good, movements: [dried] })).toEqual([]);
  expect(found('mass-gap', { ...good, movements: [{ ...dried, outGrams: 299_999 }] })).toHaveLength(
    1,
  );
  expect(
    found('mass-gap', { ...good, movements: [{ ...movement, outGrams: 1_030_000 }] }),
  ).toHaveLength(1);
  // Nothing dries without losing water.
  expect(found('mass-gap', { ...good, movements: [{ ...dried, outGrams: 900_000 }] })).toHaveLength(
    1,
  );
});

test('of several sprays the one with the longest wait is named, and the nearest season counts', () => {
  const sprays = [
    { sprayedOn: '2026-11-10', safeFrom: '2026-11-23' },
    { sprayedOn: '2026-11-12', safeFrom: '2026-11-21' },
  ];
  expect(found('before-safe-date', { ...good, sprays })[0]?.facts).toMatchObject({ days: 3 });
  const seasons = [
    { startsOn: '2025-01-01', endsOn: '2025-06-30' },
    { startsOn: '2026-11-25', endsOn: '2027-03-31' },
  ];
  expect(found('outside-season', { ...good, seasons })[0]?.facts).toMatchObject({ days: 5 });
});

test('a moved threshold moves the limit', () => {
  const lot = { ...good, ...bad['outside-season'].lot };
  expect(found('outside-season', lot, 1)).toEqual([]);
  expect(found('entry-outside', { ...good, metresOutside: 500 }, 500)).toEqual([]);
});

test.each(anomalyCodes)('the threshold of %s stays inside what makes sense', (code) => {
  const { unit, least, most } = ruleKinds[code];
  expect(whyNotThreshold(code, firstRules[code].threshold ?? undefined)).toBeUndefined();
  if (unit === null) {
    expect(whyNotThreshold(code, 1)?.code).toBe(problems.nothingToMeasure.code);
    return;
  }
  for (const outside of [least - 1, most + 1, undefined])
    expect(whyNotThreshold(code, outside)?.code).toBe(problems.thresholdOutside.code);
});
