import { eq } from 'drizzle-orm';
import { nanoid } from 'nanoid';
import { beforeEach, expect, test } from 'vitest';
import { anomalies, anomalyRules, anomalySteps } from '../../../src/db/schema/anomalies.ts';
import { batchDecisions } from '../../../src/db/schema/batches.checking.ts';
import { batches } from '../../../src/db/schema/batches.ts';
import { ledgerEntries } from '../../../src/db/schema/ledger.ts';
import { notices } from '../../../src/db/schema/notices.ts';
import { recalls } from '../../../src/db/schema/recalls.ts';
import { problems } from '../../../src/features/anomalies/problems.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { haveAnomaly, haveFirstRules } from '../../support/anomalies-records.ts';
import { useApp } from '../../support/app.ts';
import { haveArea, haveAreaCode, haveBatch } from '../../support/records.ts';

const t = useApp();
const url = '/api/v1/anomalies';
let head: SignedIn;
let officer: SignedIn;
let inspector: SignedIn;
let lot: Awaited<ReturnType<typeof haveBatch>>;
let anomaly: Awaited<ReturnType<typeof haveAnomaly>>;

beforeEach(async () => {
  officer = await signedIn(t, 'officer');
  inspector = await signedIn(t, 'inspector', { id: officer.organisationId });
  head = await signedIn(t, 'cooperative-head');
  lot = await haveBatch(t, head, await haveAreaCode(t, await haveArea(t, head), officer));
  anomaly = await haveAnomaly(t, lot);
});

const decide = (by: SignedIn, kind: string, reason = 'Đã xem tại chỗ', headers = {}) =>
  by.post(`${url}/${anomaly.id}/decisions`, { kind, reason }, headers);
const seen = (by: SignedIn) => by.get(`${url}/${anomaly.id}`);
const codeOf = async (sent: ReturnType<typeof decide>) => (await sent).json().code;

test('a holder sees a finding on its own lot after it was confirmed, and nobody else ever', async () => {
  const stranger = await signedIn(t, 'cooperative-head');
  const missing = await head.get(`${url}/ano_V1StGXR8Z5jdHi6B`);
  expect((await seen(head)).body).toBe(missing.body);
  expect((await head.get(url)).json().items).toEqual([]);
  expect((await seen(inspector)).json()).toMatchObject({ state: 'open', rule: 'outside-season' });
  await decide(inspector, 'confirm');
  expect((await seen(head)).json()).toMatchObject({ state: 'confirmed' });
  expect((await head.get(url)).json().items).toHaveLength(1);
  expect((await seen(stranger)).body).toBe(missing.body);
  const told = await t.db.select().from(notices);
  expect(told.map(({ kind, organisationId }) => [kind, organisationId])).toEqual([
    ['anomaly-confirmed', head.organisationId],
  ]);
});

test('a dismissed finding stays with its reason, and the holder never learns of it', async () => {
  expect((await decide(inspector, 'dismiss', 'Vụ nghịch, đã báo trước')).statusCode).toBe(201);
  expect((await seen(head)).statusCode).toBe(404);
  expect(await t.db.select().from(notices)).toEqual([]);
  expect((await seen(officer)).json().steps).toMatchObject([
    { kind: 'dismiss', reason: 'Vụ nghịch, đã báo trước' },
  ]);
  const facts = await t.db.select().from(ledgerEntries);
  expect(facts.map(({ kind }) => kind)).toEqual(['anomaly.decided']);
  expect(JSON.stringify(facts)).not.toContain('Vụ nghịch');
});

test('no decision without a reason, and none twice', async () => {
  for (const kind of ['confirm', 'dismiss', 'hold', 'signal'])
    expect(await codeOf(decide(inspector, kind, ''))).toBe(problems.reasonNeeded.code);
  await decide(inspector, 'dismiss');
  for (const kind of ['confirm', 'dismiss', 'hold', 'signal'])
    expect(await codeOf(decide(inspector, kind))).toBe(problems.decidedAlready.code);
});

test('a change meanwhile is noticed, and a decision sent twice is taken once', async () => {
  expect((await decide(inspector, 'confirm', 'Đã xem', { 'if-match': '"7"' })).statusCode).toBe(
    412,
  );
  const key = { 'idempotency-key': 'once-and-only' };
  for (let n = 0; n < 2; n++)
    expect((await decide(inspector, 'confirm', 'Đã xem', key)).statusCode).toBe(201);
  expect(await t.db.select().from(anomalySteps)).toHaveLength(1);
});

