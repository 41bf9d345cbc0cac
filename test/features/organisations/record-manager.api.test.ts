import { expect, test } from 'vitest';
import { ledgerEntries } from '../../../src/db/schema/ledger.ts';
import { problems } from '../../../src/features/organisations/problems/work.ts';
import { problems as http } from '../../../src/http/problems.ts';
import { signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { aManager } from '../../support/organisations-records.ts';

const t = useApp();
const drip = { technologyCode: 'drip-irrigation', from: '2025-03-01' };

async function aCooperative() {
  const head = await signedIn(t, 'cooperative-head');
  const base = `/api/v1/organisations/${head.organisationId}`;
  return { head, base, managers: `${base}/managers`, technologies: `${base}/technologies` };
}

test('a manager takes and leaves office; the ledger has the days, never the person', async () => {
  const { head, managers } = await aCooperative();
  const made = await head.post(managers, aManager);
  expect(made.statusCode).toBe(201);
  expect((await head.post(managers, { ...aManager, from: '2026-11-24' })).json().code).toBe(
    problems.periodInFuture.code,
  );
  const end = async (to: string) => head.post(`${managers}/${made.json().id}/end`, { to });
  expect((await end('2024-04-30')).json().code).toBe(problems.periodEndsBeforeStart.code);
  expect((await end('2026-11-24')).json().code).toBe(problems.periodEndInFuture.code);
  expect((await end('2026-10-01')).statusCode).toBe(200);
  expect((await end('2026-10-01')).statusCode).toBe(200);
  const other = (await end('2026-10-02')).json();
  expect([other.code, other.detail.includes('01/10/2026')]).toEqual([
    problems.periodEnded.code,
    true,
  ]);
  expect((await head.get(managers)).json().items).toEqual([
    { ...aManager, id: made.json().id, to: '2026-10-01' },
  ]);
  const facts = await t.db.select().from(ledgerEntries).orderBy(ledgerEntries.sequence);
  expect(facts.map(({ kind, happenedOn }) => [kind, happenedOn])).toEqual([
    ['manager.recorded', '2024-05-01'],
    ['manager.ended', '2026-10-01'],
  ]);
  expect(JSON.stringify(facts)).not.toMatch(/Mẫu|university|director/);
});

test('a technology is in use once; given up, it may be taken up again', async () => {
  const { head, technologies } = await aCooperative();
  const { id } = (await head.post(technologies, drip)).json();
  expect((await head.post(technologies, drip)).json().code).toBe(problems.technologyRecorded.code);
  const both = await Promise.all(
    [1, 2].map(() => head.post(technologies, { ...drip, technologyCode: 'drone' })),
  );
  expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409]);
  await head.post(`${technologies}/${id}/end`, { to: '2026-01-01' });
  const again = await head.post(technologies, { ...drip, from: '2026-06-01' });
  expect(again.statusCode).toBe(201);
  const items: { technologyCode: string; to: string | null }[] = (
    await head.get(technologies)
  ).json().items;
  expect(items.map(({ technologyCode, to }) => [technologyCode, to])).toEqual([
    ['drip-irrigation', null],
    ['drone', null],
    ['drip-irrigation', '2026-01-01'],
  ]);
  const unknown = await head.post(technologies, { ...drip, technologyCode: 'ai' });
  expect(unknown.json().errors[0].field).toBe('technologyCode');
  const kinds = (await t.db.select().from(ledgerEntries)).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'technology.recorded')).toHaveLength(3);
  expect(kinds.filter((kind) => kind === 'technology.ended')).toHaveLength(1);
});

test('one key records one manager and one technology', async () => {
  const { head, managers, technologies } = await aCooperative();
  for (const attempt of ['first', 'second']) {
    const key = (name: string) => ({ 'idempotency-key': `mot-lan-${name}` });
    expect((await head.post(managers, aManager, key('m'))).statusCode, attempt).toBe(201);
    expect((await head.post(technologies, drip, key('t'))).statusCode, attempt).toBe(201);
  }
  expect((await head.get(managers)).json().items).toHaveLength(1);
});

test('managers are seen by their own, inspectors and officers; a commune sees only the technology', async () => {
  const { head, managers, technologies } = await aCooperative();
  await head.post(managers, aManager);
  for (const role of ['officer', 'inspector'] as const) {
    const reader = await signedIn(t, role);
    expect((await reader.get(managers)).json().items).toHaveLength(1);
    expect((await reader.post(managers, aManager)).statusCode).toBe(403);
  }
  const commune = await signedIn(t, 'commune-officer');
  expect((await commune.get(managers)).json().code).toBe(http.notAllowed.code);
  expect((await commune.get(technologies)).statusCode).toBe(200);
  expect((await (await signedIn(t, 'administrator')).get(managers)).statusCode).toBe(403);
});

test('somebody else’s lines answer like missing ones', async () => {
  const { head, base } = await aCooperative();
  const made = await head.post(`${base}/managers`, aManager);
  const used = await head.post(`${base}/technologies`, drip);
  const other = await signedIn(t, 'cooperative-head');
  const ask = async (at: string, manager: string, technology: string) => {
    const answers = [
      await other.get(`${at}/managers`),
      await other.get(`${at}/technologies`),
      await other.post(`${at}/managers`, aManager),
      await other.post(`${at}/technologies`, drip),
      await other.post(`${at}/managers/${manager}/end`, { to: '2026-01-01' }),
      await other.post(`${at}/technologies/${technology}/end`, { to: '2026-01-01' }),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(6).fill(404));
    return answers.map(({ body }) => body);
  };
  const missing = await ask(
    '/api/v1/organisations/org_missing00000',
    'mgr_missing00000',
    'tec_missing00000',
  );
  expect(await ask(base, made.json().id, used.json().id)).toEqual(missing);
  // Nor are they reached through one's own organisation.
  const own = `/api/v1/organisations/${other.organisationId}`;
  const through = await other.post(`${own}/managers/${made.json().id}/end`, { to: '2026-01-01' });
  expect([through.statusCode, through.body]).toEqual([404, missing[4]]);
});
