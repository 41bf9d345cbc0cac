import path from 'node:path';
import { expect, test } from 'vitest';
import { ConfigError, readConfig } from '../../src/config.ts';

const s3 = {
  S3_ENDPOINT: 'https://s3.example.vn/',
  S3_BUCKET: 'files',
  S3_ACCESS_KEY_ID: 'id',
  S3_SECRET_ACCESS_KEY: 'secret',
};

test('without any setting it serves this machine only, from the folder data', () => {
  expect(readConfig({})).toEqual({
    host: '127.0.0.1',
    port: 8080,
    publicUrl: 'http://localhost:8080',
    databaseUrl: undefined,
    dataFolder: path.resolve('data'),
    logLevel: 'info',
    trustProxy: false,
    metricsToken: undefined,
    s3: undefined,
    demo: false,
  });
});

test('with a public address it serves everyone', () => {
  const config = readConfig({ PUBLIC_URL: 'https://Truyxuat.Example.vn/', PORT: '80' });
  expect(config).toMatchObject({
    host: '0.0.0.0',
    port: 80,
    publicUrl: 'https://truyxuat.example.vn',
  });
});

test('an empty setting counts as none', () => {
  expect(readConfig({ PUBLIC_URL: '', PORT: '', S3_BUCKET: '' })).toEqual(readConfig({}));
});

test('all settings of the file store together make one', () => {
  expect(readConfig(s3).s3).toEqual({
    endpoint: 'https://s3.example.vn',
    bucket: 'files',
    region: 'auto',
    accessKeyId: 'id',
    secretAccessKey: 'secret',
  });
});

const nowhere = 'postgres://u:p@db.example.vn:5432/localhost/';
test.each<[string, Record<string, string>, string, boolean?]>([
  ['a port that is none', { PORT: '70000' }, 'PORT'],
  ['a port that is a word', { PORT: 'http' }, 'PORT'],
  ['an unknown log level', { LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
  ['a proxy half trusted', { TRUST_PROXY: 'yes' }, 'TRUST_PROXY'],
  ['a blank token', { METRICS_TOKEN: ' ' }, 'METRICS_TOKEN'],
  ['an address without scheme', { PUBLIC_URL: 'truyxuat.example.vn' }, 'PUBLIC_URL'],
  ['another scheme', { PUBLIC_URL: 'ftp://truyxuat.example.vn' }, 'PUBLIC_URL'],
  ['an open public address', { PUBLIC_URL: 'http://truyxuat.example.vn' }, 'PUBLIC_URL'],
  ['a path in the address', { PUBLIC_URL: 'https://example.vn/qr' }, 'PUBLIC_URL'],
  ['a query in the address', { PUBLIC_URL: 'https://example.vn/?a=1' }, 'PUBLIC_URL'],
  ['a database that is none', { DATABASE_URL: 'traceability' }, 'DATABASE_URL'],
  ['another kind of database', { DATABASE_URL: 'mysql://localhost/x' }, 'DATABASE_URL'],
  ['the demo elsewhere', { DATABASE_URL: nowhere }, 'DATABASE_URL', true],
  [
    'the demo at a name that only looks local',
    { DATABASE_URL: 'postgres://x@not-localhost:5432/x' },
    'DATABASE_URL',
    true,
  ],
  ['a file store without a key', { ...s3, S3_SECRET_ACCESS_KEY: '' }, 'S3_SECRET_ACCESS_KEY'],
  ['a region without a store', { S3_REGION: 'vn-1' }, 'S3_ENDPOINT'],
  ['a store without scheme', { ...s3, S3_ENDPOINT: 's3.example.vn' }, 'S3_ENDPOINT'],
])('%s stops the start and the sentence names the setting', (_, environment, named, demo) => {
  expect(() => readConfig(environment, demo)).toThrow(ConfigError);
  expect(() => readConfig(environment, demo)).toThrow(named);
});

test.each(['postgres://u@localhost', 'postgresql://127.0.0.1:5432/x', nowhere])(
  'a database at %s is taken; the demo takes only those on this machine',
  (databaseUrl) => {
    expect(readConfig({ DATABASE_URL: databaseUrl }).databaseUrl).toBe(databaseUrl);
    const demo = () => readConfig({ DATABASE_URL: databaseUrl }, true);
    if (databaseUrl === nowhere) expect(demo).toThrow(ConfigError);
    else expect(demo().demo).toBe(true);
  },
);

test.each([{ PUBLIC_URL: 'http://localhost:3000' }, { PUBLIC_URL: 'http://127.0.0.1:3000' }])(
  'this machine needs no https: %o',
  (environment) => {
    expect(readConfig(environment).publicUrl).toBe(environment.PUBLIC_URL);
  },
);
