import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { apiKeys, memberships, people, sessions } from '../../../src/db/schema/identity.ts';
import { hashPassword, isPassword } from '../../../src/features/identity/passwords.ts';
import { hashOfToken } from '../../../src/features/identity/secrets.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';

const t = useApp();
const current = 'Mật khẩu của Hường';
const next = 'Một mật khẩu khác';
let head: SignedIn;

beforeEach(async () => {
  head = await signedIn(t, 'cooperative-head');
  const passwordHash = await hashPassword(current);
  await t.db.transaction((tx) => tx.update(people).set({ passwordHash }));
});

async function secondBrowser() {
  const other = await signedIn(t, 'cooperative-head');
  await t.db.transaction((tx) =>
    tx
      .update(sessions)
      .set({ personId: head.personId, membershipId: head.membershipId })
      .where(eq(sessions.id, other.sessionId)),
  );
  return other;
}

describe('my sessions', () => {
  test('are listed to me alone, this one marked', async () => {
    const other = await secondBrowser();
    await signedIn(t, 'officer');
    const { items } = (await head.get('/api/v1/sessions')).json();
    expect(items).toHaveLength(2);
    expect(items).toContainEqual(expect.objectContaining({ id: head.sessionId, isCurrent: true }));
    expect(items).toContainEqual(
      expect.objectContaining({ id: other.sessionId, isCurrent: false }),
    );
  });

  test('can be ended one by one and by signing out', async () => {
    const other = await secondBrowser();
    expect((await head.delete(`/api/v1/sessions/${other.sessionId}`)).statusCode).toBe(204);
    expect((await other.get('/api/v1/me')).statusCode).toBe(401);
    const out = await head.delete('/api/v1/sessions/current');
    expect(out.statusCode).toBe(204);
    expect(out.cookies[0]).toMatchObject({ name: 'session', value: '' });
    expect((await head.get('/api/v1/me')).statusCode).toBe(401);
  });

  test('another person’s session is refused exactly like one that does not exist', async () => {
    const officer = await signedIn(t, 'officer');
    const others = await head.delete(`/api/v1/sessions/${officer.sessionId}`);
    const missing = await head.delete('/api/v1/sessions/ses_0000000000000000');
    expect(others.statusCode).toBe(404);
    expect(others.body).toBe(missing.body);
    expect((await officer.get('/api/v1/me')).statusCode).toBe(200);
  });

  test('change nothing without the token of the form or from another site', async () => {
    const bare = { cookie: head.headers.cookie };
    const without = await t.app.inject({
      method: 'DELETE',
      url: '/api/v1/sessions/current',
      headers: bare,
    });
    const foreign = await head.delete('/api/v1/sessions/current', {
      origin: 'https://elsewhere.example',
    });
    for (const answer of [without, foreign]) {
      expect(answer.json()).toMatchObject({ code: 'http/form-not-ours', status: 403 });
    }
    expect((await head.get('/api/v1/me')).statusCode).toBe(200);
  });
});

describe('my password', () => {
  const change = (body: object) => head.put('/api/v1/me/password', body);
  const matches = async (typed: string) => {
    const [row] = await t.db.select().from(people).where(eq(people.id, head.personId));
    return isPassword(row, typed);
  };

  test('is changed with the current one, and signs every other browser out', async () => {
    const other = await secondBrowser();
    expect((await change({ current, next: next.normalize('NFD') })).statusCode).toBe(204);
    expect(await matches(next)).toBe(true);
    expect((await other.get('/api/v1/me')).statusCode).toBe(401);
    expect((await head.get('/api/v1/me')).statusCode).toBe(200);
  });

  test('stays when the current one is wrong, the new one is the same or is the phone number', async () => {
    const phone = head.phone.replace('+84', '0');
    const codes = [
      await change({ current: 'not mine', next }),
      await change({ next }),
      await change({ current, next: current }),
      await change({ current, next: phone }),
    ].map((answer) => answer.json().code);
    expect(codes).toEqual([
      'identity/current-wrong',
      'identity/current-wrong',
      'identity/password-same',
      'identity/password-is-phone',
    ]);
    expect(await matches(current)).toBe(true);
  });

  test('must have ten characters that are not all the same', async () => {
    for (const weak of ['ngắn quá', 'aaaaaaaaaaaa', 'x'.repeat(201)]) {
      const answer = await change({ current, next: weak });
      expect(answer.statusCode).toBe(422);
      expect(answer.json().errors[0].field).toBe('next');
    }
  });

  test('cannot be guessed by an unattended browser: the tries are counted', async () => {
    for (let n = 0; n < 10; n++) await change({ current: 'guess', next });
    expect((await change({ current, next })).json().code).toBe('identity/too-many-tries');
  });
});

