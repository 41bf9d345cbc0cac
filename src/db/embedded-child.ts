// The process that holds the embedded database: PGlite behind a unix socket.
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { serveOverSocket } from './embedded-server.ts';
import { FolderInUse, lockFolder } from './folder-lock.ts';

const [folder = '', socket = ''] = process.argv.slice(2);

async function serve(): Promise<void> {
  let stop = async () => process.exit(1);
  // The channel closes when the parent ends, however it ends, also before anything is served.
  process.on('disconnect', () => void stop());
  process.on('message', (message) => message === 'stop' && void stop());
  // The terminal sends its interrupt to the whole group; the parent decides when this process ends.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => {});

  if (folder !== 'memory') mkdirSync(folder, { recursive: true });
  const unlock =
    folder === 'memory' ? () => {} : await lockFolder(path.join(folder, 'in-use.lock'));
  const database = await PGlite.create(
    folder === 'memory' ? {} : { dataDir: path.join(folder, 'pg') },
  );
  const server = await serveOverSocket(database, socket);
  stop = async () => {
    server.close();
    await database.close().catch(() => {});
    unlock();
    rmSync(path.dirname(socket), { recursive: true, force: true });
    process.exit(0);
  };
  process.send?.({ ready: true });
}

serve().catch((error: unknown) => {
  const failed = error instanceof Error ? error.message : String(error);
  process.send?.({ failed, inUse: error instanceof FolderInUse }, () => process.exit(1));
});
