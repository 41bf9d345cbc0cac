import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { batches } from '../../../src/db/schema/batches.ts';
import { notices } from '../../../src/db/schema/notices.ts';
import { problems as authorisationProblems } from '../../../src/features/authorisations/problems.ts';
import { deliveryProblems as problems } from '../../../src/features/movements/problems/deliveries.ts';
import { movingProblems } from '../../../src/features/movements/problems/moving.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import {
  deliver,
  haveInStore,
  haveOwnCode,
  leftOf,
  receive,
} from '../../support/movements-records.ts';

const t = useApp();
let coop: SignedIn;
let house: SignedIn;
let code: Awaited<ReturnType<typeof haveOwnCode>>;
let lot: Awaited<ReturnType<typeof haveInStore>>;

beforeEach(async () => {
  coop = await signedIn(t, 'cooperative-head');
  house = await signedIn(t, 'packing-house');
  code = await haveOwnCode(t, coop);
  lot = await haveInStore(t, coop, code);
});

const delivered = async (amount = '400') =>
  (await deliver(coop, lot, amount, house)).json().outputs[0];
const refusal = async (answer: Promise<{ json: () => { code: string } }>) =>
  (await answer).json().code;
const told = async (kind: string) =>
  (await t.db.select().from(notices).where(eq(notices.kind, kind))).map(({ facts }) => facts);

test('a delivery is a lot of its own; the receiver sees it and confirms what the scale says', async () => {
  const onWay = await delivered();
  expect(onWay).toMatchObject({ kind: 'delivered', grams: 400_000 });
  expect(await leftOf(coop, lot)).toBe(600_000);
  const { items } = (await house.get('/api/v1/deliveries')).json();
  expect(items).toMatchObject([{ id: onWay.id, standing: 'waiting', grams: 400_000 }]);
  expect(await told('lot-delivered')).toMatchObject([{ number: onWay.number, amount: '400 kg' }]);
  const answer = await receive(house, onWay, '400');
  expect(answer.json()).toMatchObject({
    kind: 'receive',
    lossGrams: 0,
    outputs: [{ kind: 'received', grams: 400_000, organisation: { id: house.organisationId } }],
  });
  expect((await house.get('/api/v1/deliveries')).json().items).toEqual([]);
  expect(await leftOf(house, answer.json().outputs[0])).toBe(400_000);
  expect((await house.get(`/api/v1/deliveries/${onWay.id}`)).json().standing).toBe('received');
  expect(await refusal(receive(house, onWay, '400'))).toBe(problems.deliverySettled.code);
});

test('a difference needs a reason, the deliverer sees it, and no kilogram is made of it', async () => {
  const short = await delivered();
  expect(await refusal(receive(house, short, '390'))).toBe(problems.differenceUnexplained.code);
  const less = (await receive(house, short, '390', 'Hao khi chở')).json();
  expect(less).toMatchObject({ lossGrams: 10_000, weighedGrams: 390_000 });
  expect(await told('lot-received')).toMatchObject([{ difference: '-10 kg' }]);
  const seen = (await coop.get(`/api/v1/movements/${less.id}`)).json();
  expect(seen).toMatchObject({ reason: 'Hao khi chở', weighedGrams: 390_000 });
  const over = await delivered('100');
  const more = (await receive(house, over, '102', 'Cân hai nơi khác nhau')).json();
  expect(more).toMatchObject({ weighedGrams: 102_000, lossGrams: 0 });
  expect(more.outputs).toMatchObject([{ grams: 100_000 }]);
});

test('a delivery that did not come is refused and goes back to who delivered it', async () => {
  const lost = await delivered();
  const back = { happenedOn: '2026-11-23', amount: '400' };
  const early = coop.post(`/api/v1/deliveries/${lost.id}/return`, back);
  expect(await refusal(early)).toBe(problems.notRefused.code);
  const refused = await house.post(`/api/v1/deliveries/${lost.id}/refusal`, {
    reason: 'Xe không tới',
  });
  expect(refused.json()).toMatchObject({ standing: 'refused', refusal: 'Xe không tới' });
  expect(await told('lot-refused')).toMatchObject([{ reason: 'Xe không tới' }]);
  expect(await refusal(receive(house, lost, '400'))).toBe(problems.deliverySettled.code);
  const taken = await coop.post(`/api/v1/deliveries/${lost.id}/return`, back);
  expect(taken.json().outputs).toMatchObject([
    { grams: 400_000, organisation: { id: coop.organisationId } },
  ]);
});

test('nobody but the two parties finds a delivery', async () => {
  const onWay = await delivered();
  const other = await signedIn(t, 'packing-house');
  const missing = await other.get('/api/v1/deliveries/lot_0000000000000000');
  const foreign = await other.get(`/api/v1/deliveries/${onWay.id}`);
  expect([foreign.statusCode, foreign.body]).toEqual([404, missing.body]);
  expect((await receive(other, onWay, '400')).statusCode).toBe(404);
  expect(
    (await coop.post(`/api/v1/deliveries/${onWay.id}/refusal`, { reason: 'x' })).statusCode,
  ).toBe(404);
});

