import { eq, sql } from 'drizzle-orm';
import { nanoid } from 'nanoid';
import { beforeEach, expect, test } from 'vitest';
import { batches } from '../../../src/db/schema/batches.ts';
import { people } from '../../../src/db/schema/identity.ts';
import { ledgerEntries } from '../../../src/db/schema/ledger.ts';
import { registerBatch } from '../../../src/features/batches/actions/register-batch.ts';
import { registerInput } from '../../../src/features/batches/schemas/batches.ts';
import { verifyLedger } from '../../../src/features/ledger/actions.ts';
import { readPublicCode } from '../../../src/lib/public-code.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveArea, haveAreaCode, haveCertificate, haveDecision } from '../../support/records.ts';

const t = useApp();
let editor: SignedIn;
let area: Awaited<ReturnType<typeof haveArea>>;
let code: Awaited<ReturnType<typeof haveAreaCode>>;
let harvest: Record<string, unknown>;

beforeEach(async () => {
  editor = await signedIn(t, 'cooperative-editor');
  area = await haveArea(t, editor);
  code = await haveAreaCode(t, area, editor);
  harvest = {
    areaCodeId: code.id,
    varietyCode: 'XO-BAMAU',
    harvestedFrom: '2026-11-20',
    harvestedTo: '2026-11-21',
    amount: '0,86',
    unit: 'tan',
  };
});

const register = (more: Record<string, unknown> = {}, who = editor, headers = {}) =>
  who.post('/api/v1/batches', { ...harvest, ...more }, headers);

test('a harvest becomes a draft in kilograms with a public code, a number and a ledger entry', async () => {
  const certificate = await haveCertificate(t, editor);
  const answer = await register({ claims: [certificate.id] });
  expect(answer.statusCode).toBe(201);
  expect(answer.headers.etag).toBe('"1"');
  const batch = answer.json();
  expect(batch).toMatchObject({
    state: 'draft',
    grams: 860_000,
    entered: { amount: '0,86', unit: 'tan' },
    number: `${editor.organisation.shortName}-261123-01`,
    crop: { code: 'XO' },
    variety: { code: 'XO-BAMAU' },
    claims: [{ certificateId: certificate.id, degree: 'declared', shown: true, whyNotShown: null }],
  });
  expect(readPublicCode(batch.publicCode)).toEqual({ code: batch.publicCode });
  expect(batch.publicCode).toMatch(/[A-Z]/);
  expect(batch.scanUrl).toBe(`HTTP://LOCALHOST:8080/T/${batch.publicCode}`);
  expect((await editor.get(answer.headers.location as string)).json()).toEqual(batch);
  const [entry] = await t.db.select().from(ledgerEntries);
  expect(entry).toMatchObject({
    kind: 'batch.registered',
    subjectId: batch.id,
    actorId: editor.personId,
    happenedOn: '2026-11-21',
  });
  expect(await verifyLedger(t.db)).toEqual({ entries: 1 });
});

test.each([
  ['860', 'kg'],
  ['8,6', 'ta'],
  ['0,86', 'tan'],
  ['86', 'yen'],
])('%s %s of mango are 860 kg', async (amount, unit) => {
  expect((await register({ amount, unit })).json().grams).toBe(860_000);
});

test('a giạ is 20 kg of rice and no measure of mango', async () => {
  const paddy = await haveAreaCode(t, await haveArea(t, editor, { cropCode: 'LU' }), editor);
  const gia = { amount: '43', unit: 'gia' };
  const rice = await register({ ...gia, areaCodeId: paddy.id, varietyCode: 'LU-OM18' });
  expect(rice.json().grams).toBe(860_000);
  expect((await register(gia)).json()).toMatchObject({ code: 'batches/gia-for-rice-only' });
});

test('everything to correct is told at once, each at its field, and nothing is written', async () => {
  const answer = await register({
    varietyCode: 'LU-OM18',
    cropCode: 'LU',
    amount: '1.234',
    harvestedTo: '2026-11-24',
    claims: [`cer_${nanoid(16)}`],
  });
  expect(answer.statusCode).toBe(422);
  const fields = answer.json().errors.map((error: { field: string }) => error.field);
  expect(fields).toEqual(['cropCode', 'varietyCode', 'amount', 'harvestedTo', 'claims']);
  expect(answer.body).toContain('1.234.000 kg');
  expect(await t.db.select().from(batches)).toEqual([]);
  expect(await t.db.select().from(ledgerEntries)).toEqual([]);
});

