import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { folderStorage } from '../../src/storage/folder-storage.ts';
import { s3Storage } from '../../src/storage/s3-storage.ts';

const content = Buffer.from('Giấy chứng nhận mẫu'.repeat(5000));
const sha256 = createHash('sha256').update(content).digest('hex');
const place = `${sha256.slice(0, 2)}/${sha256}`;

describe('in a folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'files-'));
    return () => rmSync(folder, { recursive: true, force: true });
  });
  const filesIn = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));

  test('the same bytes sent twice at once are kept once, and nothing else is left', async () => {
    const storage = folderStorage(folder);
    await Promise.all([storage.write(sha256, content), storage.write(sha256, content)]);
    await storage.write(sha256, content);
    expect(filesIn()).toEqual([place]);
    expect(await storage.read(sha256)).toEqual(content);
  });

  test('bytes that are not there are undefined', async () => {
    expect(await folderStorage(folder).read(sha256)).toBeUndefined();
  });

  test('a name that is no hash never becomes a path', async () => {
    const storage = folderStorage(folder);
    await expect(storage.write('../outside', content)).rejects.toThrow('not a SHA-256');
    await expect(storage.read('../outside')).rejects.toThrow('not a SHA-256');
  });

  test('a write that fails says so and leaves no part behind', async () => {
    // The place is taken by a folder, so that moving the file there fails.
    const storage = folderStorage(folder);
    await storage.write(sha256, content);
    rmSync(path.join(folder, place));
    const inTheWay = folderStorage(path.join(folder, place));
    await inTheWay.write(sha256, content);
    const before = filesIn();
    await expect(storage.write(sha256, content)).rejects.toThrow();
    expect(filesIn()).toEqual(before);
  });

  test('a folder that cannot be read is an error, not a missing file', async () => {
    writeFileSync(path.join(folder, sha256.slice(0, 2)), 'a file where a folder belongs');
    await expect(folderStorage(folder).read(sha256)).rejects.toThrow('ENOTDIR');
  });
});

describe('in a bucket', () => {
  const kept = new Map<string, Buffer>();
  const seen: string[] = [];
  let failing = 0;
  const server = createServer((request, reply) => {
    void answer(request).then(({ status, body }) => reply.writeHead(status).end(body));
  });
  let storage: ReturnType<typeof s3Storage>;

  async function answer(request: IncomingMessage) {
    const { method, url = '', headers } = request;
    const body = await buffer(request);
    seen.push(`${method} ${url}`);
    const signed =
      /^AWS4-HMAC-SHA256 Credential=key-id\/\d{8}\/vn-1\/s3\/aws4_request, SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature=[0-9a-f]{64}$/;
    if (!signed.test(headers.authorization ?? '')) return { status: 403 };
    if (failing > 0) {
      failing -= 1;
      return { status: 500 };
    }
    if (method === 'PUT') kept.set(url, body);
    const found = kept.get(url);
    return found ? { status: 200, body: method === 'GET' ? found : '' } : { status: 404 };
  }

  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    storage = s3Storage({
      endpoint: `http://127.0.0.1:${address.port}`,
      bucket: 'files',
      region: 'vn-1',
      accessKeyId: 'key-id',
      secretAccessKey: 'secret',
    });
  });
  beforeEach(() => {
    kept.clear();
    seen.length = 0;
    failing = 0;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  test('bytes are put at their hash with a signed request and read back', async () => {
    await storage.write(sha256, content);
    expect(await storage.read(sha256)).toEqual(content);
    expect(seen).toEqual([`PUT /files/${place}`, `GET /files/${place}`]);
  });

  test('bytes that are not there are undefined', async () => {
    expect(await storage.read(sha256)).toBeUndefined();
  });

  test('a store that stumbles once is asked again', async () => {
    failing = 1;
    await storage.write(sha256, content);
    expect(kept.get(`/files/${place}`)).toEqual(content);
  });

  test('a store that keeps failing is an error, never a missing file or a silent loss', async () => {
    failing = Number.POSITIVE_INFINITY;
    await expect(storage.write(sha256, content)).rejects.toThrow('answered 500 to a write');
    await expect(storage.read(sha256)).rejects.toThrow('answered 500 to a read');
  });
});
