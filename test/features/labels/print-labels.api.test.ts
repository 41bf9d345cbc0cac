import { nanoid } from 'nanoid';
import { beforeEach, expect, test } from 'vitest';
import { type SignedIn, signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { canReadPdf, picturesOfPdf } from '../../support/pdf.ts';
import { readQr, readQrs } from '../../support/qr.ts';
import { haveArea, haveAreaCode, haveBatch } from '../../support/records.ts';

const t = useApp();
let head: SignedIn;
let code: Awaited<ReturnType<typeof haveAreaCode>>;
let batch: Awaited<ReturnType<typeof haveBatch>>;

beforeEach(async () => {
  head = await signedIn(t, 'cooperative-head');
  code = await haveAreaCode(t, await haveArea(t, head), head);
  batch = await haveBatch(t, head, code);
});

const url = () => `HTTP://LOCALHOST:8080/T/${batch.publicCode}`;

test.each(['/api/v1/batches', '/console/batches'])(
  'the QR code under %s decodes to the address of the lot, as SVG and as PNG',
  async (root) => {
    const svg = await head.get(`${root}/${batch.id}/qr.svg`);
    expect(svg.headers['content-type']).toContain('image/svg+xml');
    expect(await readQr(svg.rawPayload)).toBe(url());
    const png = await head.get(`${root}/${batch.id}/qr.png`);
    expect(png.headers['content-type']).toBe('image/png');
    expect(await readQr(png.rawPayload)).toBe(url());
    expect(png.rawPayload.length).toBeLessThan(1500);
  },
);

test('the label sheet is the same file each time', async () => {
  const page = `/console/batches/${batch.id}/labels.pdf`;
  const [first, second] = [await head.get(page), await head.get(page)];
  expect(first.headers['content-type']).toBe('application/pdf');
  expect(first.headers['content-disposition']).toContain(`tem-${batch.number}.pdf`);
  expect(first.rawPayload.equals(second.rawPayload)).toBe(true);
  expect(first.rawPayload.toString('latin1')).toContain('/MediaBox [0 0 595.28 841.89]');
});

test.skipIf(!canReadPdf)('every label on the printed sheet decodes to the address', async () => {
  const page = `/console/batches/${batch.id}/labels.pdf`;
  const sheet = await head.get(`${page}?layout=sheet&first=3&count=30`);
  const [first, second] = picturesOfPdf(sheet.rawPayload, 2);
  expect(await readQrs(first)).toEqual(Array.from({ length: 22 }, url));
  expect(await readQrs(second)).toEqual(Array.from({ length: 8 }, url));
  const single = await head.get(`${page}?layout=single&first=1&count=24`);
  const [only] = picturesOfPdf(single.rawPayload, 1);
  expect(await readQr(only)).toBe(url());
});

test('nothing is printed before release, and the page says what to do', async () => {
  const draft = await haveBatch(t, head, code, { state: 'submitted' });
  for (const file of ['qr.svg', 'qr.png']) {
    const answer = await head.get(`/api/v1/batches/${draft.id}/${file}`);
    expect(answer.statusCode).toBe(409);
    expect(answer.json().code).toBe('labels/not-released');
  }
  expect((await head.get(`/console/batches/${draft.id}/labels.pdf`)).statusCode).toBe(409);
  const page = await head.get(`/console/batches/${draft.id}/labels`);
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain('phát hành lô trước');
  expect(page.body).not.toContain('<svg xmlns');
});

test('another cooperative’s labels answer like missing ones', async () => {
  const stranger = await signedIn(t, 'cooperative-head');
  for (const file of ['qr.svg', 'qr.png']) {
    const theirs = await stranger.get(`/api/v1/batches/${batch.id}/${file}`);
    const missing = await stranger.get(`/api/v1/batches/lot_${nanoid(16)}/${file}`);
    expect(theirs.statusCode).toBe(404);
    expect(theirs.body).toBe(missing.body);
  }
  for (const file of ['labels', 'labels.pdf'])
    expect((await stranger.get(`/console/batches/${batch.id}/${file}`)).statusCode).toBe(404);
});

test.each(['first=0', 'first=25', 'count=0', 'count=100000', 'layout=round', 'first=x'])(
  'a print that cannot be is refused: %s',
  async (query) => {
    const answer = await head.get(`/console/batches/${batch.id}/labels.pdf?${query}`);
    expect(answer.statusCode).toBe(422);
  },
);

test('the labels page shows the code and every language has its words', async () => {
  for (const [language, words] of [
    ['vi', 'Chọn loại tem'],
    ['en', 'Kind of label'],
    ['zh', '标签类型'],
  ]) {
    const page = await head.get(`/console/batches/${batch.id}/labels?lang=${language}`);
    expect(page.body).toContain(words);
    expect(page.body).toContain('<svg xmlns');
  }
});
