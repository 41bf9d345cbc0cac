import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { memberConsents } from '../../../src/db/schema/members.ts';
import { verifyLedger } from '../../../src/features/ledger/actions.ts';
import { problems } from '../../../src/features/members/problems.ts';
import { problems as http } from '../../../src/http/problems.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveMember, havePlot } from '../../support/members-records.ts';
import { haveArea } from '../../support/records.ts';

const t = useApp();

async function areaWith(count: number, wish: { joinedOn?: string } = {}) {
  const editor = await signedIn(t, 'cooperative-editor');
  const area = await haveArea(t, editor);
  const households = [];
  for (let index = 0; index < count; index++) {
    const member = await haveMember(t, editor, { number: `H${index + 1}`, ...wish });
    await havePlot(t, member, area);
    households.push(member);
  }
  return { editor, area, households, ids: households.map(({ id }) => id) };
}

const said = { happenedOn: '2026-11-01', means: 'signed-paper' };
const give = (by: SignedIn, areaId: string, change: object, headers = {}) =>
  by.post(`/api/v1/areas/${areaId}/consents`, { ...said, ...change }, headers);
const withdraw = (by: SignedIn, memberId: string, change: object) =>
  by.post(`/api/v1/members/${memberId}/withdrawals`, { ...said, ...change });

test('many households agree at once, each with its own row, and the answer says what stands now', async () => {
  const { editor, area, ids } = await areaWith(3);
  const key = { 'idempotency-key': 'dong-y-001' };
  const answer = await give(editor, area.id, { memberIds: ids.slice(0, 2) }, key);
  expect(answer.statusCode).toBe(201);
  expect(answer.json()).toMatchObject({
    householdCount: 3,
    consentedCount: 2,
    consentedSquareMetres: 10_000,
  });
  await give(editor, area.id, { memberIds: ids.slice(0, 2) }, key);
  const rows = await t.db.select().from(memberConsents);
  expect(rows.map(({ kind, textVersion }) => ({ kind, textVersion }))).toEqual([
    { kind: 'given', textVersion: '2026-1' },
    { kind: 'given', textVersion: '2026-1' },
  ]);
  expect(await verifyLedger(t.db)).toEqual({ entries: 2 });
});

test('what a household said is never changed or taken out, by nobody', async () => {
  const { editor, area, ids } = await areaWith(1);
  await give(editor, area.id, { memberIds: ids });
  for (const change of [
    sql`update member_consents set happened_on = '2026-01-01'`,
    sql`delete from member_consents`,
    sql`delete from plots`,
    sql`delete from members`,
  ])
    await expect(t.db.execute(change)).rejects.toThrow();
});

test('consent, withdrawal and consent again follow each other, also within one day', async () => {
  const { editor, area, ids } = await areaWith(1);
  const [id = ''] = ids;
  const state = async () =>
    (await editor.get(`/api/v1/members/${id}`)).json<{ areas: { state: string }[] }>().areas[0]
      ?.state;
  expect(await state()).toBe('invited');
  await give(editor, area.id, { memberIds: ids });
  expect(await state()).toBe('given');
  expect((await withdraw(editor, id, { areaId: area.id })).statusCode).toBe(201);
  expect(await state()).toBe('withdrawn');
  const before = await give(editor, area.id, { memberIds: ids, happenedOn: '2026-10-31' });
  expect(before.json()).toMatchObject({ code: problems.consentBeforeWithdrawal.code });
  await give(editor, area.id, { memberIds: ids });
  expect(await state()).toBe('given');
});

test('two secretaries who record the same consent at once leave one consent', async () => {
  const { editor, area, ids } = await areaWith(2);
  const other = await signedIn(t, 'cooperative-head', { id: editor.organisationId });
  const answers = await Promise.all([
    give(editor, area.id, { memberIds: ids }),
    give(other, area.id, { memberIds: ids.toReversed() }),
  ]);
  expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409]);
  const refused = answers.find(({ statusCode }) => statusCode === 409);
  expect(refused?.json()).toMatchObject({ code: problems.alreadyGiven.code });
  expect(refused?.body).toContain('H1, H2');
  expect(await t.db.select().from(memberConsents)).toHaveLength(2);
});

