import { expect, test } from 'vitest';
import {
  judge,
  type LabelFacts,
  type UseFacts,
} from '../../../src/features/crop-protection/rules/judge.ts';
import type { ForceList } from '../../../src/features/crop-protection/rules/standing.ts';

const list = (id: string, from: string, more: Partial<ForceList> = {}): ForceList => ({
  ...{ id, number: `${id}/TT`, kind: 'full', inForceFrom: from, runOffUntil: null },
  ...more,
});
const label = (more: Partial<LabelFacts> = {}): LabelFacts => ({
  ...{ id: 'lbl', cropCode: 'XO', version: 1, validFrom: '2025-01-01', intervalDays: 7 },
  ...{ min: 400, max: 600, unit: 'l/ha', waterMinLitres: null, waterMaxLitres: null },
  outcome: 'verified',
  ...more,
});
const said = (
  listId: string,
  standing: 'listed' | 'removed' = 'listed',
  until: string | null = null,
) => ({
  ...{ listId, standing, runOffUntil: until },
});
const forCrop = (listId: string, cropCode: string) => ({ listId, cropCode, cropName: cropCode });

const usual: UseFacts = {
  lists: [list('a', '2026-01-01')],
  substances: [],
  product: { ingredients: 'Hoạt chất mẫu', lines: [said('a')] },
  uses: [forCrop('a', 'XO')],
  labels: [label()],
  typedName: undefined,
  cropCode: 'XO',
  usedOn: '2026-06-10',
  dose: { amount: 500, unit: 'l/ha' },
};
const kinds = (facts: Partial<UseFacts>) =>
  judge({ ...usual, ...facts }).findings.map(({ kind }) => kind);

test('a listed product in the dose of a verified label has its interval and nothing against it', () => {
  expect(judge(usual)).toEqual({ listId: 'a', findings: [], intervalDays: 7, labelId: 'lbl' });
});

test('a product that nobody knows has no interval, never a usual one', () => {
  const judged = judge({ ...usual, product: undefined, uses: [], labels: [] });
  expect(judged.intervalDays).toBeNull();
  expect(judged.findings.map(({ kind }) => kind)).toEqual(['not-on-list', 'unknown-interval']);
});

test('without a list for the day nothing is said of permission', () => {
  expect(kinds({ usedOn: '2025-12-31' })).toEqual(['list-unknown']);
  expect(judge({ ...usual, usedOn: '2025-12-31' }).listId).toBeNull();
});

const changing = {
  lists: [list('a', '2026-01-01'), list('b', '2026-06-15')],
  product: { ingredients: '', lines: [said('a')] },
};
test.each([
  ['2026-06-14', 'a', ['removed-later']],
  ['2026-06-15', 'b', ['not-on-list']],
  ['2026-06-16', 'b', ['not-on-list']],
] as const)(
  'the list changes within the season: on %s list %s judges',
  (usedOn, listId, expected) => {
    const judged = judge({ ...usual, ...changing, usedOn });
    expect(judged.listId).toBe(listId);
    expect(judged.findings.map(({ kind }) => kind)).toEqual(expected);
  },
);

test.each([
  ['2026-06-14', 'later'],
  ['2026-06-15', 'before'],
  ['2026-09-30', 'before'],
])('a removed product may be used up in its run-off: on %s it left %s', (usedOn, when) => {
  const lists = [list('a', '2026-01-01'), list('b', '2026-06-15', { runOffUntil: '2026-09-30' })];
  const [finding, more] = judge({ ...usual, ...changing, lists, usedOn }).findings;
  expect(finding?.kind).toBe('removed-later');
  expect(finding?.facts).toMatchObject({ when, left: '2026-06-15', until: '2026-09-30' });
  expect(more).toBeUndefined();
  expect(kinds({ ...changing, lists, usedOn: '2026-10-01' })).toEqual(['not-on-list']);
});

test('an amendment takes out one product and leaves the others; a later one may bring it back', () => {
  const amendment = { kind: 'amendment' as const };
  const lists = [
    list('a', '2026-01-01'),
    list('b', '2026-03-01', amendment),
    list('c', '2026-09-01', amendment),
  ];
  const lines = [said('a'), said('b', 'removed', '2026-04-01'), said('c')];
  const on = (usedOn: string, own = lines) =>
    kinds({ lists, product: { ingredients: '', lines: own }, uses: [], usedOn });
  expect(on('2026-02-28')).toEqual(['removed-later']);
  expect(on('2026-04-01')).toEqual(['removed-later']);
  expect(on('2026-04-02')).toEqual(['not-on-list']);
  expect(on('2026-09-01')).toEqual([]);
  expect(on('2026-10-01', [said('a')])).toEqual([]);
});

