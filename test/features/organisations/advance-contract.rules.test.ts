import { expect, test } from 'vitest';
import { problems } from '../../../src/features/organisations/problems/work.ts';
import {
  contractStates,
  isLinkage,
  whyNotAdvance,
  whyNotDraft,
} from '../../../src/features/organisations/rules/contract.ts';
import { whyNotBegin, whyNotEnd } from '../../../src/features/organisations/rules/people.ts';

const today = '2026-11-23';
const allowed = new Set([
  'draft to signed',
  'signed to in-season',
  'signed to broken',
  'in-season to delivered',
  'in-season to broken',
  'delivered to settled',
  'delivered to broken',
]);
const pairs = contractStates.flatMap((from) => contractStates.map((to) => [from, to] as const));

test.each(pairs)('a contract goes from %s to %s only where its life allows it', (state, to) => {
  const code = whyNotAdvance({ state, lastOn: undefined }, { to, happenedOn: today }, today)?.code;
  expect(code).toBe(
    allowed.has(`${state} to ${to}`) ? undefined : problems.contractStepNotNow.code,
  );
});

test('a step has happened, and not before the step that went ahead of it', () => {
  const step = (happenedOn: string) =>
    whyNotAdvance({ state: 'signed', lastOn: '2026-11-01' }, { to: 'in-season', happenedOn }, today)
      ?.code;
  expect(step('2026-11-24')).toBe(problems.contractStepInFuture.code);
  expect(step('2026-10-31')).toBe(problems.contractStepBeforeLast.code);
  expect(step('2026-11-01')).toBeUndefined();
  expect(step(today)).toBeUndefined();
});

test('the buyer is somebody else and the last day is not before the first', () => {
  const draft = (change: object) =>
    whyNotDraft({ validFrom: '2026-09-01', validTo: '2026-09-01', ...change }, 'org_1')?.code;
  expect(draft({ partnerId: 'org_1' })).toBe(problems.contractWithItself.code);
  expect(draft({ validTo: '2026-08-31' })).toBe(problems.contractEndsBeforeStart.code);
  expect(draft({ partnerId: 'org_2' })).toBeUndefined();
});

const running = { signedOn: '2026-08-20', validFrom: '2026-09-01', validTo: '2026-11-23' };

test.each([
  ['draft', {}, false],
  ['signed', {}, true],
  ['in-season', {}, true],
  ['delivered', {}, true],
  ['settled', {}, true],
  ['broken', {}, false],
  ['signed', { signedOn: null }, false],
  ['signed', { signedOn: '2026-11-24' }, false],
  ['signed', { validFrom: '2026-11-23' }, true],
  ['signed', { validFrom: '2026-11-24', validTo: '2026-12-01' }, false],
  ['signed', { validTo: '2026-11-22' }, false],
] as const)('a contract that is %s, %o, counts as linkage: %s', (state, change, counts) => {
  expect(isLinkage({ state, ...running, ...change }, today)).toBe(counts);
});

test('a manager or technology begins and ends on days that have come, and ends once', () => {
  expect(whyNotBegin('2026-11-24', today)?.code).toBe(problems.periodInFuture.code);
  expect(whyNotBegin(today, today)).toBeUndefined();
  const end = (to: string, ended: string | null = null) =>
    whyNotEnd({ from: '2026-11-10', to: ended }, to, today)?.code;
  expect(end('2026-11-09')).toBe(problems.periodEndsBeforeStart.code);
  expect(end('2026-11-24')).toBe(problems.periodEndInFuture.code);
  expect(end('2026-11-20', '2026-11-12')).toBe(problems.periodEnded.code);
  expect(end('2026-11-10')).toBeUndefined();
  expect(end(today)).toBeUndefined();
});
