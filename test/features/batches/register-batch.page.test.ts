import { nanoid } from 'nanoid';
import sharp from 'sharp';
import { beforeEach, expect, test } from 'vitest';
import { batches } from '../../../src/db/schema/batches.ts';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { verify } from '../../support/lots-records.ts';
import {
  haveArea,
  haveAreaCode,
  haveBatch,
  haveCertificate,
  haveDecision,
} from '../../support/records.ts';

const t = useApp();
let head: SignedIn;
let area: Awaited<ReturnType<typeof haveArea>>;
let code: Awaited<ReturnType<typeof haveAreaCode>>;

beforeEach(async () => {
  head = await signedIn(t, 'cooperative-head');
  area = await haveArea(t, head);
  code = await haveAreaCode(t, area, head);
});

const filled = (more: Record<string, string | readonly string[]> = {}) => ({
  idempotencyKey: 'form-opened-once',
  areaCodeId: code.id,
  varietyCode: 'XO-BAMAU',
  amount: '0,86',
  unit: 'tan',
  harvestedFrom: '20/11/2026',
  harvestedTo: '',
  ...more,
});

test('a filled form becomes a draft, its page shows kilograms and what to do next', async () => {
  const sent = await head.postForm('/console/batches/new', filled());
  expect(sent.statusCode).toBe(303);
  const page = await head.get(sent.headers.location as string);
  expect(page.body).toContain('860 kg');
  expect(page.body).toContain('0,86 tấn');
  expect(page.body).toContain('Gửi lô');
  expect(page.body).toContain('Khai báo lô');
  expect((await head.get('/console/batches')).body).toContain('Xoài ba màu');
});

test('the same form sent twice creates one batch', async () => {
  const [first, second] = [
    await head.postForm('/console/batches/new', filled()),
    await head.postForm('/console/batches/new', filled()),
  ];
  expect(second.headers.location).toBe(first.headers.location);
  expect(await t.db.select().from(batches)).toHaveLength(1);
});

test('a wrong form comes back with what was typed, the reading of the weight and each error', async () => {
  const certificate = await haveCertificate(t, head);
  const page = await head.postForm(
    '/console/batches/new',
    filled({ harvestedFrom: '31/02/2026', claims: [certificate.id] }),
  );
  expect(page.statusCode).toBe(422);
  expect(page.body).toContain('<title>Lỗi: Khai báo lô mới');
  expect(page.body).toContain('href="#harvestedFrom"');
  expect(page.body).toContain('value="31/02/2026"');
  expect(page.body).toContain('value="0,86"');
  expect(page.body).toContain('= 860 kg');
  expect(page.body).toContain('value="form-opened-once"');
  expect(page.body).toMatch(new RegExp(`value="${code.id}" checked`));
  expect(page.body).toMatch(new RegExp(`value="${certificate.id}" checked`));
});

test('an empty form names every field that is missing', async () => {
  const page = await head.postForm('/console/batches/new', {});
  expect(page.statusCode).toBe(422);
  for (const field of ['areaCodeId', 'harvestedFrom']) expect(page.body).toContain(`#${field}"`);
});

test('markup in a field is shown as text', async () => {
  const evil = '"><script>alert(1)</script>';
  const page = await head.postForm(
    '/console/batches/new',
    filled({ amount: evil, harvestedFrom: evil, areaCodeId: evil, varietyCode: evil, unit: evil }),
  );
  expect(page.statusCode).toBe(422);
  expect(page.body).not.toContain('<script>alert');
  expect(page.body).toContain('&lt;script>alert(1)');
  const search = await head.get(`/console/batches?q=${encodeURIComponent(evil)}`);
  expect(search.body).not.toContain('<script>alert');
  expect(search.body).toContain('Không có lô nào khớp');
});

test('the form shows each code with its market and keeps a suspended export code from being chosen', async () => {
  const officer = await signedIn(t, 'officer');
  const home = await haveAreaCode(t, area, head, { marketCode: 'VNM' });
  await haveDecision(t, code, officer, 'suspend', '2026-11-02', '118/QĐ-TTBVTV');
  await haveDecision(t, home, officer, 'suspend', '2026-11-02');
  const page = await head.get('/console/batches/new');
  expect(page.body).toContain('118/QĐ-TTBVTV');
  expect(page.body).toMatch(new RegExp(`value="${code.id}"[^>]* disabled`));
  expect(page.body).not.toMatch(new RegExp(`value="${home.id}"[^>]* disabled`));
});