test.each([
  ['batches/variety-not-of-crop', { varietyCode: 'LU-OM18' }],
  ['batches/variety-not-of-crop', { varietyCode: 'KHONG-CO' }],
  ['batches/crop-not-of-area', { cropCode: 'LU' }],
  ['batches/harvest-reversed', { harvestedTo: '2026-11-19' }],
  ['batches/harvest-too-long-ago', { harvestedFrom: '2025-01-05', harvestedTo: '2025-01-05' }],
  ['batches/code-not-issued', { harvestedFrom: '2026-01-05' }],
  ['http/invalid-input', { harvestedFrom: '2026-02-30' }],
  ['http/invalid-input', { unit: 'thung' }],
  ['http/invalid-input', { amount: 860 }],
  ['http/invalid-input', { areaCodeId: undefined }],
  ['http/invalid-input', { state: 'released' }],
])('is refused with %s when %j', async (problem, more) => {
  if (problem === 'batches/code-not-issued') {
    harvest.areaCodeId = (
      await haveAreaCode(t, area, editor, { marketCode: 'USA', issuedOn: '2026-03-01' })
    ).id;
  }
  const answer = await register(more);
  expect(answer.statusCode).toBe(422);
  expect(answer.json().code).toBe(problem);
});

test('a harvest day is judged by the day in Viet Nam, also around midnight', async () => {
  const tomorrow = { harvestedFrom: '2026-11-24', harvestedTo: '2026-11-24' };
  t.clock.now = new Date('2026-11-23T16:59:59.999Z');
  // A session of the morning has ended by midnight.
  editor = await signedIn(t, 'cooperative-editor', { id: editor.organisationId });
  expect((await register(tomorrow)).json().code).toBe('batches/harvest-in-future');
  t.clock.now = new Date('2026-11-23T17:00:00.000Z');
  const answer = await register(tomorrow);
  expect(answer.statusCode).toBe(201);
  expect(answer.json().number).toContain('-261124-01');
});

test('another cooperative’s code and certificate answer like missing ones', async () => {
  const other = await signedIn(t, 'cooperative-head');
  const theirs = await haveAreaCode(t, await haveArea(t, other), other);
  const foreign = await register({ areaCodeId: theirs.id });
  expect(foreign.json().code).toBe('batches/code-unknown');
  expect(foreign.body).toBe((await register({ areaCodeId: `cod_${nanoid(16)}` })).body);
  const certificate = await haveCertificate(t, other);
  const claimed = await register({ claims: [certificate.id] });
  expect(claimed.json().code).toBe('batches/claim-not-own');
  expect(claimed.body).toBe((await register({ claims: [`cer_${nanoid(16)}`] })).body);
});

test('a code suspended for China takes no batch for China, its other market goes on', async () => {
  const officer = await signedIn(t, 'officer');
  const european = await haveAreaCode(t, area, editor, { marketCode: 'EUU' });
  await haveDecision(t, code, officer, 'suspend', '2026-11-02', '118/QĐ-TTBVTV');
  const answer = await register();
  expect(answer.json().code).toBe('batches/code-suspended');
  expect(answer.json().errors[0].field).toBe('areaCodeId');
  expect(answer.json().detail).toContain('118/QĐ-TTBVTV');
  expect((await register({ areaCodeId: european.id })).statusCode).toBe(201);
  await haveDecision(t, european, officer, 'revoke', '2026-11-02');
  expect((await register({ areaCodeId: european.id })).json().code).toBe('batches/code-revoked');
});

test.each(['packing-house', 'inspector', 'officer', 'administrator'] as const)(
  'role %s may not register a batch',
  async (role) => {
    expect((await register({}, await signedIn(t, role))).statusCode).toBe(403);
  },
);

test('nobody registers without signing in', async () => {
  const answer = await t.app.inject({ method: 'POST', url: '/api/v1/batches', payload: harvest });
  expect(answer.statusCode).toBe(401);
});

