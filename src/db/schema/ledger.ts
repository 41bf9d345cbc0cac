import { bigint, date, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/**
 * Every fact, append-only: each entry carries the hash of the one before it. Triggers refuse
 * change and deletion. It names people by id only, so that it can be handed out whole.
 */
export const ledgerEntries = pgTable(
  'ledger_entries',
  {
    sequence: bigint('sequence', { mode: 'number' }).primaryKey(),
    kind: text('kind').notNull(),
    subjectType: text('subject_type').notNull(),
    subjectId: text('subject_id').notNull(),
    actorId: text('actor_id').notNull(),
    actorRole: text('actor_role').notNull(),
    organisationId: text('organisation_id').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    /** the day it happened in the field or on paper */
    happenedOn: date('happened_on').notNull(),
    facts: jsonb('facts').$type<Record<string, unknown>>().notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [
    index('ledger_entries_subject_index').on(table.subjectType, table.subjectId, table.sequence),
  ],
);

/** One row: the end of the chain. Locking it puts writers in a line. */
export const ledgerHead = pgTable('ledger_head', {
  id: text('id').primaryKey(),
  sequence: bigint('sequence', { mode: 'number' }).notNull(),
  hash: text('hash').notNull(),
});
