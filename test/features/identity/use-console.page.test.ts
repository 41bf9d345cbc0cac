import { beforeEach, describe, expect, test } from 'vitest';
import { memberships, people } from '../../../src/db/schema/identity.ts';
import { hashPassword } from '../../../src/features/identity/passwords.ts';
import { addressToCount, safePath } from '../../../src/features/identity/rules.ts';
import { type SignedIn, signedIn, urlencoded } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';

const t = useApp();
const password = 'Mật khẩu của Hường';
let head: SignedIn;
let admin: SignedIn;

beforeEach(async () => {
  head = await signedIn(t, 'cooperative-head', { name: 'Hợp tác xã <Mẫu>' });
  admin = await signedIn(t, 'administrator');
  const passwordHash = await hashPassword(password);
  await t.db.transaction((tx) => tx.update(people).set({ passwordHash }));
});

const phoneOf = (person: SignedIn) => person.phone.replace('+84', '0');
const signIn = (fields: Record<string, string>) =>
  t.app.inject({
    method: 'POST',
    url: '/sign-in',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: urlencoded(fields),
  });
const giveSecondRole = () =>
  t.db.transaction((tx) =>
    tx.insert(memberships).values({
      id: 'mem_second0000001',
      personId: head.personId,
      organisationId: head.organisationId,
      role: 'packing-house',
      grantedAt: t.clock.now,
    }),
  );

