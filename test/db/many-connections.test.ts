import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../src/db/connect.ts';
import { openDatabase } from '../support/database.ts';

let connection: Connection;
beforeAll(async () => {
  connection = await openDatabase();
});
afterAll(() => connection.close());

test('hundreds of questions and transactions at once each get their own answer', async () => {
  const { db } = connection;
  const asked = Array.from({ length: 300 }, (_, number) => number);
  const answers = await Promise.all(
    asked.map(async (number) => {
      if (number % 3 > 0) {
        const [row] = await db.execute<{ is: number }>(sql`select ${number}::int as is`);
        return row?.is;
      }
      return db.transaction(async (tx) => {
        await tx.execute(sql`select set_config('test.number', ${String(number)}, true)`);
        await tx.execute(sql`select ${number}::int`);
        const [row] = await tx.execute<{ is: string }>(
          sql`select current_setting('test.number') as is`,
        );
        return Number(row?.is);
      });
    }),
  );
  expect(answers).toEqual(asked);
});

test('a failed statement harms only its own transaction', async () => {
  const { db } = connection;
  const outcomes = await Promise.allSettled([
    db.transaction((tx) => tx.execute(sql`select 1 / 0`)),
    db.execute(sql`select nothing from nowhere`),
    db.transaction((tx) => tx.execute(sql`select 1`)),
    db.execute(sql`select 2`),
  ]);
  expect(outcomes.map((outcome) => outcome.status)).toEqual([
    'rejected',
    'rejected',
    'fulfilled',
    'fulfilled',
  ]);
  await expect(db.execute(sql`select 3`)).resolves.toBeDefined();
});