test('sending the same registration again creates nothing more', async () => {
  const key = { 'idempotency-key': 'harvest-of-today-1' };
  const [first, second] = [await register({}, editor, key), await register({}, editor, key)];
  expect(second.json()).toEqual(first.json());
  expect(await t.db.select().from(batches)).toHaveLength(1);
  const other = await register({ amount: '900' }, editor, key);
  expect(other.json().code).toBe('idempotency/key-reused');
});

test('twenty registrations at once get twenty numbers without a gap and twenty public codes', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => register()));
  const numbers = answers.map((answer) => Number(answer.json().number.split('-')[2]));
  expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  expect(new Set(answers.map((answer) => answer.json().publicCode)).size).toBe(20);
  expect(await verifyLedger(t.db)).toEqual({ entries: 20 });
});

test('a public code that is taken already is drawn again', async () => {
  let calls = 0;
  const deps = {
    ...t.deps,
    // The same bytes twice, then others: the second batch meets the first one's code.
    randomBytes: (count: number) => new Uint8Array(count).fill(calls++ < 2 ? 20 : 21),
  };
  const input = registerInput.parse(harvest);
  await registerBatch(deps, editor.actor, { input, key: undefined });
  await registerBatch(deps, editor.actor, { input, key: undefined });
  const codes = (await t.db.select().from(batches)).map((batch) => batch.publicCode);
  expect(new Set(codes).size).toBe(2);
  expect(calls).toBe(3);
});

test('SQL and markup in what was typed is only text', async () => {
  const evil = `860'); drop table batches; --<script>alert(1)</script>`;
  expect((await register({ amount: evil })).json().code).toBe('batches/weight-not-read');
  for (const field of ['areaCodeId', 'varietyCode', 'unit', 'harvestedFrom', 'cropCode']) {
    expect((await register({ [field]: "x'; drop table batches; --<b>" })).statusCode).toBe(422);
  }
  const search = encodeURIComponent(`%' or 1=1; drop table batches; --<script>`);
  expect((await editor.get(`/api/v1/batches?search=${search}`)).json().items).toEqual([]);
  expect(await t.db.select().from(batches)).toEqual([]);
});

test('the batch is found by its words without diacritics, its number, area code and public code', async () => {
  const batch = (await register()).json();
  for (const search of [
    'xoai ba mau',
    'XOÀI',
    'xoài'.normalize('NFD'),
    batch.number,
    code.valueVerbatim,
    batch.publicCode.toLowerCase(),
    `${batch.publicCode.slice(0, 4)}-${batch.publicCode.slice(4)}`,
    '芒果',
  ]) {
    const found = await editor.get(`/api/v1/batches?search=${encodeURIComponent(search)}`);
    expect(found.json().items).toHaveLength(1);
  }
  expect((await editor.get('/api/v1/batches?search=sau+rieng')).json().items).toEqual([]);
  expect((await editor.get('/api/v1/batches?search=%25')).json().items).toEqual([]);
  expect((await editor.get('/api/v1/batches?state=released')).json().items).toEqual([]);
});

test('a list is paged by cursor, shows nothing twice and a strange cursor starts at the top', async () => {
  for (let i = 0; i < 5; i++) await register();
  const seen: string[] = [];
  let after = '';
  for (let page = 0; page < 3; page++) {
    const answer = (await editor.get(`/api/v1/batches?limit=2${after}`)).json();
    seen.push(...answer.items.map((item: { number: string }) => item.number));
    after = `&after=${answer.next}`;
  }
  expect(new Set(seen).size).toBe(5);
  const strange = Buffer.from('["yesterday","x"]').toString('base64url');
  expect((await editor.get(`/api/v1/batches?after=${strange}`)).json().items).toHaveLength(5);
});

test('no name or phone number of a person reaches the ledger', async () => {
  await register();
  const [person] = await t.db.select().from(people).where(eq(people.id, editor.personId));
  const [{ text } = { text: '' }] = await t.db.execute<{ text: string }>(
    sql`select facts::text as text from ledger_entries`,
  );
  expect(text).not.toContain(person?.fullName);
  expect(text).not.toContain(editor.phone);
});
