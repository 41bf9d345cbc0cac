import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { people, sessions, signInAttempts } from '../../../src/db/schema/identity.ts';
import { hashPassword } from '../../../src/features/identity/passwords.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { startOfTests, useApp } from '../../support/app.ts';

const t = useApp();
const password = 'Mật khẩu của Hường';
let head: SignedIn;

beforeEach(async () => {
  head = await signedIn(t, 'cooperative-head');
  const passwordHash = await hashPassword(password);
  await t.db.transaction((tx) => tx.update(people).set({ passwordHash, phone: '+84912345678' }));
});

const minutes = (count: number) => new Date(startOfTests.getTime() + count * 60_000);

function post(payload: object, headers: Record<string, string> = {}, remoteAddress = '10.0.0.1') {
  return t.app.inject({ method: 'POST', url: '/api/v1/sessions', payload, headers, remoteAddress });
}

const right = { phone: '0912 345 678', password };
const wrong = { phone: '0912 345 678', password: 'something else' };

describe('signing in', () => {
  test('takes the phone number in any of its forms and opens a session with the only role', async () => {
    for (const phone of ['0912345678', '+84 912 345 678', '84-912-345-678']) {
      const answer = await post({ phone, password });
      expect(answer.statusCode).toBe(201);
      expect(answer.json()).toMatchObject({ mustChangePassword: false, mustChooseRole: false });
      const cookie = answer.cookies.find(({ name }) => name === 'session');
      expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
      const me = await t.app.inject({
        url: '/api/v1/me',
        headers: { cookie: `session=${cookie?.value}` },
      });
      expect(me.json()).toMatchObject({
        personId: head.personId,
        acting: { role: 'cooperative-head', organisationId: head.organisationId },
      });
    }
  });

  test('takes the same password from keyboards that compose marks and from those that do not', async () => {
    expect((await post({ ...right, password: password.normalize('NFD') })).statusCode).toBe(201);
    expect((await post({ ...right, password: password.normalize('NFC') })).statusCode).toBe(201);
  });

  test('gives a token of its own, whatever cookie was planted before', async () => {
    const planted = 'planted-by-someone-else';
    const answer = await post(right, { cookie: `session=${planted}` });
    expect(answer.cookies[0]?.value).not.toBe(planted);
    expect(answer.cookies[0]?.value).toHaveLength(43);
  });

  test('keeps no token and no password as such', async () => {
    const token = (await post(right)).cookies[0]?.value ?? '';
    const kept = JSON.stringify([
      await t.db.select().from(sessions),
      await t.db.select().from(people),
    ]);
    expect(kept).not.toContain(token);
    expect(kept).not.toContain(password);
    expect(kept).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
  });

  test('is refused with the same words for a wrong password and for a phone nobody has', async () => {
    const [known, unknown] = [await post(wrong), await post({ ...wrong, phone: '0987654321' })];
    expect(known.json()).toMatchObject({ code: 'identity/wrong-credentials', status: 422 });
    expect(unknown.body).toBe(known.body);
  });

  test('names every field that is missing or unreadable', async () => {
    const answer = await post({ phone: '02963 123 456' }, { 'accept-language': 'en' });
    expect(answer.statusCode).toBe(422);
    expect(answer.json().errors).toEqual([
      { field: 'phone', detail: 'Give a Vietnamese mobile number, such as 0912 345 678.' },
      { field: 'password', detail: 'This is missing.' },
    ]);
    expect((await post({ ...right, extra: 1 })).statusCode).toBe(422);
  });

  test('is refused when the request comes from another site', async () => {
    const answer = await post(right, { origin: 'https://elsewhere.example' });
    expect(answer.json()).toMatchObject({ code: 'http/form-not-ours', status: 403 });
  });

  test('tells a disabled person so, but only who knows the password', async () => {
    await t.db.transaction((tx) => tx.update(people).set({ disabledAt: t.clock.now }));
    expect((await post(right)).json().code).toBe('identity/account-disabled');
    expect((await post(wrong)).json().code).toBe('identity/wrong-credentials');
  });
});

describe('a flood of tries', () => {
  const tenTimes = async (phone: string, address?: string) => {
    for (let n = 0; n < 10; n++) await post({ ...wrong, phone }, {}, address);
  };

  test('of one phone number is stopped after ten, says when to try again, and ends then', async () => {
    await tenTimes('0912345678');
    t.clock.now = minutes(3);
    const answer = await post(right, { 'accept-language': 'en' }, '10.9.9.9');
    expect(answer.statusCode).toBe(429);
    expect(answer.json()).toMatchObject({
      code: 'identity/too-many-tries',
      detail: 'Too many tries. Wait 12 minutes, then sign in again.',
    });
    t.clock.now = minutes(15);
    expect((await post(right)).statusCode).toBe(201);
  });

  test('is stopped alike for a phone nobody has', async () => {
    await tenTimes('0987654321');
    expect((await post({ ...wrong, phone: '0987654321' })).statusCode).toBe(429);
    expect((await post(right)).statusCode).toBe(201);
  });

  test('of many phone numbers from one address is stopped after sixty', async () => {
    for (let n = 0; n < 60; n++) {
      await post({ ...wrong, phone: `09870000${String(n).padStart(2, '0')}` }, {}, '2001:db8::1');
    }
    expect((await post(right, {}, '2001:db8::ffff')).statusCode).toBe(429);
    expect((await post(right, {}, '2001:db8:0:1::1')).statusCode).toBe(201);
  });

  test('counts each try even when all come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 15 }, () => post(wrong)));
    expect(answers.filter(({ statusCode }) => statusCode === 422)).toHaveLength(10);
    expect(answers.filter(({ statusCode }) => statusCode === 429)).toHaveLength(5);
  });

  test('is forgotten for the phone number once the right password is given', async () => {
    for (let n = 0; n < 9; n++) await post(wrong);
    expect((await post(right)).statusCode).toBe(201);
    expect((await post(wrong)).statusCode).toBe(422);
  });

  test('leaves neither phone numbers nor addresses behind, and nothing after a quarter of an hour', async () => {
    await post(wrong, {}, '203.0.113.7');
    const kept = JSON.stringify(await t.db.select().from(signInAttempts));
    expect(kept).not.toMatch(/912345678|203\.0\.113\.7/);
    t.clock.now = minutes(16);
    await post({ ...wrong, phone: '0987654321' }, {}, '203.0.113.8');
    const rows = await t.db
      .select()
      .from(signInAttempts)
      .where(eq(signInAttempts.at, startOfTests));
    expect(rows).toEqual([]);
  });
});
