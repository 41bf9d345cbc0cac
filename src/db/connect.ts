import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { startEmbedded } from './embedded.ts';

type FullDatabase = PostgresJsDatabase;

/** Inside a transaction: reads and writes. */
export type Tx = Parameters<Parameters<FullDatabase['transaction']>[0]>[0];
/** Reads, and opens transactions. A write outside a transaction does not compile. */
export type Database = Pick<
  FullDatabase,
  'select' | 'selectDistinct' | 'selectDistinctOn' | '$with' | 'with' | 'execute' | 'transaction'
>;

export type Connection = {
  readonly db: Database;
  readonly kind: 'embedded' | 'server';
  readonly migrate: () => Promise<void>;
  readonly close: () => Promise<void>;
  readonly onLost: (tell: (exitCode: number | null) => void) => void;
};

const migrationsFolder = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../../drizzle',
);

/** A server, a folder for the embedded database, or the socket of one that runs already. */
type Settings = { databaseUrl?: string; folder?: string; socket?: string };

/** One driver, two databases: the server at `databaseUrl`, or the embedded one on `folder` when there is none. */
export async function connect(settings: Settings): Promise<Connection> {
  const embedded = settings.folder === undefined ? undefined : await startEmbedded(settings.folder);
  const socket = embedded?.socket ?? settings.socket;
  const client = socket
    ? postgres({ path: socket, username: 'postgres', database: 'postgres', max: 6, ...habits })
    : postgres(settings.databaseUrl ?? '', { max: 10, ...habits });
  const full = drizzle(client);
  return {
    db: full,
    kind: socket ? 'embedded' : 'server',
    migrate: () => migrateInTurn(full, settings.databaseUrl),
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
async function migrateInTurn(db: FullDatabase, databaseUrl: string | undefined): Promise<void> {
  // The lock needs a session of its own; the embedded database has one service only.
  const turn = databaseUrl ? postgres(databaseUrl, { max: 1, ...habits }) : undefined;
  try {
    if (turn) await turn`select pg_advisory_lock(20260723)`;
    await migrate(db, { migrationsFolder });
  } finally {
    await turn?.end();
  }
}
