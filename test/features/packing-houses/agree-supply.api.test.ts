import { beforeEach, expect, test } from 'vitest';
import { ledgerEntries } from '../../../src/db/schema/ledger.ts';
import { notices } from '../../../src/db/schema/notices.ts';
import { problems } from '../../../src/features/packing-houses/problems.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveHouse, haveSupply } from '../../support/packing-houses-records.ts';
import { haveArea, haveAreaCode, haveDecision } from '../../support/records.ts';

const t = useApp();
let packer: SignedIn;
let head: SignedIn;
let officer: SignedIn;
let house: Awaited<ReturnType<typeof haveHouse>>;
let area: Awaited<ReturnType<typeof haveArea>>;

beforeEach(async () => {
  packer = await signedIn(t, 'packing-house');
  head = await signedIn(t, 'cooperative-head');
  officer = await signedIn(t, 'officer');
  house = await haveHouse(t, packer, { name: 'Nhà Một' });
  area = await haveArea(t, head, { name: 'Vùng Một' });
  await haveAreaCode(t, area, officer, { value: 'VN-AGOR-0031' });
});

const wish = { areaCode: 'vn agor 0031', validFrom: '2026-11-01', validTo: '2026-12-31' };
const ask = (body: object = wish, by = packer, headers = {}) =>
  by.post(`/api/v1/packing-houses/${house.id}/supplies`, body, headers);
const step = (id: string, body: object, by = head, headers = {}) =>
  by.post(`/api/v1/supplies/${id}/steps`, body, headers);
const suppliesSeenBy = async (who: SignedIn) =>
  (await who.get(`/api/v1/packing-houses/${house.id}`)).json().supplies;
const told = async () =>
  (await t.db.select().from(notices)).map(({ kind, organisationId }) => [kind, organisationId]);

test('a house asks, the head agrees, and from then on the area may supply until one side ends it', async () => {
  const { id } = (await ask()).json();
  const areaCodes = [{ value: 'VN-AGOR-0031', marketCode: 'CHN', isInForce: true }];
  expect(await suppliesSeenBy(head)).toMatchObject([
    { id, areaName: 'Vùng Một', state: 'asked', maySupply: false, areaCodes },
  ]);
  expect((await step(id, { step: 'agree' })).statusCode).toBe(201);
  expect(await suppliesSeenBy(packer)).toMatchObject([{ state: 'agreed', maySupply: true }]);
  await step(id, { step: 'end', reason: 'Hết hợp đồng' }, packer);
  expect(await suppliesSeenBy(officer)).toMatchObject([
    { state: 'ended', maySupply: false, lastReason: 'Hết hợp đồng' },
  ]);
  expect(await told()).toEqual([
    ['supply-asked', head.organisationId],
    ['supply-agreed', packer.organisationId],
    ['supply-ended', head.organisationId],
  ]);
  const facts = await t.db.select().from(ledgerEntries).orderBy(ledgerEntries.sequence);
  expect(facts.map(({ kind, actorId }) => [kind, actorId])).toEqual([
    ['supply.asked', packer.personId],
    ['supply.agreed', head.personId],
    ['supply.ended', packer.personId],
  ]);
});

test('a refusal is told with its reason, and the house may ask again later', async () => {
  const { id } = (await ask()).json();
  expect((await step(id, { step: 'refuse' })).json()).toMatchObject({
    code: problems.reasonMissing.code,
    errors: [{ field: 'reason' }],
  });
  await step(id, { step: 'refuse', reason: 'Đã bán hết' });
  expect(await suppliesSeenBy(packer)).toMatchObject([
    { state: 'refused', lastReason: 'Đã bán hết' },
  ]);
  expect((await told()).at(-1)).toEqual(['supply-refused', packer.organisationId]);
  expect((await ask()).statusCode).toBe(201);
});

test.each([
  [{ areaCode: 'VN-AGOR-9999' }, 422, problems.areaUnknown.code, 'areaCode'],
  [{ validTo: '2026-10-31' }, 422, problems.supplyEndsBeforeStart.code, 'validTo'],
  [{ validTo: '2026-11-22' }, 422, problems.supplyEndsInPast.code, 'validTo'],
])('a request with %j is refused beside its field', async (change, status, code, field) => {
  const answer = await ask({ ...wish, ...change });
  expect(answer.statusCode).toBe(status);
  expect(answer.json()).toMatchObject({ code, errors: [{ field }] });
});

test('land is not asked for by a code that was revoked; a suspended one is shown as such', async () => {
  const code = await haveAreaCode(t, area, officer, { value: 'VN-AGOR-0032', marketCode: 'KOR' });
  await ask();
  await haveDecision(t, code, officer, 'suspend', '2026-11-02');
  const [supply] = await suppliesSeenBy(packer);
  expect(supply.areaCodes).toMatchObject([{ isInForce: true }, { isInForce: false }]);
  await haveDecision(t, code, officer, 'revoke', '2026-11-03');
  const answer = await ask({ ...wish, areaCode: 'VN-AGOR-0032' });
  expect(answer.json().code).toBe(problems.areaUnknown.code);
});

test('two requests at once leave one; the same one sent twice is one', async () => {
  const answers = await Promise.all([ask(), ask()]);
  expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409]);
  const refused = answers.find(({ statusCode }) => statusCode === 409);
  expect(refused?.json().code).toBe(problems.supplyExists.code);
  await haveAreaCode(t, await haveArea(t, head), officer, { value: 'VN-AGOR-0033' });
  const other = { ...wish, areaCode: 'VN-AGOR-0033' };
  const key = { 'idempotency-key': 'supply-key-01' };
  const [one, two] = [await ask(other, packer, key), await ask(other, packer, key)];
  expect(one.json()).toEqual(two.json());
});

test('an answer and a withdrawal at once leave one of them', async () => {
  const { id } = await haveSupply(t, house, area);
  const answers = await Promise.all([
    step(id, { step: 'refuse', reason: 'Đã bán hết' }),
    step(id, { step: 'end', reason: 'Không cần nữa' }, packer),
  ]);
  expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409]);
  const refused = answers.find(({ statusCode }) => statusCode === 409);
  expect(refused?.json().code).toBe(problems.supplyStepNotNow.code);
});

test('the house does not answer for the holder, nor does an editor for the head', async () => {
  const { id } = await haveSupply(t, house, area);
  const own = await step(id, { step: 'agree' }, packer);
  expect([own.statusCode, own.json().code]).toEqual([403, problems.holderAnswers.code]);
  const editor = await signedIn(t, 'cooperative-editor', { id: head.organisationId });
  expect((await step(id, { step: 'agree' }, editor)).statusCode).toBe(403);
  expect((await step(id, { step: 'agree' }, officer)).statusCode).toBe(403);
  const stale = await step(id, { step: 'agree' }, head, { 'if-match': '"7"' });
  expect(stale.statusCode).toBe(412);
});

test('somebody else’s agreement and house answer like missing ones', async () => {
  const { id } = await haveSupply(t, house, area);
  const strangers = [await signedIn(t, 'cooperative-head'), await signedIn(t, 'packing-house')];
  for (const stranger of strangers) {
    const end = { step: 'end', reason: 'x' };
    const answers = [
      await step(id, end, stranger),
      await step('sup_V1StGXR8Z5jdHi6B', end, stranger),
      await stranger.get(`/console/supplies/${id}`),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404]);
  }
  expect((await ask(wish, strangers[1])).statusCode).toBe(404);
});
