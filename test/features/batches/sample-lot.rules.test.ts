import { expect, test } from 'vitest';
import { riskText } from '../../../src/features/batches/check-words.ts';
import {
  type CheckingRule,
  isDrawn,
  type RiskFacts,
  risksOf,
} from '../../../src/features/batches/rules/sampling.ts';

const rule: CheckingRule = {
  sharePercent: 20,
  firstLots: 3,
  mostGrams: 5_000_000,
  heedsAnomalies: true,
  requiredChecks: ['interval'],
};
const safe: RiskFacts = {
  grams: 860_000,
  findings: [
    { kind: 'interval', result: 'passed' },
    { kind: 'place', result: 'unknown' },
  ],
  lotsBefore: 3,
  anomalies: 0,
  flags: 0,
  hasExcess: false,
  wasReturned: false,
  wasDrawn: false,
  voidedAlike: 0,
};
const reasons = (lot: Partial<RiskFacts>, by: CheckingRule | undefined = rule) =>
  risksOf(by, { ...safe, ...lot }).map(({ reason }) => reason);

test('a lot without a risk is of low risk', () => {
  expect(reasons({})).toEqual([]);
});

test('without a rule every lot waits', () => {
  expect(risksOf(undefined, safe).map(({ reason }) => reason)).toEqual(['no-rule']);
});

test.each([
  ['check-failed', { findings: [{ kind: 'place', result: 'failed' }] }],
  ['check-unknown', { findings: [{ kind: 'interval', result: 'unknown' }] }],
  ['first-lots', { lotsBefore: 2 }],
  ['heavy', { grams: 5_000_001 }],
  ['excess', { hasExcess: true }],
  ['flagged', { flags: 1 }],
  ['anomalies', { anomalies: 2 }],
  ['returned-before', { wasReturned: true }],
  ['drawn-before', { wasDrawn: true }],
  ['voided-alike', { voidedAlike: 1 }],
] as const)('%s makes it wait, and says so in every language', (reason, lot) => {
  const risks = risksOf(rule, { ...safe, ...lot });
  expect(risks.map((risk) => risk.reason)).toEqual([reason]);
  const [risk] = risks;
  const text = riskText(reason, risk?.facts ?? {});
  expect(new Set([text.vi, text.en, text.zh]).size).toBe(3);
  expect(Object.values(text).join()).not.toContain('undefined');
});

test('what the rule does not heed makes nothing wait', () => {
  const lenient = { ...rule, firstLots: 0, mostGrams: null, heedsAnomalies: false };
  expect(reasons({ lotsBefore: 0, grams: 10 ** 9, anomalies: 5 }, lenient)).toEqual([]);
});

test('the draw takes the share of all random numbers, at both ends', () => {
  const bytes = (number: number) =>
    new Uint8Array([number >>> 24, number >>> 16, number >>> 8, number]);
  const last = 2 ** 32 - 1;
  expect(isDrawn(0, bytes(0))).toBe(false);
  expect(isDrawn(100, bytes(last))).toBe(true);
  expect(isDrawn(20, bytes(Math.floor(2 ** 32 * 0.2)))).toBe(true);
  expect(isDrawn(20, bytes(Math.ceil(2 ** 32 * 0.2)))).toBe(false);
});
