import { expect, test } from 'vitest';
import { signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';

const t = useApp();

async function aGroup() {
  const officer = await signedIn(t, 'officer');
  const body = {
    name: 'Tổ hợp tác Mẫu',
    shortName: 'THTM',
    kind: 'cooperative-group',
    kindSince: '2021-05-04',
    grounds: 'GCN 3/2021',
    communeCode: '30628',
    addressLine: 'Ấp Mẫu',
    representative: 'Người Mẫu',
  };
  const made = await officer.post('/api/v1/organisations', body);
  const url = `/api/v1/organisations/${made.json().id}`;
  return { officer, url, page: `/console/organisations/${made.json().id}` };
}
const corrected = {
  name: 'Tổ hợp tác Mới',
  communeCode: '30631',
  addressLine: 'Ấp Khác',
  representative: 'Người Mẫu',
};
const toCooperative = {
  kind: 'cooperative',
  validFrom: '2024-07-01',
  grounds: 'GCN ĐKHTX 5/2024',
  allMembersAgree: true,
  minutesNumber: '02/BB',
  minutesOn: '2024-05-02',
};

test('a correction made from an old version is refused and changes nothing', async () => {
  const { officer, url } = await aGroup();
  expect((await officer.put(url, corrected, { 'if-match': '"1"' })).headers.etag).toBe('"2"');
  const stale = await officer.put(url, { ...corrected, name: 'Bản cũ' }, { 'if-match': '"1"' });
  expect(stale.json()).toMatchObject({ status: 412, code: 'http/changed-meanwhile' });
  expect((await officer.get(url)).json().name).toBe('Tổ hợp tác Mới');
  expect((await officer.put(url, corrected, { 'if-match': 'three' })).json().code).toBe(
    'http/version-malformed',
  );
});

test('a cooperative group that becomes a cooperative keeps its record and shows both kinds', async () => {
  const { officer, url } = await aGroup();
  const answer = await officer.post(`${url}/kinds`, toCooperative);
  expect(answer.json()).toMatchObject({
    kind: 'cooperative',
    kinds: [
      { kind: 'cooperative', validFrom: '2024-07-01', validTo: null },
      { kind: 'cooperative-group', validFrom: '2021-05-04', validTo: '2024-07-01' },
    ],
  });
});

test('other changes of kind are refused with the reason', async () => {
  const { officer, url } = await aGroup();
  const codeOf = async (body: object) =>
    (await officer.post(`${url}/kinds`, { ...toCooperative, ...body })).json().code;
  expect(await codeOf({ kind: 'cooperative-group' })).toBe('organisations/kind-unchanged');
  expect(await codeOf({ kind: 'company' })).toBe('organisations/kind-cannot-follow');
  expect(await codeOf({ validFrom: '2026-11-24' })).toBe('organisations/change-in-future');
  expect(await codeOf({ validFrom: '2021-05-04' })).toBe('organisations/change-before-start');
  expect(await codeOf({ validFrom: '2022-05-03', minutesOn: '2022-01-01' })).toBe(
    'organisations/under-twelve-months',
  );
  expect(await codeOf({ allMembersAgree: false })).toBe('organisations/not-all-agreed');
  expect(await codeOf({ minutesOn: '2024-07-02' })).toBe('organisations/minutes-after-change');
});

test('the day of a change counts in Viet Nam: at 00:30 there it is today, in Greenwich still yesterday', async () => {
  t.clock.now = new Date('2026-11-23T17:30:00Z');
  const { officer, url } = await aGroup();
  expect(
    (await officer.post(`${url}/kinds`, { ...toCooperative, validFrom: '2026-11-24' })).statusCode,
  ).toBe(200);
});

test('a refused form keeps what was typed, names the field and starts its title with the error', async () => {
  const { officer, page } = await aGroup();
  const answer = await officer.postForm(`${page}/edit`, {
    ...corrected,
    name: '',
    addressLine: 'Ấp <b>Đông</b>',
    version: '1',
  });
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain('<title>Lỗi: ');
  expect(answer.body).toContain('href="#name"');
  expect(answer.body).toContain('value="Ấp &lt;b>Đông&lt;/b>"');
});

test('a form on a page that was open while someone else changed the record is not written over it', async () => {
  const { officer, page, url } = await aGroup();
  await officer.put(url, corrected);
  const answer = await officer.postForm(`${page}/edit`, { ...corrected, name: 'Cũ', version: '1' });
  expect(answer.statusCode).toBe(412);
  expect(answer.body).toContain('value="Cũ"');
});

test('the kind form takes a Vietnamese date and goes back to the record', async () => {
  const { officer, page } = await aGroup();
  const refused = await officer.postForm(`${page}/kind`, {
    validFrom: '31/02/2024',
    grounds: 'x',
    version: '1',
  });
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toContain('31/02/2024');
  const done = await officer.postForm(`${page}/kind`, {
    validFrom: '01/07/2024',
    grounds: 'GCN 5',
    allMembersAgree: 'yes',
    minutesNumber: '02/BB',
    minutesOn: '02/05/2024',
    version: '1',
  });
  expect(done.statusCode).toBe(303);
  expect((await officer.get(page)).body).toContain('01/07/2024');
});

test('the list finds without diacritics, pages by cursor and says what to do when it is empty', async () => {
  const { officer } = await aGroup();
  for (let n = 0; n < 30; n++)
    await signedIn(t, 'cooperative-head', { name: `Hợp tác xã Số ${String(n).padStart(2, '0')}` });
  const first = await officer.get('/console/organisations?q=hop+tac+xa+so');
  expect(first.body).toContain('Số 00');
  expect(first.body).not.toContain('Số 27');
  const next = /href="([^"]+)"[^>]*rel="next"/.exec(first.body)?.[1]?.replace(/&amp;/g, '&') ?? '';
  expect((await officer.get(next)).body).toContain('Số 27');
  expect((await officer.get('/console/organisations?q=zzz')).body).toContain('zzz');
});
