import { describe, expect, test } from 'vitest';
import type { Claim, LotFacts, PublicDecision } from '../../../src/features/lookup/facts.ts';
import { claimsShown, verdictOf } from '../../../src/features/lookup/verdict.ts';
import { sayHeadline, sayReason } from '../../../src/features/lookup/verdict-messages.ts';
import { languages } from '../../../src/lib/language.ts';

const today = '2026-11-23';
const harvest = '2026-11-20';
const recordedAt = new Date('2026-11-01T02:00:00Z');
const name = (text: string) => ({ vi: text, en: text, zh: text });

function decision(kind: PublicDecision['kind'], decidedOn: string): PublicDecision {
  return { kind, decidedOn, recordedAt, number: '118/QĐ', authority: 'Chi cục' };
}

function claim(change: Partial<Claim> = {}): Claim {
  return {
    id: 'cer_1',
    kindName: name('VietGAP'),
    kindCode: 'vietgap',
    holderId: 'org_1',
    number: 'VG-1',
    certifier: 'Tổ chức Mẫu',
    validFrom: '2026-01-01',
    validTo: '2027-12-31',
    scopes: [{ cropCode: 'XO', varietyCode: null, areaId: null }],
    checks: [{ method: 'paper', result: 'matches', checkedOn: '2026-11-01', recordedAt }],
    notices: [],
    lastCheckBy: 'Chi cục',
    ...change,
  };
}

function lot(change: { claims?: Claim[]; decisions?: PublicDecision[]; from?: string } = {}) {
  const place = {
    commune: { kind: 'xã', name: 'Chợ Mới', provinceName: 'Tỉnh An Giang' },
    former: [],
  } as const;
  const facts: LotFacts = {
    state: 'released',
    publicCode: 'K7MP4XQ29RT',
    crop: name('Xoài'),
    variety: undefined,
    scientificName: 'Mangifera indica',
    drawing: 'mango',
    photoFileId: null,
    grams: 860_000,
    releasedAt: recordedAt,
    match: {
      organisationId: 'org_1',
      cropCode: 'XO',
      varietyCode: null,
      areaId: 'are_1',
      harvestedFrom: change.from ?? harvest,
      harvestedTo: harvest,
    },
    producer: { name: 'HTX Mẫu', addressLine: 'Ấp Mẫu', formerAddress: null, place },
    area: { place, squareMetres: 184_000, householdCount: 26, outline: null },
    code: {
      id: 'cod_1',
      value: 'VN-AGOR-0012',
      normalised: 'VN-AGOR-0012',
      market: name('Trung Quốc'),
      decisions: change.decisions ?? [decision('issue', '2024-01-02')],
    },
    claims: change.claims ?? [claim()],
    recorded: [],
  };
  return facts;
}

const issued = decision('issue', '2024-01-02');
const notice = (kind: 'suspend' | 'restore' | 'withdraw', effectiveOn: string) => ({
  kind,
  effectiveOn,
  recordedAt,
});

