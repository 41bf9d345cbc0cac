import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { nanoid } from 'nanoid';
import { buildApp } from './app.ts';
import type { Config } from './config.ts';
import { connect } from './db/connect.ts';
import type { Deps } from './deps.ts';
import { loadFirstRules } from './features/anomalies/actions/set-rule.ts';
import { loadKnownBans } from './features/crop-protection/actions/set-substance.ts';
import { loadReferenceData } from './features/reference/actions.ts';
import type { App } from './http/app-types.ts';
import { jobList } from './job-list.ts';
import { startRunner } from './jobs/runner.ts';
import { folderStorage } from './storage/folder-storage.ts';
import { s3Storage } from './storage/s3-storage.ts';

export type Service = {
  readonly app: App;
  readonly deps: Deps;
  /** requests under way are answered, then the database is closed */
  readonly stop: () => Promise<void>;
};

/** Database, migrations, reference data, application, jobs: everything but listening. */
export async function makeService(config: Config, onLost: (app: App) => void): Promise<Service> {
  const connection = await connect(
    config.databaseUrl
      ? { databaseUrl: config.databaseUrl }
      : { folder: path.join(config.dataFolder, 'database') },
  );
  await connection.migrate();
  await connection.db.transaction((tx) => loadReferenceData(tx));
  await connection.db.transaction((tx) => loadKnownBans(tx, new Date()));
  await connection.db.transaction((tx) => loadFirstRules(tx, new Date()));

  const deps: Deps = {
    db: connection.db,
    now: () => new Date(),
    newId: (prefix) => `${prefix}_${nanoid(16)}`,
    randomBytes: (count) => randomBytes(count),
    publicUrl: config.publicUrl,
    files: config.s3 ? s3Storage(config.s3) : folderStorage(path.join(config.dataFolder, 'files')),
  };
  const app = await buildApp(deps, config);
  connection.onLost((exitCode) => {
    app.log.fatal({ exitCode }, 'the embedded database ended');
    onLost(app);
  });
  if (connection.kind === 'embedded') {
    app.log.warn(
      'embedded database: for a trial or training. A power cut may lose the last writes; set DATABASE_URL for a province.',
    );
  }
  const runner = startRunner(deps, jobList, (error, job) =>
    app.log.error(
      { err: error, job: job.kind, jobId: job.id, attempts: job.attempts },
      'job failed',
    ),
  );
  return {
    app,
    deps,
    stop: async () => {
      await runner.stop();
      await closeApp(app);
      await connection.close();
    },
  };
}

/** Node closes idle connections once; one that a browser keeps after its last answer would hold us up. */
async function closeApp(app: App): Promise<void> {
  const idle = setInterval(() => app.server.closeIdleConnections(), 50);
  await app.close().finally(() => clearInterval(idle));
}
