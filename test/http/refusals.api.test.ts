import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { buildApp } from '../../src/app.ts';
import { people } from '../../src/db/schema/identity.ts';
import { signedIn } from '../support/actors.ts';
import { useApp } from '../support/app.ts';
import { openDatabase } from '../support/database.ts';

const t = useApp();

test('a body that is no JSON is refused as malformed, in words', async () => {
  const officer = await signedIn(t, 'officer');
  const answer = await t.app.inject({
    method: 'POST',
    url: '/api/v1/organisations',
    headers: { ...officer.headers, 'content-type': 'application/json', 'accept-language': 'en' },
    payload: '{"name": ',
  });
  expect(answer.json()).toMatchObject({ status: 400, code: 'http/malformed' });
});

test('another kind of content is refused with what is accepted', async () => {
  const officer = await signedIn(t, 'officer');
  const answer = await t.app.inject({
    method: 'POST',
    url: '/api/v1/organisations',
    headers: { ...officer.headers, 'content-type': 'text/csv' },
    payload: 'name\nHTX',
  });
  expect(answer.json()).toMatchObject({ status: 415, code: 'http/media-type' });
});

test('a body of ten megabytes is refused before it is read', async () => {
  const officer = await signedIn(t, 'officer');
  const answer = await officer.post('/api/v1/organisations', {
    name: 'x'.repeat(10 * 1024 * 1024),
  });
  expect(answer.json()).toMatchObject({ status: 413, code: 'http/too-large' });
});

test('guessing pages is slowed down after a hundred misses a minute', async () => {
  const codes: number[] = [];
  for (let n = 0; n < 125; n++) codes.push((await t.app.inject(`/none-${n}`)).statusCode);
  expect(codes[0]).toBe(404);
  const last = await t.app.inject('/api/v1/none');
  expect(last.json()).toMatchObject({ status: 429, code: 'http/too-many' });
  expect(last.headers['retry-after']).toBeDefined();
});

test('until the temporary password is changed nothing else can be done', async () => {
  const officer = await signedIn(t, 'officer');
  const temporaryUntil = new Date(t.clock.now.getTime() + 1000 * 3600);
  await t.db.transaction((tx) =>
    tx.update(people).set({ temporaryUntil }).where(eq(people.id, officer.personId)),
  );
  expect((await officer.get('/api/v1/organisations')).json().code).toBe(
    'http/change-password-first',
  );
  const page = await officer.get('/console/organisations');
  expect(page.headers.location).toBe('/console/account/password');
});

test('without its database the service says so, records nothing and leaks nothing', async () => {
  const lost = await openDatabase();
  const app = await buildApp(
    { ...t.deps, db: lost.db },
    { logLevel: 'silent', trustProxy: false, metricsToken: undefined },
  );
  await lost.close();
  const answer = await app.inject('/api/v1/crops');
  expect(answer.json()).toMatchObject({ status: 503, code: 'http/unavailable' });
  expect(answer.body).not.toMatch(/postgres|CONNECTION|select/i);
  expect((await app.inject('/readyz')).statusCode).toBe(503);
  await app.close();
});

test('a form sent from another site, or without the session’s token, is refused', async () => {
  const officer = await signedIn(t, 'officer');
  const { cookie } = officer.headers;
  const without = await t.app.inject({
    method: 'POST',
    url: '/api/v1/organisations',
    headers: { cookie },
    payload: {},
  });
  expect(without.json()).toMatchObject({ status: 403, code: 'http/form-not-ours' });
  const foreign = await officer.post(
    '/api/v1/organisations',
    {},
    { origin: 'https://elsewhere.example' },
  );
  expect(foreign.json().code).toBe('http/form-not-ours');
  const crossSite = await officer.post(
    '/api/v1/organisations',
    {},
    { 'sec-fetch-site': 'cross-site' },
  );
  expect(crossSite.json().code).toBe('http/form-not-ours');
});
