import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { readConfig } from '../../src/config.ts';
import type { Deps } from '../../src/deps.ts';
import { makeService } from '../../src/service.ts';
import { seedDemo } from './seed.ts';

export type Served = {
  readonly url: string;
  readonly deps: Deps;
  readonly stop: () => Promise<void>;
};

/** The demo for a browser: the real service with its own database in a folder that goes when it stops. */
export async function serveDemo(): Promise<Served> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'demo-'));
  const port = await freePort();
  const config = readConfig(
    { DATA_DIR: folder, PORT: String(port), LOG_LEVEL: 'silent', HOST: '127.0.0.1' },
    true,
  );
  const service = await makeService(config, () => {});
  await seedDemo(service.deps);
  await service.app.listen({ host: config.host, port });
  return {
    url: config.publicUrl,
    deps: service.deps,
    stop: async () => {
      await service.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
