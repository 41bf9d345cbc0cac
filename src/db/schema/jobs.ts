import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

export const jobStates = ['waiting', 'done', 'parked'] as const;

/** Work for later, written in the transaction that caused it. */
export const jobs = pgTable(
  'jobs',
  {
    id: text('id').primaryKey(),
    kind: text('kind').notNull(),
    payload: jsonb('payload').$type<Record<string, unknown>>().notNull(),
    /** the same key is enqueued once: a day's run of a schedule */
    uniqueKey: text('unique_key').unique(),
    state: text('state', { enum: jobStates }).notNull(),
    runAfter: instant('run_after').notNull(),
    attempts: integer('attempts').notNull().default(0),
    leasedUntil: instant('leased_until'),
    lastError: text('last_error'),
    createdAt: instant('created_at').notNull(),
    finishedAt: instant('finished_at'),
  },
  (table) => [
    index('jobs_waiting_index').on(table.runAfter).where(sql`${table.state} = 'waiting'`),
  ],
);
