import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { startEmbedded } from './embedded.ts';

type FullDatabase = PostgresJsDatabase;

/** Inside a transaction: reads and writes. */
export type Tx = Parameters<Parameters<FullDatabase['transaction']>[0]>[0];
/** Reads, and opens transactions. A write outside a transaction does not compile. */
export type Database = Pick<FullDatabase, 'select' | 'selectDistinct' | 'selectDistinctOn' | '$with' | 'with' | 'execute' | 'transaction'>;

export type Connection = {
  readonly db: Database;
  readonly kind: 'embedded' | 'server';
  readonly migrate: () => Promise<void>;
  readonly close: () => Promise<void>;
  readonly onLost: (tell: (exitCode: number | null) => void) => void;
};

const migrationsFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../drizzle');

/** One driver, two databases: the server at `databaseUrl`, or the embedded one on `folder` when there is none. */
export async function connect(settings: { databaseUrl?: string | undefined; folder: string }): Promise<Connection> {
  const embedded = settings.databaseUrl ? undefined : await startEmbedded(settings.folder);
  const client = embedded
    ? postgres({ path: embedded.socket, username: 'postgres', database: 'postgres', max: 6, ...habits })
    : postgres(settings.databaseUrl ?? '', { max: 10, ...habits });
  const full = drizzle(client);
  return {
    db: full,
    kind: embedded ? 'embedded' : 'server',
    migrate: () => migrateOnce(full),
    close: async () => {
      await client.end({ timeout: 5 });
      await embedded?.stop();
    },
    onLost: (tell) => embedded?.onLost(tell),
  };
}

const habits = {
  // Without a limit postgres.js waits for a server that is down.
  connect_timeout: 10,
  onnotice: () => {},
} as const;

/** Two instances that start at once apply the migrations one after the other. */
async function migrateOnce(db: FullDatabase): Promise<void> {
  if (!existsSync(migrationsFolder)) throw new Error('The folder drizzle/ with the migrations is missing.');
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(20260723)`);
    await migrate(tx as unknown as FullDatabase, { migrationsFolder });
  });
}
