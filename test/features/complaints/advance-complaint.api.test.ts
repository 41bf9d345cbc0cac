import { asc, eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { batches } from '../../../src/db/schema/batches.ts';
import {
  complaintContacts,
  complaintSteps,
  complaints,
} from '../../../src/db/schema/complaints.ts';
import { ledgerEntries } from '../../../src/db/schema/ledger.ts';
import { notices } from '../../../src/db/schema/notices.ts';
import { recalls } from '../../../src/db/schema/recalls.ts';
import { forgetPhones } from '../../../src/features/complaints/actions/forget-phones.ts';
import { problems } from '../../../src/features/complaints/problems.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveComplaint } from '../../support/complaints-records.ts';
import { haveArea, haveAreaCode, haveBatch } from '../../support/records.ts';

const t = useApp();
const url = '/api/v1/complaints';
let head: SignedIn;
let officer: SignedIn;
let inspector: SignedIn;
let commune: SignedIn;
let stranger: SignedIn;
let lot: Awaited<ReturnType<typeof haveBatch>>;
let complaint: Awaited<ReturnType<typeof haveComplaint>>;

beforeEach(async () => {
  officer = await signedIn(t, 'officer');
  inspector = await signedIn(t, 'inspector', { id: officer.organisationId });
  head = await signedIn(t, 'cooperative-head');
  commune = await signedIn(t, 'commune-officer');
  stranger = await signedIn(t, 'cooperative-head');
  lot = await haveBatch(t, head, await haveAreaCode(t, await haveArea(t, head), officer));
  complaint = await haveComplaint(t, { lot: lot.publicCode, phone: '0912 345 678' });
});

const step = (by: SignedIn, kind: string, more: object = {}, headers = {}) =>
  by.post(`${url}/${complaint.id}/steps`, { kind, ...more }, headers);
const seen = async (by: SignedIn) => by.get(`${url}/${complaint.id}`);

test('a complaint goes from receipt to a result, every step a row and a fact', async () => {
  await step(officer, 'acknowledge');
  await step(officer, 'assign', { assignedTo: head.organisationId, words: 'Xem lại lô' });
  await step(head, 'answer', { words: 'Đã kiểm tra kho, thay hàng' });
  const closed = await step(officer, 'close', { words: 'Chủ lô đã đổi hàng, kho được vệ sinh' });
  expect(closed.statusCode).toBe(201);
  expect(closed.json()).toMatchObject({ state: 'closed', version: 5 });
  const rows = await t.db.select().from(complaintSteps).orderBy(asc(complaintSteps.takenAt));
  expect(rows.map(({ kind }) => kind).toSorted()).toEqual(
    ['receive', 'acknowledge', 'assign', 'answer', 'close'].toSorted(),
  );
  const facts = await t.db
    .select()
    .from(ledgerEntries)
    .where(eq(ledgerEntries.subjectId, complaint.id));
  expect(facts).toHaveLength(5);
  expect(JSON.stringify(facts)).not.toContain('thay hàng');
  const number = `PA-${complaint.number}`;
  const state = await t.app.inject({ method: 'GET', url: `/phan-anh/${number}` });
  expect(state.body).toContain('Chủ lô đã đổi hàng, kho được vệ sinh');
  expect(state.body).not.toContain('thay hàng');
  expect(state.body).not.toContain('Xem lại lô');
});

test('the phone is for the receiving and the assigned office only', async () => {
  await step(officer, 'acknowledge');
  const other = await signedIn(t, 'inspector');
  expect((await seen(officer)).json().phone).toBe('0912 345 678');
  expect((await seen(inspector)).json().phone).toBe('0912 345 678');
  expect((await seen(other)).json().phone).toBeNull();
  expect((await seen(head)).json().phone).toBeNull();
  await step(officer, 'assign', { assignedTo: commune.organisationId });
  expect((await seen(commune)).json().phone).toBe('0912 345 678');
  expect((await seen(head)).body).not.toContain('345');
});

test('the holder sees a complaint after it was acknowledged, strangers never', async () => {
  const missing = await stranger.get(`${url}/cmp_V1StGXR8Z5jdHi6B`);
  expect((await seen(head)).body).toBe(missing.body);
  expect((await seen(commune)).statusCode).toBe(404);
  await step(officer, 'acknowledge');
  expect((await seen(head)).statusCode).toBe(200);
  const hidden = await seen(stranger);
  expect([hidden.statusCode, hidden.body]).toEqual([404, missing.body]);
  expect((await step(stranger, 'answer', { words: 'Không phải của tôi' })).statusCode).toBe(404);
  const items = async (by: SignedIn) => (await by.get(url)).json().items.length;
  expect([await items(head), await items(stranger), await items(officer)]).toEqual([1, 0, 1]);
});

test('who may not take a step is told so', async () => {
  await step(officer, 'acknowledge');
  expect((await step(head, 'close', { words: 'Xong' })).statusCode).toBe(403);
  expect((await step(head, 'inspect', { words: 'Xem' })).statusCode).toBe(403);
  expect((await step(inspector, 'close', { words: 'Xong' })).statusCode).toBe(403);
});

test('steps out of order, without words or to nobody are refused', async () => {
  const code = async (sent: ReturnType<typeof step>) => (await sent).json().code;
  expect(await code(step(officer, 'close', { words: 'Xong' }))).toBe(problems.stepNotOpen.code);
  await step(officer, 'acknowledge');
  expect(await code(step(officer, 'acknowledge'))).toBe(problems.stepNotOpen.code);
  expect(await code(step(head, 'answer'))).toBe(problems.wordsMissing.code);
  expect(await code(step(officer, 'close'))).toBe(problems.resultMissing.code);
  const assignedTo = stranger.organisationId;
  expect(await code(step(officer, 'assign', { assignedTo }))).toBe(problems.assigneeUnknown.code);
  expect(await code(step(officer, 'assign'))).toBe(problems.assigneeUnknown.code);
});

test('a change meanwhile is noticed, and a step sent twice is taken once', async () => {
  const key = { 'idempotency-key': 'once-and-only' };
  expect((await step(officer, 'acknowledge', {}, { 'if-match': '"7"' })).statusCode).toBe(412);
  expect((await step(officer, 'acknowledge', {}, key)).statusCode).toBe(201);
  expect((await step(officer, 'acknowledge', {}, key)).statusCode).toBe(201);
  expect((await seen(officer)).headers.etag).toBe('"2"');
});

test('an inspection may hold the lot, and the holder is told why', async () => {
  await step(officer, 'acknowledge');
  const sent = await step(inspector, 'inspect', { words: 'Lấy mẫu tại kho', hold: true });
  expect(sent.json().state).toBe('in-inspection');
  const [held] = await t.db.select().from(batches).where(eq(batches.id, lot.id));
  expect(held?.state).toBe('on-hold');
  const told = await t.db
    .select()
    .from(notices)
    .where(eq(notices.organisationId, head.organisationId));
  expect(told.map(({ kind }) => kind)).toContain('lot-held');
  expect(JSON.stringify(told)).not.toContain(complaint.words);
});

test('a recall signal carries the lot and the hour at which the complaint came in', async () => {
  await step(officer, 'acknowledge');
  const sent = await step(inspector, 'signal', { words: 'Ba người cùng đau bụng' });
  expect(sent.json().state).toBe('in-recall');
  const [recall] = await t.db.select().from(recalls);
  expect(recall).toMatchObject({ source: 'complaint', foundAt: complaint.receivedAt });
  expect(sent.json().recallId).toBe(recall?.id);
});

test('without a lot there is nothing to recall or to hold', async () => {
  complaint = await haveComplaint(t);
  await step(officer, 'acknowledge');
  const signal = await step(officer, 'signal', { words: 'Ngộ độc' });
  expect(signal.json().code).toBe(problems.noLot.code);
  const hold = await step(officer, 'inspect', { words: 'Xem', hold: true });
  expect(hold.json().code).toBe(problems.noLot.code);
  expect((await step(officer, 'inspect', { words: 'Tìm ra lô' })).statusCode).toBe(201);
});

test('the office, whoever was asked and the holder learn of each step', async () => {
  await step(officer, 'acknowledge');
  await step(officer, 'assign', { assignedTo: commune.organisationId });
  const told = async (by: SignedIn) =>
    (await t.db.select().from(notices).where(eq(notices.organisationId, by.organisationId)))
      .filter(({ kind }) => kind === 'complaint-advanced')
      .map(({ facts }) => facts['step']);
  expect(await told(head)).toEqual(['acknowledge', 'assign']);
  expect(await told(commune)).toEqual(['assign']);
  expect(await told(officer)).toEqual([]);
});

test('the phone is deleted ninety days after the end, not before', async () => {
  await step(officer, 'acknowledge');
  await step(officer, 'close', { words: 'Không tìm thấy gì' });
  const phones = async () => (await t.db.select().from(complaintContacts)).length;
  const day = 24 * 3_600_000;
  t.clock.now = new Date(t.clock.now.getTime() + 90 * day);
  await forgetPhones(t.deps);
  expect(await phones()).toBe(1);
  t.clock.now = new Date(t.clock.now.getTime() + 1000);
  await forgetPhones(t.deps);
  expect(await phones()).toBe(0);
  expect(await t.db.select().from(complaints)).toHaveLength(1);
});

test('steps are never changed and complaints never deleted', async () => {
  const change = t.db.transaction((tx) => tx.update(complaintSteps).set({ words: 'khác' }));
  await expect(change).rejects.toThrow();
  await expect(t.db.transaction((tx) => tx.delete(complaints))).rejects.toThrow();
});
