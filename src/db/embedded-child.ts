// The process that holds the embedded database: PGlite behind a unix socket.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { serveOverSocket } from './embedded-server.ts';
import { FolderInUse, lockFolder } from './folder-lock.ts';

const [folder = '', socket = ''] = process.argv.slice(2);

async function serve(): Promise<void> {
  if (folder !== 'memory') mkdirSync(folder, { recursive: true });
  const unlock =
    folder === 'memory' ? () => {} : await lockFolder(path.join(folder, 'in-use.lock'));
  const database = await PGlite.create(
    folder === 'memory' ? {} : { dataDir: path.join(folder, 'pg') },
  );
  const server = await serveOverSocket(database, socket);

  const stop = async () => {
    server.close();
    await database.close().catch(() => {});
    unlock();
    process.exit(0);
  };
  // The channel closes when the parent ends, however it ends.
  process.on('disconnect', () => void stop());
  process.on('message', (message) => message === 'stop' && void stop());
  // The terminal sends its interrupt to the whole group; the parent decides when this process ends.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => {});
  process.send?.({ ready: true });
}

serve().catch((error: unknown) => {
  const message = error instanceof FolderInUse ? error.message : String(error);
  process.send?.({ failed: message }, () => process.exit(1));
});
