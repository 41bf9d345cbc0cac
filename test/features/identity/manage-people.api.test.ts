import { beforeEach, describe, expect, test } from 'vitest';
import { idempotencyKeys } from '../../../src/db/schema/idempotency.ts';
import { apiKeys, people } from '../../../src/db/schema/identity.ts';
import { ledgerEntries } from '../../../src/db/schema/ledger.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { startOfTests, useApp } from '../../support/app.ts';

const t = useApp();
let admin: SignedIn;
let head: SignedIn;

beforeEach(async () => {
  admin = await signedIn(t, 'administrator');
  head = await signedIn(t, 'cooperative-head');
});

const newcomer = () => ({
  name: 'Đặng Thị Mẫu',
  phone: '0981 234 567',
  organisationId: head.organisationId,
  role: 'cooperative-editor',
});
const invite = (change: object = {}, headers?: Record<string, string>) =>
  admin.post('/api/v1/people', { ...newcomer(), ...change }, headers);
const signIn = (password: string) =>
  t.app.inject({
    method: 'POST',
    url: '/api/v1/sessions',
    payload: { phone: '0981234567', password },
  });

describe('inviting a person', () => {
  test('gives a temporary password that only serves to choose another one', async () => {
    const made = (await invite()).json();
    expect(made.temporaryPassword).toMatch(/^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){2}$/);
    const typed = ` ${made.temporaryPassword.toUpperCase().replaceAll('-', ' ')}`;
    const opened = await signIn(typed);
    expect(opened.json()).toMatchObject({ mustChangePassword: true });
    const headers = {
      cookie: `session=${opened.cookies[0]?.value}`,
      'x-csrf-token': opened.json().csrf,
    };
    const me = await t.app.inject({ url: '/api/v1/me', headers });
    expect(me.json()).toMatchObject({ acting: null, mustChangePassword: true });
    const next = 'mùa xoài tháng tư';
    const changed = await t.app.inject({
      method: 'PUT',
      url: '/api/v1/me/password',
      headers,
      payload: { next },
    });
    expect(changed.statusCode).toBe(204);
    expect((await signIn(made.temporaryPassword)).statusCode).toBe(422);
    expect((await signIn(next)).json()).toMatchObject({ mustChangePassword: false });
  });

  test('after a week the slip is refused, with the way out', async () => {
    const made = (await invite()).json();
    expect(made.validUntil).toBe('2026-11-30T02:00:00.000Z');
    t.clock.now = new Date(startOfTests.getTime() + 7 * 24 * 3_600_000);
    expect((await signIn(made.temporaryPassword)).json().code).toBe('identity/slip-expired');
    expect((await signIn('aaaa-bbbb-cccc')).json().code).toBe('identity/wrong-credentials');
  });

  test('sent twice creates one person, and tells the password only once', async () => {
    const headers = { 'idempotency-key': 'invite-0001' };
    const [first, second] = [await invite({}, headers), await invite({}, headers)];
    expect(second.json()).toEqual({
      personId: first.json().personId,
      temporaryPassword: null,
      validUntil: null,
    });
    const kept = JSON.stringify(await t.db.select().from(idempotencyKeys));
    expect(kept).not.toContain(first.json().temporaryPassword);
    const other = await invite({ name: 'Khác' }, headers);
    expect(other.json().code).toBe('idempotency/key-reused');
  });

  test('is refused for a number that has an account, also when two do it at once', async () => {
    const codes = (await Promise.all([invite(), invite()])).map(
      (answer) => answer.json().code ?? 'made',
    );
    expect(codes.sort()).toEqual(['identity/phone-taken', 'made']);
    expect((await invite()).statusCode).toBe(409);
  });

  test('is refused for an unknown organisation and for a role that does not fit its kind', async () => {
    const unknown = await invite({ organisationId: 'org_0000000000000000' });
    expect(unknown.json().code).toBe('identity/organisation-unknown');
    for (const role of ['inspector', 'officer', 'administrator']) {
      expect((await invite({ role })).json().code).toBe('identity/role-unfit');
    }
    const editor = { organisationId: admin.organisationId, role: 'cooperative-editor' };
    expect((await invite(editor)).json().code).toBe('identity/role-unfit');
    expect((await t.db.select().from(people)).length).toBe(2);
  });

  test('names each missing or wrong field', async () => {
    const answer = await admin.post('/api/v1/people', { phone: '12', role: 'king' });
    const fields = answer.json().errors.map(({ field }: { field: string }) => field);
    expect(fields.sort()).toEqual(['name', 'organisationId', 'phone', 'role']);
  });

  test('keeps a name as it was typed, whatever it looks like', async () => {
    const name = `<b>O'Mẫu"</b>; drop table people; --`;
    const { personId } = (await invite({ name: name.normalize('NFD') })).json();
    const found = await admin.get(`/api/v1/people/${personId}`);
    expect(found.json().name).toBe(name.normalize('NFC'));
    const page = await admin.get(`/console/people/${personId}`);
    expect(page.body).not.toContain('<b>O');
  });

  test('is the administrator’s alone', async () => {
    for (const url of ['/api/v1/people', '/api/v1/api-keys']) {
      expect((await head.get(url)).json().code).toBe('http/not-allowed');
      expect((await head.post(url, newcomer())).json().code).toMatch(
        /^http\/(not-allowed|invalid-input)$/,
      );
    }
    expect(await t.db.select().from(people)).toHaveLength(2);
  });

  test('is written into the ledger by ids alone', async () => {
    const { personId } = (await invite()).json();
    const entries = await t.db.select().from(ledgerEntries);
    expect(entries.map(({ kind, subjectId }) => [kind, subjectId])).toEqual([
      ['person.invited', personId],
      ['role.granted', personId],
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/Đặng|981234567/);
  });
});