describe('my roles', () => {
  test('can be switched at any time, only to those I hold', async () => {
    const id = 'mem_second0000001';
    await t.db.transaction((tx) =>
      tx.insert(memberships).values({
        id,
        personId: head.personId,
        organisationId: head.organisationId,
        role: 'packing-house',
        grantedAt: t.clock.now,
      }),
    );
    expect((await head.put('/api/v1/me/role', { membershipId: id })).statusCode).toBe(204);
    expect((await head.get('/api/v1/me')).json()).toMatchObject({
      acting: { role: 'packing-house' },
      roles: [{ role: 'cooperative-head' }, { role: 'packing-house' }],
    });
    const officer = await signedIn(t, 'officer');
    const foreign = await head.put('/api/v1/me/role', { membershipId: officer.membershipId });
    expect(foreign.json().code).toBe('identity/role-not-yours');
    await t.db.transaction((tx) =>
      tx
        .update(memberships)
        .set({ endedAt: t.clock.now })
        .where(eq(memberships.id, head.membershipId)),
    );
    const ended = await head.put('/api/v1/me/role', { membershipId: head.membershipId });
    expect(ended.json().code).toBe('identity/role-not-yours');
  });
});

describe('a key', () => {
  const send = (method: 'GET' | 'PUT', url: string, key: string, payload?: object) =>
    t.app.inject({
      method,
      url,
      headers: { authorization: `Bearer ${key}` },
      ...(payload && { payload }),
    });

  beforeEach(async () => {
    const shared = {
      organisationId: head.organisationId,
      personId: head.personId,
      role: 'cooperative-editor' as const,
      hint: 'ng_',
      createdAt: t.clock.now,
    };
    await t.db.transaction((tx) =>
      tx.insert(apiKeys).values([
        { ...shared, id: 'key_1', name: 'Đọc', keyHash: hashOfToken('ng_read'), mayWrite: false },
        { ...shared, id: 'key_2', name: 'Ghi', keyHash: hashOfToken('ng_write'), mayWrite: true },
      ]),
    );
  });

  test('acts for the organisation and tells nothing of who made it', async () => {
    expect((await send('GET', '/api/v1/me', 'ng_read')).json()).toMatchObject({
      via: 'key',
      name: null,
      phone: null,
      acting: { role: 'cooperative-editor', organisationId: head.organisationId },
    });
  });

  test('that may only read cannot write', async () => {
    const answer = await send('PUT', '/api/v1/me/password', 'ng_read', { current, next });
    expect(answer.json()).toMatchObject({ code: 'http/key-read-only', status: 403 });
  });

  test('reaches neither the password nor the sessions of a person', async () => {
    const answers = [
      await send('PUT', '/api/v1/me/password', 'ng_write', { current, next }),
      await send('PUT', '/api/v1/me/role', 'ng_write', { membershipId: head.membershipId }),
      await send('GET', '/api/v1/sessions', 'ng_write'),
    ];
    for (const answer of answers) {
      expect(answer.json()).toMatchObject({ code: 'identity/session-only', status: 403 });
    }
  });

  test('that is wrong or revoked is nobody’s', async () => {
    expect((await send('GET', '/api/v1/me', 'ng_other')).json().code).toBe('identity/key-wrong');
    await t.db.transaction((tx) => tx.update(apiKeys).set({ revokedAt: t.clock.now }));
    expect((await send('GET', '/api/v1/me', 'ng_read')).statusCode).toBe(401);
  });
});
