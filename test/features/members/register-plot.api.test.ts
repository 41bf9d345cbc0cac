import { expect, test } from 'vitest';
import { plots } from '../../../src/db/schema/members.ts';
import { plotProblems } from '../../../src/features/members/plot-problems.ts';
import { problems } from '../../../src/features/members/problems.ts';
import { problems as http } from '../../../src/http/problems.ts';
import { signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveMember, havePlot } from '../../support/members-records.ts';
import { haveArea } from '../../support/records.ts';

const t = useApp();

async function household() {
  const editor = await signedIn(t, 'cooperative-editor');
  const area = await haveArea(t, editor);
  const member = await haveMember(t, editor, { joinedOn: '2021-03-01' });
  const add = (change: object, headers = {}) =>
    editor.post(
      `/api/v1/members/${member.id}/plots`,
      { name: 'Thửa 112', areaId: area.id, squareMetres: 5000, ...change },
      headers,
    );
  return { editor, area, member, add };
}

type Member = { plots: { id: string; version: number }[] };

test('a plot takes its crop from the area and counts from the day of joining', async () => {
  const { add, area } = await household();
  const key = { 'idempotency-key': 'thua-dat-1' };
  const made = await add({ parcelId: 'a1b2 c3d4-e5f6', treeCount: 180, plantedYear: 2015 }, key);
  expect(made.statusCode).toBe(201);
  expect(made.json()).toMatchObject({
    plots: [
      {
        areaId: area.id,
        cropCode: 'XO',
        parcelId: 'A1B2C3D4E5F6',
        usedFrom: '2021-03-01',
        treeCount: 180,
      },
    ],
    areas: [{ areaId: area.id, state: 'invited', squareMetres: 5000 }],
  });
  await add({ parcelId: 'a1b2 c3d4-e5f6', treeCount: 180, plantedYear: 2015 }, key);
  expect(await t.db.select().from(plots)).toHaveLength(1);
});

test.each([
  ['another crop than the area’s', { cropCode: 'LU' }, plotProblems.cropDiffers.code, 'cropCode'],
  ['no crop at all', { areaId: null }, plotProblems.cropMissing.code, 'cropCode'],
  ['an unknown crop', { areaId: null, cropCode: 'ZZ' }, plotProblems.cropUnknown.code, 'cropCode'],
  [
    'a variety of another crop',
    { areaId: null, cropCode: 'LU', varietyCode: 'XO-BAMAU' },
    plotProblems.varietyOfOther.code,
    'varietyCode',
  ],
  ['eleven characters', { parcelId: 'A1B2C3D4E5F' }, plotProblems.parcelForm.code, 'parcelId'],
  ['a letter with a mark', { parcelId: 'Đ1B2C3D4E5F6' }, plotProblems.parcelForm.code, 'parcelId'],
  ['a year to come', { plantedYear: 2027 }, plotProblems.plantedInFuture.code, 'plantedYear'],
  ['a day to come', { usedFrom: '2026-11-24' }, plotProblems.usedInFuture.code, 'usedFrom'],
  ['no land', { squareMetres: 0 }, http.invalidInput.code, 'squareMetres'],
  [
    'an area that there is not',
    { areaId: 'are_V1StGXR8Z5jdHi6B' },
    plotProblems.areaUnknown.code,
    'areaId',
  ],
])('%s is refused at its field and nothing is written', async (_, change, code, field) => {
  const { add } = await household();
  const answer = await add(change);
  expect(answer.statusCode).toBe(422);
  expect(answer.json()).toMatchObject({ code, errors: [{ field }] });
  expect(await t.db.select().from(plots)).toEqual([]);
});

test('the area of another organisation is as unknown as a missing one', async () => {
  const { add } = await household();
  const foreign = await haveArea(t, await signedIn(t, 'cooperative-head'));
  expect((await add({ areaId: foreign.id })).json()).toMatchObject({
    code: plotProblems.areaUnknown.code,
  });
});

test('two plots of one name at once leave one, also when a correction takes the name', async () => {
  const { add, editor, member, area } = await household();
  const answers = await Promise.all([add({}), add({})]);
  expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409]);
  const other = await havePlot(t, member, area, { name: 'Thửa 9' });
  const taken = await editor.put(`/api/v1/plots/${other.id}`, {
    name: 'Thửa 112'.normalize('NFD'),
    areaId: area.id,
    squareMetres: 100,
  });
  expect(taken.json()).toMatchObject({ code: plotProblems.nameTaken.code });
});

test('a plot is corrected with the version seen, then retired once; its row stays', async () => {
  const { add, editor } = await household();
  const [plot] = (await add({})).json<Member>().plots;
  const path = `/api/v1/plots/${plot?.id}`;
  const change = { name: 'Thửa 112', cropCode: 'XO', squareMetres: 4800 };
  const done = await editor.put(path, change, { 'if-match': '"1"' });
  expect(done.json()).toMatchObject({
    plots: [{ squareMetres: 4800, areaId: null, version: 2, usedFrom: '2021-03-01' }],
  });
  expect((await editor.put(path, change, { 'if-match': '"1"' })).statusCode).toBe(412);
  const retire = async (retiredOn: string) =>
    (await editor.post(`${path}/retirement`, { retiredOn })).json();
  expect(await retire('2026-11-24')).toMatchObject({ code: plotProblems.retiredInFuture.code });
  expect(await retire('2021-02-28')).toMatchObject({ code: plotProblems.retiredBeforeUse.code });
  expect(await retire('2026-11-20')).toMatchObject({ plots: [{ retiredOn: '2026-11-20' }] });
  expect(await retire('2026-11-20')).toMatchObject({ code: plotProblems.alreadyRetired.code });
  const stranger = await signedIn(t, 'cooperative-editor');
  expect((await stranger.put(path, change)).statusCode).toBe(404);
});

test('a household that left gets no more plots', async () => {
  const { add, editor, member } = await household();
  await editor.post(`/api/v1/members/${member.id}/departure`, { leftOn: '2026-11-20' });
  expect((await add({})).json()).toMatchObject({ code: problems.householdsLeft.code });
});
