import { beforeEach, expect, test } from 'vitest';
import { ledgerEntries } from '../../../src/db/schema/ledger.ts';
import { decisionProblems } from '../../../src/features/areas/problems/decisions.ts';
import { problems } from '../../../src/features/packing-houses/problems.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import {
  haveHouse,
  haveHouseCode,
  haveRoleToo,
  haveSupply,
} from '../../support/packing-houses-records.ts';
import { haveArea } from '../../support/records.ts';

const t = useApp();
const url = '/api/v1/packing-houses';
let packer: SignedIn;
let officer: SignedIn;

beforeEach(async () => {
  packer = await signedIn(t, 'packing-house', { name: 'Chủ cơ sở Mẫu' });
  officer = await signedIn(t, 'officer');
});

const whole = {
  name: 'Cơ sở đóng gói Mẫu',
  communeCode: '30628',
  addressLine: 'Ấp Mẫu',
  kilogramsPerDay: 20_000,
  kilogramsPerSeason: 1_800_000,
};

test('an operator registers its own house, and the ledger keeps who did', async () => {
  const made = await packer.post(url, whole);
  expect(made.statusCode).toBe(201);
  expect(made.json()).toMatchObject({ ...whole, operatorName: 'Chủ cơ sở Mẫu', codes: [] });
  expect(made.headers.location).toBe(`${url}/${made.json().id}`);
  const [fact] = await t.db.select().from(ledgerEntries);
  expect(fact).toMatchObject({
    kind: 'packing-house.registered',
    subjectId: made.json().id,
    actorId: packer.personId,
  });
});

test('the same form sent twice registers once', async () => {
  const key = { 'idempotency-key': 'house-key-0001' };
  const [one, two] = [await packer.post(url, whole, key), await packer.post(url, whole, key)];
  expect(one.json().id).toBe(two.json().id);
  expect((await packer.get(url)).json().items).toHaveLength(1);
});

test.each([
  [{ communeCode: '00001' }, problems.communeUnknown.code, 'communeCode'],
  [{ gln: '8935001800018' }, problems.glnWrong.code, 'gln'],
  [{ kilogramsPerSeason: 100 }, problems.seasonBelowDay.code, 'kilogramsPerSeason'],
  [{ operatorId: 'org_V1StGXR8Z5jdHi6B' }, problems.operatorNotYours.code, 'operatorId'],
])('a house with %j is refused beside its field', async (wish, code, field) => {
  const answer = await packer.post(url, { ...whole, ...wish });
  expect(answer.statusCode).toBe(422);
  expect(answer.json()).toMatchObject({ code, errors: [{ field }] });
});

test('an officer names an operator that may run a house', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const register = (operatorId?: string) => officer.post(url, { ...whole, operatorId });
  const wrong = [undefined, officer.organisationId, 'org_V1StGXR8Z5jdHi6B'];
  for (const id of wrong)
    expect((await register(id)).json().code).toBe(problems.operatorUnknown.code);
  for (const { organisationId } of [packer, head])
    expect((await register(organisationId)).statusCode).toBe(201);
});

test('two places sent at once never share a GLN', async () => {
  const gln = '8935001800019';
  const answers = await Promise.all([1, 2].map(() => packer.post(url, { ...whole, gln })));
  expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409]);
  const refused = answers.find(({ statusCode }) => statusCode === 409);
  expect(refused?.json().code).toBe(problems.glnTaken.code);
});

test('a correction needs the version that was seen, and keeps what was before in the ledger', async () => {
  const house = await haveHouse(t, packer);
  const put = (version: number, wish = {}) =>
    packer.put(`${url}/${house.id}`, { ...whole, ...wish }, { 'if-match': `"${version}"` });
  const done = await put(1, { kilogramsPerDay: 25_000 });
  expect(done.json()).toMatchObject({ kilogramsPerDay: 25_000, version: 2 });
  expect(done.headers.etag).toBe('"2"');
  expect((await put(1)).statusCode).toBe(412);
  const both = await Promise.all([put(2), put(2)]);
  expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 412]);
  const facts = await t.db.select().from(ledgerEntries);
  expect(facts[0]?.facts).toMatchObject({
    before: { kilogramsPerDay: 20_000 },
    after: { kilogramsPerDay: 25_000 },
  });
});

