import { beforeEach, expect, test } from 'vitest';
import { problems } from '../../../src/features/diary/problems/entries.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveSeasonOfMango, sprayOf, workOf, write } from '../../support/diary-records.ts';
import { haveMember, havePlot } from '../../support/members-records.ts';

const t = useApp();
const url = '/api/v1/diary-entries';
let head: SignedIn;
let field: Awaited<ReturnType<typeof haveSeasonOfMango>>;

beforeEach(async () => {
  head = await signedIn(t, 'cooperative-head');
  field = await haveSeasonOfMango(t, head);
});

async function refusalOf(body: object) {
  const answer = await head.post(url, body);
  return [answer.statusCode, answer.json().code];
}
const note = (wish: object = {}) =>
  workOf(field.planting, 'note', {}, { note: 'Dọn cỏ bờ', ...wish });

test('work of tomorrow is refused, also at one o’clock at night in Viet Nam', async () => {
  t.clock.now = new Date('2026-11-23T18:00:00Z');
  // The morning's session is over by then.
  head = await signedIn(t, 'cooperative-head', { id: head.organisationId });
  expect((await head.post(url, note({ happenedOn: '2026-11-24' }))).statusCode).toBe(201);
  expect(await refusalOf(note({ happenedOn: '2026-11-25' }))).toEqual([
    ...[422, problems.inFuture.code],
  ]);
});

test('work long before the season, or after its end, belongs to another one', async () => {
  expect(await refusalOf(note({ happenedOn: '2025-10-01' }))).toEqual([
    ...[422, problems.beforeSeason.code],
  ]);
  await head.post(`/api/v1/plantings/${field.planting.id}/end`, { endedOn: '2026-11-15' });
  expect(await refusalOf(note({ happenedOn: '2026-11-16' }))).toEqual([
    ...[422, problems.afterSeason.code],
  ]);
  const late = await write(head, note({ happenedOn: '2026-11-14' }));
  expect(late.versions[0]?.daysLate).toBe(9);
});

test('a plot outside the season is refused', async () => {
  const other = await havePlot(t, await haveMember(t, head), field.area);
  expect(await refusalOf(note({ plotIds: [other.id] }))).toEqual([422, problems.plotOutside.code]);
});

test('a product id that is not in the catalogue is refused; a name alone is not', async () => {
  const uses = [{ productId: 'prd_khong_co', productName: 'Thuốc lạ' }];
  const answer = await refusalOf(sprayOf(field.planting, { uses }));
  expect(answer).toEqual([422, problems.productUnknown.code]);
  await write(head, sprayOf(field.planting, { uses: [{ productName: 'Thuốc lạ' }] }));
});

test('a note says something', async () => {
  expect(await refusalOf(note({ note: null }))).toEqual([422, problems.noteMissing.code]);
});

test('nothing is treated before it was harvested', async () => {
  const uses = [{ productName: 'Thuốc xử lý mẫu' }];
  const body = workOf(field.planting, 'treatment', { harvestedOn: '2026-11-11' }, { uses });
  expect(await refusalOf(body)).toEqual([422, problems.treatedBeforeHarvest.code]);
});

test('a photo that is not the organisation’s own is refused', async () => {
  expect(await refusalOf(note({ photoFileIds: ['fil_khong_co'] }))).toEqual([
    ...[422, problems.photoUnknown.code],
  ]);
});

test('a template name is used once in an organisation, and freely in another', async () => {
  const entry = await write(head, sprayOf(field.planting));
  const save = () => head.post('/api/v1/diary-templates', { entryId: entry.id, name: 'Bọ trĩ' });
  expect((await save()).statusCode).toBe(201);
  const again = await save();
  expect([again.statusCode, again.json().code]).toEqual([409, problems.templateNameTaken.code]);
  const stranger = await signedIn(t, 'cooperative-head');
  const theirs = await haveSeasonOfMango(t, stranger);
  const entryId = (await write(stranger, sprayOf(theirs.planting))).id;
  const made = await stranger.post('/api/v1/diary-templates', { entryId, name: 'Bọ trĩ' });
  expect(made.json().items).toHaveLength(1);
});
