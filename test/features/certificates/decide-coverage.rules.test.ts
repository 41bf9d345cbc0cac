import { expect, test } from 'vitest';
import {
  type CertificateFacts,
  degreeOf,
  isExpiring,
  momentAfter,
  normaliseNumber,
  standingOn,
  warningsOf,
  whyNotCovers,
} from '../../../src/features/certificates/rules.ts';
import { localDateOf } from '../../../src/lib/dates.ts';

type Check = CertificateFacts['checks'][number];
type Notice = CertificateFacts['notices'][number];

const at = (text: string) => new Date(text);
const check = (
  method: Check['method'],
  result: Check['result'],
  checkedOn = '2026-03-01',
  recordedAt = at('2026-03-01T03:00:00Z'),
): Check => ({ method, result, checkedOn, recordedAt });
const notice = (
  kind: Notice['kind'],
  effectiveOn: string,
  recordedAt = at('2026-06-01T03:00:00Z'),
): Notice => ({ kind, effectiveOn, recordedAt });

const mango: CertificateFacts = {
  holderId: 'org_a',
  kindCode: 'vietgap',
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
  scopes: [{ cropCode: 'XO', varietyCode: null, areaId: null }],
  checks: [],
  notices: [],
};
const lot = {
  organisationId: 'org_a',
  cropCode: 'XO',
  varietyCode: 'XO-BAMAU',
  areaId: 'are_1',
  harvestedFrom: '2026-06-10',
  harvestedTo: '2026-06-12',
};

test.each<[string, Check[], string]>([
  ['nobody has checked it', [], 'declared'],
  ['the paper matched', [check('paper', 'matches')], 'checked'],
  ['the certifier confirmed it', [check('certifier', 'matches')], 'confirmed'],
  ['the paper differed', [check('paper', 'differs')], 'differs'],
  [
    'a later check found a difference',
    [check('certifier', 'matches', '2026-03-01'), check('paper', 'differs', '2026-04-01')],
    'differs',
  ],
  [
    'an earlier check was written down later',
    [
      check('certifier', 'differs', '2026-04-01', at('2026-04-01T03:00:00Z')),
      check('paper', 'matches', '2026-03-01', at('2026-05-01T03:00:00Z')),
    ],
    'differs',
  ],
  [
    'two checks of one day: the one recorded later',
    [
      check('certifier', 'matches', '2026-03-01', at('2026-03-01T09:00:00Z')),
      check('paper', 'differs', '2026-03-01', at('2026-03-01T08:00:00Z')),
    ],
    'confirmed',
  ],
])('how far it is vouched for when %s', (_, checks, degree) => {
  expect(degreeOf({ checks })).toBe(degree);
});

test.each<[string, Notice[], string, string]>([
  ['the day before it starts', [], '2025-12-31', 'not-yet'],
  ['its first day', [], '2026-01-01', 'valid'],
  ['its last day', [], '2026-12-31', 'valid'],
  ['the day after its last', [], '2027-01-01', 'expired'],
  ['the day before a suspension', [notice('suspend', '2026-06-01')], '2026-05-31', 'valid'],
  ['the day of a suspension', [notice('suspend', '2026-06-01')], '2026-06-01', 'suspended'],
  [
    'the day before it is restored',
    [notice('suspend', '2026-06-01'), notice('restore', '2026-07-01')],
    '2026-06-30',
    'suspended',
  ],
  [
    'the day it is restored, whatever the order of the records',
    [notice('restore', '2026-07-01'), notice('suspend', '2026-06-01')],
    '2026-07-01',
    'valid',
  ],
  [
    'suspended and restored on one day, the restoration recorded later',
    [
      notice('restore', '2026-06-01', at('2026-06-01T09:00:00Z')),
      notice('suspend', '2026-06-01', at('2026-06-01T08:00:00Z')),
    ],
    '2026-06-01',
    'valid',
  ],
  ['the day of a withdrawal', [notice('withdraw', '2026-06-01')], '2026-06-01', 'withdrawn'],
  ['long after a withdrawal', [notice('withdraw', '2026-06-01')], '2027-06-01', 'withdrawn'],
  [
    'restored after a withdrawal, which nothing can',
    [notice('withdraw', '2026-06-01'), notice('restore', '2026-07-01')],
    '2026-08-01',
    'withdrawn',
  ],
  ['suspended and over', [notice('suspend', '2026-06-01')], '2027-01-01', 'expired'],
])('how it stands on %s', (_, notices, day, standing) => {
  expect(standingOn({ ...mango, notices }, day)).toBe(standing);
});

test('it ends at midnight in Viet Nam, not in Greenwich', () => {
  const standingAt = (instant: string) => standingOn(mango, localDateOf(at(instant)));
  expect(standingAt('2026-12-31T16:59:59.999Z')).toBe('valid');
  expect(standingAt('2026-12-31T17:00:00.000Z')).toBe('expired');
});

