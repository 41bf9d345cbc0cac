import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { files } from '../../../src/db/schema/files.ts';
import { signedIn } from '../../support/actors.ts';
import { useApp } from '../../support/app.ts';

const t = useApp();

const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');
const picture = (width = 40, height = 30) =>
  sharp({ create: { width, height, channels: 3, background: '#cc8833' } });

async function cooperative() {
  return signedIn(t, 'cooperative-editor');
}

test('a PDF is kept to the byte and comes back as a download that cannot run', async () => {
  const editor = await cooperative();
  const sent = await editor.postMultipart(
    '/api/v1/files',
    {},
    { file: { name: 'Giấy VietGAP “2026”.pdf', content: pdf, type: 'text/html' } },
  );
  expect(sent.statusCode).toBe(201);
  expect(sent.json()).toMatchObject({ sha256: sha256(pdf), mediaType: 'application/pdf' });
  const { id } = sent.json<{ id: string }>();
  for (const url of [`/api/v1/files/${id}`, `/console/files/${id}`]) {
    const got = await editor.get(url);
    expect(got.rawPayload.equals(pdf)).toBe(true);
    expect(got.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    expect(got.headers['content-disposition']).toMatch(/^attachment; filename="[ -~]+"; /);
    expect(got.headers['content-disposition']).toContain("filename*=UTF-8''Gi%E1%BA%A5y%20VietGAP");
  }
});

test('a picture loses its place, device and every other hidden note, and is turned upright', async () => {
  const editor = await cooperative();
  const content = await picture()
    .withExif({
      IFD0: { Make: 'SecretPhone' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '10/1 32/1 0/1', GPSLongitude: '105/1 22/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const before = await sharp(content).metadata();
  expect([before.orientation, content.includes('SecretPhone')]).toEqual([6, true]);
  const sent = await editor.postMultipart(
    '/api/v1/files',
    { kind: 'photo' },
    { file: { name: 'anh.jpg', content } },
  );
  const kept = (await editor.get(`/console/files/${sent.json<{ id: string }>().id}`)).rawPayload;
  const seen = await sharp(kept).metadata();
  expect(seen.exif).toBeUndefined();
  expect(seen.xmp).toBeUndefined();
  expect(kept.includes('SecretPhone')).toBe(false);
  expect([seen.width, seen.height]).toEqual([30, 40]);
  expect(sent.json<{ sha256: string }>().sha256).toBe(sha256(kept));
  const [row] = await t.db.select().from(files);
  expect(row?.sentSha256).toBe(sha256(content));
});

test('a large picture is made small enough to be read on a phone', async () => {
  const editor = await cooperative();
  const content = await picture(3000, 1500).png().toBuffer();
  const sent = await editor.postMultipart(
    '/api/v1/files',
    {},
    { file: { name: 'quet.png', content } },
  );
  const { id, mediaType } = sent.json<{ id: string; mediaType: string }>();
  expect(mediaType).toBe('image/webp');
  const { width } = await sharp((await editor.get(`/api/v1/files/${id}`)).rawPayload).metadata();
  expect(width).toBe(2000);
});

const heic = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from('ftypheic\0\0\0\0mif1heic'),
  Buffer.alloc(64),
]);
const gif = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64');

test.each([
  [
    'an HTML page called .pdf',
    'a.pdf',
    Buffer.from('<html><script>1</script>'),
    {},
    415,
    'files/document-type',
  ],
  [
    'an SVG called .png',
    'a.png',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    {},
    415,
    'files/document-type',
  ],
  ['a GIF', 'a.gif', gif, {}, 415, 'files/document-type'],
  ['a PDF as a photo', 'a.pdf', pdf, { kind: 'photo' }, 415, 'files/photo-type'],
  ['a HEIC picture', 'a.heic', heic, {}, 415, 'files/heic'],
  ['a PDF called .jpg', 'a.jpg', pdf, {}, 415, 'files/name-differs'],
  ['a PDF called .exe', 'a.exe', pdf, {}, 415, 'files/name-differs'],
  ['a PDF cut off half-way', 'a.pdf', pdf.subarray(0, 30), {}, 422, 'files/broken'],
  ['an empty file', 'a.pdf', Buffer.alloc(0), {}, 422, 'http/invalid-input'],
])('%s is refused with what to do', async (_, name, content, fields, status, code) => {
  const editor = await cooperative();
  const sent = await editor.postMultipart('/api/v1/files', fields, { file: { name, content } });
  expect(sent.statusCode).toBe(status);
  expect(sent.json()).toMatchObject({ code, errors: [{ field: 'file' }] });
  expect(await t.db.select().from(files)).toEqual([]);
});

test('a picture that is damaged or a bomb is refused before it fills the memory', async () => {
  const editor = await cooperative();
  const whole = await picture(400, 400).jpeg().toBuffer();
  const damaged = await editor.postMultipart(
    '/api/v1/files',
    {},
    { file: { name: 'a.jpg', content: whole.subarray(0, whole.length / 2) } },
  );
  expect(damaged.json()).toMatchObject({ code: 'files/broken' });
  const bomb = await picture(9000, 9000).png({ compressionLevel: 9 }).toBuffer();
  const exploded = await editor.postMultipart(
    '/api/v1/files',
    {},
    { file: { name: 'a.png', content: bomb } },
  );
  expect(exploded.json()).toMatchObject({ code: 'files/too-many-pixels' });
});

test('10 MB is refused as too large and nothing is kept', async () => {
  const editor = await cooperative();
  const content = Buffer.concat([pdf, Buffer.alloc(10 * 1024 * 1024)]);
  const sent = await editor.postMultipart(
    '/api/v1/files',
    {},
    { file: { name: 'a.pdf', content } },
  );
  expect(sent.statusCode).toBe(413);
  expect(sent.json()).toMatchObject({ code: 'http/too-large' });
  expect(await t.db.select().from(files)).toEqual([]);
});

test('a JSON body that looks like a file is no file', async () => {
  const editor = await cooperative();
  const sent = await editor.post('/api/v1/files', { file: { name: 'a.pdf', content: 'x' } });
  expect(sent.json()).toMatchObject({ code: 'files/missing' });
});

test('the same upload sent again under one key is kept once', async () => {
  const editor = await cooperative();
  const body = new FormData();
  body.set('file', new Blob([pdf]), 'a.pdf');
  const encoded = new Response(body);
  const payload = Buffer.from(await encoded.arrayBuffer());
  const upload = () =>
    t.app.inject({
      method: 'POST',
      url: '/api/v1/files',
      headers: {
        ...editor.headers,
        'content-type': encoded.headers.get('content-type') ?? '',
        'idempotency-key': 'upload-0001',
      },
      payload,
    });
  const [first, second] = [await upload(), await upload()];
  expect(second.json()).toEqual(first.json());
  expect(await t.db.select().from(files)).toHaveLength(1);
});

test('another organisation’s file answers exactly like a missing one; inspectors and officers see it', async () => {
  const editor = await cooperative();
  const sent = await editor.postMultipart(
    '/api/v1/files',
    {},
    { file: { name: 'a.pdf', content: pdf } },
  );
  const { id } = sent.json<{ id: string }>();
  const stranger = await signedIn(t, 'cooperative-head');
  const others = await stranger.get(`/api/v1/files/${id}`);
  const missing = await stranger.get('/api/v1/files/file_V1StGXR8Z5jdHi6B');
  expect(others.statusCode).toBe(404);
  expect(others.body).toBe(missing.body);
  for (const role of ['inspector', 'officer'] as const)
    expect((await (await signedIn(t, role)).get(`/api/v1/files/${id}`)).statusCode).toBe(200);
  expect((await (await signedIn(t, 'administrator')).get(`/api/v1/files/${id}`)).statusCode).toBe(
    403,
  );
  expect((await t.app.inject(`/api/v1/files/${id}`)).statusCode).toBe(401);
});
