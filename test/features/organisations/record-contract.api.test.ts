import { expect, test } from 'vitest';
import { ledgerEntries } from '../../../src/db/schema/ledger.ts';
import { verifyLedger } from '../../../src/features/ledger/actions.ts';
import { problems } from '../../../src/features/organisations/problems/work.ts';
import { problems as http } from '../../../src/http/problems.ts';
import { signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { aContract } from '../../support/organisations-records.ts';

const t = useApp();

async function aCooperative() {
  const head = await signedIn(t, 'cooperative-head');
  return { head, url: `/api/v1/organisations/${head.organisationId}/contracts` };
}

test('a contract is drafted, corrected, signed, delivered and settled; each act is in the ledger', async () => {
  const { head, url } = await aCooperative();
  const made = await head.post(url, aContract);
  expect([made.statusCode, made.headers.etag]).toEqual([201, '"1"']);
  expect(made.json()).toMatchObject({ state: 'draft', countsAsLinkage: false, number: null });
  const one = `${url}/${made.json().id}`;
  const correct = await head.put(one, { ...aContract, grams: 21_000_000 }, { 'if-match': '"1"' });
  expect(correct.json()).toMatchObject({ grams: 21_000_000, version: 2 });
  const step = (body: object) => head.post(`${one}/steps`, body);
  const signed = { to: 'signed', happenedOn: '2026-09-02', number: '05/2026/HĐTT' };
  expect((await step(signed)).json()).toMatchObject({
    state: 'signed',
    signedOn: '2026-09-02',
    number: '05/2026/HĐTT',
    countsAsLinkage: true,
  });
  expect((await head.put(one, aContract)).json().code).toBe(problems.contractSigned.code);
  await step({ to: 'in-season', happenedOn: '2026-09-10' });
  const delivered = { to: 'delivered', happenedOn: '2026-11-20', deliveredGrams: 18_500_000 };
  expect((await step(delivered)).json()).toMatchObject({ deliveredGrams: 18_500_000 });
  const settled = await step({ to: 'settled', happenedOn: '2026-11-22', note: 'Đã trả đủ' });
  expect(settled.json()).toMatchObject({ state: 'settled', countsAsLinkage: true, version: 6 });
  const read = (await head.get(one)).json();
  expect(read.steps.map((taken: { to: string }) => taken.to)).toEqual([
    'signed',
    'in-season',
    'delivered',
    'settled',
  ]);
  expect(read.steps[3]).toMatchObject({ happenedOn: '2026-11-22', note: 'Đã trả đủ' });
  const facts = await t.db.select().from(ledgerEntries).orderBy(ledgerEntries.sequence);
  expect(facts.map(({ kind }) => kind)).toEqual([
    'contract.recorded',
    'contract.corrected',
    ...Array(4).fill('contract.advanced'),
  ]);
  expect(facts[1]?.facts).toMatchObject({
    before: { grams: 20_000_000 },
    after: { grams: 21_000_000 },
  });
  expect(facts[4]?.facts).toMatchObject({ before: 'in-season', deliveredGrams: 18_500_000 });
  expect(facts.every(({ actorId }) => actorId === head.personId)).toBe(true);
  expect(JSON.stringify(facts)).not.toContain('Công ty Mẫu');
  expect(await verifyLedger(t.db)).toEqual({ entries: 6 });
});

test('what a contract says is refused by name, and nothing is kept', async () => {
  const { head, url } = await aCooperative();
  const authority = await signedIn(t, 'officer');
  const codeOf = async (more: object) =>
    (await head.post(url, { ...aContract, ...more })).json().code;
  expect(await codeOf({ partnerName: '' })).toBe(problems.contractPartnerMissing.code);
  expect(await codeOf({ partnerId: head.organisationId })).toBe(problems.contractWithItself.code);
  expect(await codeOf({ partnerId: 'org_missing00000' })).toBe(
    problems.contractPartnerUnknown.code,
  );
  expect(await codeOf({ partnerId: authority.organisationId })).toBe(
    problems.contractPartnerUnknown.code,
  );
  expect(await codeOf({ cropCode: 'ZZ' })).toBe(problems.contractCropUnknown.code);
  expect(await codeOf({ validTo: '2026-08-31' })).toBe(problems.contractEndsBeforeStart.code);
  expect((await head.post(url, { ...aContract, grams: 0 })).statusCode).toBe(422);
  expect((await head.get(url)).json()).toEqual({ items: [] });
  expect(await verifyLedger(t.db)).toEqual({ entries: 0 });
});

test('a step is refused by name; what the step needs is asked for', async () => {
  const { head, url } = await aCooperative();
  const steps = `${url}/${(await head.post(url, aContract)).json().id}/steps`;
  const take = async (body: object) => (await head.post(steps, body)).json();
  const signed = { to: 'signed', happenedOn: '2026-09-02', number: '05' };
  expect((await take({ to: 'settled', happenedOn: '2026-09-02', note: 'Xong' })).code).toBe(
    problems.contractStepNotNow.code,
  );
  expect((await take({ ...signed, happenedOn: '2026-11-24' })).code).toBe(
    problems.contractStepInFuture.code,
  );
  expect((await take({ ...signed, number: '' })).errors[0].field).toBe('number');
  await take(signed);
  const earlier = await take({ to: 'in-season', happenedOn: '2026-09-01' });
  expect(earlier.code).toBe(problems.contractStepBeforeLast.code);
  expect(earlier.detail).toContain('02/09/2026');
  const silent = await take({ to: 'broken', happenedOn: '2026-09-03', note: ' ' });
  expect(silent.errors[0].field).toBe('note');
  const broken = await take({ to: 'broken', happenedOn: '2026-09-03', note: 'Không nhận hàng' });
  expect(broken).toMatchObject({ state: 'broken', countsAsLinkage: false });
});

test('a buyer that is registered here is named as it is registered', async () => {
  const { head, url } = await aCooperative();
  const buyer = await signedIn(t, 'packing-house', { name: 'Công ty Đóng gói Mẫu' });
  const made = await head.post(url, {
    ...aContract,
    partnerName: 'Tên khác',
    partnerId: buyer.organisationId,
  });
  expect(made.json()).toMatchObject({
    partnerId: buyer.organisationId,
    partnerName: 'Công ty Đóng gói Mẫu',
  });
});

test('somebody else’s contract answers like a missing one; officers read and do not write', async () => {
  const { head, url } = await aCooperative();
  const id = (await head.post(url, aContract)).json().id;
  const other = await signedIn(t, 'cooperative-head');
  const own = `/api/v1/organisations/${other.organisationId}/contracts`;
  const missing = '/api/v1/organisations/org_missing00000/contracts';
  const signed = { to: 'signed', happenedOn: '2026-09-02', number: '05' };
  const bodies = async (base: string, one: string) => [
    await other.get(base),
    await other.get(`${base}/${one}`),
    await other.post(base, aContract),
    await other.put(`${base}/${one}`, aContract),
    await other.post(`${base}/${one}/steps`, signed),
  ];
  const theirs = await bodies(url, id);
  const none = await bodies(missing, 'ctr_missing00000');
  expect(theirs.map(({ statusCode }) => statusCode)).toEqual(Array(5).fill(404));
  expect(theirs.map(({ body }) => body)).toEqual(none.map(({ body }) => body));
  // Nor is it reached through one's own organisation.
  expect((await other.get(`${own}/${id}`)).body).toBe(none[1]?.body);
  expect((await other.post(`${own}/${id}/steps`, signed)).statusCode).toBe(404);
  for (const role of ['officer', 'inspector', 'commune-officer'] as const) {
    const reader = await signedIn(t, role);
    expect((await reader.get(url)).json().items).toHaveLength(1);
    expect((await reader.post(url, aContract)).json().code).toBe(http.notAllowed.code);
  }
  for (const role of ['administrator', 'packing-house', 'exporter'] as const)
    expect((await (await signedIn(t, role)).get(url)).statusCode).toBe(403);
});

test('sent twice with one key a contract and its step are one; of two at once one is told', async () => {
  const { head, url } = await aCooperative();
  const key = { 'idempotency-key': 'hop-dong-001' };
  const first = await head.post(url, aContract, key);
  expect((await head.post(url, aContract, key)).json().id).toBe(first.json().id);
  expect((await head.get(url)).json().items).toHaveLength(1);
  const steps = `${url}/${first.json().id}/steps`;
  const signed = { to: 'signed', happenedOn: '2026-09-02', number: '05' };
  const again = { 'idempotency-key': 'hop-dong-ky-1' };
  expect((await head.post(steps, signed, again)).statusCode).toBe(200);
  expect((await head.post(steps, signed, again)).statusCode).toBe(200);
  const started = { to: 'in-season', happenedOn: '2026-09-10' };
  const broken = { to: 'broken', happenedOn: '2026-09-10', note: 'Không nhận hàng' };
  expect((await head.post(steps, started, { 'if-match': '"1"' })).statusCode).toBe(412);
  const both = await Promise.all([head.post(steps, started), head.post(steps, broken)]);
  const refused = both.filter(({ statusCode }) => statusCode !== 200);
  // Whoever breaks it after it started is right as well; never is a step lost or taken twice.
  const taken = (await head.get(`${url}/${first.json().id}`)).json().steps;
  expect(taken).toHaveLength(3 - refused.length);
  for (const answer of refused) expect([409, 412]).toContain(answer.statusCode);
});

test('the steps of a contract are never altered or taken out', async () => {
  const { head, url } = await aCooperative();
  const id = (await head.post(url, aContract)).json().id;
  await head.post(`${url}/${id}/steps`, { to: 'signed', happenedOn: '2026-09-02', number: '05' });
  for (const change of [
    "update organisation_contract_steps set happened_on = '2026-01-01'",
    'delete from organisation_contract_steps',
  ])
    await expect(t.db.execute(change)).rejects.toThrow();
});
