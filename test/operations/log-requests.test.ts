import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeError } from '../../src/http/request-log.ts';
import { useApp } from '../support/app.ts';
import { patience, prepareFolder, startService, until } from '../support/service-process.ts';

const t = useApp();
let prepared: Awaited<ReturnType<typeof prepareFolder>>;
beforeAll(async () => {
  prepared = await prepareFolder();
});
afterAll(() => prepared.remove());

const phone = '0912345678';

test(
  'a request leaves one line: route and outcome, no address, no query, nothing typed',
  patience,
  async () => {
    const service = await startService(prepared.folder, { LOG_LEVEL: 'info', TRUST_PROXY: 'true' });
    // What the service says of its own start may come between.
    const requests = () => linesOf(service.said()).filter((line) => 'method' in line);
    const before = requests().length;
    const headers = {
      'x-forwarded-for': '203.0.113.9',
      authorization: 'Bearer ng_secret-of-somebody',
      cookie: 'session=secret-of-somebody',
    };
    const ask = (path: string) => fetch(`${service.url}${path}`, { headers });
    await ask(`/api/v1/organisations?search=${phone}`);
    await ask(`/api/v1/organisations/org_seen-by-nobody?phone=${phone}`);
    await ask(`/khong-co/${phone}`);
    await until('three lines', () => requests().length >= before + 3);

    const lines = requests().slice(before);
    expect(lines.map(({ method, route, status }) => `${method} ${route} ${status}`)).toEqual([
      'GET /api/v1/organisations 401',
      'GET /api/v1/organisations/:id 401',
      'GET none 404',
    ]);
    for (const line of lines) {
      expect(Object.keys(line).sort()).toEqual(
        [
          'hostname',
          'level',
          'method',
          'ms',
          'msg',
          'pid',
          'reqId',
          'route',
          'status',
          'time',
        ].sort(),
      );
      expect(line.reqId).toMatch(/^[\w-]{12}$/);
    }
    for (const personal of [phone, '203.0.113.9', 'secret-of-somebody', 'seen-by-nobody'])
      expect(service.said()).not.toContain(personal);
    expect(JSON.stringify(lines)).not.toContain('127.0.0.1');
    service.signal('SIGTERM');
    await service.ended();
  },
);

test('a statement that fails is logged with its code and place, without the values in it', async () => {
  const failed = t.db.execute(sql`select ${`${phone}\nNguyễn Thị Mẫu`}::text::int`);
  const error: unknown = await failed.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(String(error)).toContain(phone);
  const described = JSON.stringify(describeError(error));
  expect(described).toContain('Failed query: select $1::text::int');
  expect(described).toContain('22P02');
  expect(described).toContain('    at ');
  expect(described).not.toContain(phone);
  expect(described).not.toContain('Mẫu');
});

function linesOf(said: string): Record<string, unknown>[] {
  const whole = said.split('\n').filter((line) => line.startsWith('{') && line.endsWith('}'));
  return whole.map((line) => JSON.parse(line) as Record<string, unknown>);
}
