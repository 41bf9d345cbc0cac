import { nanoid } from 'nanoid';
import { beforeEach, expect, test } from 'vitest';
import { ledgerEntries } from '../../../src/db/schema/ledger.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { verify } from '../../support/lots-records.ts';
import {
  haveArea,
  haveAreaCode,
  haveBatch,
  haveCertificate,
  haveCheck,
  haveDecision,
  haveNotice,
} from '../../support/records.ts';

const t = useApp();
let head: SignedIn;
let editor: SignedIn;
let inspector: SignedIn;
let area: Awaited<ReturnType<typeof haveArea>>;
let code: Awaited<ReturnType<typeof haveAreaCode>>;
let batch: Awaited<ReturnType<typeof haveBatch>>;
let url: string;

beforeEach(async () => {
  head = await signedIn(t, 'cooperative-head');
  editor = await signedIn(t, 'cooperative-editor', { id: head.organisationId });
  inspector = await signedIn(t, 'inspector');
  area = await haveArea(t, head);
  code = await haveAreaCode(t, area, head);
  batch = await haveBatch(t, head, code, { state: 'draft' });
  url = `/api/v1/batches/${batch.id}`;
});

const facts = async () =>
  (await t.db.select().from(ledgerEntries).orderBy(ledgerEntries.sequence)).map(
    ({ kind, facts }) => ({ kind, facts }),
  );

test('the head submits, an inspector verifies, the head releases: each a fact of its own', async () => {
  const submitted = await head.post(`${url}/submission`, undefined, { 'if-match': '"1"' });
  expect(submitted.json()).toMatchObject({ state: 'submitted', version: 2 });
  const verified = await verify(inspector, batch);
  expect(verified.json()).toMatchObject({ state: 'verified', version: 3 });
  const released = await head.post(`${url}/release`, undefined, { 'if-match': '"3"' });
  expect(released.json()).toMatchObject({
    state: 'released',
    releasedAt: t.clock.now.toISOString(),
  });
  expect((await facts()).map(({ kind }) => kind)).toEqual([
    'batch.submitted',
    'batch.verified',
    'batch.released',
  ]);
});

test('an editor neither submits nor releases', async () => {
  expect((await editor.post(`${url}/submission`)).statusCode).toBe(403);
  expect((await editor.post(`${url}/release`)).statusCode).toBe(403);
});

test('no step is skipped or taken twice', async () => {
  expect((await head.post(`${url}/release`)).json().code).toBe('batches/not-verified');
  await head.post(`${url}/submission`);
  expect((await head.post(`${url}/submission`)).json().code).toBe('batches/not-draft');
  expect((await head.post(`${url}/release`)).json().code).toBe('batches/not-verified');
  await verify(inspector, batch);
  const fixed = await editor.patch(url, { amount: '1', unit: 'kg' });
  expect(fixed.json().code).toBe('batches/verified-is-fixed');
  await head.post(`${url}/release`);
  const late = await editor.patch(url, { amount: '1', unit: 'kg' });
  expect(late.statusCode).toBe(409);
  expect(late.json().code).toBe('batches/released-is-fixed');
});

test('two heads releasing at once release once', async () => {
  await head.post(`${url}/submission`);
  await verify(inspector, batch);
  const answers = await Promise.all([1, 2, 3].map(() => head.post(`${url}/release`)));
  expect(answers.map((answer) => answer.statusCode).toSorted()).toEqual([200, 409, 409]);
  expect((await facts()).filter(({ kind }) => kind === 'batch.released')).toHaveLength(1);
});

test('a decision that reaches back to the harvest stops submission and release', async () => {
  await head.post(`${url}/submission`);
  await verify(inspector, batch);
  const officer = await signedIn(t, 'officer');
  await haveDecision(t, code, officer, 'suspend', '2026-11-20', '118/QĐ-TTBVTV');
  const answer = await head.post(`${url}/release`);
  expect(answer.statusCode).toBe(422);
  expect(answer.json().detail).toContain('118/QĐ-TTBVTV');
});

test('a batch harvested and registered before a suspension can still be released', async () => {
  await head.post(`${url}/submission`);
  await verify(inspector, batch);
  await haveDecision(t, code, await signedIn(t, 'officer'), 'suspend', '2026-11-22');
  expect((await head.post(`${url}/release`)).json().state).toBe('released');
});

