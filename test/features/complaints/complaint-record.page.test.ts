import { nanoid } from 'nanoid';
import sharp from 'sharp';
import { beforeEach, expect, test } from 'vitest';
import { complaints } from '../../../src/db/schema/complaints.ts';
import { problems } from '../../../src/features/complaints/problems.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveComplaint, openForm, typed } from '../../support/complaints-records.ts';
import { haveArea, haveAreaCode, haveBatch } from '../../support/records.ts';

const t = useApp();
const base = '/console/complaints';
let head: SignedIn;
let officer: SignedIn;
let lot: Awaited<ReturnType<typeof haveBatch>>;

beforeEach(async () => {
  officer = await signedIn(t, 'officer');
  head = await signedIn(t, 'cooperative-head');
  lot = await haveBatch(t, head, await haveAreaCode(t, await haveArea(t, head), officer));
});

test('the office sees the clock of 24 hours on the list and on the record', async () => {
  const { id } = await haveComplaint(t, { lot: lot.publicCode });
  t.clock.now = new Date(t.clock.now.getTime() + 2 * 3_600_000);
  expect((await officer.get(base)).body).toContain('Còn 22 giờ để xác nhận đã đọc');
  t.clock.now = new Date(t.clock.now.getTime() + 24 * 3_600_000);
  // A session of yesterday has ended meanwhile.
  officer = await signedIn(t, 'officer', { id: officer.organisationId });
  const page = await officer.get(`${base}/${id}`);
  expect(page.body).toContain('Quá hạn xác nhận 2 giờ');
  expect((await officer.get(`${base}/${id}?lang=en`)).body).toContain('2 hours late to confirm');
  expect((await officer.get(`${base}/${id}?lang=zh`)).body).toContain('确认已超时 2 小时');
});

test('an office leads a complaint to its end by forms alone', async () => {
  const { id } = await haveComplaint(t, { lot: lot.publicCode });
  const send = (by: SignedIn, fields: Record<string, string>) =>
    by.postForm(`${base}/${id}/steps`, fields);
  expect((await send(officer, { kind: 'acknowledge' })).statusCode).toBe(303);
  const asked = { kind: 'assign', 'assign-assignedTo': head.organisationId };
  expect((await send(officer, asked)).statusCode).toBe(303);
  const answer = { kind: 'answer', 'answer-words': 'Đã đổi hàng' };
  expect((await send(head, answer)).statusCode).toBe(303);
  expect((await send(officer, { kind: 'close', 'close-words': 'Đã đổi hàng' })).statusCode).toBe(
    303,
  );
  const page = await officer.get(`${base}/${id}`);
  expect(page.body).not.toContain('<textarea');
  expect((await officer.get(`${base}?show=closed`)).body).toContain(id);
  expect((await officer.get(`${base}?show=open`)).body).not.toContain(id);
  expect((await officer.get(`${base}?show=waiting`)).body).not.toContain(id);
});

test('a refused step points at its own field and keeps what was typed', async () => {
  const { id } = await haveComplaint(t, { lot: lot.publicCode });
  await officer.postForm(`${base}/${id}/steps`, { kind: 'acknowledge' });
  const refused = await officer.postForm(`${base}/${id}/steps`, { kind: 'close' });
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toContain(problems.resultMissing().text.vi);
  expect(refused.body).toContain('href="#close-words"');
  const wrong = { kind: 'assign', 'assign-words': 'Xem lại giúp' };
  expect((await officer.postForm(`${base}/${id}/steps`, wrong)).body).toContain('Xem lại giúp');
});

test('the holder reads and answers without seeing a phone or other steps', async () => {
  const { id } = await haveComplaint(t, { lot: lot.publicCode, phone: '0912 345 678' });
  await officer.postForm(`${base}/${id}/steps`, { kind: 'acknowledge' });
  expect((await officer.get(`${base}/${id}`)).body).toContain('0912 345 678');
  const page = await head.get(`${base}/${id}`);
  expect(page.body).not.toContain('345 678');
  expect(page.body).toContain('name="answer-words"');
  expect(page.body).not.toContain('name="close-words"');
  const editor = await signedIn(t, 'cooperative-editor', { id: head.organisationId });
  expect((await editor.get(`${base}/${id}`)).body).not.toContain('<textarea');
});

test('the photo is for those who see the complaint', async () => {
  const { token } = await openForm(t);
  t.clock.now = new Date(t.clock.now.getTime() + 5000);
  const content = await sharp({
    create: { width: 20, height: 20, channels: 3, background: '#884400' },
  })
    .png()
    .toBuffer();
  const visitor = await signedIn(t, 'exporter');
  await visitor.postMultipart(
    '/phan-anh',
    { token, ...typed, idempotencyKey: nanoid() },
    { file: { name: 'a.png', content, type: 'image/png' } },
  );
  const [row] = await t.db.select().from(complaints);
  expect((await officer.get(`${base}/${row?.id}/photo`)).headers['content-type']).toBe(
    'image/webp',
  );
  expect((await head.get(`${base}/${row?.id}/photo`)).statusCode).toBe(404);
  const without = await haveComplaint(t);
  expect((await officer.get(`${base}/${without.id}/photo`)).statusCode).toBe(404);
});
