import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { diaryEntries } from '../../../src/db/schema/diary.ts';
import { ledgerEntries } from '../../../src/db/schema/ledger.ts';
import { problems } from '../../../src/features/diary/problems/entries.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveSeasonOfMango, sprayOf, workOf, write } from '../../support/diary-records.ts';

const t = useApp();
const url = '/api/v1/diary-entries';
let head: SignedIn;
let field: Awaited<ReturnType<typeof haveSeasonOfMango>>;

beforeEach(async () => {
  head = await signedIn(t, 'cooperative-head');
  field = await haveSeasonOfMango(t, head);
});

const factsOf = (kind: string) =>
  t.db.select().from(ledgerEntries).where(eq(ledgerEntries.kind, kind));

test('the same sent again answers the same and writes nothing, also by a colleague', async () => {
  const body = sprayOf(field.planting);
  const first = await write(head, body);
  const editor = await signedIn(t, 'cooperative-editor', { id: head.organisationId });
  for (const by of [head, editor]) {
    const again = await by.post(url, body);
    expect([again.statusCode, again.json().id]).toEqual([200, first.id]);
  }
  expect(await t.db.select().from(diaryEntries)).toHaveLength(1);
  expect(await factsOf('diary.written')).toHaveLength(1);
});

test('another body under the same id is refused, and so is the same one of a stranger', async () => {
  const body = sprayOf(field.planting);
  await write(head, body);
  const other = await head.post(url, { ...body, happenedOn: '2026-11-11' });
  expect([other.statusCode, other.json().code]).toEqual([409, problems.idTaken.code]);
  const stranger = await signedIn(t, 'cooperative-head');
  expect((await stranger.post(url, body)).json().code).toBe(problems.idTaken.code);
});

test('sent five times at once it is written once', async () => {
  const body = sprayOf(field.planting);
  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => head.post(url, body)));
  const codes = answers.map(({ statusCode }) => statusCode).toSorted();
  expect(codes).toEqual([200, 200, 200, 200, 201]);
  expect(await factsOf('diary.written')).toHaveLength(1);
});

test('two people who write different work at once both find it in the diary', async () => {
  const editor = await signedIn(t, 'cooperative-editor', { id: head.organisationId });
  await Promise.all([
    write(head, sprayOf(field.planting)),
    write(editor, workOf(field.planting, 'irrigation', {})),
  ]);
  const diary = await head.get(`/api/v1/plantings/${field.planting.id}/entries`);
  expect(diary.json().items).toHaveLength(2);
});

test('every kind of work of a mango season is taken, and the first one starts the season', async () => {
  const works: [string, object][] = [
    ['sowing', { seed: 'certified', method: 'planted' }],
    ['fertiliser', { fertiliser: 'chemical', name: 'NPK 16-16-8', grams: 50_000 }],
    ['irrigation', {}],
    ['draining', {}],
    ['pests', { pest: 'Bọ trĩ', count: 3, per: 'plant' }],
    ['bagging', { bags: 1200 }],
    ['harvest', { grams: 900_000 }],
    ['straw', { fate: 'ploughed-in' }],
  ];
  for (const [kind, details] of works)
    await write(head, workOf(field.planting, kind, { ...details }));
  const season = await head.get(`/api/v1/plantings/${field.planting.id}`);
  expect(season.json().state).toBe('active');
});

test('names that a note may hold stay out of the ledger', async () => {
  await write(head, workOf(field.planting, 'note', {}, { note: 'Bác Mẫu báo có sâu' }));
  expect(JSON.stringify(await factsOf('diary.written'))).not.toContain('Bác Mẫu');
});

test('a season and its diary are missing to strangers, and read by inspectors', async () => {
  const entry = await write(head, sprayOf(field.planting));
  const stranger = await signedIn(t, 'cooperative-head');
  const paths = (planting: string, one: string) => [
    ...[`/api/v1/plantings/${planting}`, `/api/v1/plantings/${planting}/entries`],
    ...[`/api/v1/diary-entries/${one}`],
  ];
  for (const path of paths(field.planting.id, entry.id))
    expect((await stranger.get(path)).statusCode).toBe(404);
  const inspector = await signedIn(t, 'inspector');
  for (const path of paths(field.planting.id, entry.id))
    expect((await inspector.get(path)).statusCode).toBe(200);
  expect((await inspector.post(url, sprayOf(field.planting))).statusCode).toBe(403);
  expect((await stranger.post(url, sprayOf(field.planting))).statusCode).toBe(404);
  const packer = await signedIn(t, 'packing-house');
  expect((await packer.get(`/api/v1/plantings/${field.planting.id}`)).statusCode).toBe(403);
});
