import { beforeEach, expect, test } from 'vitest';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveHouse, haveHouseCode, haveSupply } from '../../support/packing-houses-records.ts';
import { haveArea, haveAreaCode } from '../../support/records.ts';

const t = useApp();
const base = '/console/packing-houses';
let packer: SignedIn;
let head: SignedIn;
let officer: SignedIn;

beforeEach(async () => {
  packer = await signedIn(t, 'packing-house');
  head = await signedIn(t, 'cooperative-head');
  officer = await signedIn(t, 'officer');
});

const fields = {
  name: 'Cơ sở đóng gói Mẫu',
  communeCode: '30628',
  addressLine: 'Ấp Mẫu',
  kilogramsPerDay: '20 tấn',
  kilogramsPerSeason: '1.800.000',
};
const paper = { number: '45/QĐ-MẪU', decidedOn: '20/11/2026', grounds: 'Biên bản mẫu' };
const pdf = { file: { name: 'bb.pdf', content: '%PDF-1.4\nmẫu\n%%EOF' } };

test('registered, given codes, suspended and restored on its pages', async () => {
  const wrong = await packer.postForm(`${base}/new`, { ...fields, kilogramsPerDay: '2,5' });
  expect(wrong.statusCode).toBe(422);
  expect(wrong.body).toContain('href="#kilogramsPerDay"');
  expect(wrong.body).toContain('value="2,5"');
  const made = await packer.postForm(`${base}/new`, fields);
  const page = String(made.headers.location);
  expect((await packer.get(page)).body).toContain('20.000 kg');
  expect((await packer.get(page)).body).not.toContain('/codes/new');

  const typed = { ...paper, marketCode: 'CHN', value: 'VN-AGOR-0044' };
  const area = await officer.postForm(`${page}/codes/new?way=record`, typed);
  expect([area.statusCode, area.body.includes('value="VN-AGOR-0044"')]).toEqual([422, true]);
  const code = { ...typed, value: 'VN-AGPH-036' };
  expect((await officer.postForm(`${page}/codes/new?way=record`, code)).statusCode).toBe(303);
  const allot = { ...paper, marketCode: 'KOR', schemeId: 'PUC_PHC_2026', cropCode: 'XO' };
  expect((await officer.postForm(`${page}/codes/new?way=allot`, allot)).statusCode).toBe(303);
  expect((await packer.get(page)).body).toContain('91-PHC-XO-00001-KOR');

  const [{ id }] = (await officer.get(`/api/v1${page.replace('/console', '')}`))
    .json()
    .codes.filter((one: { marketCode: string }) => one.marketCode === 'CHN');
  const form = (kind: string) => `/console/packing-house-codes/${id}/decide?kind=${kind}`;
  const suspended = { ...paper, reasonCode: 'hygiene-finding', version: '1' };
  expect((await officer.postForm(form('suspend'), suspended)).statusCode).toBe(303);
  expect((await packer.get(page)).body).toContain('Đang tạm dừng từ 20/11/2026');
  expect((await officer.postForm(form('suspend'), suspended)).statusCode).toBe(412);
  expect((await officer.get(form('suspend'))).body).toContain('không còn áp dụng được');
  const restored = { ...paper, reasonCode: 'findings-corrected', version: '2' };
  const bare = await officer.postForm(form('restore'), restored);
  expect([bare.statusCode, bare.body.includes('href="#file"')]).toEqual([422, true]);
  expect((await officer.postMultipart(form('restore'), restored, pdf)).statusCode).toBe(303);
  expect((await officer.get(page)).body).toContain('/console/files/file_');
  // The paper is the authority's: whoever may not open it is not shown a link to it.
  expect((await packer.get(page)).body).not.toContain('/console/files/');
});

test('the holder is asked, reads it under notices, answers, and either side ends', async () => {
  const house = await haveHouse(t, packer, { name: 'Nhà Một' });
  await haveAreaCode(t, await haveArea(t, head, { name: 'Vùng Một' }), officer, {
    value: 'VN-AGOR-0031',
  });
  const page = `${base}/${house.id}`;
  const wish = { areaCode: 'vn agor 0031', validFrom: '01/11/2026', validTo: 'mai' };
  const wrong = await packer.postForm(`${page}/supplies/new`, wish);
  expect([wrong.statusCode, wrong.body.includes('value="mai"')]).toEqual([422, true]);
  const asked = await packer.postForm(`${page}/supplies/new`, { ...wish, validTo: '' });
  expect(asked.statusCode).toBe(303);
  const notice = (await head.get('/console/notices')).body;
  expect(notice).toContain('Nhà Một đề nghị Vùng Một cung cấp nông sản.');
  const link = /\/console\/supplies\/sup_[\w-]+/.exec((await head.get(page)).body)?.[0] ?? '';
  expect((await packer.get(link)).body).toContain('Rút đề nghị');
  const agreed = await head.postForm(link, { step: 'agree', version: '1' });
  expect(agreed.headers.location).toBe(page);
  expect((await packer.get(page)).body).toContain('Được phép cung cấp');
  const blank = await head.postForm(link, { step: 'end', version: '2' });
  expect([blank.statusCode, blank.body.includes('href="#reason"')]).toEqual([422, true]);
  await head.postForm(link, { step: 'end', version: '2', reason: 'Hết hợp đồng' });
  expect((await packer.get(page)).body).toContain('Lý do: Hết hợp đồng');
  expect((await packer.get(link)).body).toContain('không còn bước nào');
});

test('the record is corrected from what was seen, and by nobody it does not belong to', async () => {
  const house = await haveHouse(t, packer);
  const edit = `${base}/${house.id}/edit`;
  expect((await packer.get(edit)).body).toContain('value="1.800.000"');
  const done = await packer.postForm(edit, { ...fields, version: '1' });
  expect(done.statusCode).toBe(303);
  const stale = await packer.postForm(edit, { ...fields, version: '1' });
  expect(stale.statusCode).toBe(412);
  const other = await signedIn(t, 'packing-house');
  expect((await other.get(edit)).statusCode).toBe(404);
  expect((await head.get(`${base}/${house.id}`)).statusCode).toBe(404);
  await haveHouseCode(t, house, officer);
  expect((await packer.get(`${base}/${house.id}`)).body).not.toContain(edit);
  expect((await officer.get(`${base}/${house.id}`)).body).toContain(edit);
});

test.each(['vi', 'en', 'zh'])('each page is there in %s for those who use it', async (language) => {
  const house = await haveHouse(t, packer);
  const code = await haveHouseCode(t, house, officer);
  const supply = await haveSupply(t, house, await haveArea(t, head));
  const pages: readonly [SignedIn, string][] = [
    ...[packer, head, officer].flatMap((who): [SignedIn, string][] => [
      [who, base],
      [who, `${base}/${house.id}`],
    ]),
    [packer, `${base}/new`],
    [packer, `${base}/${house.id}/supplies/new`],
    [head, `/console/supplies/${supply.id}`],
    [officer, `${base}/${house.id}/codes/new?way=allot`],
    [officer, `/console/packing-house-codes/${code.id}/decide?kind=revoke`],
  ];
  for (const [who, path] of pages) {
    const answer = await who.get(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
    expect([path, answer.statusCode]).toEqual([path, 200]);
    expect(answer.body).toContain(`<html lang="${language}"`);
  }
});
