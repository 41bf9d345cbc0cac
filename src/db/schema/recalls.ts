import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
} from 'drizzle-orm/pg-core';
import { batches, batchStates } from './batches.ts';
import { instant } from './columns.ts';
import { files } from './files.ts';
import { people } from './identity.ts';
import { organisations } from './organisations.ts';

export const recallStates = [
  'signal',
  'assessed',
  'voluntary-open',
  'mandatory-open',
  'in-progress',
  'enforced',
  'handled',
  'closed',
  'closed-no-action',
] as const;

export const recallSources = [
  'complaint',
  'test',
  'importer',
  'inspection',
  'holder',
  'other',
] as const;

/** Circular 17/2021/TT-BNNPTNT Art. 13: fix the product or label, change its use, re-export, destroy. */
export const handlingWays = ['fix', 'change-use', 're-export', 'destroy'] as const;

/** A recall of one organisation's lots, from the signal to the closed report. */
export const recalls = pgTable(
  'recalls',
  {
    id: text('id').primaryKey(),
    /** 'TH-2026-0007', of a drill 'DT-2026-0002' */
    number: text('number').notNull().unique(),
    /** shows nothing to the public and stops no lot */
    isDrill: boolean('is_drill').notNull(),
    state: text('state', { enum: recallStates }).notNull(),
    /** whose lots they are, and whose duty the recall is */
    holderId: text('holder_id')
      .notNull()
      .references(() => organisations.id),
    /** who raised it; in a drill this organisation plays both sides */
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    source: text('source', { enum: recallSources }).notNull(),
    grounds: text('grounds').notNull(),
    /** as the public reads it; none before the assessment */
    hazard: text('hazard'),
    /** the 24 hours of Art. 10 and 11 count from here */
    foundAt: instant('found_at').notNull(),
    openedAt: instant('opened_at'),
    isMandatory: boolean('is_mandatory').notNull(),
    decisionNumber: text('decision_number'),
    decidedOn: date('decided_on'),
    /** how long the scope took to find, in milliseconds */
    scopeMilliseconds: integer('scope_milliseconds'),
    /** Art. 14: the three months count from the day the way was agreed */
    agreedOn: date('agreed_on'),
    way: text('way', { enum: handlingWays }),
    closedAt: instant('closed_at'),
    outcome: text('outcome'),
    version: integer('version').notNull().default(1),
    createdBy: text('created_by')
      .notNull()
      .references(() => people.id),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    index('recalls_holder_index').on(table.holderId, table.createdAt),
    index('recalls_time_index').on(table.createdAt, table.id),
  ],
);

export const scopeOrigins = ['start', 'ancestor', 'descendant', 'added'] as const;

/** A lot the recall looked at, and whether it is part of it. */
export const recallLots = pgTable(
  'recall_lots',
  {
    recallId: text('recall_id')
      .notNull()
      .references(() => recalls.id),
    lotId: text('lot_id')
      .notNull()
      .references(() => batches.id),
    origin: text('origin', { enum: scopeOrigins }).notNull(),
    isIncluded: boolean('is_included').notNull(),
    /** why it was taken in or left out by hand */
    reason: text('reason'),
    /** what to go back to when it is left out again */
    stateBefore: text('state_before', { enum: batchStates }),
  },
  (table) => [
    primaryKey({ columns: [table.recallId, table.lotId] }),
    index('recall_lots_lot_index').on(table.lotId),
  ],
);

/** Everybody to whom a lot of the scope was delivered. */
export const recallRecipients = pgTable(
  'recall_recipients',
  {
    id: text('id').primaryKey(),
    recallId: text('recall_id')
      .notNull()
      .references(() => recalls.id),
    /** one of ours, told here; the others are told by the holder */
    organisationId: text('organisation_id').references(() => organisations.id),
    name: text('name').notNull(),
    address: text('address'),
    deliveredGrams: bigint('delivered_grams', { mode: 'number' }).notNull(),
    toldAt: instant('told_at'),
    /** how a recipient outside the system was told, in the holder's words */
    toldHow: text('told_how'),
    acknowledgedAt: instant('acknowledged_at'),
    acknowledgedBy: text('acknowledged_by').references(() => people.id),
    /** what the recipient says it still holds */
    stockGrams: bigint('stock_grams', { mode: 'number' }),
    note: text('note'),
  },
  (table) => [
    index('recall_recipients_recall_index').on(table.recallId),
    index('recall_recipients_organisation_index').on(table.organisationId),
    check(
      'recall_recipients_grams_check',
      sql`${table.deliveredGrams} >= 0 and coalesce(${table.stockGrams}, 0) >= 0`,
    ),
  ],
);

/** Goods that came back or were secured. Rows are only added. */
export const recallRecoveries = pgTable(
  'recall_recoveries',
  {
    id: text('id').primaryKey(),
    recallId: text('recall_id')
      .notNull()
      .references(() => recalls.id),
    lotId: text('lot_id')
      .notNull()
      .references(() => batches.id),
    grams: bigint('grams', { mode: 'number' }).notNull(),
    place: text('place').notNull(),
    recoveredOn: date('recovered_on').notNull(),
    recordedBy: text('recorded_by')
      .notNull()
      .references(() => people.id),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [
    index('recall_recoveries_recall_index').on(table.recallId, table.lotId),
    check('recall_recoveries_grams_check', sql`${table.grams} > 0`),
  ],
);

export const recallSteps = [
  'signal',
  'assess',
  'open-voluntary',
  'open-mandatory',
  'include',
  'leave-out',
  'start',
  'propose',
  'refuse-proposal',
  'agree',
  'enforce',
  'close',
  'close-no-action',
] as const;

/** Who moved it on, when, why and on what evidence. Rows are only added. */
export const recallTimeline = pgTable(
  'recall_timeline',
  {
    id: text('id').primaryKey(),
    recallId: text('recall_id')
      .notNull()
      .references(() => recalls.id),
    step: text('step', { enum: recallSteps }).notNull(),
    reason: text('reason'),
    decisionNumber: text('decision_number'),
    decidedOn: date('decided_on'),
    /** of a proposal: the way, how much, where, before whom */
    way: text('way', { enum: handlingWays }),
    grams: bigint('grams', { mode: 'number' }),
    place: text('place'),
    witnesses: text('witnesses'),
    evidenceFileId: text('evidence_file_id').references(() => files.id),
    takenBy: text('taken_by').notNull(),
    organisationId: text('organisation_id').notNull(),
    takenAt: instant('taken_at').notNull(),
  },
  (table) => [index('recall_timeline_recall_index').on(table.recallId, table.takenAt, table.id)],
);
