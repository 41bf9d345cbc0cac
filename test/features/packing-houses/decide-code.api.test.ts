import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { ledgerEntries } from '../../../src/db/schema/ledger.ts';
import { notices } from '../../../src/db/schema/notices.ts';
import { packingHouseCodes } from '../../../src/db/schema/packing-houses.ts';
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
let packer: SignedIn;
let officer: SignedIn;
let house: Awaited<ReturnType<typeof haveHouse>>;
let code: Awaited<ReturnType<typeof haveHouseCode>>;

beforeEach(async () => {
  packer = await signedIn(t, 'packing-house');
  officer = await signedIn(t, 'officer');
  house = await haveHouse(t, packer);
  code = await haveHouseCode(t, house, officer, { value: 'VN-AGPH-036' });
});

const suspend = {
  ...{ kind: 'suspend', reasonCode: 'outside-fruit', number: '118/QĐ-MẪU' },
  ...{ decidedOn: '2026-11-20', grounds: 'Biên bản mẫu' },
};
const restore = { ...suspend, kind: 'restore', reasonCode: 'findings-corrected' };
const decide = (body: object, headers = {}, by = officer, id = code.id) =>
  by.post(`/api/v1/packing-house-codes/${id}/decisions`, body, headers);
const stateOf = async (id = code.id) =>
  (await t.db.select().from(packingHouseCodes).where(eq(packingHouseCodes.id, id)))[0]?.state;

test('a suspension stops one market, and operator and suppliers are told', async () => {
  const korea = await haveHouseCode(t, house, officer, {
    ...{ value: 'VN-AGPH-036', marketCode: 'KOR' },
  });
  const head = await signedIn(t, 'cooperative-head');
  const past = await signedIn(t, 'cooperative-head');
  await haveSupply(t, house, await haveArea(t, head), { state: 'agreed' });
  await haveSupply(t, house, await haveArea(t, past), { state: 'ended' });
  expect((await decide(suspend)).statusCode).toBe(201);
  expect([await stateOf(), await stateOf(korea.id)]).toEqual(['suspended', 'active']);
  const told = await t.db.select().from(notices).where(eq(notices.kind, 'code-suspended'));
  expect(told.map(({ organisationId }) => organisationId).toSorted()).toEqual(
    [packer.organisationId, head.organisationId].toSorted(),
  );
  expect(told[0]?.facts).toEqual({
    value: 'VN-AGPH-036',
    market: 'Trung Quốc',
    number: '118/QĐ-MẪU',
  });
  const [fact] = await t.db.select().from(ledgerEntries);
  expect(fact).toMatchObject({
    ...{ kind: 'packing-house-code.decided', actorId: officer.personId },
    facts: { kind: 'suspend', marketCode: 'CHN', number: '118/QĐ-MẪU' },
  });
});

test('two officers at once leave one decision', async () => {
  const second = await signedIn(t, 'officer');
  const answers = await Promise.all([decide(suspend), decide(suspend, {}, second)]);
  expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409]);
  const refused = answers.find(({ statusCode }) => statusCode === 409);
  expect(refused?.json().code).toBe(problems.decisionNotNow.code);
});

test('the same decision sent twice is recorded once; a stale version is refused', async () => {
  const headers = { 'idempotency-key': 'decide-key-01', 'if-match': '"1"' };
  const [one, two] = [await decide(suspend, headers), await decide(suspend, headers)];
  expect(one.json()).toEqual(two.json());
  expect((await decide(restore, { 'if-match': '"1"' })).statusCode).toBe(412);
});

test.each([
  [{ decidedOn: '2026-11-24' }, problems.decisionInFuture.code, 'decidedOn'],
  [{ decidedOn: '2024-01-01' }, problems.decisionBeforeLast.code, 'decidedOn'],
  [{ reasonCode: 'findings-corrected' }, problems.reasonNotForKind.code, 'reasonCode'],
])('a decision with %j is refused beside its field', async (wish, refusal, field) => {
  const answer = await decide({ ...suspend, ...wish });
  expect(answer.json()).toMatchObject({ code: refusal, errors: [{ field }] });
  expect(await stateOf()).toBe('active');
});

test('a code is restored with the minutes of a new check, which are a paper of one’s own', async () => {
  await decide(suspend);
  expect((await decide(restore)).json()).toMatchObject({
    code: problems.paperMissing.code,
    errors: [{ field: 'file' }],
  });
  const foreign = { ...restore, evidenceFileId: 'file_V1StGXR8Z5jdHi6B' };
  expect((await decide(foreign)).json().code).toBe(decisionProblems.evidenceUnknown.code);
  const sent = await officer.postMultipart(
    '/api/v1/files',
    { kind: 'document' },
    { file: { name: 'bien-ban.pdf', content: '%PDF-1.4\nmẫu\n%%EOF' } },
  );
  const evidenceFileId = sent.json().id;
  expect((await decide({ ...restore, evidenceFileId })).statusCode).toBe(201);
  expect(await stateOf()).toBe('active');
});

test('a new code abroad is in force once the importing country approves it, and may be warned', async () => {
  const fresh = await haveHouseCode(t, house, officer, { marketCode: 'KOR', state: 'issued' });
  const step = (kind: string, reasonCode: string) =>
    decide({ ...suspend, kind, reasonCode }, {}, officer, fresh.id);
  expect((await step('suspend', 'other')).json().code).toBe(problems.decisionNotNow.code);
  for (const [kind, reason, state] of [
    ['approve', 'importer-list', 'active'],
    ['warn', 'importer-notice', 'warned'],
    ['clear', 'importer-accepts', 'active'],
    ['revoke', 'operator-asks', 'revoked'],
  ] as const) {
    expect((await step(kind, reason)).statusCode).toBe(201);
    expect(await stateOf(fresh.id)).toBe(state);
  }
  const kinds = (await t.db.select().from(notices)).map(({ kind }) => kind);
  expect(kinds.toSorted()).toEqual(['code-approved', 'code-revoked', 'code-warned']);
});

test('nobody decides on codes of their own organisation', async () => {
  await haveRoleToo(t, officer, 'packing-house', packer.organisationId);
  const refused = await decide(suspend);
  expect(refused.json().code).toBe(decisionProblems.conflictOfInterest.code);
});

test('only officers decide, and on a code there is', async () => {
  for (const role of ['inspector', 'cooperative-head', 'administrator'] as const)
    expect((await decide(suspend, {}, await signedIn(t, role))).statusCode).toBe(403);
  expect((await decide(suspend, {}, packer)).statusCode).toBe(403);
  const missing = await decide(suspend, {}, officer, 'phc_V1StGXR8Z5jdHi6B');
  expect(missing.statusCode).toBe(404);
});
