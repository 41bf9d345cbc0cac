import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { buildApp } from '../../src/app.ts';
import { connect } from '../../src/db/connect.ts';
import { startEmbedded } from '../../src/db/embedded.ts';
import { useApp } from '../support/app.ts';

const t = useApp();

async function appWith(wish: { metricsToken?: string; trustProxy?: boolean }) {
  const app = await buildApp(t.deps, {
    logLevel: 'silent',
    trustProxy: wish.trustProxy ?? false,
    metricsToken: wish.metricsToken,
  });
  onTestFinished(() => app.close());
  return app;
}

test('figures are for this machine: a visitor from elsewhere finds no such page', async () => {
  const ask = (remoteAddress: string, headers = {}) =>
    t.app.inject({ url: '/metrics', remoteAddress, headers });
  const mine = await ask('127.0.0.1');
  expect(mine.statusCode).toBe(200);
  expect(mine.body).toContain('http_request_duration_seconds');
  expect((await ask('203.0.113.9')).statusCode).toBe(404);
  // A reverse proxy on this machine connects from here, too.
  expect((await ask('127.0.0.1', { 'x-forwarded-for': '203.0.113.9' })).statusCode).toBe(404);
});

test('nobody becomes this machine by writing its address into a header', async () => {
  const app = await appWith({ trustProxy: true });
  const headers = { 'x-forwarded-for': '127.0.0.1' };
  const answer = await app.inject({ url: '/metrics', remoteAddress: '203.0.113.9', headers });
  expect(answer.statusCode).toBe(404);
});

test('behind a proxy the address that counts is the one the proxy saw', async () => {
  const app = await appWith({ trustProxy: true });
  app.get('/my-address', { config: { access: 'public' } }, (request) => request.ip);
  const headers = { 'x-forwarded-for': '198.51.100.1, 203.0.113.9' };
  const answer = await app.inject({ url: '/my-address', remoteAddress: '10.0.0.2', headers });
  expect(answer.body).toBe('203.0.113.9');
});

test('with a token figures are for whoever has it, wherever', async () => {
  const app = await appWith({ metricsToken: 'a-token' });
  const ask = (authorization?: string) =>
    app.inject({
      url: '/metrics',
      remoteAddress: '203.0.113.9',
      headers: authorization ? { authorization } : {},
    });
  expect((await ask('Bearer a-token')).statusCode).toBe(200);
  expect((await ask('Bearer another')).statusCode).toBe(404);
  expect((await ask()).statusCode).toBe(404);
  expect((await app.inject('/metrics')).statusCode).toBe(404);
});

test('when its database is gone the service says so, takes no requests, and still lives', async () => {
  const database = await startEmbedded('memory');
  const app = await appOn(database.socket);
  expect((await app.inject('/readyz')).statusCode).toBe(200);
  await database.stop();
  const answer = await app.inject('/readyz');
  expect(answer.statusCode).toBe(503);
  expect(answer.json()).toEqual({ status: 'unavailable' });
  expect((await app.inject('/healthz')).statusCode).toBe(200);
});

test('a database that takes connections and never answers is unavailable within seconds', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mute-'));
  const socket = path.join(folder, 'mute.sock');
  const mute = createServer((connection) => connection.on('error', () => {})).listen(socket);
  onTestFinished(() => {
    mute.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const app = await appOn(socket);
  const start = performance.now();
  expect((await app.inject('/readyz')).statusCode).toBe(503);
  expect(performance.now() - start).toBeLessThan(5000);
});

async function appOn(socket: string) {
  const connection = await connect({ socket });
  const deps = { ...t.deps, db: connection.db };
  const app = await buildApp(deps, {
    logLevel: 'silent',
    trustProxy: false,
    metricsToken: undefined,
  });
  onTestFinished(async () => {
    await app.close();
    await connection.close();
  });
  return app;
}
