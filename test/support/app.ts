import { randomBytes } from 'node:crypto';
import { serializerCompiler } from 'fastify-type-provider-zod';
import { nanoid } from 'nanoid';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { buildApp } from '../../src/app.ts';
import type { Connection, Database } from '../../src/db/connect.ts';
import type { Deps } from '../../src/deps.ts';
import type { App } from '../../src/http/app-types.ts';
import type { FileStorage } from '../../src/storage/file-storage.ts';
import { emptyTables, openDatabase } from './database.ts';

export type TestApp = {
  app: App;
  deps: Deps;
  db: Database;
  /** the clock of the service; set it to move in time. Starts at 2026-11-23 09:00 in Viet Nam */
  clock: { now: Date };
};

export const startOfTests = new Date('2026-11-23T02:00:00.000Z');

/** The whole application on a real, empty database. Call at the top of a test file; use its fields inside tests. */
export function useApp(): TestApp {
  const test = { clock: { now: startOfTests } } as TestApp;
  let connection: Connection;

  beforeAll(async () => {
    connection = await openDatabase();
    test.db = connection.db;
    test.deps = {
      db: connection.db,
      now: () => test.clock.now,
      newId: (prefix) => `${prefix}_${nanoid(16)}`,
      randomBytes: (count) => randomBytes(count),
      publicUrl: 'http://localhost:8080',
      files: memoryStorage(),
    };
    test.app = await buildApp(test.deps, {
      logLevel: process.env.TEST_LOG ?? 'silent',
      trustProxy: false,
      metricsToken: undefined,
      serializer: serializerCompiler,
    });
    await test.app.ready();
  });
  beforeEach(async () => {
    test.clock.now = startOfTests;
    await emptyTables(test.db);
  });
  afterAll(async () => {
    await test.app?.close();
    await connection?.close();
  });
  return test;
}

function memoryStorage(): FileStorage {
  const kept = new Map<string, Buffer>();
  return {
    write: async (sha256, content) => void kept.set(sha256, content),
    read: async (sha256) => kept.get(sha256),
  };
}