test('once a house has a code an officer corrects it, never one of its own people', async () => {
  const house = await haveHouse(t, packer);
  await haveHouseCode(t, house, officer);
  const refused = await packer.put(`${url}/${house.id}`, whole);
  expect(refused.json().code).toBe(problems.correctedByOfficer.code);
  expect((await officer.put(`${url}/${house.id}`, whole)).statusCode).toBe(200);
  await haveRoleToo(t, officer, 'packing-house', packer.organisationId);
  const own = await officer.put(`${url}/${house.id}`, whole);
  expect(own.json().code).toBe(decisionProblems.conflictOfInterest.code);
});

test('somebody else’s house answers like a missing one', async () => {
  const house = await haveHouse(t, packer);
  const other = await signedIn(t, 'packing-house');
  const head = await signedIn(t, 'cooperative-head');
  const missing = `${url}/pkh_V1StGXR8Z5jdHi6B`;
  for (const who of [other, head]) {
    const [theirs, none] = [await who.get(`${url}/${house.id}`), await who.get(missing)];
    expect([theirs.statusCode, none.statusCode]).toEqual([404, 404]);
    expect(theirs.body).toBe(none.body);
    expect((await who.get(url)).json().items).toEqual([]);
  }
  expect((await other.put(`${url}/${house.id}`, whole)).statusCode).toBe(404);
  expect((await head.put(`${url}/${house.id}`, whole)).statusCode).toBe(403);
});

test.each(['exporter', 'commune-officer', 'administrator'] as const)(
  'a person acting as %s does not read packing houses',
  async (role) => {
    const who = await signedIn(t, role);
    expect((await who.get(url)).statusCode).toBe(403);
  },
);

test('a supplying cooperative sees the house and its own land alone, not what was found there', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const neighbour = await signedIn(t, 'cooperative-head');
  const house = await haveHouse(t, packer);
  await haveHouseCode(t, house, officer);
  await haveSupply(t, house, await haveArea(t, head, { name: 'Vùng Một' }));
  await haveSupply(t, house, await haveArea(t, neighbour, { name: 'Vùng Hai' }));
  const seen = (await head.get(`${url}/${house.id}`)).json();
  expect(seen.supplies).toMatchObject([{ areaName: 'Vùng Một' }]);
  expect(seen.decisions).toMatchObject([{ grounds: null, number: '45/QĐ-MẪU' }]);
  const own = (await packer.get(`${url}/${house.id}`)).json();
  expect(own.supplies).toHaveLength(2);
  expect(own.decisions).toMatchObject([{ grounds: 'Căn cứ mẫu' }]);
});

test('a house is found by name, operator and code in any spelling, a page at a time', async () => {
  const house = await haveHouse(t, packer, { name: 'Cơ sở đóng gói Đồng Tháp' });
  await haveHouseCode(t, house, officer, { value: 'VN-AGPH-036' });
  await haveHouse(t, await signedIn(t, 'packing-house', { name: 'Nhà khác' }), { name: 'Ấ' });
  const found = async (search: string) =>
    (await officer.get(`${url}?search=${encodeURIComponent(search)}`))
      .json()
      .items.map(({ id }: { id: string }) => id === house.id);
  for (const search of ['dong thap', 'chủ cơ sở mẫu', 'vnagph 036', 'AGPH036'])
    expect(await found(search)).toEqual([true]);
  for (const search of ['%', '_', '---']) expect(await found(search)).toEqual([]);
  const first = (await officer.get(`${url}?limit=1`)).json();
  const second = (await officer.get(`${url}?limit=1&after=${first.next}`)).json();
  expect([first.items[0].name, second.items[0].name, second.next]).toEqual(['Ấ', house.name, null]);
});
