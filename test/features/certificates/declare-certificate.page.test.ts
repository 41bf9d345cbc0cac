import sharp from 'sharp';
import { expect, test } from 'vitest';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveArea, haveCertificate, haveCheck, haveNotice } from '../../support/records.ts';

const t = useApp();
const url = '/console/certificates';

const typed = {
  kindCode: 'vietgap',
  number: 'VG-123.24.05',
  certifierName: 'Tổ chức chứng nhận Mẫu',
  validFrom: '1/1/2026',
  validTo: '31/12/2027',
  products: ['XO/XO-BAMAU'],
};
const english = { 'accept-language': 'en' };

async function declare(by: SignedIn, change: Record<string, string | string[]> = {}, files = {}) {
  return by.postMultipart(`${url}/new`, { ...typed, ...change }, files);
}

test('a form with dates as Vietnam writes them and a picture becomes a record with its file', async () => {
  const editor = await signedIn(t, 'cooperative-editor');
  const area = await haveArea(t, editor);
  const form = await editor.get(`${url}/new`);
  expect(form.body).toContain('value="XO/XO-BAMAU"');
  expect(form.body).not.toContain('value="LU/"');
  const content = await sharp({
    create: { width: 20, height: 20, channels: 3, background: '#fff' },
  })
    .png()
    .toBuffer();
  const sent = await declare(editor, { areaIds: area.id }, { file: { name: 'a.png', content } });
  expect(sent.statusCode).toBe(303);
  const page = await editor.get(String(sent.headers.location), english);
  expect(page.body).toContain('1 Jan 2026 to 31 Dec 2027');
  expect(page.body).toContain(area.name);
  expect(page.body).toMatch(/href="\/console\/files\/file_/);
});

test('what was typed and ticked is kept beside what is to correct, and the title says so', async () => {
  const editor = await signedIn(t, 'cooperative-editor');
  const rice = await haveArea(t, editor, { cropCode: 'LU', name: 'Ruộng Mẫu' });
  const sent = await declare(editor, { validTo: '31/12/2025', areaIds: rice.id });
  expect(sent.statusCode).toBe(422);
  expect(sent.body).toMatch(/<title>Lỗi: /);
  expect(sent.body).toContain('value="VG-123.24.05"');
  expect(sent.body).toContain('value="31/12/2025"');
  expect(sent.body).toContain('href="#validTo"');
  expect(sent.body).toContain('href="#products"');
  expect(sent.body).toContain('Ruộng Mẫu');
  const lying = await declare(editor, {}, { file: { name: 'a.pdf', content: '<html>' } });
  expect(lying.statusCode).toBe(415);
  expect(lying.body).toContain('href="#file"');
});

test('a number that looks wrong is taken, and the doubt stands where the number is', async () => {
  const editor = await signedIn(t, 'cooperative-editor');
  const sent = await declare(editor, { kindCode: 'globalgap', number: '4059883961103' });
  expect(sent.statusCode).toBe(303);
  const path = String(sent.headers.location);
  const inspector = await signedIn(t, 'inspector');
  for (const page of [
    await editor.get(path, english),
    await editor.get(`${path}/edit`, english),
    await inspector.get(`${path}/check`, english),
  ]) {
    expect(page.body).toContain('The check digit of the GGN is wrong.');
    expect(page.body).toContain('The period is longer than the legal basis allows');
  }
});

test('a second declaration of the same number leads to the first record', async () => {
  const editor = await signedIn(t, 'cooperative-editor');
  const path = String((await declare(editor)).headers.location);
  const again = await declare(editor);
  expect(again.statusCode).toBe(409);
  expect(again.body).toContain(`href="${path}"`);
});

test('a correction fills the form with the record and is refused once an inspector has checked', async () => {
  const editor = await signedIn(t, 'cooperative-editor');
  const path = String((await declare(editor)).headers.location);
  const form = await editor.get(`${path}/edit`);
  expect(form.body).toContain('value="31/12/2027"');
  const change = { ...typed, number: 'VG-124', version: '1' };
  expect((await editor.postMultipart(`${path}/edit`, change)).statusCode).toBe(303);
  const stale = await editor.postMultipart(`${path}/edit`, change);
  expect(stale.statusCode).toBe(412);
  expect(stale.body).toContain('value="VG-124"');
  const [, id = ''] = /\/(cer_[\w-]+)$/.exec(path) ?? [];
  await haveCheck(t, { id }, await signedIn(t, 'inspector'));
  expect((await editor.get(path)).body).not.toContain(`${path}/edit`);
  expect((await editor.get(`${path}/edit`)).statusCode).toBe(409);
});

test('an inspector starts with what waits, the earliest first, with the count', async () => {
  const editor = await signedIn(t, 'cooperative-editor');
  const inspector = await signedIn(t, 'inspector');
  expect((await inspector.get(url, english)).body).toContain('No certificate waits for a check.');
  await haveCertificate(t, editor, { number: 'FIRST-1' });
  t.clock.now = new Date(t.clock.now.getTime() + 60_000);
  await haveCertificate(t, editor, { number: 'SECOND-2' });
  await haveCheck(t, await haveCertificate(t, editor, { number: 'DONE-3' }), inspector);
  const { body } = await inspector.get(url, english);
  expect(body).toContain('2 certificates wait for a check, the earliest first.');
  expect(body.indexOf('FIRST-1')).toBeLessThan(body.indexOf('SECOND-2'));
  expect(body).not.toContain('DONE-3');
  expect((await inspector.get(`${url}?show=all`)).body).toContain('DONE-3');
});

test('an inspector records a check with evidence and the record shows who and when', async () => {
  const editor = await signedIn(t, 'cooperative-editor');
  const record = await haveCertificate(t, editor);
  const inspector = await signedIn(t, 'inspector');
  const path = `${url}/${record.id}`;
  const empty = await inspector.postMultipart(`${path}/check`, { version: '1' });
  expect(empty.statusCode).toBe(422);
  for (const field of ['method', 'result', 'checkedOn', 'evidence'])
    expect(empty.body).toContain(`href="#${field}"`);
  const check = {
    method: 'certifier',
    result: 'matches',
    checkedOn: '20/11/2026',
    evidence: '<b>Văn bản 45</b>',
    version: '1',
  };
  const file = { name: 'thu.pdf', content: '%PDF-1.4\n%%EOF' };
  const sent = await inspector.postMultipart(`${path}/check`, check, { file });
  expect(sent.headers.location).toBe(path);
  const { body } = await editor.get(path, english);
  expect(body).toContain('Confirmed by the certifier');
  expect(body).toContain('&lt;b>Văn bản 45');
  expect(body).toContain(inspector.organisation.name);
});

test('who may not check is told so instead of being given a form', async () => {
  const editor = await signedIn(t, 'cooperative-editor');
  const inspector = await signedIn(t, 'inspector');
  const record = await haveCertificate(t, { ...editor, personId: inspector.personId });
  for (const page of ['check', 'notice']) {
    const { body } = await inspector.get(`${url}/${record.id}/${page}`, english);
    expect(body).toContain('Another inspector must check it.');
    expect(body).not.toContain('name="idempotencyKey"');
  }
});

test('green stands only for what was checked and is valid today', async () => {
  const editor = await signedIn(t, 'cooperative-editor');
  const inspector = await signedIn(t, 'inspector');
  const tones = async (id: string) => {
    const { body } = await editor.get(`${url}/${id}`);
    return [...body.matchAll(/class="tag (\w+)"/g)].map(([, tone]) => tone);
  };
  const declared = await haveCertificate(t, editor);
  expect(await tones(declared.id)).toEqual(['warn', 'plain']);
  const checked = await haveCertificate(t, editor);
  await haveCheck(t, checked, inspector);
  expect(await tones(checked.id)).toEqual(['ok', 'ok']);
  const ending = await haveCertificate(t, editor, { validTo: '2026-12-01' });
  await haveCheck(t, ending, inspector);
  expect(await tones(ending.id)).toEqual(['ok', 'warn']);
  const over = await haveCertificate(t, editor, { validTo: '2026-11-01' });
  await haveCheck(t, over, inspector);
  expect(await tones(over.id)).toEqual(['plain', 'stop']);
  await haveNotice(t, checked, inspector, 'suspend', '2026-11-20');
  expect(await tones(checked.id)).toEqual(['plain', 'stop']);
});

test('an officer suspends from the page, and everybody reads it at once', async () => {
  const editor = await signedIn(t, 'cooperative-editor');
  const record = await haveCertificate(t, editor);
  const officer = await signedIn(t, 'officer');
  const path = `${url}/${record.id}`;
  const notice = {
    kind: 'suspend',
    number: '12/TB',
    effectiveOn: '23/11/2026',
    grounds: 'Giám sát',
    version: '1',
  };
  const sent = await officer.postForm(`${path}/notice`, notice);
  expect(sent.statusCode).toBe(303);
  expect((await editor.get(path, english)).body).toContain('Suspended');
  const again = await officer.postForm(`${path}/notice`, { ...notice, version: '2' });
  expect(again.statusCode).toBe(409);
  expect(again.body).toContain('value="12/TB"');
});

test('someone else’s certificate is not found, like one that does not exist', async () => {
  const record = await haveCertificate(t, await signedIn(t, 'cooperative-editor'));
  const stranger = await signedIn(t, 'cooperative-head');
  for (const end of ['', '/edit']) {
    expect((await stranger.get(`${url}/${record.id}${end}`)).statusCode).toBe(404);
    expect((await stranger.get(`${url}/cer_V1StGXR8Z5jdHi6B${end}`)).statusCode).toBe(404);
  }
});