test('holding the lot confirms the finding and tells the holder why', async () => {
  expect((await decide(inspector, 'hold', 'Chờ mẫu kiểm nghiệm')).json().state).toBe('confirmed');
  const [held] = await t.db.select().from(batches).where(eq(batches.id, lot.id));
  expect(held?.state).toBe('on-hold');
  expect((await t.db.select().from(notices)).map(({ kind }) => kind).toSorted()).toEqual([
    'anomaly-confirmed',
    'lot-held',
  ]);
});

test('a recall signal is raised once from a finding', async () => {
  await decide(inspector, 'confirm');
  const sent = await decide(inspector, 'signal', 'Ba mẫu cùng vượt mức');
  const [recall] = await t.db.select().from(recalls);
  expect(sent.json().recallId).toBe(recall?.id);
  expect(recall).toMatchObject({ source: 'inspection', holderId: head.organisationId });
  expect(await codeOf(decide(inspector, 'signal'))).toBe(problems.signalledAlready.code);
});

test('a finding about a whole area is confirmed or dismissed; there is no lot to hold', async () => {
  anomaly = await haveAnomaly(t, lot, { lotId: null, subject: 'are_1 sea_1' });
  expect(await codeOf(decide(inspector, 'hold'))).toBe(problems.noLot.code);
  expect(await codeOf(decide(inspector, 'signal'))).toBe(problems.noLot.code);
  expect((await decide(inspector, 'confirm')).statusCode).toBe(201);
});

test('whoever let the lot pass does not wave the finding away; another inspector may', async () => {
  await t.db.transaction((tx) =>
    tx.insert(batchDecisions).values({
      id: `lde_${nanoid(16)}`,
      batchId: lot.id,
      batchVersion: 3,
      kind: 'verified',
      fromState: 'submitted',
      toState: 'verified',
      method: 'paper',
      decidedBy: inspector.personId,
      decidedAt: t.clock.now,
    }),
  );
  expect(await codeOf(decide(inspector, 'dismiss'))).toBe(problems.ownCheck.code);
  const other = await signedIn(t, 'inspector', { id: officer.organisationId });
  expect((await decide(other, 'dismiss')).statusCode).toBe(201);
});

test('only inspectors and officers decide, only officers set rules', async () => {
  expect((await decide(head, 'confirm')).statusCode).toBe(403);
  const rule = { threshold: 90, severity: 'low', isOn: true, reason: 'Theo công văn mẫu' };
  const set = (by: SignedIn) => by.post('/api/v1/anomaly-rules/quota-near/versions', rule);
  expect((await set(inspector)).statusCode).toBe(403);
  expect((await set(head)).statusCode).toBe(403);
  expect((await head.get('/api/v1/anomaly-rules')).statusCode).toBe(403);
});

test('each change of a rule is a new version with who, when and why; the old ones stay', async () => {
  await haveFirstRules(t);
  const set = (rule: object, headers = {}) =>
    officer.post('/api/v1/anomaly-rules/quota-near/versions', rule, headers);
  const rule = { threshold: 90, severity: 'medium', isOn: true, reason: 'Theo công văn mẫu' };
  expect((await set(rule, { 'if-match': '"9"' })).statusCode).toBe(412);
  expect((await set(rule, { 'if-match': '"1"' })).json()).toMatchObject({ version: 2 });
  expect((await set(rule)).json().code).toBe(problems.ruleUnchanged.code);
  expect((await set({ ...rule, threshold: 101 })).json().code).toBe(problems.thresholdOutside.code);
  const none = { ...rule, threshold: 3 };
  const measured = await officer.post('/api/v1/anomaly-rules/no-authorisation/versions', none);
  expect(measured.json().code).toBe(problems.nothingToMeasure.code);
  expect((await set({ ...rule, isOn: false })).json()).toMatchObject({ version: 3, isOn: false });
  const rows = await t.db.select().from(anomalyRules).where(eq(anomalyRules.code, 'quota-near'));
  expect(rows.map(({ version, setBy }) => [version, setBy])).toEqual([
    [1, null],
    [2, officer.personId],
    [3, officer.personId],
  ]);
  const { items } = (await inspector.get('/api/v1/anomaly-rules')).json();
  expect(items).toHaveLength(12);
  await haveFirstRules(t);
  expect(await t.db.select().from(anomalyRules)).toHaveLength(14);
});

test('rules and decisions are never changed, findings never deleted', async () => {
  await haveFirstRules(t);
  await decide(inspector, 'confirm');
  await expect(
    t.db.transaction((tx) => tx.update(anomalyRules).set({ isOn: false })),
  ).rejects.toThrow();
  await expect(
    t.db.transaction((tx) => tx.update(anomalySteps).set({ reason: 'khác' })),
  ).rejects.toThrow();
  await expect(t.db.transaction((tx) => tx.delete(anomalies))).rejects.toThrow();
});
