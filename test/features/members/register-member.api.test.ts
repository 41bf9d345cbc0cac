import { expect, test } from 'vitest';
import { ledgerEntries } from '../../../src/db/schema/ledger.ts';
import { members } from '../../../src/db/schema/members.ts';
import { problems } from '../../../src/features/members/problems.ts';
import { problems as http } from '../../../src/http/problems.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveConsent, haveMember } from '../../support/members-records.ts';
import { haveArea } from '../../support/records.ts';

const t = useApp();
const url = '/api/v1/members';

const household = {
  number: 'HV-014',
  fullName: 'Hộ Nguyễn Văn Thọ (mẫu)',
  phone: '0912 345 678',
  communeCode: '30628',
  hamlet: 'Ấp Thị',
  joinedOn: '2021-03-01',
};
const register = (by: SignedIn, change: object = {}, headers = {}) =>
  by.post(url, { ...household, ...change }, headers);

test('a secretary writes a household into the book; neither name nor telephone reach the ledger', async () => {
  const editor = await signedIn(t, 'cooperative-editor');
  const made = await register(editor);
  expect(made.statusCode).toBe(201);
  expect(made.headers.etag).toBe('"1"');
  expect(made.json()).toMatchObject({
    ...household,
    phone: '+84912345678',
    organisation: { id: editor.organisationId },
    leftOn: null,
    plots: [],
  });
  const [fact] = await t.db.select().from(ledgerEntries);
  expect(fact).toMatchObject({ kind: 'member.registered', facts: { joinedOn: '2021-03-01' } });
  expect(JSON.stringify(fact)).not.toMatch(/Thọ|345|HV-014/);
});

test('a number is unique in one book, whatever its case or width, and free in another’s', async () => {
  const editor = await signedIn(t, 'cooperative-editor');
  await register(editor);
  const twin = await register(editor, { number: ' hv-０14 ' });
  expect(twin.statusCode).toBe(409);
  expect(twin.json()).toMatchObject({
    code: problems.numberTaken.code,
    errors: [{ field: 'number' }],
  });
  expect((await register(await signedIn(t, 'cooperative-head'))).statusCode).toBe(201);
});

test('two secretaries with the same number at once leave one household and one clear refusal', async () => {
  const editor = await signedIn(t, 'cooperative-editor');
  const other = await signedIn(t, 'cooperative-editor', { id: editor.organisationId });
  const answers = await Promise.all([register(editor), register(other)]);
  expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409]);
  expect(await t.db.select().from(members)).toHaveLength(1);
});

test('the same key sent again makes one household, for another content it is refused', async () => {
  const editor = await signedIn(t, 'cooperative-editor');
  const key = { 'idempotency-key': 'so-ho-0001' };
  const [first, again] = [await register(editor, {}, key), await register(editor, {}, key)];
  expect(again.json<{ id: string }>().id).toBe(first.json<{ id: string }>().id);
  expect((await register(editor, { number: 'X' }, key)).statusCode).toBe(422);
});

test('decomposed letters of a phone are stored composed and found without marks', async () => {
  const editor = await signedIn(t, 'cooperative-editor');
  await register(editor, { fullName: 'Đặng Thị Thuý\u200b'.normalize('NFD') });
  const found = await editor.get(`${url}?search=dang%20thi%20thuy`);
  expect(found.json()).toMatchObject({ items: [{ fullName: 'Đặng Thị Thuý'.normalize('NFC') }] });
  for (const search of ['hv-0', '0912345', 'thuy'])
    expect((await editor.get(`${url}?search=${search}`)).json<Page>().items).toHaveLength(1);
  for (const search of ['%25', 'an', '9999', '_'])
    expect((await editor.get(`${url}?search=${search}`)).json<Page>().items).toHaveLength(
      search === 'an' ? 1 : 0,
    );
});

type Page = { items: { fullName: string }[]; next: string | null };

