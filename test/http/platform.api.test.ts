import { expect, test } from 'vitest';
import { useApp } from '../support/app.ts';

const t = useApp();

test('the service says that it lives and that it reaches its database', async () => {
  expect((await t.app.inject('/healthz')).json()).toEqual({ status: 'ok' });
  expect((await t.app.inject('/readyz')).json()).toEqual({ status: 'ok' });
});

test('an unknown page is told in the reader’s language and unknown API paths as a problem', async () => {
  const page = await t.app.inject({ url: '/khong-co', headers: { 'accept-language': 'en' } });
  expect(page.statusCode).toBe(404);
  expect(page.body).toContain('Page not found');
  const api = await t.app.inject('/api/v1/nothing');
  expect(api.statusCode).toBe(404);
  expect(api.headers['content-type']).toBe('application/problem+json');
  expect(api.json()).toMatchObject({ code: 'http/not-found', status: 404 });
});

test('a route that does not say who may call it stops the start', () => {
  expect(() => t.app.get('/undeclared', () => 'x')).toThrow();
});

test('every answer forbids foreign scripts, frames and sniffing', async () => {
  const { headers } = await t.app.inject('/healthz');
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['x-content-type-options']).toBe('nosniff');
});
