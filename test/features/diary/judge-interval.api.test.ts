import { expect, test } from 'vitest';
import { harvestSafeOf } from '../../../src/features/diary/actions/harvest-safe.ts';
import { addDays } from '../../../src/lib/dates.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveLabel, haveList, haveProduct } from '../../support/crop-protection-records.ts';
import {
  havePlanting,
  haveSeasonOfMango,
  sprayOf,
  workOf,
  write,
} from '../../support/diary-records.ts';

const t = useApp();

/** A cooperative with a season on two plots and a product whose verified label says 7 days. */
async function haveField() {
  const officer = await signedIn(t, 'officer');
  const head = await signedIn(t, 'cooperative-head');
  const product = await haveProduct(t, { tradeName: 'Mẫu Bảy Ngày' });
  await haveList(t, officer, { lines: [{ productId: product.id }] });
  await haveLabel(t, officer, product.id, { intervalDays: 7 });
  const field = await haveSeasonOfMango(t, head);
  const use = { productId: product.id, productName: product.tradeName };
  return { ...field, officer, head, product, use };
}
type Field = Awaited<ReturnType<typeof haveField>>;

function safetyAt({ area, plots }: Pick<Field, 'area' | 'plots'>, on: string, cropCode?: string) {
  const plotIds = plots.map(({ id }) => id);
  return harvestSafeOf(t.db, {
    ...{ plotIds, areaId: area.id, on },
    ...(cropCode ? { cropCode } : {}),
  });
}

const bySpray = <Row extends { plotId: string }>(sprays: readonly Row[], id: string) =>
  sprays.find(({ plotId }) => plotId === id);

test('the day of the spray is day 0: sprayed on 10/11 with 7 days, harvest is safe from 17/11', async () => {
  const field = await haveField();
  await write(field.head, sprayOf(field.planting, { uses: [field.use] }));
  const [first, second] = await safetyAt(field, '2026-11-23');
  expect(first).toMatchObject({ safeFrom: '2026-11-17', unknown: [] });
  expect(second).toMatchObject({ safeFrom: '2026-11-17' });
  expect(first?.decidedBy).toMatchObject({ sprayedOn: '2026-11-10', intervalDays: 7 });
});

test('on the day of the spray and on the day before the end, harvest is not safe yet', async () => {
  const field = await haveField();
  const spray = await write(field.head, sprayOf(field.planting, { uses: [field.use] }));
  for (const on of ['2026-11-10', '2026-11-16', '2026-11-17']) {
    const [first] = await safetyAt(field, on);
    expect(first?.safeFrom).toBe('2026-11-17');
    expect(first?.decidedBy?.entryId).toBe(spray.id);
  }
});

test('a label of 0 days makes the day of the spray safe itself', async () => {
  const field = await haveField();
  const product = await haveProduct(t);
  await haveLabel(t, field.officer, product.id, { intervalDays: 0 });
  const uses = [{ productId: product.id, productName: product.tradeName }];
  await write(field.head, sprayOf(field.planting, { uses }));
  expect((await safetyAt(field, '2026-11-23'))[0]?.safeFrom).toBe('2026-11-10');
});

test('a spray after the day asked for does not count, one on that day does', async () => {
  const field = await haveField();
  await write(field.head, sprayOf(field.planting, { uses: [field.use], happenedOn: '2026-11-20' }));
  expect((await safetyAt(field, '2026-11-19'))[0]?.safeFrom).toBeNull();
  expect((await safetyAt(field, '2026-11-20'))[0]?.safeFrom).toBe('2026-11-27');
});

test('of several sprays the one that lasts longest decides, not the last one', async () => {
  const field = await haveField();
  const long = await haveProduct(t, { tradeName: 'Mẫu Dài Ngày' });
  await haveLabel(t, field.officer, long.id, { intervalDays: 21 });
  const uses = [{ productId: long.id, productName: long.tradeName }];
  await write(field.head, sprayOf(field.planting, { uses, happenedOn: '2026-11-05' }));
  await write(field.head, sprayOf(field.planting, { uses: [field.use], happenedOn: '2026-11-15' }));
  const [first] = await safetyAt(field, '2026-11-23');
  expect(first).toMatchObject({ safeFrom: '2026-11-26', decidedBy: { product: 'Mẫu Dài Ngày' } });
});

test('a spray on one plot leaves the other as it was', async () => {
  const field = await haveField();
  const [one, other] = field.plots;
  await write(field.head, sprayOf(field.planting, { uses: [field.use], plotIds: [one.id] }));
  const safety = await safetyAt(field, '2026-11-23');
  expect(bySpray(safety, one.id)).toMatchObject({ safeFrom: '2026-11-17' });
  expect(bySpray(safety, other.id)).toMatchObject({ safeFrom: null, unknown: [] });
});

test('a product that nobody knows leaves the plot unclear: no default interval is made up', async () => {
  const field = await haveField();
  const uses = [field.use, { productName: 'Thuốc lạ' }];
  const spray = await write(field.head, sprayOf(field.planting, { uses }));
  const [first] = await safetyAt(field, '2026-11-23');
  expect(first?.safeFrom).toBe('2026-11-17');
  expect(first?.unknown).toEqual([
    { entryId: spray.id, product: 'Thuốc lạ', plotId: first?.plotId, sprayedOn: '2026-11-10' },
  ]);
  expect(spray.versions[0]?.uses[1]).toMatchObject({ intervalDays: null });
});

