import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { notices } from '../../../src/db/schema/notices.ts';
import { settingProblems } from '../../../src/features/batches/problems/settings.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveCheckingRule } from '../../support/lots-records.ts';
import { haveArea, haveAreaCode, haveBatch } from '../../support/records.ts';

const t = useApp();
let head: SignedIn;
let inspector: SignedIn;
let officer: SignedIn;
let code: Awaited<ReturnType<typeof haveAreaCode>>;

beforeEach(async () => {
  head = await signedIn(t, 'cooperative-head');
  inspector = await signedIn(t, 'inspector');
  officer = await signedIn(t, 'officer');
  code = await haveAreaCode(t, await haveArea(t, head), officer);
});

const send = async (harvestedFrom = '2026-11-20') => {
  const lot = await haveBatch(t, head, code, { state: 'draft', harvestedFrom });
  return (await head.post(`/api/v1/batches/${lot.id}/submission`)).json();
};
const risks = (lot: { decisions: { risks: { reason: string }[] }[] }) =>
  lot.decisions[0]?.risks.map(({ reason }) => reason);
const queue = async (show: string) =>
  (await inspector.get(`/api/v1/batch-queue?show=${show}`)).json().items;

test('a lot of low risk passes by the rule and waits for an audit only', async () => {
  await haveCheckingRule(t, officer, { auditDays: 10 });
  const lot = await send();
  expect(lot).toMatchObject({
    state: 'verified',
    decisions: [{ kind: 'passed', isByRule: true, dueOn: '2026-12-03' }],
  });
  expect(await queue('waiting')).toEqual([]);
  expect(await queue('audits')).toMatchObject([{ id: lot.id, dueOn: '2026-12-03' }]);
  expect((await head.post(`/api/v1/batches/${lot.id}/release`)).json().state).toBe('released');
  const audit = { kind: 'audit', method: 'paper', reason: 'Hồ sơ đủ' };
  const audited = await inspector.post(`/api/v1/batches/${lot.id}/decisions`, audit);
  expect(audited.json()).toMatchObject({ state: 'released', decisions: [{ kind: 'audited' }, {}] });
  expect(await queue('audits')).toEqual([]);
});

test('a lot that is drawn waits, says so, and tells the inspectors', async () => {
  await haveCheckingRule(t, officer, { sharePercent: 100 });
  const lot = await send();
  expect(lot.state).toBe('submitted');
  expect(risks(lot)).toEqual(['drawn']);
  expect(await queue('waiting')).toMatchObject([{ id: lot.id, risks: [{ reason: 'drawn' }] }]);
  const told = await t.db.select().from(notices).where(eq(notices.kind, 'lot-waiting'));
  expect(told).toMatchObject([{ organisationId: inspector.organisationId }]);
});

test('a draw cannot be tried again: not by a return, and not by a lot of the same harvest', async () => {
  await haveCheckingRule(t, officer, { sharePercent: 100 });
  const lot = await send();
  await head.post(`/api/v1/batches/${lot.id}/settlements`, { kind: 'void', reason: 'Khai lại' });
  await haveCheckingRule(t, officer, { sharePercent: 0 });
  expect(risks(await send())).toEqual(['voided-alike']);
  expect((await send('2026-11-18')).state).toBe('verified');
});

test('first lots, heavy lots and checks without a result wait, each for its own reason', async () => {
  await haveCheckingRule(t, officer, {
    firstLots: 2,
    mostGrams: 800_000,
    requiredChecks: ['window', 'place'],
  });
  const lot = await send();
  expect(risks(lot)).toEqual(['check-unknown', 'check-unknown', 'first-lots', 'heavy']);
  const texts = lot.decisions[0].risks.map(({ text }: { text: { vi: string } }) => text.vi);
  expect(texts.join()).toContain('860 kg, nặng hơn mức 800 kg');
});

test('the officer sets the rule; each version stays with who, when and why, and counts from then on', async () => {
  const rule = {
    sharePercent: 20,
    firstLots: 0,
    mostGrams: null,
    heedsAnomalies: true,
    requiredChecks: ['interval', 'interval'],
    auditDays: 30,
    reason: 'Kế hoạch kiểm tra 2026',
  };
  for (const sharePercent of [20, 0])
    expect(
      (await officer.post('/api/v1/checking-rules', { ...rule, sharePercent })).statusCode,
    ).toBe(201);
  const { items } = (await head.get('/api/v1/checking-rules')).json();
  const [first] = items;
  expect(first).toMatchObject({
    sharePercent: 0,
    requiredChecks: ['interval'],
    reason: rule.reason,
  });
  expect(items.map((one: { version: number }) => one.version)).toEqual([2, 1]);
  for (const other of [head, inspector])
    expect((await other.post('/api/v1/checking-rules', rule)).statusCode).toBe(403);
  const odd = await officer.post('/api/v1/checking-rules', { ...rule, sharePercent: 101 });
  expect(odd.statusCode).toBe(422);
});

test('a picking ceiling is set for a crop there is, by land or by plot', async () => {
  const ceiling = {
    cropCode: 'XO',
    gramsPerSquareMetre: 500,
    gramsPerPlot: null,
    reason: 'Mức mẫu',
  };
  expect((await officer.post('/api/v1/picking-ceilings', ceiling)).statusCode).toBe(201);
  const { items } = (await inspector.get('/api/v1/picking-ceilings')).json();
  expect(items).toMatchObject([{ cropCode: 'XO', gramsPerSquareMetre: 500 }]);
  const none = { ...ceiling, gramsPerSquareMetre: null };
  expect((await officer.post('/api/v1/picking-ceilings', none)).statusCode).toBe(422);
  const unknown = await officer.post('/api/v1/picking-ceilings', { ...ceiling, cropCode: 'ZZ' });
  expect(unknown.json().code).toBe(settingProblems.cropMissing.code);
});