test('the same product on two crops: each has its own label, or none', () => {
  const both = {
    uses: [forCrop('a', 'XO'), forCrop('a', 'NH')],
    labels: [label(), label({ id: 'lbl2', cropCode: 'NH', intervalDays: 3 })],
  };
  expect(judge({ ...usual, ...both }).intervalDays).toBe(7);
  expect(judge({ ...usual, ...both, cropCode: 'NH' }).intervalDays).toBe(3);
  expect(kinds({ ...both, cropCode: 'LU' })).toEqual(['not-for-crop', 'unknown-interval']);
});

test('a list that registers for all fruit trees covers mango, not rice', () => {
  const uses = [{ listId: 'a', cropCode: null, cropName: 'Cây ăn quả' }];
  expect(kinds({ uses })).toEqual([]);
  expect(kinds({ uses, labels: [], cropCode: 'LU' })).toEqual(['not-for-crop', 'unknown-interval']);
});

test.each([
  ['above the label', { amount: 601, unit: 'l/ha' }, ['over-dose']],
  ['exactly the most', { amount: 600, unit: 'l/ha' }, []],
  ['the same in millilitres', { amount: 600_000, unit: 'ml/ha' }, []],
  ['one thousandth above in millilitres', { amount: 600_001, unit: 'ml/ha' }, ['over-dose']],
  ['grams against litres', { amount: 1, unit: 'g/ha' }, ['dose-unclear']],
  ['a tank without water', { amount: 20_000, unit: 'ml/tank' }, ['dose-unclear']],
  ['a tank with water', { amount: 30_000, unit: 'ml/tank', waterLitres: 500 }, []],
  ['a tank with more water', { amount: 30_000, unit: 'ml/tank', waterLitres: 501 }, ['over-dose']],
] as const)('dose: %s', (_, dose, expected) => {
  expect(kinds({ dose })).toEqual(expected);
});

test('a label that waits, was refused or withdrawn supports no interval', () => {
  const waiting = judge({ ...usual, labels: [label({ outcome: null })] });
  expect(waiting).toMatchObject({ intervalDays: null, labelId: 'lbl' });
  expect(waiting.findings).toEqual([{ kind: 'label-unverified', facts: { days: 7 } }]);
  for (const outcome of ['refused', 'withdrawn'] as const)
    expect(kinds({ labels: [label({ outcome })] })).toEqual(['unknown-interval']);
});

test('the label valid on the day of the spray counts, and of one day its newest version', () => {
  const labels = [
    label({ id: 'old', intervalDays: 5 }),
    label({ id: 'corrected', version: 2, intervalDays: 7 }),
    label({ id: 'next', version: 3, validFrom: '2026-06-15', intervalDays: 3 }),
    label({ id: 'waiting', version: 4, validFrom: '2026-06-01', outcome: null, intervalDays: 1 }),
  ];
  expect(judge({ ...usual, labels, usedOn: '2026-06-14' })).toMatchObject({ labelId: 'corrected' });
  expect(judge({ ...usual, labels, usedOn: '2026-06-15' })).toMatchObject({ intervalDays: 3 });
  expect(kinds({ labels, usedOn: '2024-12-31' })).toContain('unknown-interval');
});

test('more than seven days on fruit asks to look at the photo again, on rice it does not', () => {
  expect(kinds({ labels: [label({ intervalDays: 8 })] })).toEqual(['long-interval']);
  const rice = { labels: [label({ intervalDays: 14, cropCode: 'LU' })], uses: [], cropCode: 'LU' };
  expect(kinds(rice)).toEqual([]);
});

const ban = {
  ...{ key: 'k', name: 'Lead', alsoNames: ['Chì'], kind: 'banned' as const },
  ...{ bannedFrom: '2026-06-01', bannedUntil: null, isConfirmed: true },
};
test.each([
  ['Lead arsenate 10 %', '2026-06-01', ['banned']],
  ['Lead arsenate 10 %', '2026-05-31', []],
  ['Leaderin 10 %', '2026-06-01', []],
])('%s on %s: %j', (ingredients, usedOn, expected) => {
  const product = { ingredients, lines: [said('a')] };
  expect(kinds({ product, substances: [ban], usedOn })).toEqual(expected);
});

test('a typed name is searched for forbidden substances, and what was taken out is told as such', () => {
  const unknown = { product: undefined, uses: [], labels: [], typedName: 'thuốc Paraquat 276SL' };
  const out = { ...ban, name: 'Paraquat', kind: 'out-of-list' as const, bannedFrom: null };
  const [finding] = judge({ ...usual, ...unknown, substances: [out] }).findings;
  expect(finding).toEqual({ kind: 'not-on-list', facts: { substance: 'Paraquat' } });
  expect(kinds({ ...unknown, substances: [{ ...out, kind: 'banned' }] })).toContain('banned');
});
