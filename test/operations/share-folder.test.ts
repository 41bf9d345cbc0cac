import { once } from 'node:events';
import { connect as dial } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  lockOf,
  officerKey,
  organisationInput,
  patience,
  prepareFolder,
  register,
  spawnScript,
  startService,
  until,
} from '../support/service-process.ts';

let prepared: Awaited<ReturnType<typeof prepareFolder>>;
beforeAll(async () => {
  prepared = await prepareFolder();
});
afterAll(() => prepared.remove());

test(
  'a second process on the same folder is refused in a sentence, the first goes on, and after a crash the next takes over',
  patience,
  async () => {
    const { folder } = prepared;
    const first = await startService(folder);
    const environment = { DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'silent' };
    const others = ['src/main.ts', 'scripts/verify-ledger.ts'].map((file) =>
      spawnScript(file, environment),
    );
    for (const other of others) {
      expect(await other.ended()).toBe(1);
      expect(other.said().trim()).toBe(
        `The data folder is in use by process ${first.databasePid()}. Stop that service, or set DATA_DIR to another folder (lock file: ${lockOf(folder)}).`,
      );
    }
    expect((await register(first, organisationInput(1), 'after-the-second')).status).toBe(201);

    first.signal('SIGKILL');
    const third = await startService(folder);
    expect((await register(third, organisationInput(2), 'after-the-crash')).status).toBe(201);
    third.signal('SIGTERM', true);
    expect(await third.ended()).toBe(0);
  },
);

test(
  'a request that is under way when the service is told to stop is answered, then it ends cleanly',
  patience,
  async () => {
    const service = await startService(prepared.folder);
    const body = JSON.stringify(organisationInput(3));
    const socket = dial(service.port, '127.0.0.1');
    const received: Buffer[] = [];
    socket.on('data', (part: Buffer) => received.push(part));
    const text = () => Buffer.concat(received).toString('utf8');
    socket.write(
      `POST /api/v1/organisations HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${officerKey}\r\ncontent-type: application/json\r\nexpect: 100-continue\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n`,
    );
    await until('the service asks for the body', () => text().includes('100 Continue'));

    const closed = once(socket, 'close');
    service.signal('SIGTERM');
    await until('nobody new is let in', async () => {
      const answer = await fetch(`${service.url}/healthz`).catch(() => undefined);
      return answer === undefined;
    });
    expect(service.hasEnded()).toBe(false);
    socket.write(body);
    await closed;
    expect(text()).toContain('HTTP/1.1 201 Created');
    expect(text()).toContain('"shortName":"M3"');
    expect(await service.ended()).toBe(0);
  },
);
