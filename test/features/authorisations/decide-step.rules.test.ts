import { expect, test } from 'vitest';
import { problems } from '../../../src/features/authorisations/problems.ts';
import {
  promisedGrams,
  type State,
  type Step,
  standingOn,
  whyNotCap,
  whyNotDraft,
  whyNotStep,
  whyNotUse,
} from '../../../src/features/authorisations/rules.ts';

const days = { startsOn: '2026-11-01', endsOn: '2026-12-31' };

test.each<[State, string, string]>([
  ['draft', '2026-11-23', 'draft'],
  ['accepted', '2026-10-31', 'not-yet'],
  ['accepted', '2026-11-01', 'accepted'],
  ['accepted', '2026-12-31', 'accepted'],
  ['accepted', '2027-01-01', 'expired'],
  ['suspended', '2027-01-01', 'expired'],
  ['revoked', '2027-01-01', 'revoked'],
])('%s is on %s worth %s', (state, day, standing) => {
  expect(standingOn({ state, ...days }, day)).toBe(standing);
});

const open: Readonly<Record<string, readonly Step[]>> = {
  draft: ['sign', 'revoke'],
  signed: ['accept', 'revoke'],
  accepted: ['suspend', 'revoke'],
  suspended: ['resume', 'revoke'],
  revoked: [],
};

test.each(Object.keys(open))('from %s only the steps of its life are open', (standing) => {
  for (const step of ['sign', 'accept', 'suspend', 'resume', 'revoke'] as const) {
    const refused = whyNotStep(standing as State, step, 'lý do');
    expect(refused?.code).toBe(
      open[standing]?.includes(step) ? undefined : problems.stepNotOpen.code,
    );
  }
});

test('what is suspended or revoked has a reason, what is expired moves no more', () => {
  expect(whyNotStep('accepted', 'suspend', undefined)?.code).toBe(problems.reasonMissing.code);
  expect(whyNotStep('accepted', 'revoke', '')?.code).toBe(problems.reasonMissing.code);
  expect(whyNotStep('expired', 'revoke', 'x')?.code).toBe(problems.expired.code);
});

test.each([
  [{ grantee: { id: 'org_a', kind: 'company' } }, problems.granteeIsHolder.code],
  [{ grantee: { id: 'org_b', kind: 'authority' } }, problems.granteeKind.code],
  [{ grantee: { id: 'org_b', kind: 'laboratory' } }, problems.granteeKind.code],
  [{ endsOn: '2026-10-01' }, problems.endsBeforeStart.code],
  [{ startsOn: '2026-10-01', endsOn: '2026-11-22' }, problems.endsInPast.code],
  [{}, undefined],
])('a draft with %j answers %s', (wish, code) => {
  const whole = { ...days, holderId: 'org_a', grantee: { id: 'org_b', kind: 'company' }, ...wish };
  expect(whyNotDraft(whole, '2026-11-23')?.code).toBe(code);
});

test('a cap counts while it may be used, afterwards only what was used', () => {
  const one = { ...days, capGrams: 100, usedGrams: 30 };
  const states = ['draft', 'signed', 'accepted', 'suspended', 'revoked'] as const;
  const promised = (day: string) => states.map((state) => promisedGrams([{ ...one, state }], day));
  expect(promised('2026-11-23')).toEqual([0, 100, 100, 100, 30]);
  expect(promised('2027-01-01')).toEqual([30, 30, 30, 30, 30]);
});

test('caps fit the quota of every season they meet; an unknown quota refuses nothing', () => {
  const season = (quotaGrams: number | null, promised: number) => ({
    name: 'Cả năm 2026',
    quotaGrams,
    promisedGrams: promised,
  });
  expect(whyNotCap('VN', 100, [season(null, 900)])).toBeUndefined();
  expect(whyNotCap('VN', 100, [season(1000, 900)])).toBeUndefined();
  const refused = whyNotCap('VN-AGOR-0031', 101_000, [season(1_000_000, 900_000)]);
  expect(refused?.text.vi).toBe(
    'Hạn mức của VN-AGOR-0031 trong Cả năm 2026 là 1.000 kg, đã ủy quyền 900 kg, còn 100 kg. Giảm khối lượng, hoặc thu hồi ủy quyền khác.',
  );
});

test.each([
  [{}, undefined],
  [{ state: 'suspended' }, problems.notUsable.code],
  [{ state: 'revoked' }, problems.notUsable.code],
  [{ endsOn: '2026-11-22' }, problems.notUsable.code],
  [{ state: 'signed' }, problems.acceptFirst.code],
  [{ startsOn: '2026-11-24' }, problems.useOutsideDates.code],
  [{ isCodeInForce: false }, problems.codeNotInForce.code],
  [{ usedGrams: 60 }, problems.capExceeded.code],
  [{ usedGrams: 50 }, undefined],
] as const)('a use of 50 under %j answers %s', (change, code) => {
  const usable = {
    ...days,
    state: 'accepted' as State,
    capGrams: 100,
    usedGrams: 0,
    code: 'VN',
    isCodeInForce: true,
    ...change,
  };
  expect(whyNotUse(usable, { usedOn: '2026-11-23', grams: 50 }, '2026-11-23')?.code).toBe(code);
});