describe('the list of people', () => {
  test('is searched without marks or by phone number, and pages by name', async () => {
    await invite();
    await invite({ name: 'Bùi Văn Mẫu', phone: '0981234568' });
    const names = async (query: string) => {
      const { items } = (await admin.get(`/api/v1/people?${query}`)).json();
      return items.map(({ name }: { name: string }) => name);
    };
    expect(await names('search=dang%20thi')).toEqual(['Đặng Thị Mẫu']);
    expect(await names('search=0981%20234%20568')).toEqual(['Bùi Văn Mẫu']);
    expect(await names('search=%25')).toEqual([]);
    const first = (await admin.get('/api/v1/people?limit=1')).json();
    expect(first.items[0].name).toBe('Bùi Văn Mẫu');
    expect(await names(`limit=1&after=${first.next}`)).toEqual(['Đặng Thị Mẫu']);
  });
});

describe('a role', () => {
  test('is given once, ends at once and can be given again', async () => {
    const url = `/api/v1/people/${head.personId}/roles`;
    const body = { organisationId: head.organisationId, role: 'packing-house' };
    const { membershipId } = (await admin.post(url, body)).json();
    expect((await admin.post(url, body)).json().code).toBe('identity/role-held');
    expect((await admin.delete(`${url}/${membershipId}`)).statusCode).toBe(204);
    expect((await admin.delete(`${url}/${membershipId}`)).statusCode).toBe(204);
    expect((await admin.post(url, body)).statusCode).toBe(201);
    const kinds = (await t.db.select().from(ledgerEntries)).map(({ kind }) => kind);
    expect(kinds).toEqual(['role.granted', 'role.ended', 'role.granted']);
  });

  test('of another person is refused like one that does not exist', async () => {
    const other = await signedIn(t, 'cooperative-editor');
    const url = `/api/v1/people/${head.personId}/roles`;
    const foreign = await admin.delete(`${url}/${other.membershipId}`);
    expect(foreign.statusCode).toBe(404);
    expect(foreign.body).toBe((await admin.delete(`${url}/mem_0000000000000000`)).body);
  });

  test('an administrator gives himself none, and neither resets nor disables himself', async () => {
    const me = `/api/v1/people/${admin.personId}`;
    const answers = [
      await admin.post(`${me}/roles`, { organisationId: admin.organisationId, role: 'officer' }),
      await admin.delete(`${me}/roles/${admin.membershipId}`),
      await admin.post(`${me}/invitation`),
      await admin.put(`${me}/disabled`, { disabled: true }),
    ];
    for (const answer of answers) {
      expect(answer.json()).toMatchObject({ code: 'identity/own-account', status: 409 });
    }
  });
});

