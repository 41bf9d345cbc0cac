import { describe, expect, test } from 'vitest';
import {
  packingHouseCodeStates,
  packingHouseDecisionKinds,
  supplyStates,
} from '../../../src/db/schema/packing-houses.ts';
import { problems } from '../../../src/features/packing-houses/problems.ts';
import { reasonsFor, reasonText } from '../../../src/features/packing-houses/reasons.ts';
import {
  type CodeState,
  type Decision,
  decisionVerbs,
  maySupply,
  nextDecisions,
  nextSteps,
  type Side,
  type SupplyState,
  type SupplyStep,
  stateAfter,
  supplyAfter,
  supplyVerbs,
  whyNotDecide,
  whyNotHouse,
  whyNotPeriod,
  whyNotStep,
} from '../../../src/features/packing-houses/rules.ts';

const open: Readonly<Record<CodeState, readonly Decision[]>> = {
  issued: ['approve', 'revoke'],
  active: ['warn', 'suspend', 'revoke'],
  warned: ['warn', 'clear', 'suspend', 'revoke'],
  suspended: ['restore', 'revoke'],
  revoked: [],
};
const days = { last: '2026-11-01', today: '2026-11-23' };

describe.each(packingHouseCodeStates)('a code that is %s', (state) => {
  test('may be decided on in the ways of its life, and in no other', () => {
    expect(nextDecisions(state)).toEqual(open[state]);
  });
  test.each(decisionVerbs)('%s: allowed or refused', (verb) => {
    const refused = whyNotDecide(state, verb, '2026-11-23', days);
    const isOpen = open[state].includes(verb);
    expect(refused?.code).toBe(isOpen ? undefined : problems.decisionNotNow.code);
  });
});

test.each<[Decision, CodeState]>([
  ['approve', 'active'],
  ['warn', 'warned'],
  ['clear', 'active'],
  ['suspend', 'suspended'],
  ['restore', 'active'],
  ['revoke', 'revoked'],
])('%s leads to %s', (verb, state) => {
  expect(stateAfter(verb)).toBe(state);
});

test('a decision is dated after the one before it and not after today', () => {
  const on = (day: string) => whyNotDecide('active', 'suspend', day, days);
  expect(on('2026-11-01')).toBeUndefined();
  expect(on('2026-10-31')?.code).toBe(problems.decisionBeforeLast.code);
  expect(on('2026-10-31')?.text.vi).toContain('01/11/2026');
  expect(on('2026-11-24')?.code).toBe(problems.decisionInFuture.code);
});

test('every kind of decision has a reason to choose, told in three languages', () => {
  for (const kind of packingHouseDecisionKinds) {
    expect(reasonsFor(kind).length).toBeGreaterThan(0);
    for (const code of reasonsFor(kind))
      for (const text of Object.values(reasonText(code))) expect(text).toMatch(/\S/);
  }
  expect(reasonText('toString').vi).toBe('toString');
});

const steps: Readonly<Record<Side, Readonly<Record<SupplyState, readonly SupplyStep[]>>>> = {
  holder: { asked: ['agree', 'refuse'], agreed: ['end'], refused: [], ended: [] },
  operator: { asked: ['end'], agreed: ['end'], refused: [], ended: [] },
};

describe.each(['holder', 'operator'] as const)('the %s of an agreement', (side) => {
  test.each(supplyStates)('takes only the steps open to it once it is %s', (state) => {
    expect(nextSteps(state, side)).toEqual(steps[side][state]);
    for (const step of supplyVerbs) {
      const isTheirs = step === 'end' || side === 'holder';
      const refusal = isTheirs ? problems.supplyStepNotNow : problems.holderAnswers;
      expect(whyNotStep(state, step, side, 'lý do')?.code).toBe(
        steps[side][state].includes(step) ? undefined : refusal.code,
      );
    }
  });
});

test('a refusal and an end give their reason, an agreement needs none', () => {
  expect(whyNotStep('asked', 'refuse', 'holder', '')?.code).toBe(problems.reasonMissing.code);
  expect(whyNotStep('agreed', 'end', 'operator', undefined)?.code).toBe(
    problems.reasonMissing.code,
  );
  expect(whyNotStep('asked', 'agree', 'holder', undefined)).toBeUndefined();
  expect(supplyVerbs.map(supplyAfter)).toEqual(['agreed', 'refused', 'ended']);
});

test('an agreed area supplies from its first day to its last, both included', () => {
  const agreed = { state: 'agreed' as const, validFrom: '2026-11-01', validTo: '2026-11-30' };
  const on = (day: string) => maySupply(agreed, day);
  expect(['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01'].map(on)).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(maySupply({ ...agreed, validTo: null }, '2036-01-01')).toBe(true);
  for (const state of ['asked', 'refused', 'ended'] as const)
    expect(maySupply({ ...agreed, state }, '2026-11-15')).toBe(false);
});

test('a period ends after it starts and not before today', () => {
  const until = (validTo: string | null) =>
    whyNotPeriod({ validFrom: '2026-11-01', validTo }, '2026-11-23')?.code;
  expect(until(null)).toBeUndefined();
  expect(until('2026-11-23')).toBeUndefined();
  expect(until('2026-11-22')).toBe(problems.supplyEndsInPast.code);
  expect(until('2026-10-31')).toBe(problems.supplyEndsBeforeStart.code);
});

test('a house holds no less in a season than in a day, and its GLN has a right check digit', () => {
  const house = { kilogramsPerDay: 20_000, kilogramsPerSeason: 1_800_000 };
  expect(whyNotHouse({ ...house, gln: '8935001800019' })).toBeUndefined();
  for (const gln of ['8935001800018', '08935001800019', '893500180001'])
    expect(whyNotHouse({ ...house, gln })?.code).toBe(problems.glnWrong.code);
  const both = whyNotHouse({ kilogramsPerDay: 2, kilogramsPerSeason: 1, gln: '1' });
  expect(both?.issues.map(({ field }) => field)).toEqual(['gln', 'kilogramsPerSeason']);
  expect(whyNotHouse({ kilogramsPerDay: 2, kilogramsPerSeason: 1 })?.code).toBe(
    problems.seasonBelowDay.code,
  );
});
