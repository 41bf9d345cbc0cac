import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { certificates } from '../../../src/db/schema/certificates.ts';
import { ledgerEntries } from '../../../src/db/schema/ledger.ts';
import { verifyLedger } from '../../../src/features/ledger/actions.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveArea, haveCertificate, haveCheck } from '../../support/records.ts';

const t = useApp();
const url = '/api/v1/certificates';

const paper = {
  kindCode: 'vietgap',
  number: 'VG-123.24.05',
  certifierName: 'Tổ chức chứng nhận Mẫu',
  validFrom: '2026-01-01',
  validTo: '2027-12-31',
  scopes: [{ cropCode: 'XO' }] as object[],
};
const pdf = '%PDF-1.4\n%%EOF';

const cooperative = () => signedIn(t, 'cooperative-editor');
const declare = (by: SignedIn, change: object = {}, headers = {}) =>
  by.post(url, { ...paper, ...change }, headers);

test('a cooperative declares what the paper says; until a check it is only declared', async () => {
  const editor = await cooperative();
  const area = await haveArea(t, editor);
  const scopes = [{ cropCode: 'XO', varietyCode: 'XO-BAMAU', areaId: area.id }];
  const made = await declare(editor, { scopes });
  expect(made.statusCode).toBe(201);
  expect(made.headers.etag).toBe('"1"');
  expect(made.json()).toMatchObject({
    holder: { id: editor.organisationId },
    number: 'VG-123.24.05',
    scopes,
    degree: 'declared',
    standing: 'valid',
    warnings: [],
    checks: [],
  });
  const [fact] = await t.db.select().from(ledgerEntries);
  expect(fact).toMatchObject({ kind: 'certificate.declared', actorId: editor.personId });
  expect(await verifyLedger(t.db)).toEqual({ entries: 1 });
});

test('expiry is told at the moment it is read: at midnight in Viet Nam, without any job', async () => {
  t.clock.now = new Date('2026-11-23T16:00:00Z');
  const editor = await cooperative();
  const { id } = (await declare(editor, { validTo: '2026-11-23' })).json<{ id: string }>();
  const standing = async (instant: string) => {
    t.clock.now = new Date(instant);
    const { standing, isExpiring } = (await editor.get(`${url}/${id}`)).json();
    return { standing, isExpiring };
  };
  expect(await standing('2026-11-23T16:59:59.999Z')).toEqual({
    standing: 'valid',
    isExpiring: true,
  });
  expect(await standing('2026-11-23T17:00:00.000Z')).toEqual({
    standing: 'expired',
    isExpiring: false,
  });
});

test.each([
  ['an unknown kind', { kindCode: 'gold-medal' }, 'certificates/unknown-kind', 'kindCode'],
  ['dates reversed', { validTo: '2025-12-31' }, 'certificates/dates-reversed', 'validTo'],
  ['a day that does not exist', { validFrom: '2026-02-30' }, 'http/invalid-input', 'validFrom'],
  ['an unknown crop', { scopes: [{ cropCode: 'ZZ' }] }, 'certificates/unknown-product', 'scopes'],
  [
    'a variety of another crop',
    { scopes: [{ cropCode: 'LU', varietyCode: 'XO-BAMAU' }] },
    'certificates/unknown-product',
    'scopes',
  ],
  ['no product', { scopes: [] }, 'http/invalid-input', 'scopes'],
  ['a blank number', { number: ' \u200b ' }, 'http/invalid-input', 'number'],
  ['a field too many', { degree: 'confirmed' }, 'http/invalid-input', ''],
  [
    'a file that is not there',
    { fileId: 'file_V1StGXR8Z5jdHi6B' },
    'certificates/file-not-yours',
    'fileId',
  ],
])('%s is refused at its field and nothing is written', async (_, change, code, field) => {
  const editor = await cooperative();
  const answer = await declare(editor, change);
  expect(answer.statusCode).toBe(422);
  expect(answer.json()).toMatchObject({ code, errors: [{ field }] });
  expect(await t.db.select().from(certificates)).toEqual([]);
});

test('areas must be the holder’s own and grow what the certificate names', async () => {
  const editor = await cooperative();
  const foreign = await haveArea(t, await cooperative());
  const rice = await haveArea(t, editor, { cropCode: 'LU' });
  const scoped = (areaId: string) => declare(editor, { scopes: [{ cropCode: 'XO', areaId }] });
  expect((await scoped(foreign.id)).json()).toMatchObject({
    code: 'certificates/area-not-holders',
  });
  expect((await scoped(rice.id)).json()).toMatchObject({ code: 'certificates/area-other-crop' });
});

test('another organisation’s file cannot be attached', async () => {
  const stranger = await cooperative();
  const sent = await stranger.postMultipart(
    '/api/v1/files',
    {},
    { file: { name: 'a.pdf', content: pdf } },
  );
  const { id: fileId } = sent.json<{ id: string }>();
  const refused = await declare(await cooperative(), { fileId });
  expect(refused.json()).toMatchObject({ code: 'certificates/file-not-yours' });
  const own = await declare(stranger, { fileId });
  expect(own.json()).toMatchObject({ file: { id: fileId } });
});

test('the same number and kind twice points to the first record; another kind or holder may', async () => {
  const editor = await cooperative();
  const { id } = (await declare(editor)).json<{ id: string }>();
  const again = await declare(editor, { number: 'vg 123-24-05' });
  expect(again.statusCode).toBe(409);
  expect(again.json()).toMatchObject({ code: 'certificates/already-declared' });
  expect(again.json<{ detail: string }>().detail).toContain(`/console/certificates/${id}`);
  expect((await declare(editor, { kindCode: 'haccp' })).statusCode).toBe(201);
  expect((await declare(await cooperative())).statusCode).toBe(201);
});

