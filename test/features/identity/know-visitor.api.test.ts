import { eq } from 'drizzle-orm';
import { nanoid } from 'nanoid';
import { beforeAll, expect, test } from 'vitest';
import { apiKeys, memberships, people, sessions } from '../../../src/db/schema/identity.ts';
import { authenticate } from '../../../src/features/identity/actions/authenticate.ts';
import { hashOfToken } from '../../../src/features/identity/secrets.ts';
import type { Visitor } from '../../../src/http/visitor.ts';
import { signedIn } from '../../support/actors.ts';
import { startOfTests, useApp } from '../../support/app.ts';

const t = useApp();
let ask: (headers: Record<string, string>) => Promise<Visitor | undefined>;

beforeAll(() => {
  const find = authenticate(t.deps);
  ask = async (headers) => {
    const token = /session=([^;]+)/.exec(headers.cookie ?? '')?.[1];
    const cookies = token === undefined ? {} : { session: token };
    return find({ headers, cookies } as unknown as Parameters<typeof find>[0]);
  };
});

const later = (minutes: number) => new Date(startOfTests.getTime() + minutes * 60_000);

test('a signed-in person acts in the chosen role for the chosen organisation', async () => {
  const head = await signedIn(t, 'cooperative-head', { name: 'Hợp tác xã Mẫu' });
  expect(await ask(head.headers)).toMatchObject({
    actor: head.actor,
    csrf: head.csrf,
    viewer: { organisationName: 'Hợp tác xã Mẫu', hasOtherRoles: false },
  });
});

test('a second role elsewhere is told, an ended one is not', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const id = `mem_${nanoid(16)}`;
  await t.db.transaction((tx) =>
    tx.insert(memberships).values({
      id,
      personId: head.personId,
      organisationId: head.organisationId,
      role: 'packing-house',
      grantedAt: t.clock.now,
    }),
  );
  expect((await ask(head.headers))?.viewer?.hasOtherRoles).toBe(true);
  await t.db.transaction((tx) =>
    tx.update(memberships).set({ endedAt: t.clock.now }).where(eq(memberships.id, id)),
  );
  expect((await ask(head.headers))?.viewer?.hasOtherRoles).toBe(false);
});

test('an ended role acts no longer, though its person stays signed in', async () => {
  const head = await signedIn(t, 'cooperative-head');
  await t.db.transaction((tx) => tx.update(memberships).set({ endedAt: t.clock.now }));
  const visitor = await ask(head.headers);
  expect(visitor?.personId).toBe(head.personId);
  expect(visitor?.actor).toBeUndefined();
});

test('a session ends after 12 hours without use, use keeps it, 30 days are the most', async () => {
  const head = await signedIn(t, 'cooperative-head');
  t.clock.now = later(12 * 60 - 1);
  expect(await ask(head.headers)).toBeDefined();
  t.clock.now = later(24 * 60 - 2);
  expect(await ask(head.headers)).toBeDefined();
  t.clock.now = later(36 * 60 - 2);
  expect(await ask(head.headers)).toBeUndefined();

  const daily = await signedIn(t, 'cooperative-head');
  const end = t.clock.now.getTime() + 30 * 24 * 3_600_000;
  await t.db.transaction((tx) => tx.update(sessions).set({ lastSeenAt: new Date(end - 1000) }));
  t.clock.now = new Date(end - 1);
  expect(await ask(daily.headers)).toBeDefined();
  t.clock.now = new Date(end);
  expect(await ask(daily.headers)).toBeUndefined();
});

test('a revoked session, a disabled person and an unknown token are nobody', async () => {
  expect(await ask({ cookie: 'session=unknown' })).toBeUndefined();
  const revoked = await signedIn(t, 'officer');
  const disabled = await signedIn(t, 'officer');
  await t.db.transaction(async (tx) => {
    await tx
      .update(sessions)
      .set({ revokedAt: t.clock.now })
      .where(eq(sessions.id, revoked.sessionId));
    await tx
      .update(people)
      .set({ disabledAt: t.clock.now })
      .where(eq(people.id, disabled.personId));
  });
  expect(await ask(revoked.headers)).toBeUndefined();
  expect(await ask(disabled.headers)).toBeUndefined();
});

test('a temporary password gives no role before it is changed, and nothing once it has lapsed', async () => {
  const head = await signedIn(t, 'cooperative-head');
  await t.db.transaction((tx) => tx.update(people).set({ temporaryUntil: later(60) }));
  const visitor = await ask(head.headers);
  expect(visitor?.mustChangePassword).toBe(true);
  expect(visitor?.actor).toBeUndefined();
  t.clock.now = later(60);
  expect(await ask(head.headers)).toBeUndefined();
});

test('last use is written down at most once a minute', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const lastSeen = async () => (await t.db.select().from(sessions))[0]?.lastSeenAt;
  t.clock.now = later(0.5);
  await ask(head.headers);
  expect(await lastSeen()).toEqual(startOfTests);
  t.clock.now = later(1);
  await ask(head.headers);
  expect(await lastSeen()).toEqual(later(1));
});

test('a machine acts with its key for the organisation and in the role of the key', async () => {
  const head = await signedIn(t, 'cooperative-head');
  const keyRow = {
    id: `key_${nanoid(16)}`,
    organisationId: head.organisationId,
    personId: head.personId,
    role: 'cooperative-editor' as const,
    name: 'Cân điện tử',
    hint: 'ng_abcd',
    keyHash: hashOfToken('ng_abcdefgh'),
    mayWrite: false,
    createdAt: t.clock.now,
  };
  await t.db.transaction((tx) => tx.insert(apiKeys).values(keyRow));
  const headers = { authorization: 'Bearer ng_abcdefgh' };
  expect(await ask(headers)).toMatchObject({
    via: 'key',
    mayWrite: false,
    actor: { organisationId: head.organisationId, role: 'cooperative-editor', via: 'key' },
  });
  expect((await t.db.select().from(apiKeys))[0]?.lastUsedAt).toEqual(t.clock.now);

  await expect(ask({ authorization: 'Bearer ng_wrong' })).rejects.toMatchObject({
    code: 'identity/key-wrong',
    status: 401,
  });
  await t.db.transaction((tx) => tx.update(apiKeys).set({ revokedAt: t.clock.now }));
  await expect(ask(headers)).rejects.toMatchObject({ code: 'identity/key-wrong' });
});
