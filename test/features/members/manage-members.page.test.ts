import { expect, test } from 'vitest';
import { memberConsents } from '../../../src/db/schema/members.ts';
import { signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveConsent, haveMember, havePlot } from '../../support/members-records.ts';
import { haveArea } from '../../support/records.ts';

const t = useApp();
const url = '/console/members';
const english = { 'accept-language': 'en' };

const typed = {
  fullName: 'Hộ Phan Thị Mẫu',
  number: 'hv-1',
  phone: '0912 345 678',
  communeCode: '30628',
  hamlet: '',
  joinedOn: '1/3/2021',
};

test('a household is typed as in the book and shown on its page; slips are told at the field', async () => {
  const editor = await signedIn(t, 'cooperative-editor');
  expect((await editor.get(url)).body).toContain(`href="${url}/new"`);
  const slip = await editor.postForm(`${url}/new`, { ...typed, joinedOn: '31/02/2021' });
  expect(slip.statusCode).toBe(422);
  expect(slip.body).toMatch(/<title>Lỗi: /);
  expect(slip.body).toContain('href="#joinedOn"');
  expect(slip.body).toContain('value="Hộ Phan Thị Mẫu"');
  const sent = await editor.postForm(`${url}/new`, typed);
  expect(sent.statusCode).toBe(303);
  const path = String(sent.headers.location);
  const { body } = await editor.get(path);
  for (const part of ['HV-1', '0912 345 678', '01/03/2021', `${path}/plots/new`])
    expect(body).toContain(part);
  const edit = await editor.postForm(`${path}/edit`, { ...typed, phone: '', version: '1' });
  expect(edit.statusCode).toBe(303);
  expect((await editor.postForm(`${path}/edit`, { ...typed, version: '1' })).statusCode).toBe(412);
  expect((await editor.postForm(`${path}/leave`, { leftOn: '', version: '2' })).statusCode).toBe(
    422,
  );
  await editor.postForm(`${path}/leave`, { leftOn: '20/11/2026', version: '2' });
  expect((await editor.get(path)).body).toContain('Đã rời tổ chức ngày 20/11/2026');
  await editor.postForm(`${path}/return`, { version: '3' });
  expect((await editor.get(path)).body).not.toContain('Đã rời tổ chức ngày');
});

test('a plot is typed in công, echoed in square metres, moved and retired', async () => {
  const editor = await signedIn(t, 'cooperative-editor');
  const area = await haveArea(t, editor);
  const member = await haveMember(t, editor);
  const path = `${url}/${member.id}/plots`;
  const plot = { name: 'Thửa 9', areaId: area.id, product: 'XO/XO-BAMAU', sizeUnit: 'cong' };
  const slip = await editor.postForm(`${path}/new`, { ...plot, size: '1,250' });
  expect(slip.body).toContain('href="#size"');
  expect(slip.body).toContain('đọc được hai cách');
  const wrongCrop = await editor.postForm(`${path}/new`, { ...plot, product: 'LU/', size: '3' });
  expect(wrongCrop.body).toContain('href="#product"');
  expect(wrongCrop.body).toContain('= 3.000 m²');
  const sent = await editor.postForm(`${path}/new`, { ...plot, size: '2 công rưỡi' });
  expect(sent.statusCode).toBe(303);
  const page = await editor.get(`${url}/${member.id}`);
  expect(page.body).toContain('2.500 m²');
  const [, id = ''] = /plots\/(plt_[\w-]+)\/edit/.exec(page.body) ?? [];
  expect((await editor.get(`${path}/${id}/edit`)).body).toContain('value="2500"');
  const moved = { ...plot, areaId: '', size: '4', sizeUnit: 'cong-lon', version: '1' };
  expect((await editor.postForm(`${path}/${id}/edit`, moved)).statusCode).toBe(303);
  expect((await editor.get(`${url}/${member.id}`)).body).toContain('5.184 m²');
  const day = { retiredOn: '20/11/2026', version: '2' };
  expect((await editor.get(`${path}/${id}/retire`)).statusCode).toBe(200);
  expect((await editor.postForm(`${path}/${id}/retire`, day)).statusCode).toBe(303);
  expect((await editor.postForm(`${path}/${id}/retire`, day)).statusCode).toBe(412);
  const other = await haveMember(t, editor);
  expect((await editor.get(`${url}/${other.id}/plots/${id}/edit`)).statusCode).toBe(404);
});