test('households are listed by the last word of the name, page by page, nobody twice', async () => {
  const editor = await signedIn(t, 'cooperative-editor');
  for (const fullName of ['Trần Văn Ba', 'Lê Thị Ân', 'Võ An', 'Nguyễn Dũng', 'Phan Đông'])
    await haveMember(t, editor, { fullName });
  const names: string[] = [];
  let after = '';
  for (let page = 0; page < 3; page++) {
    const answer = (await editor.get(`${url}?limit=2${after}`)).json<Page>();
    names.push(...answer.items.map(({ fullName }) => fullName));
    after = `&after=${answer.next}`;
    if (answer.next === null) break;
  }
  expect(names).toEqual(['Lê Thị Ân', 'Võ An', 'Trần Văn Ba', 'Phan Đông', 'Nguyễn Dũng']);
});

test.each([
  ['an unknown commune', { communeCode: '99999' }, problems.communeUnknown.code, 'communeCode'],
  ['a telephone that is none', { phone: '02963 123 456' }, problems.phoneForm.code, 'phone'],
  ['a day to come', { joinedOn: '2026-11-24' }, problems.joinedInFuture.code, 'joinedOn'],
  ['a blank name', { fullName: ' \u200b ' }, http.invalidInput.code, 'fullName'],
  ['a day that does not exist', { joinedOn: '2026-02-30' }, http.invalidInput.code, 'joinedOn'],
  ['a field too many', { identityNumber: '079' }, http.invalidInput.code, ''],
])('%s is refused at its field and nothing is written', async (_, change, code, field) => {
  const editor = await signedIn(t, 'cooperative-editor');
  const answer = await register(editor, change);
  expect(answer.statusCode).toBe(422);
  expect(answer.json()).toMatchObject({ code, errors: [{ field }] });
  expect(await t.db.select().from(members)).toEqual([]);
});

test('a correction needs the version that was seen, and joining stays before the first word', async () => {
  const editor = await signedIn(t, 'cooperative-editor');
  const member = await haveMember(t, editor, { number: 'HV-014' });
  const correct = (change: object, version: string) =>
    editor.put(`${url}/${member.id}`, { ...household, ...change }, { 'if-match': version });
  const done = await correct({ phone: '' }, '"1"');
  expect(done.json()).toMatchObject({ fullName: household.fullName, phone: null, version: 2 });
  expect((await correct({}, '"1"')).statusCode).toBe(412);
  await haveConsent(t, member, await haveArea(t, editor));
  const late = await correct({ joinedOn: '2026-06-02' }, '"2"');
  expect(late.json()).toMatchObject({ code: problems.joinedAfterConsent.code });
});

test('a household leaves with a date that fits its life, once; a slip is taken back', async () => {
  const editor = await signedIn(t, 'cooperative-editor');
  const member = await haveMember(t, editor, { joinedOn: '2026-01-10' });
  await haveConsent(t, member, await haveArea(t, editor), { happenedOn: '2026-06-01' });
  const path = `${url}/${member.id}/departure`;
  const leave = async (leftOn: string) => (await editor.post(path, { leftOn })).json();
  expect((await editor.delete(path)).json()).toMatchObject({ code: problems.notLeft.code });
  expect(await leave('2026-11-24')).toMatchObject({ code: problems.leftInFuture.code });
  expect(await leave('2026-01-09')).toMatchObject({ code: problems.leftBeforeJoining.code });
  expect(await leave('2026-05-31')).toMatchObject({ code: problems.leftBeforeConsent.code });
  expect(await leave('2026-11-20')).toMatchObject({ leftOn: '2026-11-20', version: 2 });
  expect(await leave('2026-11-20')).toMatchObject({ code: problems.alreadyLeft.code });
  const late = await editor.put(`${url}/${member.id}`, { ...household, joinedOn: '2026-11-21' });
  expect(late.json()).toMatchObject({ code: problems.joinedAfterLeaving.code });
  const listed = async (presence: string) =>
    (await editor.get(`${url}?presence=${presence}`)).json<Page>().items.length;
  expect([await listed('present'), await listed('left'), await listed('all')]).toEqual([0, 1, 1]);
  expect((await editor.delete(path)).json()).toMatchObject({ leftOn: null, version: 3 });
});