test.each<[string, LotFacts | 'unknown' | 'mistyped', string, string, readonly string[]]>([
  ['everything checked', lot(), 'good', 'in-order', ['code-active', 'certificates-checked']],
  ['no certificate', lot({ claims: [] }), 'good', 'in-order', ['code-active', 'no-certificates']],
  [
    'a certificate only declared',
    lot({ claims: [claim(), claim({ id: 'cer_2', checks: [] })] }),
    'caution',
    'declared',
    ['code-active', 'certificates-checked', 'only-declared'],
  ],
  [
    'a certificate that ran out after the harvest',
    lot({ claims: [claim({ validTo: '2026-11-21' })] }),
    'good',
    'in-order',
    ['code-active', 'certificates-checked', 'certificate-expired-since'],
  ],
  [
    'a certificate that had lapsed at harvest',
    lot({ claims: [claim({ validTo: '2026-11-19' })] }),
    'caution',
    'not-counted',
    ['code-active', 'not-counted'],
  ],
  [
    'a certificate suspended since',
    lot({ claims: [claim({ notices: [notice('suspend', '2026-11-22')] })] }),
    'caution',
    'certificate-ended',
    ['code-active', 'certificates-checked', 'certificate-ended'],
  ],
  [
    'a certificate withdrawn since',
    lot({ claims: [claim({ notices: [notice('withdraw', '2026-11-22')] })] }),
    'caution',
    'certificate-ended',
    ['code-active', 'certificates-checked', 'certificate-ended'],
  ],
  [
    'a code active at harvest and suspended now',
    lot({ decisions: [issued, decision('suspend', '2026-11-22')] }),
    'stop',
    'suspended-since',
    ['code-active-at-harvest', 'code-not-active-now', 'certificates-checked'],
  ],
  [
    'a code active at harvest and revoked now',
    lot({ decisions: [issued, decision('revoke', '2026-11-22')] }),
    'stop',
    'revoked-since',
    ['code-active-at-harvest', 'code-not-active-now', 'certificates-checked'],
  ],
  [
    'a code suspended at harvest and restored since',
    lot({
      decisions: [issued, decision('suspend', '2026-11-01'), decision('restore', '2026-11-22')],
    }),
    'stop',
    'suspended-at-harvest',
    ['code-not-active-at-harvest', 'code-active-now', 'certificates-checked'],
  ],
  [
    'a code suspended on one day within the harvest',
    lot({
      from: '2026-11-10',
      decisions: [issued, decision('suspend', '2026-11-12'), decision('restore', '2026-11-14')],
    }),
    'stop',
    'suspended-at-harvest',
    ['code-not-active-at-harvest', 'code-active-now', 'certificates-checked'],
  ],
  [
    'a code revoked before the harvest',
    lot({ decisions: [issued, decision('revoke', '2026-11-01')] }),
    'stop',
    'revoked-at-harvest',
    ['code-not-active-at-harvest', 'code-not-active-now', 'certificates-checked'],
  ],
  [
    'a code issued after the harvest',
    lot({ decisions: [decision('issue', '2026-11-22')] }),
    'stop',
    'not-issued-at-harvest',
    ['code-not-active-at-harvest', 'code-active-now', 'certificates-checked'],
  ],
  [
    'a lot that is not released',
    { ...lot(), releasedAt: null },
    'unknown',
    'unknown',
    ['not-in-system'],
  ],
  ['an unknown code', 'unknown', 'unknown', 'unknown', ['not-in-system']],
  ['a mistyped code', 'mistyped', 'unknown', 'mistyped', ['check-typing']],
])('%s', (_, found, level, headline, reasons) => {
  const verdict = verdictOf(found, today);
  expect(verdict).toMatchObject({ level, headline });
  expect(verdict.reasons.map(({ kind }) => kind)).toEqual(reasons);
  for (const language of languages) {
    const words = [
      sayHeadline(verdict.headline, language),
      ...verdict.reasons.map((reason) => sayReason(reason, language)),
    ];
    expect(words.every((text) => text.length > 3)).toBe(true);
    // It speaks of records, never of the goods.
    expect(words.join(' ')).not.toMatch(/an toàn|\bsafe|安全|giả|fake|假/i);
  }
});

describe('a claim that does not match the lot is not shown and is no reason for green', () => {
  test.each<[string, Partial<Claim>]>([
    ['holder', { holderId: 'org_2' }],
    ['product', { scopes: [{ cropCode: 'LU', varietyCode: null, areaId: null }] }],
    ['place', { scopes: [{ cropCode: 'XO', varietyCode: null, areaId: 'are_2' }] }],
    ['date', { validTo: '2026-11-19' }],
    ['not-valid', { notices: [notice('suspend', '2026-11-01')] }],
    [
      'not-valid',
      { checks: [{ method: 'paper', result: 'differs', checkedOn: '2026-11-02', recordedAt }] },
    ],
  ])('%s', (why, change) => {
    const facts = lot({ claims: [claim(change)] });
    expect(claimsShown(facts)).toEqual([]);
    const verdict = verdictOf(facts, today);
    expect(verdict.level).toBe('caution');
    expect(verdict.reasons).toContainEqual({ kind: 'not-counted', name: name('VietGAP'), why });
  });
});

test('a decision dated ahead shows on its day, not before', () => {
  const facts = lot({ decisions: [issued, decision('suspend', '2026-11-24')] });
  expect(verdictOf(facts, '2026-11-23').level).toBe('good');
  expect(verdictOf(facts, '2026-11-24').headline).toBe('suspended-since');
});

test('then and now are told as two sentences with the decision', () => {
  const facts = lot({ decisions: [issued, decision('suspend', '2026-11-22')] });
  const { reasons } = verdictOf(facts, today);
  expect(reasons.slice(0, 2).map((reason) => sayReason(reason, 'vi'))).toEqual([
    'Khi thu hoạch: mã vùng trồng có hiệu lực.',
    'Hôm nay: mã vùng trồng đang tạm dừng (quyết định 118/QĐ, từ 22/11/2026).',
  ]);
});
