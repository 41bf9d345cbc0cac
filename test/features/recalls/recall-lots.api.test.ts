import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { batches } from '../../../src/db/schema/batches.ts';
import { ledgerEntries } from '../../../src/db/schema/ledger.ts';
import { notices } from '../../../src/db/schema/notices.ts';
import { findRecallOfLot } from '../../../src/features/recalls/actions/read-public.ts';
import { problems } from '../../../src/features/recalls/problems.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveDerivedLot, sendProposal } from '../../support/recalls-records.ts';
import { haveArea, haveAreaCode, haveBatch } from '../../support/records.ts';

const t = useApp();
const url = '/api/v1/recalls';
let head: SignedIn;
let packer: SignedIn;
let officer: SignedIn;
let lot: Awaited<ReturnType<typeof haveBatch>>;
let sold: Awaited<ReturnType<typeof haveDerivedLot>>;
let received: Awaited<ReturnType<typeof haveDerivedLot>>;
let shipped: Awaited<ReturnType<typeof haveDerivedLot>>;

/** A harvest sold to a packing house, which sells it on to a buyer outside. */
beforeEach(async () => {
  head = await signedIn(t, 'cooperative-head');
  packer = await signedIn(t, 'packing-house', { name: 'Cơ sở đóng gói Mẫu' });
  officer = await signedIn(t, 'officer');
  const code = await haveAreaCode(t, await haveArea(t, head), officer);
  lot = await haveBatch(t, head, code, { grams: 500_000 });
  const counterpart = { id: packer.organisationId };
  sold = await haveDerivedLot(t, head, [lot], { kind: 'delivered', counterpart, grams: 400_000 });
  received = await haveDerivedLot(t, packer, [sold], { kind: 'received', movement: 'receive' });
  shipped = await haveDerivedLot(t, packer, [received], {
    kind: 'delivered',
    counterpart: { name: 'Cửa hàng Mẫu' },
    grams: 90_000,
  });
});

const signal = (by: SignedIn, wish: object = {}) =>
  by.post(url, {
    lots: lot.number,
    source: 'test',
    grounds: 'Phiếu kiểm nghiệm mẫu số 12: vượt mức dư lượng',
    foundAt: '2026-11-22T20:00:00Z',
    ...wish,
  });

const hazard = 'Dư lượng thuốc bảo vệ thực vật vượt mức cho phép';

async function opened(): Promise<string> {
  const { id } = (await signal(officer)).json();
  expect((await head.post(`${url}/${id}/voluntary-opening`, { hazard })).statusCode).toBe(200);
  return id;
}

const stateOf = async (id: string) =>
  (await t.db.select().from(batches).where(eq(batches.id, id)))[0]?.state;

test('from the signal to the closed report: every descendant is found, marked and told', async () => {
  const raised = await signal(officer);
  expect(raised.statusCode).toBe(201);
  const { id, number } = raised.json();
  expect(number).toBe('TH-2026-0001');
  expect(await stateOf(lot.id)).toBe('released');
  expect(await findRecallOfLot(t.db, lot.id)).toBeUndefined();
  const assessed = await officer.post(`${url}/${id}/assessment`, { hazard });
  expect(assessed.json()).toMatchObject({ state: 'assessed', hazard });
  const decision = { decisionNumber: '45/QĐ-SNNMT', decidedOn: '2026-11-23' };
  const open = await officer.post(`${url}/${id}/mandatory-opening`, decision);
  expect(open.json()).toMatchObject({
    state: 'mandatory-open',
    isMandatory: true,
    sums: { included: 4, madeGrams: 500_000, deliveredGrams: 490_000 },
  });
  for (const { id: lotId } of [lot, sold, received, shipped]) {
    expect(await stateOf(lotId)).toBe('recalled');
    expect(await findRecallOfLot(t.db, lotId)).toMatchObject({ number, hazard });
  }
  const names = open.json().recipients.map((row: { name: string }) => row.name);
  expect(names).toEqual(['Cơ sở đóng gói Mẫu', 'Cửa hàng Mẫu'].toSorted());
  const told = await t.db.select().from(notices).where(eq(notices.kind, 'recall-told'));
  expect(told.map(({ organisationId }) => organisationId)).toEqual([packer.organisationId]);

  // The recipient confirms what it holds, the holder tells the shop outside, goods come back.
  const mine = (await packer.get(`${url}/${id}`)).json().recipients;
  expect(mine).toHaveLength(1);
  const confirm = await packer.post(`${url}/${id}/recipients/${mine[0].id}/acknowledgement`, {
    stock: '10',
    note: 'Đã để riêng',
  });
  expect(confirm.json().recipients[0]).toMatchObject({ stockGrams: 10_000 });
  const shop = open.json().recipients.find((row: { name: string }) => row.name === 'Cửa hàng Mẫu');
  await head.post(`${url}/${id}/recipients/${shop.id}/told`, { toldHow: 'Gọi điện' });
  expect((await head.post(`${url}/${id}/start`, {})).json().state).toBe('in-progress');
  const back = { lotId: shipped.id, amount: '80', place: 'Kho mẫu', recoveredOn: '2026-11-23' };
  const recovered = await head.post(`${url}/${id}/recoveries`, back);
  expect(recovered.json().sums).toMatchObject({ recoveredGrams: 80_000, recoveredPercent: 16 });

  // Proposed with minutes, agreed, closed; the page behind the label keeps the outcome.
  const proposal = { way: 'destroy', amount: '80', place: 'Bãi xử lý mẫu', witnesses: 'Cán bộ xã' };
  const proposed = await sendProposal(head, id, proposal);
  expect(proposed.statusCode).toBe(303);
  const agreed = (await officer.post(`${url}/${id}/agreement`, {})).json();
  expect(agreed).toMatchObject({ state: 'handled', way: 'destroy', closeBy: '2027-02-23' });
  const outcome = 'Đã thu về và tiêu hủy trước người chứng kiến';
  const closed = await officer.post(`${url}/${id}/closure`, { reason: outcome });
  expect(closed.json()).toMatchObject({ state: 'closed', outcome });
  expect(await stateOf(lot.id)).toBe('recalled');
  expect(await findRecallOfLot(t.db, received.id)).toMatchObject({ state: 'closed', outcome });
  const facts = await t.db
    .select({ kind: ledgerEntries.kind })
    .from(ledgerEntries)
    .where(eq(ledgerEntries.subjectId, id));
  expect(facts.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['recall.signalled', 'recall.opened', 'recall.closed']),
  );
});