test('a new slip and a disabled account sign the person out at once', async () => {
  const url = `/api/v1/people/${head.personId}`;
  expect((await admin.post(`${url}/invitation`)).statusCode).toBe(201);
  expect((await head.get('/api/v1/me')).statusCode).toBe(401);

  const other = await signedIn(t, 'officer');
  const state = `/api/v1/people/${other.personId}/disabled`;
  expect((await admin.put(state, { disabled: true })).statusCode).toBe(204);
  expect((await other.get('/api/v1/me')).statusCode).toBe(401);
  await admin.put(state, { disabled: false });
  const found = await admin.get(`/api/v1/people/${other.personId}`);
  expect(found.json().disabledAt).toBeNull();
});

describe('an API key', () => {
  const body = () => ({
    organisationId: head.organisationId,
    role: 'cooperative-editor',
    name: 'Cân điện tử',
    mayWrite: true,
  });

  test('is shown once, kept as a hash, listed by its first characters, and revoked', async () => {
    const headers = { 'idempotency-key': 'key-00000001' };
    const { id, key } = (await admin.post('/api/v1/api-keys', body(), headers)).json();
    expect((await admin.post('/api/v1/api-keys', body(), headers)).json()).toEqual({
      id,
      key: null,
    });
    expect(JSON.stringify(await t.db.select().from(apiKeys))).not.toContain(key);
    const asMachine = () =>
      t.app.inject({ url: '/api/v1/me', headers: { authorization: `Bearer ${key}` } });
    expect((await asMachine()).statusCode).toBe(200);
    const { items } = (await admin.get('/api/v1/api-keys')).json();
    expect(items).toMatchObject([
      { id, hint: `${key.slice(0, 7)}…`, lastUsedAt: startOfTests.toISOString() },
    ]);
    expect((await admin.delete(`/api/v1/api-keys/${id}`)).statusCode).toBe(204);
    expect((await asMachine()).statusCode).toBe(401);
    expect((await admin.delete('/api/v1/api-keys/key_missing')).statusCode).toBe(404);
  });

  test('is never an administrator and fits the kind of its organisation', async () => {
    const king = await admin.post('/api/v1/api-keys', { ...body(), role: 'administrator' });
    expect(king.json().errors[0].field).toBe('role');
    const officer = await admin.post('/api/v1/api-keys', { ...body(), role: 'officer' });
    expect(officer.json().code).toBe('identity/role-unfit');
  });

  test('of the authority only reads: decisions are made by a person', async () => {
    const authority = { ...body(), organisationId: admin.organisationId, role: 'officer' };
    const refused = await admin.post('/api/v1/api-keys', authority);
    expect(refused.json().code).toBe('identity/key-only-reads');
    const reading = await admin.post('/api/v1/api-keys', { ...authority, mayWrite: false });
    expect(reading.statusCode).toBe(201);
  });

  test('of a cooperative’s head only reads: an administrator holding it releases nothing', async () => {
    const asHead = { ...body(), role: 'cooperative-head' };
    const refused = await admin.post('/api/v1/api-keys', asHead);
    expect(refused.json()).toMatchObject({ status: 422, code: 'identity/key-only-reads' });
    const reading = await admin.post('/api/v1/api-keys', { ...asHead, mayWrite: false });
    expect(reading.statusCode).toBe(201);
  });
});