test('the same number declared by two people at once becomes one record', async () => {
  const editor = await cooperative();
  const head = await signedIn(t, 'cooperative-head', { id: editor.organisationId });
  const answers = await Promise.all([declare(editor), declare(head)]);
  expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409]);
  expect(await t.db.select().from(certificates)).toHaveLength(1);
});

test('a declaration sent again under one key is one record; the key is good for nothing else', async () => {
  const editor = await cooperative();
  const key = { 'idempotency-key': 'declare-0001' };
  const first = await declare(editor, {}, key);
  const second = await declare(editor, {}, key);
  expect(second.statusCode).toBe(201);
  expect(second.json()).toEqual(first.json());
  const other = await declare(editor, { number: 'VG-2' }, key);
  expect(other.json()).toMatchObject({ code: 'idempotency/key-reused' });
  expect(await t.db.select().from(certificates)).toHaveLength(1);
});

test('a correction makes a new version, the old one stays in the ledger, a stale one is refused', async () => {
  const editor = await cooperative();
  const { id } = (await declare(editor)).json<{ id: string }>();
  const change = { ...paper, number: 'VG-124.24.05', scopes: [{ cropCode: 'LU' }] };
  const corrected = await editor.put(`${url}/${id}`, change, { 'if-match': '"1"' });
  expect(corrected.headers.etag).toBe('"2"');
  expect(corrected.json()).toMatchObject({
    number: 'VG-124.24.05',
    scopes: [{ cropCode: 'LU', varietyCode: null, areaId: null }],
  });
  const stale = await editor.put(`${url}/${id}`, paper, { 'if-match': '"1"' });
  expect(stale.statusCode).toBe(412);
  expect(stale.json()).toMatchObject({ code: 'http/changed-meanwhile' });
  const facts = await t.db.select().from(ledgerEntries).orderBy(ledgerEntries.sequence);
  expect(facts.map(({ facts }) => facts.number)).toEqual(['VG-123.24.05', 'VG-124.24.05']);
});

test('what an inspector has checked cannot be changed underneath the check', async () => {
  const editor = await cooperative();
  const record = await haveCertificate(t, editor);
  await haveCheck(t, record, await signedIn(t, 'inspector'));
  const answer = await editor.put(`${url}/${record.id}`, paper);
  expect(answer.statusCode).toBe(409);
  expect(answer.json()).toMatchObject({ code: 'certificates/already-checked' });
});

test.each([
  ['packing-house', 403],
  ['inspector', 403],
  ['officer', 403],
  ['administrator', 403],
  ['cooperative-head', 201],
] as const)('declaring as %s answers %i', async (role, status) => {
  expect((await declare(await signedIn(t, role))).statusCode).toBe(status);
});

test('someone else’s certificate answers exactly like a missing one', async () => {
  const record = await haveCertificate(t, await cooperative());
  const stranger = await cooperative();
  const paths = [`${url}/${record.id}`, `${url}/cer_V1StGXR8Z5jdHi6B`];
  for (const ask of [stranger.get, (path: string) => stranger.put(path, paper)]) {
    const [others, missing] = await Promise.all(paths.map((path) => ask(path)));
    expect(others?.statusCode).toBe(404);
    expect(others?.body).toBe(missing?.body);
  }
  expect((await stranger.get(url)).json()).toEqual({ items: [], next: null });
});

test('texts that look like SQL or HTML are kept as texts', async () => {
  const editor = await cooperative();
  const nasty = `<script>alert(1)</script>'; drop table certificates; --`;
  const made = await declare(editor, { number: nasty, certifierName: nasty });
  expect(made.json()).toMatchObject({ number: nasty, certifierName: nasty });
  const { id } = made.json<{ id: string }>();
  for (const page of ['/console/certificates', `/console/certificates/${id}`]) {
    const { body, statusCode } = await editor.get(page);
    expect(statusCode).toBe(200);
    expect(body).toContain('&lt;script>');
    expect(body).not.toContain('<script>alert');
  }
  const [row] = await t.db.select().from(certificates).where(eq(certificates.id, id));
  expect(row?.numberVerbatim).toBe(nasty);
});

test('the list pages without repeating and forgives missing diacritics and punctuation', async () => {
  const editor = await signedIn(t, 'cooperative-editor', { name: 'Hợp tác xã Đồng Mẫu' });
  for (const number of ['A-1', 'A-2', 'A-3']) {
    t.clock.now = new Date(t.clock.now.getTime() + 1000);
    await declare(editor, { number });
  }
  const inspector = await signedIn(t, 'inspector');
  const numbers = async (query: string) => {
    const { items, next } = (await inspector.get(`${url}?${query}`)).json();
    return { numbers: items.map((item: { number: string }) => item.number), next };
  };
  const first = await numbers('limit=2&show=waiting');
  expect(first.numbers).toEqual(['A-1', 'A-2']);
  const rest = await numbers(`limit=2&show=waiting&after=${first.next}`);
  expect(rest).toEqual({ numbers: ['A-3'], next: null });
  expect((await numbers('')).numbers).toEqual(['A-3', 'A-2', 'A-1']);
  expect((await numbers('search=dong+mau')).numbers).toHaveLength(3);
  expect((await numbers('search=a2')).numbers).toEqual(['A-2']);
  expect((await numbers('search=xoai&limit=1')).numbers).toEqual(['A-3']);
  expect((await numbers('search=%25')).numbers).toEqual([]);
  expect((await numbers('show=expired')).numbers).toEqual([]);
});