test('a correction keeps what stood there before in the ledger', async () => {
  const answer = await editor.patch(
    url,
    { amount: '0,9', harvestedTo: '2026-11-21' },
    { 'if-match': '"1"' },
  );
  expect(answer.json()).toMatchObject({ grams: 900_000, harvestedTo: '2026-11-21', version: 2 });
  expect(answer.headers.etag).toBe('"2"');
  expect(await facts()).toEqual([
    {
      kind: 'batch.corrected',
      facts: {
        version: 2,
        changes: {
          enteredAmount: { from: '0,86', to: '0,9' },
          grams: { from: 860_000, to: 900_000 },
          harvestedTo: { from: '2026-11-20', to: '2026-11-21' },
        },
      },
    },
  ]);
});

test('a correction that changes nothing leaves no trace', async () => {
  expect((await editor.patch(url, {})).json().version).toBe(1);
  expect(await facts()).toEqual([]);
});

test('a correction of a version somebody changed meanwhile is refused', async () => {
  await editor.patch(url, { amount: '0,9' }, { 'if-match': '"1"' });
  const stale = await editor.patch(url, { amount: '0,8' }, { 'if-match': '"1"' });
  expect(stale.statusCode).toBe(412);
  expect(stale.json().code).toBe('http/changed-meanwhile');
  const staleStep = await head.post(`${url}/submission`, undefined, { 'if-match': '"1"' });
  expect(staleStep.statusCode).toBe(412);
});

test('a correction is judged like a registration, but stays on its own suspended code', async () => {
  await haveDecision(t, code, await signedIn(t, 'officer'), 'suspend', '2026-11-22');
  expect((await editor.patch(url, { amount: '0,9' })).statusCode).toBe(200);
  const late = await editor.patch(url, { harvestedFrom: '2026-11-22', harvestedTo: '2026-11-22' });
  expect(late.json().code).toBe('batches/code-suspended');
  const future = await editor.patch(url, { harvestedTo: '2026-11-24' });
  expect(future.json().code).toBe('batches/harvest-end-in-future');
});

test('somebody else’s batch answers to the byte like one that does not exist', async () => {
  const stranger = await signedIn(t, 'cooperative-head');
  const missing = `/api/v1/batches/lot_${nanoid(16)}`;
  for (const [method, path, body] of [
    ['get', '', undefined],
    ['patch', '', { amount: '1' }],
    ['post', '/submission', undefined],
    ['post', '/release', undefined],
  ] as const) {
    const ask = (root: string) =>
      method === 'get' ? stranger.get(`${root}${path}`) : stranger[method](`${root}${path}`, body);
    const [theirs, none] = [await ask(url), await ask(missing)];
    expect(theirs.statusCode).toBe(404);
    expect(theirs.body).toBe(none.body);
  }
  expect((await stranger.get('/api/v1/batches')).json().items).toEqual([]);
});

test.each(['inspector', 'officer'] as const)(
  'role %s reads every batch and writes none',
  async (role) => {
    const authority = await signedIn(t, role);
    expect((await authority.get(url)).json().id).toBe(batch.id);
    expect((await authority.get('/api/v1/batches')).json().items).toHaveLength(1);
    expect((await authority.patch(url, { amount: '1' })).statusCode).toBe(403);
    expect((await authority.post(`${url}/release`)).statusCode).toBe(403);
  },
);

test('the administrator sees no batch', async () => {
  expect((await (await signedIn(t, 'administrator')).get(url)).statusCode).toBe(403);
});

test('each claim says how far it was checked and why it is not shown', async () => {
  const covering = await haveCertificate(t, head);
  await haveCheck(t, covering, inspector, { method: 'certifier' });
  const elsewhere = await haveCertificate(t, head, { areaId: (await haveArea(t, head)).id });
  const rice = await haveCertificate(t, head, { cropCode: 'LU' });
  const old = await haveCertificate(t, head, { validFrom: '2024-01-01', validTo: '2025-12-31' });
  const halted = await haveCertificate(t, head);
  await haveNotice(t, halted, inspector, 'suspend', '2026-11-01');
  const claims = [covering, elsewhere, rice, old, halted].map(({ id }) => id);
  const answer = (await editor.patch(url, { claims })).json();
  const byId = new Map(
    answer.claims.map((claim: { certificateId: string }) => [claim.certificateId, claim]),
  );
  expect(byId.get(covering.id)).toMatchObject({ degree: 'confirmed', shown: true });
  expect(byId.get(elsewhere.id)).toMatchObject({ shown: false, whyNotShown: 'place' });
  expect(byId.get(rice.id)).toMatchObject({ shown: false, whyNotShown: 'product' });
  expect(byId.get(old.id)).toMatchObject({ shown: false, whyNotShown: 'date' });
  expect(byId.get(halted.id)).toMatchObject({ shown: false, whyNotShown: 'not-valid' });
});
