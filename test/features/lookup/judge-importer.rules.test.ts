import { expect, test } from 'vitest';
import {
  type CodeFacts,
  whyNotNewBatch,
} from '../../../src/features/batches/rules/code-standing.ts';
import type { LotFacts, PublicDecision } from '../../../src/features/lookup/facts.ts';
import { verdictOf } from '../../../src/features/lookup/verdict.ts';
import { sayHeadline, sayReason } from '../../../src/features/lookup/verdict-messages.ts';
import { languages } from '../../../src/lib/language.ts';

const today = '2026-11-23';
const harvest = '2026-11-20';
const market = { vi: 'Trung Quốc', en: 'China', zh: '中国' };

function on(kind: PublicDecision['kind'], decidedOn: string): PublicDecision {
  const recordedAt = new Date(`${decidedOn}T02:00:00Z`);
  return { kind, decidedOn, recordedAt, number: '118/TB', authority: 'Chi cục' };
}

const waiting = [on('issue-for-importer', '2026-09-01'), on('send', '2026-10-01')];
const approved = [...waiting, on('approve', '2026-11-01')];

function lot(decisions: readonly PublicDecision[]): LotFacts {
  const place = {
    commune: { kind: 'xã', name: 'Mẫu', provinceName: 'Tỉnh Mẫu' },
    former: [],
  } as const;
  return {
    state: 'released',
    ...{ publicCode: 'K7MP4XQ29RT', crop: market, variety: undefined, scientificName: 'Mẫu' },
    ...{ drawing: 'mango', photoFileId: null, grams: 1, releasedAt: new Date(), recorded: [] },
    match: {
      ...{ organisationId: 'org_1', cropCode: 'XO', varietyCode: null, areaId: 'are_1' },
      ...{ harvestedFrom: harvest, harvestedTo: harvest },
    },
    producer: { name: 'HTX Mẫu', addressLine: 'Ấp Mẫu', formerAddress: null, place },
    area: { place, squareMetres: 1, householdCount: 1, outline: null },
    code: { id: 'cod_1', value: 'VN-AGOR-0012', normalised: 'VN-AGOR-0012', market, decisions },
    claims: [],
  };
}

test.each([
  ['stop', 'not-approved-at-harvest', waiting],
  ['stop', 'not-approved-at-harvest', [...waiting, on('approve', '2026-11-21')]],
  ['good', 'in-order', approved],
  ['caution', 'warned-now', [...approved, on('warn', '2026-11-10')]],
  ['caution', 'warned-now', [...approved, on('warn', '2026-11-22')]],
  ['good', 'in-order', [...approved, on('warn', '2026-11-10'), on('clear', '2026-11-22')]],
  ['stop', 'suspended-since', [...approved, on('warn', '2026-11-10'), on('suspend', '2026-11-22')]],
  ['stop', 'lapsed-since', [...approved, on('lapse', '2026-11-22')]],
  ['stop', 'lapsed-at-harvest', [...approved, on('lapse', '2026-11-12')]],
  ['good', 'in-order', [...approved, on('adjust', '2026-11-22')]],
] as const)('the page says %s, %s', (level, headline, decisions) => {
  const verdict = verdictOf(lot(decisions), today);
  expect([verdict.level, verdict.headline]).toEqual([level, headline]);
  for (const language of languages) {
    expect(sayHeadline(verdict.headline, language)).toBeTruthy();
    for (const reason of verdict.reasons)
      expect(sayReason(reason, language)).not.toContain('undefined');
  }
});

test('a notice is told soberly: number and day, of the code and not of the lot', () => {
  const { reasons } = verdictOf(lot([...approved, on('warn', '2026-11-10')]), today);
  const said = reasons.map((reason) => sayReason(reason, 'vi')).join(' ');
  expect(said).toContain('118/TB');
  expect(said).toContain('không nói về riêng lô này');
});

const facts = (decisions: readonly PublicDecision[]): CodeFacts => ({
  ...{ value: 'VN-AGOR-0012', market, isExport: true, decisions },
});

test.each([
  ['batches/code-not-approved', waiting],
  ['batches/code-not-approved', [...waiting, on('approve', '2026-11-21')]],
  [undefined, approved],
  [undefined, [...approved, on('warn', '2026-11-10')]],
  ['batches/code-suspended', [...approved, on('warn', '2026-11-10'), on('suspend', '2026-11-22')]],
  ['batches/code-lapsed', [...approved, on('lapse', '2026-11-12')]],
  ['batches/code-lapsed', [...approved, on('lapse', '2026-11-22')]],
] as const)('a new lot for export answers %s', (code, decisions) => {
  const days = { from: harvest, to: harvest };
  const problem = whyNotNewBatch(facts(decisions), days, today);
  expect(problem?.code).toBe(code);
});
