import { expect, test } from 'vitest';
import { problems } from '../../../src/features/organisations/problems/work.ts';
import { signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';

const t = useApp();

const typed = {
  partnerId: '',
  partnerName: 'Công ty Mẫu',
  cropCode: 'XO',
  grams: '12 tấn 5',
  squareMetres: '18,4',
  priceRule: 'Giá thị trường cộng 500 đồng/kg',
  quality: 'Loại 1',
  season: 'Vụ nghịch 2026',
  validFrom: '1/9/2026',
  validTo: '28/02/2027',
  number: '05/2026/HĐTT',
};

async function aCooperative() {
  const head = await signedIn(t, 'cooperative-head');
  const record = `/console/organisations/${head.organisationId}`;
  return { head, record, url: `${record}/contracts` };
}

test('a contract is typed, corrected and taken through its steps with three taps each', async () => {
  const { head, record, url } = await aCooperative();
  const buyer = await signedIn(t, 'packing-house', { name: 'Công ty Đóng gói Mẫu' });
  expect((await head.get(record)).body).toContain(`href="${url}"`);
  expect((await head.get(url)).body).toContain(`href="${url}/new"`);
  expect((await head.get(`${url}/new`)).body).toContain('Công ty Đóng gói Mẫu');
  const made = await head.postForm(`${url}/new`, typed);
  expect(made.statusCode).toBe(303);
  const one = String(made.headers.location);
  const edit = (await head.get(`${one}/edit`)).body;
  for (const value of ['12.500 kg', '18,4', '05/2026/HĐTT', '28/02/2027'])
    expect(edit).toContain(`value="${value}"`);
  const chosen = { ...typed, partnerId: buyer.organisationId, partnerName: '', version: '1' };
  expect((await head.postForm(`${one}/edit`, chosen)).statusCode).toBe(303);
  expect((await head.get(`${one}/edit`)).body).toContain(
    `<option value="${buyer.organisationId}" selected`,
  );
  expect((await head.postForm(`${one}/edit`, chosen)).statusCode).toBe(412);
  const take = (version: string, fields: Record<string, string>) =>
    head.postForm(one, { version, ...fields });
  const signing = (await head.get(one)).body;
  expect(signing).toContain('value="05/2026/HĐTT"');
  expect(signing).not.toContain('?to=broken');
  const signed = { to: 'signed', happenedOn: '2/9/2026', number: '05/2026/HĐTT' };
  expect((await take('2', signed)).statusCode).toBe(303);
  expect((await head.get(url)).body).toContain('Tính là liên kết');
  expect((await head.get(one)).body).toContain(`${one}?to=broken`);
  await take('3', { to: 'in-season', happenedOn: '10/9/2026', note: '' });
  const delivered = { to: 'delivered', happenedOn: '20/11/2026', note: '' };
  const unread = await take('4', { ...delivered, deliveredGrams: 'nhiều lắm' });
  expect(unread.statusCode).toBe(422);
  expect(unread.body).toContain('value="nhiều lắm"');
  expect(unread.body).toContain('Ghi khối lượng, ví dụ 20 tấn');
  expect((await take('4', { ...delivered, deliveredGrams: '11 tấn 8' })).statusCode).toBe(303);
  const settled = await take('5', { to: 'settled', happenedOn: '22/11/2026', note: 'Đã trả đủ' });
  expect(settled.statusCode).toBe(303);
  const page = (await head.get(one)).body;
  for (const part of ['11,8 tấn', 'Đã thanh lý: Đã trả đủ', 'Công ty Đóng gói Mẫu'])
    expect(page).toContain(part);
  expect(page).not.toContain('class="form"');
  expect((await head.get(`${one}/edit`)).statusCode).toBe(problems.contractSigned().status);
});

test('what cannot be read is told at its field and what was typed stays', async () => {
  const { head, url } = await aCooperative();
  const slip = await head.postForm(`${url}/new`, {
    ...typed,
    grams: '12.5.0',
    squareMetres: 'rộng',
    validFrom: '31/02/2026',
  });
  expect(slip.statusCode).toBe(422);
  expect(slip.body).toMatch(/<title>Lỗi: /);
  for (const field of ['grams', 'squareMetres', 'validFrom'])
    expect(slip.body).toContain(`href="#${field}"`);
  expect(slip.body).toContain('value="31/02/2026"');
  const early = await head.postForm(`${url}/new`, { ...typed, validTo: '31/08/2026' });
  expect(early.body).toContain(problems.contractEndsBeforeStart().text.vi);
});

test('a broken contract says why, and a form without the version it was shown with changes nothing', async () => {
  const { head, url } = await aCooperative();
  const one = String((await head.postForm(`${url}/new`, typed)).headers.location);
  const signed = { to: 'signed', happenedOn: '2/9/2026', number: '05' };
  expect((await head.postForm(one, signed)).statusCode).toBe(412);
  expect((await head.postForm(one, { ...signed, version: '1' })).statusCode).toBe(303);
  expect((await head.get(`${one}?to=broken`)).body).toContain('value="broken"');
  const broken = { to: 'broken', happenedOn: '3/9/2026', version: '2' };
  const silent = await head.postForm(one, { ...broken, note: '' });
  expect([silent.statusCode, silent.body.includes('href="#note"')]).toEqual([422, true]);
  expect((await head.postForm(one, { ...broken, note: 'Không nhận hàng' })).statusCode).toBe(303);
  expect((await head.get(one)).body).toContain('Không nhận hàng');
});

test('others find no page; officers read without forms; who may not read sees no tab', async () => {
  const { head, record, url } = await aCooperative();
  const one = String((await head.postForm(`${url}/new`, typed)).headers.location);
  const other = await signedIn(t, 'cooperative-head');
  for (const address of [url, one, `${one}/edit`, `${url}/new`])
    expect((await other.get(address)).statusCode, address).toBe(404);
  expect((await other.postForm(`${url}/new`, typed)).statusCode).toBe(404);
  const officer = await signedIn(t, 'officer');
  expect((await officer.get(url)).body).not.toContain(`${url}/new`);
  const read = (await officer.get(one)).body;
  expect(read).toContain('Công ty Mẫu');
  expect(read).not.toContain('name="to"');
  const administrator = await signedIn(t, 'administrator');
  expect((await administrator.get(record)).body).not.toContain(url);
  const english = await head.get(one, { 'accept-language': 'en' });
  for (const part of ['Draft', '12.5 t', 'Record: signed']) expect(english.body).toContain(part);
});