describe('the sign-in page', () => {
  test('goes on to the page that was asked for, never to another site', async () => {
    const right = { phone: phoneOf(head), password };
    const asked = await signIn({ ...right, next: '/console/batches?q=a' });
    expect(asked.statusCode).toBe(303);
    expect(asked.headers.location).toBe('/console/batches?q=a');
    for (const next of ['//evil.example', '/\\evil.example', 'https://evil.example', '/\t/evil']) {
      expect((await signIn({ ...right, next })).headers.location).toBe('/console');
      expect(safePath(next)).toBeUndefined();
    }
  });

  test('keeps the phone number and not the password when it refuses', async () => {
    const answer = await signIn({ phone: phoneOf(head), password: 'not right "' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain(`value="${phoneOf(head)}"`);
    expect(answer.body).not.toContain('not right');
    expect(answer.body).toContain('href="#phone"');
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  test('asks who has several roles to choose one, and acts in it', async () => {
    await giveSecondRole();
    const opened = await signIn({ phone: phoneOf(head), password, next: '/console/areas' });
    expect(opened.headers.location).toBe('/console/switch?next=%2Fconsole%2Fareas');
    const page = await head.get('/console/switch');
    expect(page.body).toContain('Hợp tác xã &lt;Mẫu>');
    const chosen = await head.postForm('/console/switch', {
      membershipId: 'mem_second0000001',
      next: '/console/areas',
    });
    expect(chosen.headers.location).toBe('/console/areas');
    expect((await head.get('/api/v1/me')).json().acting.role).toBe('packing-house');
  });

  test('is reached again by signing out', async () => {
    const out = await head.postForm('/sign-out');
    expect(out.headers.location).toBe('/sign-in');
    expect((await head.get('/console/account')).headers.location).toBe(
      '/sign-in?next=%2Fconsole%2Faccount',
    );
  });
});

describe('the first sign-in with a slip', () => {
  test('leads to choosing a password, and nowhere else before', async () => {
    await t.db.transaction((tx) =>
      tx.update(people).set({ temporaryUntil: new Date(t.clock.now.getTime() + 3_600_000) }),
    );
    expect((await head.get('/console/account')).headers.location).toBe('/console/account/password');
    const url = '/console/account/password';
    const differ = await head.postForm(url, { next: 'mùa xoài tháng tư', again: 'khác hẳn' });
    expect(differ.statusCode).toBe(422);
    expect(differ.body).toContain('Hai lần nhập mật khẩu mới không giống nhau');
    const chosen = await head.postForm(url, {
      next: 'mùa xoài tháng tư',
      again: 'mùa xoài tháng tư'.normalize('NFD'),
    });
    expect(chosen.headers.location).toBe('/console');
    expect((await head.get('/console/account')).statusCode).toBe(200);
  });

  test('two new passwords that differ are refused as identity/password-repeat', async () => {
    const answer = await head.postForm('/console/account/password', {
      current: password,
      next: 'mùa xoài tháng tư',
      again: 'mùa xoài tháng năm',
    });
    expect(answer.body).toContain('href="#again"');
  });
});

describe('the account page', () => {
  test('shows my phone number, my roles, this browser, and to a head who else has a role', async () => {
    await signedIn(t, 'cooperative-editor', { id: head.organisationId });
    const { body } = await head.get('/console/account');
    expect(body).toContain('Thiết bị này');
    expect(body).toContain('Người có vai trò trong tổ chức');
    expect((await admin.get('/console/account')).body).not.toContain('Người có vai trò trong tổ');
  });

  test('ends another browser of mine, and nobody else’s', async () => {
    const foreign = await head.postForm(`/console/account/sessions/${admin.sessionId}/end`);
    expect(foreign.statusCode).toBe(404);
    const mine = await head.postForm(`/console/account/sessions/${head.sessionId}/end`);
    expect(mine.headers.location).toBe('/sign-in');
    expect((await head.get('/api/v1/me')).statusCode).toBe(401);
  });
});

describe('the administrator’s pages', () => {
  const newcomer = () => ({
    name: 'Lê Thị Mẫu',
    phone: '0981 234 567',
    organisationId: head.organisationId,
    role: 'cooperative-editor',
    idempotencyKey: 'form-000001',
  });

  test('show the slip once: sent again, the form says so and shows no password', async () => {
    const first = await admin.postForm('/console/people/new', newcomer());
    expect(first.statusCode).toBe(200);
    expect(first.headers['cache-control']).toBe('no-store');
    expect(first.body).toMatch(/[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}/);
    expect(first.body).toContain('http://localhost:8080/sign-in');
    expect(first.body).toContain('<svg viewBox=');
    const again = await admin.postForm('/console/people/new', newcomer());
    expect(again.body).toContain('Phiếu này đã hiện một lần');
  });

  test('offer to add the role to the person who has the number already', async () => {
    const taken = await admin.postForm('/console/people/new', {
      ...newcomer(),
      phone: phoneOf(head),
      role: 'packing-house',
    });
    expect(taken.statusCode).toBe(409);
    const url = `/console/people/${head.personId}/roles`;
    expect(taken.body).toContain(`action="${url}"`);
    const { organisationId } = head;
    const added = await admin.postForm(url, { organisationId, role: 'packing-house' });
    expect(added.headers.location).toBe(`/console/people/${head.personId}`);
    const page = await admin.get(`/console/people/${head.personId}`);
    expect(page.body).toContain('Cơ sở đóng gói');
  });

  test('say what to do when nobody is found', async () => {
    const { body } = await admin.get('/console/people?q=%3Cb%3E');
    expect(body).toContain('Không có ai khớp với “&lt;b>”');
    expect(body).toContain('Xem tất cả');
  });

  test('show a new key once and revoke it', async () => {
    const made = await admin.postForm('/console/keys/new', {
      organisationId: head.organisationId,
      role: 'cooperative-editor',
      name: 'Cân điện tử',
      right: 'read',
    });
    const key = /ng_[\w-]{43}/.exec(made.body)?.[0];
    expect(key).toBeDefined();
    const list = await admin.get('/console/keys');
    expect(list.body).not.toContain(key);
    const id = /keys\/(key_[\w-]+)\/revoke/.exec(list.body)?.[1];
    expect((await admin.postForm(`/console/keys/${id}/revoke`)).statusCode).toBe(303);
    expect((await admin.get('/console/keys')).body).toContain('Thu hồi 23/11/2026');
  });

  test('are closed to everyone else', async () => {
    for (const url of ['/console/people', '/console/keys', `/console/people/${admin.personId}`]) {
      expect((await head.get(url)).statusCode).toBe(403);
    }
  });
});

test('an address counts as one household: a whole /64 of IPv6, a single IPv4', () => {
  expect(addressToCount('2001:db8::1')).toBe(addressToCount('2001:0DB8:0:0:ffff::2'));
  expect(addressToCount('2001:db8:0:1::1')).not.toBe(addressToCount('2001:db8::1'));
  expect(addressToCount('::ffff:10.0.0.1')).toBe('10.0.0.1');
  expect(addressToCount('10.0.0.1')).not.toBe(addressToCount('10.0.0.2'));
});
