import { beforeEach, expect, test } from 'vitest';
import { ledgerEntries } from '../../../src/db/schema/ledger.ts';
import { packingHouseSerials } from '../../../src/db/schema/packing-houses.ts';
import { problems } from '../../../src/features/packing-houses/problems.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveHouse, haveHouseCode } from '../../support/packing-houses-records.ts';

const t = useApp();
let packer: SignedIn;
let officer: SignedIn;
let house: Awaited<ReturnType<typeof haveHouse>>;

beforeEach(async () => {
  packer = await signedIn(t, 'packing-house');
  officer = await signedIn(t, 'officer');
  house = await haveHouse(t, packer, { name: 'Nhà Một' });
});

const paper = { number: '45/QĐ-MẪU', decidedOn: '2026-11-20', grounds: 'Biên bản mẫu' };
const allot = {
  ...{ way: 'allot', schemeId: 'PUC_PHC_2026', cropCode: 'XO', marketCode: 'VNM' },
  ...paper,
};
const record = { way: 'record', value: 'VN-AGPH-036', marketCode: 'CHN', ...paper };
const give = (body: object, id = house.id, headers = {}) =>
  officer.post(`/api/v1/packing-houses/${id}/codes`, body, headers);
const codesOf = async (id = house.id) =>
  (await officer.get(`/api/v1/packing-houses/${id}`)).json().codes;

test('a new number is in force at home; abroad it waits for the importing country', async () => {
  expect((await give(allot)).statusCode).toBe(201);
  expect((await give({ ...allot, marketCode: 'CHN' })).statusCode).toBe(201);
  expect(await codesOf()).toMatchObject([
    { value: '91-PHC-XO-00001', marketCode: 'VNM', state: 'active', origin: 'allotted' },
    { value: '91-PHC-XO-00002-CHN', marketCode: 'CHN', state: 'issued' },
  ]);
  const facts = await t.db.select().from(ledgerEntries);
  expect(facts.map(({ kind }) => kind)).toEqual([
    'packing-house-code.issued',
    'packing-house-code.issued',
  ]);
});

test('a code on paper is kept letter by letter and counts for every market it names', async () => {
  expect((await give({ ...record, value: 'VN – AGPH 036' })).statusCode).toBe(201);
  expect((await give({ ...record, marketCode: 'KOR' })).statusCode).toBe(201);
  expect(await codesOf()).toMatchObject([
    { value: 'VN – AGPH 036', marketCode: 'CHN', state: 'active', origin: 'recorded' },
    { value: 'VN-AGPH-036', marketCode: 'KOR' },
  ]);
});

test.each([
  [{ ...record, value: 'không phải mã' }, problems.codeForm.code, 'value'],
  [{ ...record, value: 'VN-AGOR-0044' }, problems.areaCode.code, 'value'],
  [{ ...record, marketCode: 'XYZ' }, problems.marketUnknown.code, 'marketCode'],
  [{ ...record, decidedOn: '2026-11-24' }, problems.decisionInFuture.code, 'decidedOn'],
  [{ ...allot, schemeId: 'PUC_EXPORT_LEGACY' }, problems.schemeUnknown.code, 'schemeId'],
  [{ ...allot, schemeId: 'PHC_EXPORT_LEGACY' }, problems.schemeNotAllotted.code, 'schemeId'],
  [{ ...allot, cropCode: undefined }, problems.cropUnknown.code, 'cropCode'],
])('%j is refused beside its field', async (body, code, field) => {
  const answer = await give(body);
  expect(answer.statusCode).toBe(422);
  expect(answer.json()).toMatchObject({ code, errors: [{ field }] });
  expect(await codesOf()).toEqual([]);
});

test('a value belongs to one house for ever, also once revoked', async () => {
  await haveHouseCode(t, house, officer, { value: 'VN-AGPH-036', state: 'revoked' });
  const other = await haveHouse(t, packer, { name: 'Nhà Hai' });
  const taken = await give({ ...record, value: 'vnagph036' }, other.id);
  expect(taken.json().code).toBe(problems.valueOfOtherHouse.code);
  expect(taken.json().detail).toContain('Nhà Một');
  expect((await give(record)).json().code).toBe(problems.valueUsedUp.code);
});

test('two officers at once leave one code for a market', async () => {
  const answers = await Promise.all([
    give({ ...record, value: 'VN-AGPH-036' }),
    give({ ...record, value: 'VN-AGPH-037' }),
  ]);
  expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409]);
  const refused = answers.find(({ statusCode }) => statusCode === 409);
  expect(refused?.json().code).toBe(problems.marketHasCode.code);
  expect(await codesOf()).toHaveLength(1);
});

test('houses that are given numbers at once get different ones', async () => {
  const houses = await Promise.all([1, 2, 3, 4].map(() => haveHouse(t, packer)));
  await Promise.all(houses.map(({ id }) => give(allot, id)));
  const codes = await Promise.all(houses.map(({ id }) => codesOf(id)));
  expect(codes.map(([code]) => code.value).toSorted()).toEqual(
    [1, 2, 3, 4].map((serial) => `91-PHC-XO-0000${serial}`),
  );
});

test('a number recorded from paper is passed over, and a used-up series is told', async () => {
  await give({ ...record, value: '91-PHC-XO-00001', marketCode: 'VNM' });
  const other = await haveHouse(t, packer);
  await give(allot, other.id);
  expect((await codesOf(other.id))[0].value).toBe('91-PHC-XO-00002');
  await t.db.transaction((tx) => tx.update(packingHouseSerials).set({ lastSerial: 999_999 }));
  const third = await haveHouse(t, packer);
  expect((await give(allot, third.id)).json().code).toBe(problems.serialsUsedUp.code);
});

test('sent twice with one key it is given once', async () => {
  const key = { 'idempotency-key': 'code-key-0001' };
  const [one, two] = [await give(record, house.id, key), await give(record, house.id, key)];
  expect(one.json()).toEqual(two.json());
  expect(await codesOf()).toHaveLength(1);
});

test('only an officer gives codes, and none to a house that is missing', async () => {
  const url = `/api/v1/packing-houses/${house.id}/codes`;
  for (const role of ['inspector', 'cooperative-head'] as const)
    expect((await (await signedIn(t, role)).post(url, record)).statusCode).toBe(403);
  expect((await packer.post(url, record)).statusCode).toBe(403);
  expect((await give(record, 'pkh_V1StGXR8Z5jdHi6B')).statusCode).toBe(404);
});
