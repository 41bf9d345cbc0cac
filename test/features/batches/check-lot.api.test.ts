import { beforeEach, expect, test } from 'vitest';
import { batchChecks } from '../../../src/db/schema/batches.checking.ts';
import { decisionProblems } from '../../../src/features/batches/problems/decisions.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveBatchPlots, havePickingCeiling } from '../../support/lots-records.ts';
import { haveConsent, haveMember, havePlot } from '../../support/members-records.ts';
import { haveCeiling, haveSeason } from '../../support/quotas-records.ts';
import {
  haveArea,
  haveAreaCode,
  haveBatch,
  haveCertificate,
  haveCheck,
} from '../../support/records.ts';

const t = useApp();
let head: SignedIn;
let officer: SignedIn;
let area: Awaited<ReturnType<typeof haveArea>>;
let code: Awaited<ReturnType<typeof haveAreaCode>>;

beforeEach(async () => {
  head = await signedIn(t, 'cooperative-head');
  officer = await signedIn(t, 'officer');
  area = await haveArea(t, head, { squareMetres: 10_000 });
  code = await haveAreaCode(t, area, officer, { value: 'VN-AGOR-0031' });
});

type Check = { kind: string; result: string; reason: string; text: { vi: string } };
const submit = async (lot: { id: string }, body?: object) => {
  const answer = await head.post(`/api/v1/batches/${lot.id}/submission`, body);
  expect(answer.statusCode).toBe(200);
  return answer.json();
};
const results = (lot: { checks: Check[] }) =>
  Object.fromEntries(lot.checks.map(({ kind, result }) => [kind, result]));
const register = (more: object = {}) =>
  head.post('/api/v1/batches', {
    areaCodeId: code.id,
    harvestedFrom: '2026-11-20',
    amount: '860',
    unit: 'kg',
    ...more,
  });

test('every check is kept with its result, its reason in words and the version of its rule', async () => {
  await haveSeason(t);
  await haveCeiling(t, officer);
  const ceiling = await havePickingCeiling(t, officer);
  const certificate = await haveCertificate(t, head);
  await haveCheck(t, certificate, await signedIn(t, 'inspector'));
  const lot = await haveBatch(t, head, code, { state: 'draft', claims: [certificate.id] });
  const sent = await submit(lot, { position: { latitude: 10.5, longitude: 105.4 } });
  expect(results(sent)).toEqual({
    plots: 'not-applicable',
    code: 'passed',
    quota: 'passed',
    interval: 'unknown',
    certificates: 'passed',
    window: 'passed',
    capacity: 'passed',
    place: 'unknown',
  });
  const capacity = sent.checks.find(({ kind }: Check) => kind === 'capacity');
  expect(capacity).toMatchObject({ ruleVersion: ceiling.id });
  expect(capacity.text.vi).toBe('860 kg trong 1 ngày, không quá mức tối đa 1.000 kg.');
  const rows = await t.db.select().from(batchChecks);
  expect(rows).toHaveLength(8);
  expect(new Set(rows.map(({ batchVersion }) => batchVersion))).toEqual(new Set([2]));
});

test('beyond the quota with a reason, over what can be picked, uncovered: failed and kept, for an inspector', async () => {
  await haveSeason(t, { endsOn: '2026-11-19' });
  await havePickingCeiling(t, officer, { gramsPerSquareMetre: 10 });
  const elsewhere = await haveCertificate(t, head, { cropCode: 'LU' });
  const lot = await haveBatch(t, head, code, { state: 'draft', claims: [elsewhere.id] });
  const sent = await submit(lot);
  expect(results(sent)).toMatchObject({
    window: 'failed',
    capacity: 'failed',
    certificates: 'failed',
    quota: 'unknown',
  });
  expect(sent.state).toBe('submitted');
});

test('plots are a member’s, in the area, each once, and add up to the lot', async () => {
  const member = await haveMember(t, head);
  const [one, two] = [await havePlot(t, member, area), await havePlot(t, member, area)];
  const outside = await havePlot(t, member, await haveArea(t, head));
  const stranger = await signedIn(t, 'cooperative-head');
  const foreign = await havePlot(t, await haveMember(t, stranger), area);
  const refusal = async (plots: object[]) => (await register({ plots })).json().code;
  for (const { id } of [outside, foreign])
    expect(await refusal([{ plotId: id, grams: 860_000 }])).toBe(
      decisionProblems.plotNotOfArea.code,
    );
  const twice = [
    { plotId: one.id, grams: 430_000 },
    { plotId: one.id, grams: 430_000 },
  ];
  expect(await refusal(twice)).toBe(decisionProblems.plotNotOfArea.code);
  const short = await register({ plots: [{ plotId: one.id, grams: 800_000 }] });
  expect(short.json()).toMatchObject({ code: decisionProblems.plotsDoNotAddUp.code });
  expect(short.json().detail).toContain('800 kg');
  const made = await register({
    plots: [
      { plotId: one.id, grams: 500_000 },
      { plotId: two.id, grams: 360_000 },
    ],
  });
  expect(
    made
      .json()
      .plots.map(({ grams }: { grams: number }) => grams)
      .toSorted(),
  ).toEqual([360_000, 500_000]);
});

test('a household without consent at harvest fails the check of plots, by the plot’s name', async () => {
  const [yes, no] = [await haveMember(t, head), await haveMember(t, head)];
  const plots = [await havePlot(t, yes, area), await havePlot(t, no, area, { name: 'Thửa 7' })];
  await haveConsent(t, yes, area);
  await haveConsent(t, no, area, { happenedOn: '2026-11-21' });
  const lot = await haveBatch(t, head, code, { state: 'draft' });
  await haveBatchPlots(
    t,
    lot,
    plots.map(({ id }) => ({ id, grams: 430_000 })),
  );
  const sent = await submit(lot);
  const [check] = sent.checks;
  expect(check).toMatchObject({ kind: 'plots', result: 'failed', reason: 'no-consent' });
  expect(check.text.vi).toContain('Thửa 7');
});

test('a lot that names none of the area’s plots is told so, and can be sent all the same', async () => {
  await havePlot(t, await haveMember(t, head), area);
  const lot = await haveBatch(t, head, code, { state: 'draft' });
  expect(results(await submit(lot))).toMatchObject({ plots: 'unknown' });
});

test('a correction of a lot that waits is checked anew, and what was found before stays', async () => {
  await havePickingCeiling(t, officer);
  const lot = await haveBatch(t, head, code, { state: 'draft' });
  expect(results(await submit(lot))).toMatchObject({ capacity: 'passed' });
  const corrected = await head.patch(`/api/v1/batches/${lot.id}`, { amount: '1.100', unit: 'kg' });
  expect(results(corrected.json())).toMatchObject({ capacity: 'failed' });
  const rows = await t.db.select().from(batchChecks);
  expect(rows.map(({ batchVersion }) => batchVersion).toSorted()).toEqual([
    ...Array(8).fill(2),
    ...Array(8).fill(3),
  ]);
});
