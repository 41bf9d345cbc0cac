import { sql } from 'drizzle-orm';
import { date, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { batches } from './batches.ts';
import { instant } from './columns.ts';
import { files } from './files.ts';
import { people } from './identity.ts';
import { organisations } from './organisations.ts';
import { recalls } from './recalls.ts';

export const complaintCategories = [
  'illness',
  'residue',
  'spoiled',
  'label',
  'copied-label',
  'other',
] as const;

export const complaintStates = [
  'received',
  'acknowledged',
  'assigned',
  'answered',
  'in-inspection',
  'in-recall',
  'closed',
] as const;

/** What somebody reports about goods they saw, bought or ate. Nothing here says who they are. */
export const complaints = pgTable(
  'complaints',
  {
    id: text('id').primaryKey(),
    /** ten random characters and a check character: whoever has it may follow the complaint */
    number: text('number').notNull().unique(),
    /** none: the goods had no code, or none that is known */
    lotId: text('lot_id').references(() => batches.id),
    category: text('category', { enum: complaintCategories }).notNull(),
    words: text('words').notNull(),
    /** of the folded words and the lot: the same text sent again is one complaint */
    wordsSha256: text('words_sha256').notNull(),
    boughtAt: text('bought_at'),
    photoFileId: text('photo_file_id').references(() => files.id),
    /** the office that receives what the public sends */
    officeId: text('office_id')
      .notNull()
      .references(() => organisations.id),
    assignedTo: text('assigned_to').references(() => organisations.id),
    state: text('state', { enum: complaintStates }).notNull(),
    recallId: text('recall_id').references(() => recalls.id),
    /** what the public reads at the end */
    result: text('result'),
    version: integer('version').notNull().default(1),
    receivedAt: instant('received_at').notNull(),
    acknowledgedAt: instant('acknowledged_at'),
    closedAt: instant('closed_at'),
  },
  (table) => [
    index('complaints_time_index').on(table.receivedAt, table.id),
    index('complaints_lot_index').on(table.lotId),
    index('complaints_assigned_index').on(table.assignedTo),
    uniqueIndex('complaints_words_index')
      .on(sql`coalesce(${table.lotId}, '')`, table.wordsSha256)
      .where(sql`${table.state} <> 'closed'`),
  ],
);

/** How to reach whoever complained, apart from the complaint; deleted some time after its end. */
export const complaintContacts = pgTable('complaint_contacts', {
  complaintId: text('complaint_id')
    .primaryKey()
    .references(() => complaints.id),
  /** E.164 */
  phone: text('phone').notNull(),
});

export const complaintStepKinds = [
  'receive',
  'acknowledge',
  'assign',
  'answer',
  'inspect',
  'signal',
  'close',
] as const;

/** Who moved it on, when and with which words. Rows are only added. */
export const complaintSteps = pgTable(
  'complaint_steps',
  {
    id: text('id').primaryKey(),
    complaintId: text('complaint_id')
      .notNull()
      .references(() => complaints.id),
    kind: text('kind', { enum: complaintStepKinds }).notNull(),
    words: text('words'),
    assignedTo: text('assigned_to').references(() => organisations.id),
    recallId: text('recall_id').references(() => recalls.id),
    /** none: the public */
    takenBy: text('taken_by').references(() => people.id),
    organisationId: text('organisation_id').references(() => organisations.id),
    takenAt: instant('taken_at').notNull(),
  },
  (table) => [index('complaint_steps_index').on(table.complaintId, table.takenAt, table.id)],
);

/** What the throttle counts: a hash with the day's secret, so that no address can be found again. */
export const complaintAttempts = pgTable(
  'complaint_attempts',
  {
    id: text('id').primaryKey(),
    subject: text('subject').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('complaint_attempts_index').on(table.subject, table.at)],
);

/** One secret a day, thrown away after the next: with it goes what was hashed with it. */
export const complaintSecrets = pgTable('complaint_secrets', {
  day: date('day').primaryKey(),
  secret: text('secret').notNull(),
});