test('the holder opens by itself, without waiting for the authority', async () => {
  const { id } = (await signal(head, { source: 'holder' })).json();
  const open = await head.post(`${url}/${id}/voluntary-opening`, { hazard });
  expect(open.json()).toMatchObject({ state: 'voluntary-open', isMandatory: false });
  expect(await stateOf(shipped.id)).toBe('recalled');
});

test('each side plays its own part, and strangers find nothing', async () => {
  const { id } = (await signal(officer)).json();
  expect((await head.post(`${url}/${id}/assessment`, { hazard })).statusCode).toBe(403);
  expect((await officer.post(`${url}/${id}/voluntary-opening`, { hazard })).statusCode).toBe(403);
  const stranger = await signedIn(t, 'cooperative-head', { name: 'HTX Khác' });
  const theirs = await stranger.get(`${url}/${id}`);
  const missing = await stranger.get(`${url}/rec_khongcohosonay1`);
  expect([theirs.statusCode, theirs.body]).toEqual([404, missing.body]);
  expect((await packer.get(`${url}/${id}`)).statusCode).toBe(404);
  expect((await stranger.post(`${url}/${id}/start`, {})).statusCode).toBe(404);
  expect((await stranger.get(url)).json().items).toEqual([]);
});

test('a drill finds the scope and the time, and touches nothing that others see', async () => {
  const { id, number } = (await signal(head, { isDrill: true, source: 'other' })).json();
  expect(number).toBe('DT-2026-0001');
  const open = await head.post(`${url}/${id}/voluntary-opening`, { hazard });
  expect(open.json()).toMatchObject({ isDrill: true, sums: { included: 4 } });
  expect(open.json().scopeMilliseconds).toEqual(expect.any(Number));
  expect(await stateOf(lot.id)).toBe('released');
  expect(await findRecallOfLot(t.db, lot.id)).toBeUndefined();
  expect(await t.db.select().from(notices)).toEqual([]);
  expect((await packer.get(`${url}/${id}`)).statusCode).toBe(404);
  await head.post(`${url}/${id}/start`, {});
  await sendProposal(head, id, { way: 'destroy', amount: '1', place: 'Kho' });
  await head.post(`${url}/${id}/agreement`, {});
  const closed = await head.post(`${url}/${id}/closure`, { reason: 'Diễn tập xong' });
  expect(closed.json().state).toBe('closed');
  expect(await findRecallOfLot(t.db, lot.id)).toBeUndefined();
});

test('the scope is changed with a reason: what is left out is what it was before', async () => {
  const id = await opened();
  const change = (input: object, by = officer) => by.post(`${url}/${id}/scope`, input);
  const without = await change({ lotId: received.id, isIncluded: false });
  expect(without.json().code).toBe(problems.reasonMissing.code);
  expect(
    (await change({ lotId: received.id, isIncluded: false, reason: 'x' }, head)).statusCode,
  ).toBe(403);
  const out = await change({ lotId: received.id, isIncluded: false, reason: 'Hàng khác vụ' });
  expect(out.json().sums.included).toBe(3);
  expect(await stateOf(received.id)).toBe('released');
  expect(await findRecallOfLot(t.db, received.id)).toBeUndefined();
  const again = await change({ lotId: received.id, isIncluded: true, reason: 'Nhầm' });
  expect(again.json().sums.included).toBe(4);
  expect(await stateOf(received.id)).toBe('recalled');
  const start = await change({ lotId: lot.id, isIncluded: false, reason: 'x' });
  expect(start.json().code).toBe(problems.startStays.code);
  const none = await change({ lotId: 'lot_khongconaylot1', isIncluded: true, reason: 'x' });
  expect(none.json().code).toBe(problems.lotNotInScope.code);
});