test('what is missing is one sentence an area; ticking households and a paper completes it', async () => {
  const editor = await signedIn(t, 'cooperative-editor');
  const area = await haveArea(t, editor, { name: 'Vùng Mẫu', squareMetres: 10_000 });
  const [first, second] = [
    await haveMember(t, editor, { number: 'H1' }),
    await haveMember(t, editor, { number: 'H2' }),
  ];
  for (const member of [first, second]) await havePlot(t, member, area, { squareMetres: 6000 });
  await haveConsent(t, first, area);
  const areas = await editor.get(`${url}/consents`);
  expect(areas.body).toContain('Vùng Mẫu còn 1 hộ chưa đồng ý, 0,6 ha chưa tính vào hạn mức.');
  expect(areas.body).toContain('lớn hơn diện tích vùng 1 ha quá 5 %');
  const path = `${url}/consents/${area.id}`;
  const form = await editor.get(path);
  expect(form.body).toContain(second.id);
  expect(form.body).not.toContain(first.id);
  expect((await editor.get(`${path}?member=${second.id}`)).body).toMatch(/checked/);
  const empty = await editor.postMultipart(path, { happenedOn: '1/11/2026' });
  expect(empty.statusCode).toBe(422);
  expect(empty.body).toContain('href="#memberIds"');
  expect(empty.body).toContain('href="#means"');
  const said = { memberIds: second.id, happenedOn: '1/11/2026', means: 'in-person' };
  const file = { name: 'phieu.pdf', content: '%PDF-1.4\n%%EOF' };
  expect((await editor.postMultipart(path, said, { file })).statusCode).toBe(303);
  const [, given] = await t.db.select().from(memberConsents);
  expect(given?.evidenceFileId).toMatch(/^file_/);
  expect((await editor.get(`${url}/consents`, english)).body).toContain(
    'all 2 households consent, 1.2 ha count towards the quota',
  );
  expect((await editor.get(`${url}/${second.id}`)).body).toMatch(/href="\/console\/files\/file_/);
});

test('a withdrawal says that land leaves the quota from the next season', async () => {
  const editor = await signedIn(t, 'cooperative-editor');
  const area = await haveArea(t, editor);
  const member = await haveMember(t, editor);
  await havePlot(t, member, area);
  await haveConsent(t, member, area);
  const path = `${url}/${member.id}/withdraw/${area.id}`;
  expect((await editor.get(path)).body).toContain('Từ vụ sau');
  expect((await editor.postMultipart(path, { happenedOn: '' })).statusCode).toBe(422);
  const said = { happenedOn: '20/11/2026', means: 'phone-call' };
  expect((await editor.postMultipart(path, said)).statusCode).toBe(303);
  expect((await editor.postMultipart(path, said)).statusCode).toBe(409);
  expect((await editor.get(`${url}/${member.id}`, english)).body).toContain('Withdrew');
});

test('the form to sign has the wording, names and plots of the area, no telephone', async () => {
  const editor = await signedIn(t, 'cooperative-editor');
  const area = await haveArea(t, editor);
  const member = await haveMember(t, editor, { fullName: 'Hộ Ký Tên', phone: '+84912345678' });
  await havePlot(t, member, area, { name: 'Thửa 7' });
  const { body } = await editor.get(`${url}/consents/${area.id}/print`);
  for (const part of ['Hộ Ký Tên', 'Thửa 7', 'Hộ tôi đồng ý', '2026-1', '0,5 ha'])
    expect(body).toContain(part);
  expect(body).not.toContain('912');
  const stranger = await signedIn(t, 'cooperative-head');
  expect((await stranger.get(`${url}/consents/${area.id}/print`)).statusCode).toBe(404);
  expect((await stranger.get(`${url}/consents/${area.id}`)).statusCode).toBe(404);
});

test('an inspector sees whose household it is and finds no button to change it', async () => {
  const editor = await signedIn(t, 'cooperative-editor');
  const area = await haveArea(t, editor);
  const member = await haveMember(t, editor);
  await havePlot(t, member, area);
  const inspector = await signedIn(t, 'inspector');
  const list = await inspector.get(`${url}?organisation=${editor.organisationId}&area=${area.id}`);
  expect(list.body).toContain(editor.organisation.name);
  expect(list.body).toContain('còn 1 hộ chưa đồng ý');
  const page = await inspector.get(`${url}/${member.id}`);
  expect(page.body).toContain('Mỗi lần xem đều được ghi lại');
  expect(page.body).not.toMatch(/\/edit|\/leave|plots\/new/);
});
