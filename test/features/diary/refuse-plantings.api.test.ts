import { beforeEach, expect, test } from 'vitest';
import { plantingProblems as problems } from '../../../src/features/diary/problems/plantings.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { havePlanting, haveSeasonOfMango, workOf, write } from '../../support/diary-records.ts';
import { haveMember, havePlot } from '../../support/members-records.ts';
import { haveArea } from '../../support/records.ts';

const t = useApp();
const url = '/api/v1/plantings';
let head: SignedIn;
let area: Awaited<ReturnType<typeof haveArea>>;

beforeEach(async () => {
  head = await signedIn(t, 'cooperative-head');
  area = await haveArea(t, head);
});

const plan = (wish: object = {}) =>
  head.post(url, {
    ...{ areaId: area.id, cropCode: 'XO', seasonKind: 'year' },
    ...{ startsOn: '2026-01-05', harvestFrom: '2026-11-01', harvestTo: '2026-12-31', ...wish },
  });

async function refusalOf(wish: object) {
  const answer = await plan(wish);
  return [answer.statusCode, answer.json().code];
}

test('a season needs land, and land of the organisation only', async () => {
  const stranger = await signedIn(t, 'cooperative-head');
  const theirs = await haveArea(t, stranger);
  const theirPlot = await havePlot(t, await haveMember(t, stranger), theirs);
  expect(await refusalOf({ areaId: theirs.id })).toEqual([422, problems.areaUnknown.code]);
  expect(await refusalOf({ areaId: null })).toEqual([422, problems.landMissing.code]);
  expect(await refusalOf({ plotIds: [theirPlot.id] })).toEqual([422, problems.plotUnknown.code]);
});

test('a plot that went out of use, or lies in another area, is refused', async () => {
  const member = await haveMember(t, head);
  const retired = await havePlot(t, member, area, { retiredOn: '2026-06-01' });
  const elsewhere = await havePlot(t, member, await haveArea(t, head));
  for (const plot of [retired, elsewhere])
    expect(await refusalOf({ plotIds: [plot.id] })).toEqual([422, problems.plotUnknown.code]);
});

test('the crop is one of the list, and on a whole area the one of its code', async () => {
  expect(await refusalOf({ cropCode: 'QQ' })).toContain(problems.cropDiffers.code);
  expect(await refusalOf({ cropCode: 'LU' })).toEqual([422, problems.cropDiffers.code]);
  expect(await refusalOf({ varietyCode: 'KHONG-CO' })).toEqual([422, problems.cropUnknown.code]);
});

test('planned days stand in their order and near today', async () => {
  const swapped = { harvestFrom: '2026-12-31', harvestTo: '2026-11-01' };
  expect(await refusalOf(swapped)).toEqual([422, problems.daysOrder.code]);
  const days = (year: number) => ({
    ...{ startsOn: `${year}-01-05`, harvestFrom: `${year}-11-01`, harvestTo: `${year}-12-31` },
  });
  expect(await refusalOf(days(2021))).toEqual([422, problems.daysTooFar.code]);
  expect(await refusalOf(days(2030))).toEqual([422, problems.daysTooFar.code]);
});

test('a usual amount is taken with its source only', async () => {
  expect(await refusalOf({ usualSprays: 6 })).toEqual([422, problems.usualIncomplete.code]);
  expect((await plan({ usualSprays: 6, usualSource: 'Sổ vụ trước' })).statusCode).toBe(201);
});

test('a season does not end after today nor before the last work in its diary', async () => {
  const { planting } = await haveSeasonOfMango(t, head);
  await write(head, workOf(planting, 'note', {}, { note: 'Tỉa cành', happenedOn: '2026-11-20' }));
  const end = async (endedOn: string) =>
    (await head.post(`${url}/${planting.id}/end`, { endedOn })).json().code;
  expect(await end('2026-11-24')).toBe(problems.endedInFuture.code);
  expect(await end('2026-11-19')).toBe(problems.endedTooEarly.code);
  expect((await head.post(`${url}/${planting.id}/end`, { endedOn: '2026-11-20' })).json()).toEqual(
    expect.objectContaining({ state: 'ended', endedOn: '2026-11-20' }),
  );
  expect(await end('2026-11-20')).toBe(problems.alreadyEnded.code);
});

test('a season over the turn of a year is named after both years', async () => {
  const days = { startsOn: '2025-11-20', harvestFrom: '2026-02-20', harvestTo: '2026-03-10' };
  const season = await havePlanting(head, {
    ...{ areaId: area.id, seasonKind: 'winter-spring', ...days },
  });
  expect(season.seasonName).toBe('Đông Xuân 2025–2026');
});
