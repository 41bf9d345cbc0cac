import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { batches } from '../../../src/db/schema/batches.ts';
import { ledgerEntries } from '../../../src/db/schema/ledger.ts';
import { movingProblems as problems } from '../../../src/features/movements/problems/moving.ts';
import { toleranceProblems } from '../../../src/features/movements/problems/tolerances.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveInStore, haveOwnCode, leftOf, work } from '../../support/movements-records.ts';

const t = useApp();
let coop: SignedIn;
let code: Awaited<ReturnType<typeof haveOwnCode>>;
let lot: Awaited<ReturnType<typeof haveInStore>>;

beforeEach(async () => {
  coop = await signedIn(t, 'cooperative-editor');
  code = await haveOwnCode(t, coop);
  lot = await haveInStore(t, coop, code);
});

const of = (one: { id: string }, amount: string) => [{ lot: one.id, amount }];
const made = (...amounts: string[]) => amounts.map((amount) => ({ amount }));
const refusal = async (answer: Promise<{ json: () => { code: string } }>) =>
  (await answer).json().code;

test('a part is split off: the child is released at once, the rest stays in the parent', async () => {
  const answer = await work(coop, 'split', {
    lots: of(lot, '300'),
    outputs: [{ amount: '200', note: 'Thùng 5 kg' }, { amount: '100' }],
  });
  expect(answer.statusCode).toBe(201);
  const { outputs, inputs, lossGrams } = answer.json();
  expect(outputs).toMatchObject([
    { grams: 200_000, kind: 'production', state: 'released', note: 'Thùng 5 kg' },
    { grams: 100_000 },
  ]);
  expect(inputs).toMatchObject([{ number: lot.number, movedGrams: 300_000 }]);
  expect(lossGrams).toBe(0);
  expect(await leftOf(coop, lot)).toBe(700_000);
  expect(await leftOf(coop, outputs[0])).toBe(200_000);
  const kinds = await t.db.select({ kind: ledgerEntries.kind }).from(ledgerEntries);
  expect(kinds.map(({ kind }) => kind)).toEqual([
    'batch.registered',
    'batch.registered',
    'lots.moved',
  ]);
});

test('nothing comes out that did not go in, and splitting loses nothing', async () => {
  const split = (...amounts: string[]) =>
    work(coop, 'split', { lots: of(lot, '300'), outputs: made(...amounts) });
  expect(await refusal(split('200', '101'))).toBe(problems.moreThanTaken.code);
  expect(await refusal(split('200', '99'))).toBe(problems.partsMissing.code);
  expect(await refusal(split())).toBe(problems.outputsMissing.code);
  const more = work(coop, 'split', { lots: of(lot, '1000,001'), outputs: made('1') });
  expect(await refusal(more)).toBe(problems.moreThanLeft.code);
  expect(await leftOf(coop, lot)).toBe(1_000_000);
});

test('lots of one crop merge into one of the sum, of other crops never', async () => {
  const other = await haveInStore(t, coop, code, { grams: 500_000, varietyCode: 'XO-HOALOC' });
  const longan = await haveInStore(t, coop, await haveOwnCode(t, coop, 'NH'), {
    cropCode: 'NH',
    varietyCode: null,
  });
  const merged = await work(coop, 'merge', { lots: [...of(lot, '400'), { lot: other.number }] });
  expect(merged.json().outputs).toMatchObject([{ grams: 900_000 }]);
  const [row] = await t.db
    .select()
    .from(batches)
    .where(eq(batches.id, merged.json().outputs[0].id));
  expect(row).toMatchObject({ varietyCode: null, harvestedTo: '2026-11-20', areaCodeId: null });
  const mixed = work(coop, 'merge', { lots: [...of(lot, '1'), ...of(longan, '1')] });
  expect(await refusal(mixed)).toBe(problems.mixedCrops.code);
  const twice = work(coop, 'merge', { lots: [...of(lot, '1'), { lot: lot.number }] });
  expect(await refusal(twice)).toBe(problems.lotTwice.code);
  const many = work(coop, 'repack', {
    lots: [...of(lot, '1'), ...of(merged.json().outputs[0], '1')],
    outputs: made('1', '1'),
  });
  expect(await refusal(many)).toBe(problems.oneToOne.code);
});

