import { eq } from 'drizzle-orm';
import { nanoid } from 'nanoid';
import { beforeEach, expect, test } from 'vitest';
import { batches } from '../../../src/db/schema/batches.ts';
import { files } from '../../../src/db/schema/files.ts';
import { lotStocks } from '../../../src/db/schema/movements.ts';
import { closePastLots } from '../../../src/features/batches/actions/close-past.ts';
import { decisionProblems } from '../../../src/features/batches/problems/decisions.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { verifyAndRelease } from '../../support/lots-records.ts';
import { haveCeiling, haveSeason } from '../../support/quotas-records.ts';
import { haveArea, haveAreaCode, haveBatch } from '../../support/records.ts';

const t = useApp();
let head: SignedIn;
let inspector: SignedIn;
let lot: Awaited<ReturnType<typeof haveBatch>>;

// One hectare may bear ten tonnes; the lot of 860 kg is released.
beforeEach(async () => {
  head = await signedIn(t, 'cooperative-head');
  inspector = await signedIn(t, 'inspector');
  const area = await haveArea(t, head, { squareMetres: 10_000 });
  const code = await haveAreaCode(t, area, head);
  await haveSeason(t);
  await haveCeiling(t, await signedIn(t, 'officer'));
  lot = await haveBatch(t, head, code, { state: 'draft' });
  await head.post(`/api/v1/batches/${lot.id}/submission`);
  expect((await verifyAndRelease(inspector, head, lot)).statusCode).toBe(200);
});

const amend = (amount: string, more: object = {}) =>
  head.post(`/api/v1/batches/${lot.id}/settlements`, {
    kind: 'amend',
    amount,
    unit: 'kg',
    reason: 'Cân lại khi đóng gói',
    ...more,
  });
const decide = (body: object) => inspector.post(`/api/v1/batches/${lot.id}/decisions`, body);
const left = async () =>
  (await t.db.select().from(lotStocks).where(eq(lotStocks.lotId, lot.id)))[0]?.leftGrams;
const used = async () => (await head.get('/api/v1/quotas')).json().items[0].usedGrams;
const evidence = async () => {
  const id = `file_${nanoid(16)}`;
  await t.db.transaction((tx) =>
    tx.insert(files).values({
      id,
      organisationId: head.organisationId,
      uploadedBy: head.personId,
      name: 'phieu-can.pdf',
      mediaType: 'application/pdf',
      bytes: 10,
      sha256: 'a'.repeat(64),
      sentSha256: 'a'.repeat(64),
      createdAt: t.clock.now,
    }),
  );
  return { evidenceFileId: id };
};

test('released, the whole lot is in store; less counts at once in lot, store and quota', async () => {
  expect([await left(), await used()]).toEqual([860_000, 860_000]);
  const answer = await amend('820');
  expect(answer.json()).toMatchObject({
    state: 'released',
    grams: 820_000,
    decisions: [{ kind: 'amended', fromGrams: 860_000, toGrams: 820_000 }, {}, {}],
  });
  expect([await left(), await used()]).toEqual([820_000, 820_000]);
});

test('it does not go below what has gone on already', async () => {
  await t.db.transaction((tx) =>
    tx.update(lotStocks).set({ leftGrams: 100_000 }).where(eq(lotStocks.lotId, lot.id)),
  );
  const answer = await amend('700');
  expect(answer.statusCode).toBe(422);
  expect(answer.json()).toMatchObject({ code: 'movements/less-left' });
  expect(answer.json().detail).toContain('100 kg');
  expect(await used()).toBe(860_000);
});

