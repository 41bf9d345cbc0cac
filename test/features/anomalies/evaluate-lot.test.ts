import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { anomalies } from '../../../src/db/schema/anomalies.ts';
import { batchChecks } from '../../../src/db/schema/batches.checking.ts';
import { batches } from '../../../src/db/schema/batches.ts';
import { ledgerEntries } from '../../../src/db/schema/ledger.ts';
import { plots } from '../../../src/db/schema/members.ts';
import { notices } from '../../../src/db/schema/notices.ts';
import { quotaEntries } from '../../../src/db/schema/quotas.ts';
import { sweepChangedLots } from '../../../src/features/anomalies/actions/sweep.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { evaluate, haveFirstRules, listFound } from '../../support/anomalies-records.ts';
import { useApp } from '../../support/app.ts';
import { haveLabel, haveProduct } from '../../support/crop-protection-records.ts';
import { haveSeasonOfMango, sprayOf, write } from '../../support/diary-records.ts';
import { haveBatchPlots, havePickingCeiling } from '../../support/lots-records.ts';
import { haveCeiling, havePlot, haveSeason } from '../../support/quotas-records.ts';
import { haveArea, haveAreaCode, haveBatch, haveCertificate } from '../../support/records.ts';

const t = useApp();
let head: SignedIn;
let officer: SignedIn;
let inspector: SignedIn;
let area: Awaited<ReturnType<typeof haveArea>>;
let code: Awaited<ReturnType<typeof haveAreaCode>>;

beforeEach(async () => {
  officer = await signedIn(t, 'officer');
  inspector = await signedIn(t, 'inspector');
  head = await signedIn(t, 'cooperative-head');
  area = await haveArea(t, head, { squareMetres: 10_000, name: 'Vùng Mẫu' });
  code = await haveAreaCode(t, area, officer);
  await haveFirstRules(t);
});

async function draw(lot: { id: string }, grams: number) {
  await t.db.transaction((tx) =>
    tx.insert(quotaEntries).values({
      batchId: lot.id,
      areaId: area.id,
      harvestedOn: '2026-11-20',
      grams,
      overGrams: 0,
      state: 'used',
    }),
  );
}

test('a lot with nothing wrong is found nowhere', async () => {
  const season = await haveSeason(t);
  await haveCeiling(t, officer);
  const lot = await haveBatch(t, head, code, {
    claims: [(await haveCertificate(t, head)).id],
    harvestedFrom: season.startsOn,
    harvestedTo: season.startsOn,
  });
  expect(await evaluate(t, lot)).toBe(0);
});

test('a quota drawn to 80 % and one drawn beyond are two findings, once for the area and season', async () => {
  await haveSeason(t, { name: 'Năm 2026' });
  await haveCeiling(t, officer);
  const lot = await haveBatch(t, head, code);
  await draw(lot, 8_000_000);
  expect(await evaluate(t, lot)).toBe(1);
  const second = await haveBatch(t, head, code);
  expect(await evaluate(t, second)).toBe(0);
  await draw(second, 2_500_000);
  expect(await evaluate(t, second)).toBe(1);
  expect((await listFound(t)).map(([rule]) => rule)).toEqual(['quota-exceeded', 'quota-near']);
  const [, facts] = (await listFound(t))[0] ?? [];
  expect(facts).toMatchObject({
    about: 'Vùng Mẫu',
    drawnGrams: 10_500_000,
    quotaGrams: 10_000_000,
  });
});

test('a harvest outside every season of its crop is found, with the days', async () => {
  await haveSeason(t, { startsOn: '2026-01-01', endsOn: '2026-11-10' });
  await evaluate(t, await haveBatch(t, head, code));
  expect(await listFound(t)).toMatchObject([['outside-season', { days: 10 }]]);
});

test('a spray written down after the lot was made shows that the harvest was early', async () => {
  const field = await haveSeasonOfMango(t, head);
  const lot = await haveBatch(t, head, await haveAreaCode(t, field.area, officer));
  const product = await haveProduct(t);
  await haveLabel(t, officer, product.id, { intervalDays: 7 });
  const uses = [{ productId: product.id, productName: product.tradeName }];
  await write(head, sprayOf(field.planting, { uses, happenedOn: '2026-11-13' }));
  expect(await evaluate(t, lot)).toBe(0);
  await write(head, sprayOf(field.planting, { uses, happenedOn: '2026-11-17' }));
  expect(await evaluate(t, lot)).toBe(1);
  expect(await listFound(t)).toMatchObject([
    ['before-safe-date', { days: 4, sprayedOn: '2026-11-17', safeFrom: '2026-11-24' }],
  ]);
});

test('a lot sent from far outside its area is found, by its latest check', async () => {
  const lot = await haveBatch(t, head, code);
  const placed = (batchVersion: number, metres: number) =>
    t.db.transaction((tx) =>
      tx.insert(batchChecks).values({
        batchId: lot.id,
        batchVersion,
        kind: 'place',
        result: 'failed',
        reason: 'away',
        facts: { metres },
        ruleVersion: 'checks-1',
        checkedAt: t.clock.now,
      }),
    );
  await placed(2, 90);
  expect(await evaluate(t, lot)).toBe(0);
  await placed(3, 4200);
  expect(await evaluate(t, lot)).toBe(1);
  expect(await listFound(t)).toMatchObject([['entry-outside', { metres: 4200, most: 100 }]]);
});