test('sorting names what is rejected; a loss beyond what is usual asks for a reason', async () => {
  const officer = await signedIn(t, 'officer');
  const sort = (amount: string, reason?: string) =>
    work(coop, 'sort', {
      lots: of(lot, '100'),
      outputs: made(amount),
      rejected: '10',
      ...(reason ? { reason } : {}),
    });
  expect(await refusal(sort('89'))).toBe(problems.reasonMissing.code);
  const rule = { kind: 'sort', validFrom: '2026-11-01', reason: 'Mức mẫu' };
  const set = (wish: object) => officer.post('/api/v1/loss-tolerances', { ...rule, ...wish });
  expect((await set({ cropCode: 'XO', mostLossPercent: 5 })).statusCode).toBe(201);
  expect((await set({ mostLossPercent: 90 })).statusCode).toBe(201);
  const usual = await sort('86');
  expect(usual.json()).toMatchObject({ lossGrams: 4_000, rejectedGrams: 10_000 });
  expect(await refusal(sort('84'))).toBe(problems.reasonMissing.code);
  expect((await sort('84', 'Trái dập khi vận chuyển')).statusCode).toBe(201);
  expect(await leftOf(coop, lot)).toBe(800_000);
});

test('drying that loses less than paddy can lose asks for a reason, too', async () => {
  const officer = await signedIn(t, 'officer');
  await officer.post('/api/v1/loss-tolerances', {
    ...{ kind: 'dry', cropCode: 'XO', leastLossPercent: 8, mostLossPercent: 20 },
    ...{ validFrom: '2026-11-01', reason: 'Mức mẫu' },
  });
  const dry = (amount: string) =>
    work(coop, 'dry', { lots: of(lot, '100'), outputs: made(amount) });
  expect(await refusal(dry('95'))).toBe(problems.reasonMissing.code);
  expect(await refusal(dry('79'))).toBe(problems.reasonMissing.code);
  expect((await dry('85')).json()).toMatchObject({ lossGrams: 15_000 });
});

test('only an officer says what is usual, in order, for a crop that exists', async () => {
  const officer = await signedIn(t, 'officer');
  const rule = { kind: 'dry', validFrom: '2026-11-01', reason: 'Mức mẫu', mostLossPercent: 20 };
  const url = '/api/v1/loss-tolerances';
  expect((await coop.post(url, rule)).statusCode).toBe(403);
  const reversed = officer.post(url, { ...rule, leastLossPercent: 21 });
  expect(await refusal(reversed)).toBe(toleranceProblems.lossReversed.code);
  const unknown = officer.post(url, { ...rule, cropCode: 'ZZ' });
  expect(await refusal(unknown)).toBe(toleranceProblems.cropUnknown.code);
});

test('what is on hold, recalled or closed does not move', async () => {
  for (const state of ['on-hold', 'recalled', 'closed'] as const) {
    const held = await haveInStore(t, coop, code, { state });
    const moved = work(coop, 'split', { lots: of(held, '1'), outputs: made('1') });
    expect(await refusal(moved)).toBe(problems.notMovable.code);
  }
});

test('somebody else’s lot is no lot of the store', async () => {
  const other = await signedIn(t, 'packing-house');
  const moved = work(other, 'split', { lots: of(lot, '1'), outputs: made('1') });
  expect(await refusal(moved)).toBe(problems.lotUnknown.code);
  expect(await refusal(work(other, 'merge', { lots: [] }))).toBe(problems.lotsMissing.code);
});

test('a movement happens after the harvest and not tomorrow', async () => {
  const on = (happenedOn: string) =>
    work(coop, 'split', { lots: of(lot, '1'), outputs: made('1'), happenedOn });
  expect(await refusal(on('2026-11-24'))).toBe(problems.dayInFuture.code);
  expect(await refusal(on('2026-11-19'))).toBe(problems.dayBefore.code);
  expect((await on('2026-11-20')).statusCode).toBe(201);
});

test('a packing house that is not one’s own is refused', async () => {
  const moved = work(coop, 'split', {
    ...{ lots: of(lot, '1'), outputs: made('1') },
    packingHouseId: 'pkh_unknown_house',
  });
  expect(await refusal(moved)).toBe(problems.houseUnknown.code);
});

test('the same key sent twice moves once', async () => {
  const body = { kind: 'split', happenedOn: '2026-11-23', lots: of(lot, '5'), outputs: made('5') };
  const key = { 'idempotency-key': 'split-key-0001' };
  const first = await coop.post('/api/v1/movements', body, key);
  const second = await coop.post('/api/v1/movements', body, key);
  expect(second.json().id).toBe(first.json().id);
  expect(await leftOf(coop, lot)).toBe(995_000);
});
