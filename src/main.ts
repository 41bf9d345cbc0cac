import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { nanoid } from 'nanoid';
import { buildApp } from './app.ts';
import { ConfigError, readConfig } from './config.ts';
import { connect } from './db/connect.ts';
import type { Deps } from './deps.ts';
import { loadReferenceData } from './features/reference/actions.ts';
import { folderStorage } from './storage/folder-storage.ts';
import { s3Storage } from './storage/s3-storage.ts';

// The process: configuration, database, application, listening, signals. Nothing else.
async function start(): Promise<void> {
  const config = readConfig();
  const connection = await connect(
    config.databaseUrl
      ? { databaseUrl: config.databaseUrl }
      : { folder: path.join(config.dataFolder, 'database') },
  );
  await connection.migrate();
  await connection.db.transaction((tx) => loadReferenceData(tx));

  const deps: Deps = {
    db: connection.db,
    now: () => new Date(),
    newId: (prefix) => `${prefix}_${nanoid(16)}`,
    randomBytes: (count) => randomBytes(count),
    publicUrl: config.publicUrl,
    files: config.s3 ? s3Storage(config.s3) : folderStorage(path.join(config.dataFolder, 'files')),
  };
  const app = await buildApp(deps, config);
  await app.listen({ host: config.host, port: config.port });

  const stop = async (exitCode: number) => {
    // Requests under way are answered, then the database is closed.
    const impatient = setTimeout(() => process.exit(1), 20_000);
    impatient.unref();
    await app.close();
    await connection.close();
    process.exit(exitCode);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(0));
  connection.onLost((exitCode) => {
    app.log.fatal({ exitCode }, 'the embedded database ended');
    void stop(1);
  });
  if (connection.kind === 'embedded') {
    app.log.warn(
      'embedded database: for a trial or training. A power cut may lose the last writes; set DATABASE_URL for a province.',
    );
  }
}

start().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
});
