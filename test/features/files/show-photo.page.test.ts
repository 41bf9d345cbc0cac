import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { batches } from '../../../src/db/schema/batches.ts';
import { rememberLast } from '../../../src/features/files/photos.ts';
import { contentDisposition, nameToKeep } from '../../../src/features/files/rules.ts';
import { signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';
import { haveArea, haveAreaCode, haveBatch } from '../../support/records.ts';

const t = useApp();

/** As noisy as a picture gets, so that it cannot be packed small. */
function noise(): Promise<Buffer> {
  const [width, height] = [1200, 900];
  const pixels = Buffer.from(
    Uint8Array.from({ length: width * height * 3 }, (_, index) => (index * 7919) % 251),
  );
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 95 })
    .toBuffer();
}

async function lotWithPhoto(state: 'submitted' | 'released') {
  const head = await signedIn(t, 'cooperative-head');
  const code = await haveAreaCode(t, await haveArea(t, head), head);
  const sent = await head.postMultipart(
    '/api/v1/files',
    { kind: 'photo' },
    { file: { name: 'xoai.jpg', content: await noise() } },
  );
  const { id } = sent.json<{ id: string }>();
  const lot = await haveBatch(t, head, code, { state });
  await t.db.transaction((tx) =>
    tx.update(batches).set({ photoFileId: id }).where(eq(batches.id, lot.id)),
  );
  return id;
}

test('the photo of a released lot is public, at most 30 kB and kept by browsers', async () => {
  const photo = await t.app.inject(`/photos/${await lotWithPhoto('released')}`);
  expect(photo.statusCode).toBe(200);
  expect(photo.headers['content-type']).toBe('image/webp');
  expect(photo.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(photo.rawPayload.length).toBeLessThanOrEqual(30_000);
  expect((await sharp(photo.rawPayload).metadata()).width).toBeLessThanOrEqual(640);
});

test('the photo of a lot that is not released, and a file that is no photo, are not public', async () => {
  const waiting = await t.app.inject(`/photos/${await lotWithPhoto('submitted')}`);
  expect(waiting.statusCode).toBe(404);
  const head = await signedIn(t, 'cooperative-head');
  const paper = await head.postMultipart(
    '/api/v1/files',
    {},
    { file: { name: 'a.pdf', content: '%PDF-1.4\n%%EOF' } },
  );
  const { id } = paper.json<{ id: string }>();
  expect((await t.app.inject(`/photos/${id}`)).statusCode).toBe(404);
});

test('the last photos made small are made once, the oldest is forgotten, a failure is not kept', async () => {
  const remember = rememberLast(2);
  const made: string[] = [];
  const make = (key: string) => async () => {
    made.push(key);
    return Buffer.from(key);
  };
  await Promise.all([remember('a', make('a')), remember('a', make('a'))]);
  await remember('b', make('b'));
  await remember('a', make('a'));
  await remember('c', make('c'));
  await remember('b', make('b'));
  expect(made).toEqual(['a', 'b', 'c', 'b']);
  await expect(remember('d', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect((await remember('d', make('d'))).toString()).toBe('d');
});

test('a file name cannot leave its folder, its header or its type', () => {
  expect(nameToKeep('../../etc/passwd.PDF', 'application/pdf')).toBe('etc-passwd.pdf');
  expect(nameToKeep('a\u202Egpj.pdf', 'image/jpeg')).toBe('agpj.jpg');
  expect(nameToKeep('.pdf', 'application/pdf')).toBe('file.pdf');
  expect(contentDisposition('a"\r\nx: y.pdf', 'application/pdf')).not.toMatch(/[\r\n]|"a"/);
  expect(contentDisposition("b'(1).jpg", 'image/jpeg')).toBe(
    'inline; filename="b1.jpg"; filename*=UTF-8\'\'b%27%281%29.jpg',
  );
});