test('a source is listed but recalled only by hand, and then with everything made of it', async () => {
  const { id } = (await signal(officer, { lots: received.publicCode })).json();
  expect((await packer.post(`${url}/${id}/voluntary-opening`, { hazard })).statusCode).toBe(200);
  expect(await stateOf(lot.id)).toBe('released');
  expect((await head.get(`${url}/${id}`)).statusCode).toBe(404);
  const sibling = await haveDerivedLot(t, head, [lot], { kind: 'production' });
  const wider = await officer.post(`${url}/${id}/scope`, {
    lotId: lot.id,
    isIncluded: true,
    reason: 'Thuốc phun trước thu hoạch',
  });
  expect(wider.json().sums.included).toBe(5);
  expect(await stateOf(sibling.id)).toBe('recalled');
  expect(await stateOf(sold.id)).toBe('recalled');
  // Whose lot it is learns of it and may read why.
  const told = await t.db
    .select({ kind: notices.kind, href: notices.href })
    .from(notices)
    .where(eq(notices.organisationId, head.organisationId));
  expect(told).toEqual([{ kind: 'recall-took-in', href: `/console/recalls/${id}` }]);
  expect((await head.get(`${url}/${id}`)).statusCode).toBe(200);
  expect((await head.get(url)).json().items).toHaveLength(1);
});

test('bad signals are refused with the lot that is wrong', async () => {
  const codeOf = async (wish: object) => (await signal(officer, wish)).json().code;
  expect(await codeOf({ lots: 'KHONG-CO-01' })).toBe(problems.lotUnknown.code);
  expect(await codeOf({ lots: ' \n ' })).toBe(problems.lotsMissing.code);
  expect(await codeOf({ lots: `${lot.number}\n${received.number}` })).toBe(
    problems.lotsOfSeveral.code,
  );
  const code = await haveAreaCode(t, await haveArea(t, head), officer, { value: 'VN-AGOR-0099' });
  const draft = await haveBatch(t, head, code, { state: 'draft' });
  expect(await codeOf({ lots: draft.number })).toBe(problems.lotNotPublic.code);
  expect(await codeOf({ foundAt: '2026-11-24T00:00:00Z' })).toBe(problems.foundInFuture.code);
  expect(await codeOf({ foundAt: '2024-11-22T00:00:00Z' })).toBe(problems.foundTooLongAgo.code);
  // Written as on the label, in small letters: found all the same.
  expect((await signal(officer, { lots: lot.publicCode.toLowerCase() })).statusCode).toBe(201);
});

test('acknowledging twice, telling without saying how, and recording on a closed recall are refused', async () => {
  const id = await opened();
  const recipients = (await head.get(`${url}/${id}`)).json().recipients;
  const ours = recipients.find((row: { name: string }) => row.name === 'Cơ sở đóng gói Mẫu');
  const shop = recipients.find((row: { name: string }) => row.name === 'Cửa hàng Mẫu');
  const path = `${url}/${id}/recipients/${ours.id}/acknowledgement`;
  expect((await packer.post(path, { stock: 'nhiều' })).json().code).toBe(
    problems.stockMissing.code,
  );
  expect((await packer.post(path, { stock: '0' })).json().recipients[0].stockGrams).toBe(0);
  expect((await packer.post(path, { stock: '0' })).json().code).toBe(
    problems.acknowledgedAlready.code,
  );
  const tell = `${url}/${id}/recipients/${shop.id}/told`;
  expect((await head.post(tell, {})).json().code).toBe(problems.toldHowMissing.code);
  const { id: other } = (await signal(officer)).json();
  const early = { lotId: lot.id, amount: '1', place: 'Kho', recoveredOn: '2026-11-23' };
  expect((await head.post(`${url}/${other}/recoveries`, early)).json().code).toBe(
    problems.notOpenYet.code,
  );
  expect((await officer.post(`${url}/${id}/agreement`, {})).json().code).toBe(
    problems.stepNotOpen.code,
  );
});

test('of two who open at once one succeeds, and the other is told that it moved on', async () => {
  const { id } = (await signal(officer)).json();
  const tries = await Promise.all(
    [1, 2].map(() => head.post(`${url}/${id}/voluntary-opening`, { hazard })),
  );
  expect(tries.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409]);
});

test('a signal sent twice with one key is one signal', async () => {
  const key = { 'idempotency-key': 'tin-hieu-mau-1' };
  const body = {
    lots: lot.number,
    source: 'test',
    grounds: 'Mẫu',
    foundAt: '2026-11-22T20:00:00Z',
  };
  const [first, second] = [await officer.post(url, body, key), await officer.post(url, body, key)];
  expect(second.json().id).toBe(first.json().id);
  expect((await officer.get(url)).json().items).toHaveLength(1);
});