test.each([
  ['61 days before its last day', '2026-10-31', false],
  ['60 days before its last day', '2026-11-01', true],
  ['its last day', '2026-12-31', true],
  ['the day after', '2027-01-01', false],
])('whether it is about to end on %s', (_, day, expected) => {
  expect(isExpiring(mango, day)).toBe(expected);
});

test('a suspended certificate is not called about to end', () => {
  const suspended = { ...mango, notices: [notice('suspend', '2026-06-01')] };
  expect(isExpiring(suspended, '2026-12-01')).toBe(false);
});

const onVariety = [{ cropCode: 'XO', varietyCode: 'XO-BAMAU', areaId: null }];
const onArea = [{ cropCode: 'XO', varietyCode: null, areaId: 'are_1' }];
const mixed = [
  { cropCode: 'XO', varietyCode: null, areaId: 'are_2' },
  { cropCode: 'LU', varietyCode: null, areaId: 'are_1' },
];

test.each<[string, Partial<CertificateFacts>, Partial<typeof lot>, string | undefined]>([
  ['everything matches', {}, {}, undefined],
  ['another holder', {}, { organisationId: 'org_b' }, 'holder'],
  ['another crop', {}, { cropCode: 'LU' }, 'product'],
  ['the variety it names', { scopes: onVariety }, {}, undefined],
  ['another variety than it names', { scopes: onVariety }, { varietyCode: 'XO-HL' }, 'product'],
  ['the area it names', { scopes: onArea }, {}, undefined],
  ['another area than it names', { scopes: onArea }, { areaId: 'are_2' }, 'place'],
  ['product and place of different lines of its scope', { scopes: mixed }, {}, 'place'],
  ['no scope at all', { scopes: [] }, {}, 'product'],
  ['harvest from the day before it starts', { validFrom: '2026-06-11' }, {}, 'date'],
  ['harvest from its first day', { validFrom: '2026-06-10' }, {}, undefined],
  ['harvest to its last day', { validTo: '2026-06-12' }, {}, undefined],
  ['harvest to the day after its last', { validTo: '2026-06-11' }, {}, 'date'],
  ['suspended before the harvest', { notices: [notice('suspend', '2026-06-09')] }, {}, 'not-valid'],
  ['suspended in the middle', { notices: [notice('suspend', '2026-06-11')] }, {}, 'not-valid'],
  [
    'suspended and restored in the middle',
    { notices: [notice('suspend', '2026-06-11'), notice('restore', '2026-06-12')] },
    {},
    'not-valid',
  ],
  ['suspended after the harvest', { notices: [notice('suspend', '2026-06-13')] }, {}, undefined],
  [
    'withdrawn before the harvest',
    { notices: [notice('withdraw', '2026-01-02')] },
    {},
    'not-valid',
  ],
  ['a check found a difference', { checks: [check('paper', 'differs')] }, {}, 'not-valid'],
])('whether it covers a lot: %s', (_, certificate, harvest, why) => {
  expect(whyNotCovers({ ...mango, ...certificate }, { ...lot, ...harvest })).toBe(why);
});

const globalGap = { code: 'globalgap', numberPattern: '^\\d{13}$', validityMonths: 12 };
const vietGap = {
  code: 'vietgap-2012',
  numberPattern: '^VietGAP-(TT|CN|TS)-\\d{2}-\\d{2}-\\d{2}-\\d{4,5}$',
  validityMonths: 24,
};

test.each([
  ['4059883961102', globalGap, '2026-12-31', []],
  ['4059 8839 61102', globalGap, '2026-12-31', []],
  ['4059883961103', globalGap, '2026-12-31', ['check-digit']],
  ['405988396110', globalGap, '2026-12-31', ['number-form']],
  ['4059883961102', globalGap, '2027-01-01', []],
  ['4059883961102', globalGap, '2027-01-02', ['long-validity']],
  ['VIETGAP–TT–13–09–68–0096', vietGap, '2026-12-31', []],
  ['<script>alert(1)</script>', vietGap, '2099-12-31', ['number-form', 'long-validity']],
])('number %s draws its warnings and no refusal', (number, kind, validTo, expected) => {
  expect(warningsOf({ number, validFrom: '2026-01-01', validTo }, kind)).toEqual(expected);
});

test('a number is the same however its blanks, dashes and capitals are written', () => {
  expect(normaliseNumber('VietGAP-TT-13-09-68-0096')).toBe('VIETGAPTT1309680096');
  expect(normaliseNumber(' vietgap – tt 13.09.68/0096 ')).toBe('VIETGAPTT1309680096');
});

test('two records never share a moment, even when the clock stands still or goes back', () => {
  const now = at('2026-06-01T03:00:00.000Z');
  expect(momentAfter([], now)).toEqual(now);
  const next = momentAfter([{ recordedAt: now }], now);
  expect(next).toEqual(at('2026-06-01T03:00:00.001Z'));
  expect(momentAfter([{ recordedAt: next }], at('2026-05-01T00:00:00Z')).getTime()).toBe(
    next.getTime() + 1,
  );
});