test('more needs evidence and an inspector, one request at a time', async () => {
  expect((await amend('900')).json().code).toBe(decisionProblems.evidenceMissing.code);
  expect((await amend('860')).json().code).toBe(decisionProblems.sameWeight.code);
  const asked = await amend('900', await evidence());
  expect(asked.json()).toMatchObject({
    grams: 860_000,
    decisions: [{ kind: 'amendment-asked' }, {}, {}],
  });
  expect((await amend('910', await evidence())).json().code).toBe(
    decisionProblems.amendmentWaits.code,
  );
  expect((await amend('800')).json().code).toBe(decisionProblems.amendmentWaits.code);
  const queue = await inspector.get('/api/v1/batch-queue?show=amendments');
  expect(queue.json().items).toMatchObject([{ id: lot.id, number: lot.number }]);
  expect((await decide({ kind: 'accept-amendment' })).json().grams).toBe(900_000);
  expect([await left(), await used()]).toEqual([900_000, 900_000]);
  const again = await decide({ kind: 'accept-amendment' });
  expect(again.json().code).toBe('batches/amendment-closed');
});

test('a refused amendment changes nothing, and one beyond the quota is not accepted', async () => {
  await amend('900', await evidence());
  const refused = await decide({ kind: 'refuse-amendment', reason: 'Phiếu cân không rõ' });
  expect(refused.json()).toMatchObject({ grams: 860_000, state: 'released' });
  await amend('10.001', await evidence());
  const beyond = await decide({ kind: 'accept-amendment' });
  expect(beyond.json().code).toBe('quotas/correction-exceeds');
  expect([await left(), await used()]).toEqual([860_000, 860_000]);
});

test('a lot past its date closes by itself, once; a head closes one that is sold out', async () => {
  const stateOf = async () =>
    (await t.db.select().from(batches).where(eq(batches.id, lot.id)))[0]?.state;
  const setDay = (bestBefore: string) =>
    t.db.transaction((tx) => tx.update(batches).set({ bestBefore }).where(eq(batches.id, lot.id)));
  await setDay('2026-11-23');
  await closePastLots(t.deps);
  expect(await stateOf()).toBe('released');
  await setDay('2026-11-22');
  await closePastLots(t.deps);
  await closePastLots(t.deps);
  const closed = (await head.get(`/api/v1/batches/${lot.id}`)).json();
  expect(closed).toMatchObject({ state: 'closed', bestBefore: '2026-11-22' });
  expect(closed.decisions[0]).toMatchObject({ reasonCode: 'past-date', isByRule: true });
});

test('a best-before day is not in the past', async () => {
  const code = await haveAreaCode(t, await haveArea(t, head), head);
  const other = await haveBatch(t, head, code, { state: 'verified' });
  const release = (bestBefore: string) =>
    head.post(`/api/v1/batches/${other.id}/release`, { bestBefore });
  expect((await release('2026-11-22')).json().code).toBe(decisionProblems.bestBeforePast.code);
  expect((await release('2026-12-05')).json()).toMatchObject({
    state: 'released',
    bestBefore: '2026-12-05',
  });
});

test('voided and returned lots free their quota, and the number is not given again', async () => {
  const code = await haveAreaCode(t, await haveArea(t, head, { squareMetres: 10_000 }), head);
  const make = (amount: string) =>
    head.post('/api/v1/batches', {
      areaCodeId: code.id,
      harvestedFrom: '2026-11-20',
      amount,
      unit: 'kg',
    });
  const first = (await make('9000')).json();
  const second = (await make('9000')).json();
  expect((await head.post(`/api/v1/batches/${first.id}/submission`)).statusCode).toBe(200);
  const full = await head.post(`/api/v1/batches/${second.id}/submission`);
  expect(full.json().detail).toContain('còn 1.000 kg');
  await head.post(`/api/v1/batches/${first.id}/settlements`, {
    kind: 'void',
    reason: 'Khai trùng',
  });
  expect((await head.post(`/api/v1/batches/${second.id}/submission`)).statusCode).toBe(200);
  const third = (await make('1000')).json();
  expect(new Set([first.number, second.number, third.number]).size).toBe(3);
  await inspector.post(`/api/v1/batches/${second.id}/decisions`, {
    kind: 'return',
    reasonCode: 'weight',
    reason: 'Cân lại',
  });
  expect((await head.post(`/api/v1/batches/${third.id}/submission`)).statusCode).toBe(200);
});