test('two lots from one plot in one day above what can be picked are found, void ones do not count', async () => {
  const { memberId } = await havePlot(t, head, area);
  const [plot] = await t.db.select().from(plots).where(eq(plots.memberId, memberId));
  await havePickingCeiling(t, officer, { gramsPerSquareMetre: 100 });
  const first = await haveBatch(t, head, code);
  const second = await haveBatch(t, head, code);
  for (const lot of [first, second])
    await haveBatchPlots(t, lot, [{ id: plot?.id ?? '', grams: 600_000 }]);
  await t.db.transaction((tx) =>
    tx.update(batches).set({ state: 'void' }).where(eq(batches.id, second.id)),
  );
  expect(await evaluate(t, first)).toBe(0);
  await t.db.transaction((tx) =>
    tx.update(batches).set({ state: 'submitted' }).where(eq(batches.id, second.id)),
  );
  expect(await evaluate(t, first)).toBe(1);
  expect(await evaluate(t, second)).toBe(0);
  expect(await listFound(t)).toMatchObject([
    ['picking-capacity', { lots: 2, grams: 1_200_000, mostGrams: 1_000_000, day: '2026-11-20' }],
  ]);
});

test('a certificate that had expired at harvest is found for each lot that claims it', async () => {
  const old = await haveCertificate(t, head, { validTo: '2026-11-19', number: 'VG-CU' });
  await evaluate(t, await haveBatch(t, head, code, { claims: [old.id] }));
  await evaluate(t, await haveBatch(t, head, code, { claims: [old.id] }));
  expect(await listFound(t)).toMatchObject([
    ['certificate-expired', { number: 'VG-CU', validTo: '2026-11-19' }],
    ['certificate-expired', { number: 'VG-CU' }],
  ]);
});

test('looked at again, the same lot makes nothing twice, one by one or at once', async () => {
  await haveSeason(t, { endsOn: '2026-11-10' });
  const lot = await haveBatch(t, head, code);
  const counts = await Promise.all([evaluate(t, lot), evaluate(t, lot), evaluate(t, lot)]);
  expect(counts.toSorted()).toEqual([0, 0, 1]);
  expect(await evaluate(t, lot)).toBe(0);
  expect(await t.db.select().from(anomalies)).toHaveLength(1);
});

test('drafts and returned lots are not looked at', async () => {
  await haveSeason(t, { endsOn: '2026-11-10' });
  for (const state of ['draft', 'returned', 'void'] as const)
    expect(await evaluate(t, await haveBatch(t, head, code, { state }))).toBe(0);
});

test('a finding stores its rule and numbers, is a fact, and a grave one is told to inspectors', async () => {
  await haveSeason(t);
  await haveCeiling(t, officer);
  const lot = await haveBatch(t, head, code);
  await draw(lot, 12_000_000);
  await evaluate(t, lot);
  const [row] = await t.db.select().from(anomalies);
  expect(row).toMatchObject({ ruleVersion: 1, severity: 'high', state: 'open', areaId: area.id });
  const facts = await t.db.select().from(ledgerEntries);
  expect(facts.map(({ kind, actorId }) => [kind, actorId])).toEqual([['anomaly.found', 'clock']]);
  const told = await t.db.select().from(notices);
  expect(told.map(({ kind, organisationId }) => [kind, organisationId])).toEqual([
    ['anomaly-found', inspector.organisationId],
  ]);
});

test('a rule that is off finds nothing', async () => {
  await haveSeason(t, { endsOn: '2026-11-10' });
  await officer.post('/api/v1/anomaly-rules/outside-season/versions', {
    threshold: 0,
    severity: 'medium',
    isOn: false,
    reason: 'Vụ kéo dài vì mưa muộn',
  });
  expect(await evaluate(t, await haveBatch(t, head, code))).toBe(0);
});

test('the job looks at every lot the ledger has spoken of since, and at none twice', async () => {
  await haveSeason(t, { endsOn: '2026-11-10' });
  const sent = await head.post('/api/v1/batches', {
    areaCodeId: code.id,
    cropCode: 'XO',
    varietyCode: 'XO-BAMAU',
    harvestedFrom: '2026-11-20',
    amount: '500',
    unit: 'kg',
  });
  const { id } = sent.json();
  await sweepChangedLots(t.deps);
  expect(await listFound(t)).toEqual([]);
  expect((await head.post(`/api/v1/batches/${id}/submission`)).statusCode).toBeLessThan(300);
  await sweepChangedLots(t.deps);
  expect(await listFound(t)).toMatchObject([['outside-season', { days: 10 }]]);
  await sweepChangedLots(t.deps);
  expect(await listFound(t)).toHaveLength(1);
});