test('a label that nobody has verified yet gives no interval, and gives one once it is verified', async () => {
  const field = await haveField();
  const product = await haveProduct(t);
  await haveLabel(t, field.officer, product.id, { intervalDays: 5, outcome: null });
  const uses = [{ productId: product.id, productName: product.tradeName }];
  const spray = await write(field.head, sprayOf(field.planting, { uses }));
  expect((await safetyAt(field, '2026-11-23'))[0]?.unknown).toHaveLength(1);
  await haveLabel(t, field.officer, product.id, { intervalDays: 5, version: 2 });
  expect((await safetyAt(field, '2026-11-23'))[0]).toMatchObject({
    ...{ safeFrom: '2026-11-15', unknown: [] },
  });
  // What was said when it was written stays as it was.
  const kept = await field.head.get(`/api/v1/diary-entries/${spray.id}`);
  expect(kept.json().versions[0].uses[0].intervalDays).toBeNull();
});

test('a spray that is written down weeks later counts from its own day, and its delay is seen', async () => {
  const field = await haveField();
  const late = sprayOf(field.planting, { uses: [field.use], happenedOn: '2026-11-03' });
  const spray = await write(field.head, late);
  expect(spray.versions[0]?.daysLate).toBe(20);
  expect((await safetyAt(field, '2026-11-23'))[0]?.safeFrom).toBe('2026-11-10');
});

test('two crops: the interval is that of the label of the crop that was sprayed', async () => {
  const field = await haveField();
  await haveLabel(t, field.officer, field.product.id, { cropCode: 'LU', intervalDays: 14 });
  const rice = await haveSeasonOfMango(t, field.head, { cropCode: 'LU', areaId: null });
  await write(field.head, sprayOf(field.planting, { uses: [field.use] }));
  await write(field.head, sprayOf(rice.planting, { uses: [field.use] }));
  expect((await safetyAt(field, '2026-11-23'))[0]?.safeFrom).toBe('2026-11-17');
  expect((await safetyAt(rice, '2026-11-23'))[0]?.safeFrom).toBe('2026-11-24');
});

test('two crops on one plot: a spray on one is unclear for the other as long as no label names it', async () => {
  const field = await haveField();
  const [plot] = field.plots;
  const beans = await havePlanting(field.head, {
    ...{ plotIds: [plot.id], cropCode: 'OT', seasonKind: 'main', startsOn: '2026-10-01' },
  });
  const drained = workOf(beans, 'irrigation', {}, { happenedOn: '2026-10-05' });
  await write(field.head, drained);
  await write(field.head, sprayOf(field.planting, { uses: [field.use] }));
  const all = bySpray(await safetyAt(field, '2026-11-23'), plot.id);
  expect(all).toMatchObject({ safeFrom: '2026-11-17', unknown: [{ sprayedOn: '2026-11-10' }] });
  const mango = bySpray(await safetyAt(field, '2026-11-23', 'XO'), plot.id);
  expect(mango).toMatchObject({ safeFrom: '2026-11-17', unknown: [] });
});

test('a treatment after the harvest does not move the day of harvest; the produce has its own day', async () => {
  const field = await haveField();
  const details = { harvestedOn: '2026-11-09' };
  await write(field.head, workOf(field.planting, 'treatment', details, { uses: [field.use] }));
  expect((await safetyAt(field, '2026-11-23'))[0]?.safeFrom).toBeNull();
  const page = await field.head.get(`/console/diary/${field.planting.id}`);
  expect(page.body).toContain('dùng được từ 17/11/2026');
});

test('the list that is judged by is the one in force on the day of the spray, not today’s', async () => {
  const field = await haveField();
  const { head, officer, planting, product, use } = field;
  const before = sprayOf(planting, { uses: [use], happenedOn: '2026-11-09' });
  const amendment = { from: '2026-11-10', kind: 'amendment' as const };
  const removed = { productId: product.id, removed: true as const };
  const list = await haveList(t, officer, { ...amendment, lines: [removed] });
  const early = await write(head, before);
  const late = await write(head, sprayOf(planting, { uses: [use], happenedOn: '2026-11-10' }));
  const kindsOf = (entry: typeof early) =>
    entry.versions[0]?.uses[0]?.findings.map(({ kind }) => kind);
  expect(kindsOf(early)).not.toContain('not-on-list');
  expect(kindsOf(late)).toContain('not-on-list');
  expect(late.versions[0]?.uses[0]).toMatchObject({ listId: list.id, ruleVersion: 'uses-1' });
  // Both intervals are those of the label: leaving the list does not shorten one.
  expect((await safetyAt(field, '2026-11-23'))[0]?.safeFrom).toBe('2026-11-17');
});

test('a spray of last season is not held against a crop that was sown anew since', async () => {
  const field = await haveField();
  const [plot] = field.plots;
  const season = (startsOn: string, harvestTo: string) => ({
    ...{ plotIds: [plot.id], cropCode: 'LU', seasonKind: 'main', startsOn, harvestTo },
    harvestFrom: addDays(harvestTo, -10),
  });
  const spring = await havePlanting(field.head, season('2026-05-01', '2026-08-20'));
  await write(field.head, sprayOf(spring, { happenedOn: '2026-07-20' }));
  expect(await unknownOn(field.head, spring.id, plot.id)).toBe(1);
  await field.head.post(`/api/v1/plantings/${spring.id}/end`, { endedOn: '2026-08-20' });
  const autumn = await havePlanting(field.head, season('2026-09-01', '2026-12-20'));
  const sowing = { seed: 'certified', method: 'row', seedGrams: 30_000 };
  await write(field.head, workOf(autumn, 'sowing', sowing, { happenedOn: '2026-09-02' }));
  expect(await unknownOn(field.head, autumn.id, plot.id)).toBe(0);
});

async function unknownOn(head: SignedIn, plantingId: string, plotId: string) {
  const answer = await head.get(`/api/v1/plantings/${plantingId}`);
  const safety = answer.json<{ safety: { plotId: string; unknown: unknown[] }[] }>().safety;
  return bySpray(safety, plotId)?.unknown.length;
}
