import { expect, test } from 'vitest';
import { ledgerEntries } from '../../../src/db/schema/ledger.ts';
import { personalDataReads } from '../../../src/db/schema/members.ts';
import { problems as http } from '../../../src/http/problems.ts';
import { signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveConsent, haveMember, havePlot } from '../../support/members-records.ts';
import { haveArea } from '../../support/records.ts';

const t = useApp();
const url = '/api/v1/members';
type Page = { items: { id: string; areas: { areaName: string }[] }[] };

async function someHousehold(communeCode = '30628') {
  const editor = await signedIn(t, 'cooperative-editor');
  const area = await haveArea(t, editor, { communeCode });
  const member = await haveMember(t, editor, { fullName: 'Hộ Kín' });
  await havePlot(t, member, area);
  return { editor, area, member };
}

test.each(['packing-house', 'exporter', 'administrator'] as const)(
  'a %s sees no household, neither in a list nor by its address, nor on a page',
  async (role) => {
    const { member, area } = await someHousehold();
    const outsider = await signedIn(t, role);
    for (const path of [
      url,
      `${url}/${member.id}`,
      `${url}/access`,
      `/api/v1/areas/${area.id}/consent`,
      '/console/members',
      `/console/members/${member.id}`,
      `/console/members/consents/${area.id}/print`,
    ]) {
      const answer = await outsider.get(path);
      expect(answer.statusCode).toBe(403);
      expect(answer.body).not.toContain('Hộ Kín');
    }
    expect(await t.db.select().from(personalDataReads)).toEqual([]);
  },
);

test('another cooperative’s household answers exactly like a missing one', async () => {
  const { member, editor } = await someHousehold();
  const stranger = await signedIn(t, 'cooperative-head');
  const foreign = await stranger.get(`${url}/${member.id}`);
  const missing = await stranger.get(`${url}/hh_V1StGXR8Z5jdHi6B`);
  expect([foreign.statusCode, missing.statusCode]).toEqual([404, 404]);
  expect(foreign.body).toBe(missing.body);
  expect((await stranger.get(url)).json()).toMatchObject({ items: [] });
  const found = await stranger.get(`${url}?organisation=${editor.organisationId}`);
  expect(found.json()).toMatchObject({ items: [] });
  expect((await stranger.get(`/console/members/${member.id}/edit`)).statusCode).toBe(404);
});

test('authorities look, never write', async () => {
  const { member, area } = await someHousehold();
  const wishes = [
    ['post', url, {}],
    ['put', `${url}/${member.id}`, {}],
    ['post', `${url}/${member.id}/departure`, { leftOn: '2026-11-01' }],
    ['post', `${url}/${member.id}/plots`, {}],
    ['post', `/api/v1/areas/${area.id}/consents`, { memberIds: [member.id] }],
  ] as const;
  for (const role of ['inspector', 'officer', 'commune-officer'] as const) {
    const official = await signedIn(t, role);
    for (const [method, path, body] of wishes) {
      const answer = await official[method](path, body);
      expect(answer.json()).toMatchObject({ code: http.notAllowed.code });
    }
  }
});

test('every look of an authority is recorded, with whom and how many; the cooperative reads it', async () => {
  const { editor, member } = await someHousehold();
  await haveMember(t, editor);
  const other = await someHousehold();
  const inspector = await signedIn(t, 'inspector');
  expect((await inspector.get(url)).json<Page>().items).toHaveLength(3);
  expect((await inspector.get(`${url}/${member.id}`)).statusCode).toBe(200);
  expect((await inspector.get(`${url}?search=nobody`)).json<Page>().items).toEqual([]);
  await editor.get(url);
  await editor.get(`/console/members/${member.id}`);
  const log = (await editor.get(`${url}/access`)).json<{ items: object[] }>();
  expect(log.items).toHaveLength(2);
  expect(log.items).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ what: 'list', rowCount: 2, memberId: null }),
      expect.objectContaining({ what: 'record', rowCount: 1, memberId: member.id }),
    ]),
  );
  expect(log.items[0]).toMatchObject({
    reader: { role: 'inspector', organisation: inspector.organisation.name },
  });
  expect((await other.editor.get(`${url}/access`)).json()).toMatchObject({
    items: [{ what: 'list', rowCount: 1 }],
  });
  await inspector.get('/console/members');
  const page = await editor.get('/console/members/access', { 'accept-language': 'en' });
  expect(page.body).toContain(inspector.organisation.name);
  expect(page.body).toContain('Inspector');
  expect(page.body).toContain('The page of Hộ Kín');
  expect(page.body).toContain('A list of 2 households');
  expect((await inspector.get(`${url}/access`)).statusCode).toBe(403);
});

test('an officer of a commune sees households with land in areas there, and of them only that land', async () => {
  const { member, editor } = await someHousehold('30628');
  const elsewhere = await haveArea(t, editor, { communeCode: '30658', name: 'Vùng Nơi Khác' });
  await havePlot(t, member, elsewhere, { name: 'Thửa Xa' });
  await haveConsent(t, member, elsewhere);
  const hidden = await someHousehold('30658');
  // Helpers put every organisation into commune 30628.
  const commune = await signedIn(t, 'commune-officer');
  const { items } = (await commune.get(url)).json<Page>();
  expect(items.map(({ id }) => id)).toEqual([member.id]);
  expect(items[0]?.areas).toHaveLength(1);
  const record = await commune.get(`${url}/${member.id}`);
  expect(record.json()).toMatchObject({ plots: [{}], consents: [] });
  expect(record.body).not.toMatch(/Thửa Xa|Vùng Nơi Khác/);
  expect((await commune.get(`${url}/${hidden.member.id}`)).statusCode).toBe(404);
  expect((await commune.get(`/api/v1/areas/${elsewhere.id}/consent`)).statusCode).toBe(404);
  expect((await commune.get(`${url}?area=${elsewhere.id}`)).json()).toMatchObject({ items: [] });
  const reads = await t.db.select().from(personalDataReads);
  expect(reads.every(({ readerRole }) => readerRole === 'commune-officer')).toBe(true);
});

test('the ledger never names a household, its telephone, its parcel or its book', async () => {
  const editor = await signedIn(t, 'cooperative-editor');
  const made = await editor.post(url, {
    number: 'KIN-7',
    fullName: 'Hộ Rất Kín',
    phone: '0912345678',
    communeCode: '30628',
    hamlet: 'Ấp Kín',
    joinedOn: '2021-01-01',
  });
  await editor.post(`${url}/${made.json<{ id: string }>().id}/plots`, {
    name: 'Thửa Kín',
    parcelId: 'A1B2C3D4E5F6',
    cropCode: 'XO',
    squareMetres: 5000,
  });
  const facts = JSON.stringify(await t.db.select().from(ledgerEntries));
  expect(facts).toContain('plot.registered');
  expect(facts).not.toMatch(/Kín|KIN-7|912345678|A1B2C3D4E5F6/);
});
