import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
} from 'drizzle-orm/pg-core';
import { areaCodes } from './areas.ts';
import { certificates } from './certificates.ts';
import { instant } from './columns.ts';
import { files } from './files.ts';
import { people } from './identity.ts';
import { organisations } from './organisations.ts';
import { crops, varieties } from './reference.ts';

/** Circular 17/2021/TT-BNNPTNT Art. 3: made under one process, received at one time, delivered once. */
export const lotKinds = ['production', 'received', 'delivered'] as const;

export const batchStates = [
  'draft',
  'submitted',
  'returned',
  'verified',
  'released',
  'on-hold',
  'recalled',
  'closed',
  'void',
] as const;

/**
 * A lot of any of the three legal kinds: a harvest, or what a movement made of other lots. Weight in
 * grams; what was typed is kept beside it.
 */
export const batches = pgTable(
  'batches',
  {
    id: text('id').primaryKey(),
    kind: text('kind', { enum: lotKinds }).notNull().default('production'),
    /** grows with every lot: a child's is always the greater, so a circle cannot be written */
    ordinal: bigint('ordinal', { mode: 'number' }).generatedAlwaysAsIdentity().unique(),
    /** 10 characters and a check character, printed and scanned */
    publicCode: text('public_code').notNull().unique(),
    /** 'GMAU-261103-01': short name, day, running number of the day */
    number: text('number').notNull().unique(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    /** of a harvest; a lot that a movement made has the codes of the lots behind it */
    areaCodeId: text('area_code_id').references(() => areaCodes.id),
    cropCode: text('crop_code')
      .notNull()
      .references(() => crops.code),
    varietyCode: text('variety_code').references(() => varieties.code),
    /** unknown of goods that came from outside the system only */
    harvestedFrom: date('harvested_from'),
    harvestedTo: date('harvested_to'),
    grams: bigint('grams', { mode: 'number' }).notNull(),
    enteredAmount: text('entered_amount').notNull(),
    enteredUnit: text('entered_unit').notNull(),
    photoFileId: text('photo_file_id').references(() => files.id),
    state: text('state', { enum: batchStates }).notNull(),
    version: integer('version').notNull().default(1),
    createdBy: text('created_by')
      .notNull()
      .references(() => people.id),
    createdAt: instant('created_at').notNull(),
    submittedAt: instant('submitted_at'),
    /** who stood for it last: the one who may not verify it */
    submittedBy: text('submitted_by').references(() => people.id),
    releasedAt: instant('released_at'),
    /** said at release; a lot past it is closed */
    bestBefore: date('best_before'),
    searchFolded: text('search_folded').notNull(),
  },
  (table) => [
    index('batches_organisation_index').on(table.organisationId, table.createdAt),
    index('batches_area_code_index').on(table.areaCodeId),
    index('batches_waiting_index')
      .on(table.submittedAt, table.id)
      .where(sql`${table.state} in ('submitted', 'on-hold')`),
    index('batches_best_before_index').on(table.bestBefore).where(sql`${table.state} = 'released'`),
    check('batches_grams_check', sql`${table.grams} > 0`),
    check(
      'batches_harvest_known_check',
      sql`${table.areaCodeId} is null or ${table.harvestedFrom} is not null and ${table.harvestedTo} is not null`,
    ),
    check('batches_harvest_check', sql`${table.harvestedFrom} <= ${table.harvestedTo}`),
  ],
);

/** The standards a batch claims; whether a claim may be shown is decided when it is read. */
export const batchClaims = pgTable(
  'batch_claims',
  {
    batchId: text('batch_id')
      .notNull()
      .references(() => batches.id),
    certificateId: text('certificate_id')
      .notNull()
      .references(() => certificates.id),
  },
  (table) => [primaryKey({ columns: [table.batchId, table.certificateId] })],
);

/** The running number of each organisation and day. */
export const batchNumbers = pgTable(
  'batch_numbers',
  {
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    day: date('day').notNull(),
    lastNumber: integer('last_number').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.day] })],
);