test('a buyer is somebody else, known by name and address', async () => {
  const to = (buyer: object) =>
    coop.post('/api/v1/deliveries', {
      ...{ happenedOn: '2026-11-23', lots: [{ lot: lot.id, amount: '1' }] },
      ...buyer,
    });
  expect(await refusal(to({}))).toBe(problems.buyerMissing.code);
  expect(await refusal(to({ buyer: 'KHONGCO' }))).toBe(problems.buyerUnknown.code);
  expect(await refusal(to({ buyer: coop.organisationId }))).toBe(problems.buyerIsSelf.code);
  expect(await refusal(to({ buyerName: 'Chợ Mẫu' }))).toBe(problems.addressMissing.code);
  const two = { buyer: house.organisationId, buyerName: 'Chợ Mẫu' };
  expect(await refusal(to(two))).toBe(problems.buyerTwice.code);
  const gone = (await deliver(coop, lot, '100')).json();
  expect(gone).toMatchObject({ counterpart: { id: null, name: 'Cửa hàng Mẫu' } });
  expect((await coop.get(`/api/v1/deliveries/${gone.outputs[0].id}`)).json().standing).toBe('left');
});

test('a delivery on hold is not received', async () => {
  const onWay = await delivered();
  await t.db.transaction((tx) =>
    tx.update(batches).set({ state: 'on-hold' }).where(eq(batches.id, onWay.id)),
  );
  expect(await refusal(receive(house, onWay, '400'))).toBe(movingProblems.notMovable.code);
});

test('goods from outside keep supplier and code as written and are marked by having no land', async () => {
  const outside = (wish: object) =>
    house.post('/api/v1/outside-receipts', {
      ...{ happenedOn: '2026-11-23', supplierName: 'Vựa Mẫu', supplierAddress: 'Xã Mẫu' },
      ...{ supplierCode: ' VN-ĐLOR 0072 ', cropCode: 'XO', amount: '250' },
      ...wish,
    });
  const answer = (await outside({})).json();
  expect(answer).toMatchObject({
    codeText: ' VN-ĐLOR 0072 ',
    counterpart: { id: null, name: 'Vựa Mẫu' },
    inputs: [],
    outputs: [{ kind: 'received', grams: 250_000 }],
  });
  expect(await leftOf(house, answer.outputs[0])).toBe(250_000);
  const half = outside({ harvestedFrom: '2026-11-20' });
  expect(await refusal(half)).toBe(problems.harvestHalfKnown.code);
  expect(await refusal(outside({ cropCode: 'ZZ' }))).toBe(problems.productUnknown.code);
});

test('what ships under somebody’s code draws on its authorisation; the holder is told and can object', async () => {
  const granted = await coop.post('/api/v1/authorisations', {
    ...{ areaCodeId: code.id, grantee: house.organisationId, amount: '300', unit: 'kg' },
    ...{ startsOn: '2026-11-01', endsOn: '2026-12-31' },
  });
  const { id } = granted.json();
  await coop.post(`/api/v1/authorisations/${id}/signature`);
  await house.post(`/api/v1/authorisations/${id}/acceptance`);
  const received = (await receive(house, await delivered(), '400')).json().outputs[0];
  expect((await coop.get(`/api/v1/authorisations/${id}`)).json().usedGrams).toBe(0);
  const shipped = (await deliver(house, received, '250')).json();
  expect(shipped.codes).toMatchObject([{ grams: 250_000, authorisationId: id, objection: null }]);
  const held = (await coop.get(`/api/v1/authorisations/${id}`)).json();
  expect(held).toMatchObject({ usedGrams: 250_000, uses: [{ batchNumber: lot.number }] });
  expect(await told('authorisation-used')).toMatchObject([{ amount: '250 kg' }]);
  const objected = await coop.post(
    `/api/v1/authorisations/${id}/uses/${held.uses[0].id}/objection`,
    { reason: 'Chưa bán chuyến này' },
  );
  expect(objected.statusCode).toBe(201);
  expect(await refusal(deliver(house, received, '60'))).toBe(
    authorisationProblems.capExceeded.code,
  );
  expect(await leftOf(house, received)).toBe(150_000);
});

test('without an authorisation the holder is told of each delivery', async () => {
  const received = (await receive(house, await delivered(), '400')).json().outputs[0];
  const shipped = (await deliver(house, received, '250')).json();
  expect(shipped.codes).toMatchObject([{ value: code.valueVerbatim, authorisationId: null }]);
  expect(await told('code-moved')).toMatchObject([{ value: code.valueVerbatim, amount: '250 kg' }]);
});
