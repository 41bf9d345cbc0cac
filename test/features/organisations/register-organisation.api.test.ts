import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { verifyLedger } from '../../../src/features/ledger/actions.ts';
import { signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';

const t = useApp();

const cooperative = {
  name: 'Tổ hợp tác Xoài Mẫu (dữ liệu minh họa)',
  shortName: 'XMAU',
  kind: 'cooperative-group',
  kindSince: '2021-05-04',
  grounds: 'Giấy chứng nhận số 3/2021',
  taxCode: '1600123450',
  communeCode: '30628',
  addressLine: 'Ấp Mẫu',
  representative: 'Người Đại Diện Mẫu',
};

test('an officer registers an organisation and the fact lands in the ledger without a person’s name', async () => {
  const officer = await signedIn(t, 'officer');
  const made = await officer.post('/api/v1/organisations', cooperative);
  expect(made.statusCode).toBe(201);
  expect(made.headers.etag).toBe('"1"');
  expect(made.json()).toMatchObject({
    name: cooperative.name,
    kinds: [{ kind: 'cooperative-group', validTo: null }],
  });
  expect(await verifyLedger(t.db)).toEqual({ entries: 1 });
  const facts = JSON.stringify(await t.db.execute('select facts from ledger_entries'));
  expect(facts).toContain('XMAU');
  expect(facts).not.toContain('Người Đại Diện');
});

test('the same key sent again creates nothing, and another content under it is refused', async () => {
  const officer = await signedIn(t, 'officer');
  const headers = { 'idempotency-key': 'key-of-first-try' };
  const first = await officer.post('/api/v1/organisations', cooperative, headers);
  const again = await officer.post('/api/v1/organisations', cooperative, headers);
  expect(again.json().id).toBe(first.json().id);
  const other = await officer.post(
    '/api/v1/organisations',
    { ...cooperative, name: 'Khác' },
    headers,
  );
  expect(other.json()).toMatchObject({ status: 422, code: 'idempotency/key-reused' });
  const malformed = await officer.post('/api/v1/organisations', cooperative, {
    'idempotency-key': 'x',
  });
  expect(malformed.json().code).toBe('idempotency/key-malformed');
});

test('two requests with one key at the same moment create one organisation', async () => {
  const officer = await signedIn(t, 'officer');
  const headers = { 'idempotency-key': 'both-at-once' };
  const answers = await Promise.all(
    [1, 2, 3].map(() => officer.post('/api/v1/organisations', cooperative, headers)),
  );
  expect(new Set(answers.map((answer) => answer.json().id)).size).toBe(1);
});

test('every wrong field is named at once, in the reader’s language', async () => {
  const officer = await signedIn(t, 'officer');
  const answer = await officer.post(
    '/api/v1/organisations',
    { ...cooperative, name: ' ', taxCode: '12', kindSince: '2021-02-30', kind: 'club', extra: 1 },
    { 'accept-language': 'en' },
  );
  expect(answer.statusCode).toBe(422);
  const fields = answer.json().errors.map((error: { field: string }) => error.field);
  expect(fields).toEqual(expect.arrayContaining(['name', 'taxCode', 'kindSince', 'kind', '']));
  expect(JSON.stringify(answer.json().errors)).toContain('There is no such field: extra');
});

test('a tax code and a short name belong to one organisation, and a commune must exist', async () => {
  const officer = await signedIn(t, 'officer');
  await officer.post('/api/v1/organisations', cooperative);
  const second = await officer.post('/api/v1/organisations', {
    ...cooperative,
    communeCode: '99999',
  });
  const fields = second.json().errors.map((error: { field: string }) => error.field);
  expect(fields).toEqual(['taxCode', 'shortName', 'communeCode']);
  expect(second.json().code).toBe('organisations/tax-code-taken');
  const name = await officer.post('/api/v1/organisations', { ...cooperative, taxCode: '' });
  expect(name.json().code).toBe('organisations/short-name-taken');
  const commune = await officer.post('/api/v1/organisations', {
    ...cooperative,
    taxCode: '',
    shortName: 'B2',
    communeCode: '30280',
  });
  expect(commune.json().code).toBe('organisations/commune-unknown');
});

test('a name typed in another Unicode form is stored and found as one', async () => {
  const officer = await signedIn(t, 'officer');
  await officer.post('/api/v1/organisations', {
    ...cooperative,
    name: 'Hợp tác xã Hoà Đông'.normalize('NFD'),
  });
  const found = await officer.get('/api/v1/organisations?search=hop%20tac%20xa%20hoa%20dong');
  expect(found.json().items[0].name).toBe('Hợp tác xã Hoà Đông'.normalize('NFC'));
});

test('a doubtful tax code is kept and marked, not refused', async () => {
  const officer = await signedIn(t, 'officer');
  const made = await officer.post('/api/v1/organisations', {
    ...cooperative,
    taxCode: '1600123459',
  });
  expect(made.statusCode).toBe(201);
  expect(made.json().taxCodeDoubtful).toBe(true);
});

test('HTML and SQL in a name are text, in the answer and on the page', async () => {
  const officer = await signedIn(t, 'officer');
  const nasty = `<script>alert(1)</script>'; drop table organisations; --`;
  const made = await officer.post('/api/v1/organisations', { ...cooperative, name: nasty });
  expect(made.json().name).toBe(nasty);
  const page = await officer.get(`/console/organisations/${made.json().id}`);
  expect(page.body).not.toContain('<script>alert');
  expect(page.body).toContain('&lt;script>alert(1)');
});

test('only officers and administrators register; a cooperative is refused', async () => {
  const head = await signedIn(t, 'cooperative-head');
  expect((await head.post('/api/v1/organisations', cooperative)).json()).toMatchObject({
    status: 403,
    code: 'http/not-allowed',
  });
  const nobody = await t.app.inject({
    method: 'POST',
    url: '/api/v1/organisations',
    payload: cooperative,
  });
  expect(nobody.json()).toMatchObject({ status: 401, code: 'http/sign-in-first' });
});

test('another organisation’s record answers to the byte like a missing one', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const other = await signedIn(t, 'cooperative-head');
  const theirs = await head.get(`/api/v1/organisations/${other.organisationId}`);
  const missing = await head.get('/api/v1/organisations/org_doesnotexist0000');
  expect(theirs.statusCode).toBe(404);
  expect(theirs.body).toBe(missing.body);
  expect((await head.get('/api/v1/organisations')).json().items).toHaveLength(1);
});

test('a key is kept for a month and then forgotten', async () => {
  const officer = await signedIn(t, 'officer');
  await officer.post('/api/v1/organisations', cooperative, { 'idempotency-key': 'key-of-october' });
  t.clock.now = new Date('2026-12-25T02:00:00Z');
  const later = await signedIn(t, 'officer', { id: officer.organisationId });
  const kept = () => t.db.execute('select key from idempotency_keys');
  await t.db.transaction((tx) =>
    tx.execute(
      sql`update idempotency_keys set owner = ${`${later.personId} ${later.organisationId}`}`,
    ),
  );
  const other = { ...cooperative, taxCode: '', shortName: 'KHAC' };
  await later.post('/api/v1/organisations', other, { 'idempotency-key': 'key-of-december' });
  expect((await kept()).map((row) => row.key)).toEqual(['key-of-december']);
});
