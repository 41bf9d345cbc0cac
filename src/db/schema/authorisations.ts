import { sql } from 'drizzle-orm';
import { bigint, check, date, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { areaCodes } from './areas.ts';
import { batches } from './batches.ts';
import { instant } from './columns.ts';
import { people } from './identity.ts';
import { organisations } from './organisations.ts';

export const authorisationStates = ['draft', 'signed', 'accepted', 'suspended', 'revoked'] as const;

/** A holder lets an exporter or packing house use its code, up to a weight, from day to day. */
export const authorisations = pgTable(
  'authorisations',
  {
    id: text('id').primaryKey(),
    /** 10 characters and a check character: the letter's own public page */
    publicCode: text('public_code').notNull().unique(),
    holderId: text('holder_id')
      .notNull()
      .references(() => organisations.id),
    granteeId: text('grantee_id')
      .notNull()
      .references(() => organisations.id),
    areaCodeId: text('area_code_id')
      .notNull()
      .references(() => areaCodes.id),
    capGrams: bigint('cap_grams', { mode: 'number' }).notNull(),
    startsOn: date('starts_on').notNull(),
    endsOn: date('ends_on').notNull(),
    state: text('state', { enum: authorisationStates }).notNull(),
    version: integer('version').notNull().default(1),
    /** the words that were signed, and their SHA-256 in hex */
    signedText: text('signed_text'),
    signedSha256: text('signed_sha256'),
    signedBy: text('signed_by').references(() => people.id),
    signedAt: instant('signed_at'),
    createdBy: text('created_by')
      .notNull()
      .references(() => people.id),
    createdAt: instant('created_at').notNull(),
    searchFolded: text('search_folded').notNull(),
  },
  (table) => [
    index('authorisations_holder_index').on(table.holderId, table.createdAt),
    index('authorisations_grantee_index').on(table.granteeId, table.createdAt),
    index('authorisations_code_index').on(table.areaCodeId),
    index('authorisations_time_index').on(table.createdAt, table.id),
    check('authorisations_cap_check', sql`${table.capGrams} > 0`),
    check('authorisations_days_check', sql`${table.startsOn} <= ${table.endsOn}`),
    check('authorisations_parties_check', sql`${table.holderId} <> ${table.granteeId}`),
  ],
);

export const stepKinds = ['sign', 'accept', 'suspend', 'resume', 'revoke'] as const;

/** Who moved it on, when and why. Rows are only added. */
export const authorisationSteps = pgTable(
  'authorisation_steps',
  {
    id: text('id').primaryKey(),
    authorisationId: text('authorisation_id')
      .notNull()
      .references(() => authorisations.id),
    kind: text('kind', { enum: stepKinds }).notNull(),
    reason: text('reason'),
    takenBy: text('taken_by')
      .notNull()
      .references(() => people.id),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    takenAt: instant('taken_at').notNull(),
  },
  (table) => [index('authorisation_steps_index').on(table.authorisationId, table.takenAt)],
);

/** One shipment under it, declared by the grantee. Rows are only added. */
export const authorisationUses = pgTable(
  'authorisation_uses',
  {
    id: text('id').primaryKey(),
    authorisationId: text('authorisation_id')
      .notNull()
      .references(() => authorisations.id),
    grams: bigint('grams', { mode: 'number' }).notNull(),
    usedOn: date('used_on').notNull(),
    /** the consignment and its buyer, in the grantee's words */
    consignment: text('consignment').notNull(),
    batchId: text('batch_id').references(() => batches.id),
    declaredBy: text('declared_by')
      .notNull()
      .references(() => people.id),
    declaredAt: instant('declared_at').notNull(),
  },
  (table) => [
    index('authorisation_uses_index').on(table.authorisationId, table.declaredAt),
    check('authorisation_uses_grams_check', sql`${table.grams} > 0`),
  ],
);

/** The holder says that a use was not so. Rows are only added. */
export const authorisationObjections = pgTable('authorisation_objections', {
  useId: text('use_id')
    .primaryKey()
    .references(() => authorisationUses.id),
  reason: text('reason').notNull(),
  objectedBy: text('objected_by')
    .notNull()
    .references(() => people.id),
  objectedAt: instant('objected_at').notNull(),
});