test('one household that cannot agree stops all of them, and is named by its number', async () => {
  const { editor, area, ids } = await areaWith(2);
  const landless = await haveMember(t, editor, { number: 'H77' });
  const answer = await give(editor, area.id, { memberIds: [...ids, landless.id] });
  expect(answer.statusCode).toBe(422);
  expect(answer.json()).toMatchObject({ code: problems.noPlotInArea.code });
  expect(answer.body).toContain('H77');
  expect(answer.body).not.toContain('H1,');
  expect(await t.db.select().from(memberConsents)).toEqual([]);
});

test.each([
  ['a day to come', { happenedOn: '2026-11-24' }, problems.consentInFuture.code],
  ['a day before joining', { happenedOn: '2026-02-28' }, problems.consentBeforeJoining.code],
  ['a day before any text', { happenedOn: '2025-12-31' }, problems.consentBeforeJoining.code],
  ['a text that there is not', { textVersion: '2031-7' }, problems.textUnknown.code],
  ['a foreign file', { evidenceFileId: 'file_V1StGXR8Z5jdHi6B' }, problems.evidenceUnknown.code],
  ['no household', { memberIds: [] }, http.invalidInput.code],
  ['an unknown means', { means: 'rumour' }, http.invalidInput.code],
])('%s is refused and nothing is written', async (_, change, code) => {
  const { editor, area, ids } = await areaWith(1, { joinedOn: '2026-03-01' });
  const answer = await give(editor, area.id, { memberIds: ids, ...change });
  expect(answer.statusCode).toBe(422);
  expect(answer.json()).toMatchObject({ code });
  expect(await t.db.select().from(memberConsents)).toEqual([]);
});

test('nobody agreed to a wording before there was one', async () => {
  const { editor, area, ids } = await areaWith(1);
  const answer = await give(editor, area.id, { memberIds: ids, happenedOn: '2025-12-31' });
  expect(answer.json()).toMatchObject({ code: problems.consentBeforeText.code });
});

test('nothing is withdrawn that was not given, nor before it was given', async () => {
  const { editor, area, ids } = await areaWith(1);
  const [id = ''] = ids;
  const areaId = area.id;
  const code = async (change: object) =>
    (await withdraw(editor, id, { areaId, ...change })).json<{ code: string }>().code;
  expect(await code({})).toBe(problems.notGiven.code);
  await give(editor, area.id, { memberIds: ids });
  expect(await code({ happenedOn: '2026-10-31' })).toBe(problems.withdrawnBeforeGiven.code);
  expect(await code({ happenedOn: '2026-11-24' })).toBe(problems.consentInFuture.code);
  const [first, second] = await Promise.all([
    withdraw(editor, id, { areaId }),
    withdraw(editor, id, { areaId }),
  ]);
  expect([first.statusCode, second.statusCode].toSorted()).toEqual([201, 409]);
});

test('a household that left says nothing more', async () => {
  const { editor, area, ids } = await areaWith(1);
  const [id = ''] = ids;
  await editor.post(`/api/v1/members/${id}/departure`, { leftOn: '2026-11-20' });
  const answer = await give(editor, area.id, { memberIds: ids });
  expect(answer.json()).toMatchObject({ code: problems.householdsLeft.code });
});

test('someone else’s area or household answers like a missing one', async () => {
  const { editor, area, ids } = await areaWith(1);
  const stranger = await areaWith(1);
  for (const answer of [
    await give(stranger.editor, area.id, { memberIds: stranger.ids }),
    await give(stranger.editor, stranger.area.id, { memberIds: ids }),
    await withdraw(stranger.editor, ids[0] ?? '', { areaId: area.id }),
    await stranger.editor.get(`/api/v1/areas/${area.id}/consent`),
  ])
    expect(answer.statusCode).toBe(404);
  const own = await editor.get(`/api/v1/areas/${area.id}/consent?day=2026-11-02`);
  expect(own.json()).toMatchObject({ householdCount: 1, consentedCount: 0 });
  expect((await editor.get('/api/v1/consent-texts')).json()).toMatchObject({
    items: [{ version: '2026-1' }],
  });
});