test('a cooperative without codes is told to get one first', async () => {
  const page = await (await signedIn(t, 'cooperative-editor')).get('/console/batches/new');
  expect(page.body).toContain('href="/console/areas"');
  expect(page.body).not.toContain('name="amount"');
});

test('a photo is kept with the batch, and a file that only says it is one is refused', async () => {
  const photo = await sharp({
    create: { width: 40, height: 30, channels: 3, background: '#3f8f55' },
  })
    .jpeg()
    .toBuffer();
  const sent = await head.postMultipart('/console/batches/new', filled(), {
    file: { name: 'xoai.jpg', content: photo, type: 'image/jpeg' },
  });
  expect(sent.statusCode).toBe(303);
  expect((await head.get(sent.headers.location as string)).body).toContain('/console/files/');
  const lie = await head.postMultipart(
    '/console/batches/new',
    filled({ idempotencyKey: 'another-form' }),
    { file: { name: 'xoai.jpg', content: '<html>', type: 'image/jpeg' } },
  );
  expect(lie.statusCode).toBe(415);
  expect(lie.body).toContain('href="#file"');
  expect(await t.db.select().from(batches)).toHaveLength(1);
});

test('the head corrects, submits and releases on the batch’s page; then it has a QR code and is fixed', async () => {
  const batch = await haveBatch(t, head, code, { state: 'draft' });
  const home = `/console/batches/${batch.id}`;
  expect((await head.get(`${home}/edit`)).body).toContain('value="20/11/2026"');
  const corrected = await head.postForm(
    `${home}/edit`,
    filled({ amount: '900', unit: 'kg', version: '1' }),
  );
  expect(corrected.headers.location).toBe(home);
  const stale = await head.postForm(`${home}/edit`, filled({ amount: '901', version: '1' }));
  expect(stale.statusCode).toBe(412);
  expect(stale.body).toContain('value="901"');
  expect((await head.postForm(`${home}/submission`, { version: '2' })).statusCode).toBe(303);
  await verify(await signedIn(t, 'inspector'), batch);
  const released = await head.postForm(`${home}/release`, { version: '4' });
  expect(released.statusCode).toBe(303);
  const page = await head.get(home);
  expect(page.body).toContain('<svg xmlns');
  expect(page.body).toContain(`/T/${batch.publicCode}`);
  expect(page.body).toContain('Sửa lô: khối lượng');
  expect((await head.get(`${home}/edit`)).statusCode).toBe(409);
});

test('a refused release keeps the page and says which decision stands against it', async () => {
  const batch = await haveBatch(t, head, code, { state: 'verified' });
  await haveDecision(t, code, await signedIn(t, 'officer'), 'suspend', '2026-11-19', '118/QĐ');
  const page = await head.postForm(`/console/batches/${batch.id}/release`, { version: '1' });
  expect(page.statusCode).toBe(422);
  expect(page.body).toContain('118/QĐ');
});

test('a role sees only the steps it may take', async () => {
  const batch = await haveBatch(t, head, code, { state: 'draft' });
  const home = `/console/batches/${batch.id}`;
  const editor = await signedIn(t, 'cooperative-editor', { id: head.organisationId });
  const page = await editor.get(home);
  expect(page.body).toContain(`${home}/edit`);
  expect(page.body).not.toContain(`${home}/submission`);
  expect((await editor.postForm(`${home}/submission`, { version: '1' })).statusCode).toBe(403);
  const inspector = await signedIn(t, 'inspector');
  expect((await inspector.get(home)).body).not.toContain(`${home}/edit`);
  expect((await inspector.get('/console/batches')).body).toContain(head.organisation.name);
});

test('another cooperative’s pages answer like missing ones', async () => {
  const batch = await haveBatch(t, head, code);
  const stranger = await signedIn(t, 'cooperative-head');
  for (const page of ['', '/edit']) {
    const theirs = await stranger.get(`/console/batches/${batch.id}${page}`);
    const missing = await stranger.get(`/console/batches/lot_${nanoid(16)}${page}`);
    expect(theirs.statusCode).toBe(404);
    expect(theirs.body).toBe(missing.body);
  }
});

test('every language has its pages', async () => {
  const batch = await haveBatch(t, head, code);
  for (const [language, list, record] of [
    ['vi', 'Trạng thái', 'Nội dung khai báo'],
    ['en', 'State', 'What was registered'],
    ['zh', '状态', '登记内容'],
  ] as const) {
    expect((await head.get(`/console/batches?lang=${language}`)).body).toContain(list);
    const page = await head.get(`/console/batches/${batch.id}?lang=${language}`);
    expect(page.body).toContain(record);
  }
});
