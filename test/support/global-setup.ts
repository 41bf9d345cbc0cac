import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { connect } from '../../src/db/connect.ts';
import { type EmbeddedDatabase, startEmbedded } from '../../src/db/embedded.ts';
import { loadReferenceData } from '../../src/features/reference/actions.ts';

export type DatabaseAddress = { socket: string } | { databaseUrl: string };

declare module 'vitest' {
  export interface ProvidedContext {
    databases: DatabaseAddress[];
  }
}

/** One migrated database with the reference data for each worker, embedded or on TEST_DATABASE_URL. */
export default async function setup(project: TestProject) {
  const workers = Number(project.config.maxWorkers) || 2;
  const server = process.env.TEST_DATABASE_URL;
  // Two checkouts, or two people, may test on one server.
  const prefix = process.env.TEST_DATABASE_PREFIX ?? 'ng';
  const embedded: EmbeddedDatabase[] = [];
  const addresses: DatabaseAddress[] = [];
  for (let worker = 1; worker <= workers; worker++) {
    if (server)
      addresses.push({
        databaseUrl: await freshDatabase(server, `${prefix}_${project.name}_${worker}`),
      });
    else {
      const database = await startEmbedded('memory');
      embedded.push(database);
      addresses.push({ socket: database.socket });
    }
  }
  await Promise.all(addresses.map(prepare));
  project.provide('databases', addresses);
  return async () => {
    await Promise.all(embedded.map((database) => database.stop()));
  };
}

async function prepare(address: DatabaseAddress): Promise<void> {
  const connection = await connect(address);
  await connection.migrate();
  await connection.db.transaction((tx) => loadReferenceData(tx));
  await connection.close();
}

async function freshDatabase(server: string, name: string): Promise<string> {
  const client = postgres(server, { max: 1, onnotice: () => {} });
  await client.unsafe(`drop database if exists ${name} with (force)`);
  await client.unsafe(`create database ${name}`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
