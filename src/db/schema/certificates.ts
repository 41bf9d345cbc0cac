import { sql } from 'drizzle-orm';
import { check, date, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { growingAreas } from './areas.ts';
import { instant } from './columns.ts';
import { files } from './files.ts';
import { people } from './identity.ts';
import { organisations } from './organisations.ts';
import { certificateKinds, crops, varieties } from './reference.ts';

/** A certificate as its holder declared it. Expiry is computed when read, never stored. */
export const certificates = pgTable(
  'certificates',
  {
    id: text('id').primaryKey(),
    holderId: text('holder_id')
      .notNull()
      .references(() => organisations.id),
    kindCode: text('kind_code')
      .notNull()
      .references(() => certificateKinds.code),
    numberVerbatim: text('number_verbatim').notNull(),
    numberNormalised: text('number_normalised').notNull(),
    certifierName: text('certifier_name').notNull(),
    /** the certifier's own row, when it is registered here */
    certifierId: text('certifier_id').references(() => organisations.id),
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to').notNull(),
    fileId: text('file_id').references(() => files.id),
    version: integer('version').notNull().default(1),
    declaredBy: text('declared_by')
      .notNull()
      .references(() => people.id),
    declaredAt: instant('declared_at').notNull(),
  },
  (table) => [
    index('certificates_holder_index').on(table.holderId),
    check('certificates_dates_check', sql`${table.validFrom} <= ${table.validTo}`),
  ],
);

/** What it covers: a crop, perhaps one variety, on one area or (null) on all areas of the holder. */
export const certificateScopes = pgTable(
  'certificate_scopes',
  {
    id: text('id').primaryKey(),
    certificateId: text('certificate_id')
      .notNull()
      .references(() => certificates.id),
    cropCode: text('crop_code')
      .notNull()
      .references(() => crops.code),
    varietyCode: text('variety_code').references(() => varieties.code),
    areaId: text('area_id').references(() => growingAreas.id),
  },
  (table) => [index('certificate_scopes_certificate_index').on(table.certificateId)],
);

/** 'paper': compared with the original; 'certifier': confirmed by the certifier or its register. */
export const checkMethods = ['paper', 'certifier'] as const;
export const checkResults = ['matches', 'differs'] as const;

export const certificateChecks = pgTable(
  'certificate_checks',
  {
    id: text('id').primaryKey(),
    certificateId: text('certificate_id')
      .notNull()
      .references(() => certificates.id),
    method: text('method', { enum: checkMethods }).notNull(),
    result: text('result', { enum: checkResults }).notNull(),
    checkedOn: date('checked_on').notNull(),
    /** what was looked at, or who at the certifier confirmed it */
    evidence: text('evidence').notNull(),
    evidenceFileId: text('evidence_file_id').references(() => files.id),
    checkedBy: text('checked_by')
      .notNull()
      .references(() => people.id),
    authorityId: text('authority_id')
      .notNull()
      .references(() => organisations.id),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [
    index('certificate_checks_certificate_index').on(table.certificateId, table.recordedAt),
  ],
);

export const certificateNoticeKinds = ['suspend', 'restore', 'withdraw'] as const;

/** Suspension, restoration or withdrawal by the certifier or the authority, recorded by an officer or inspector. */
export const certificateNotices = pgTable(
  'certificate_notices',
  {
    id: text('id').primaryKey(),
    certificateId: text('certificate_id')
      .notNull()
      .references(() => certificates.id),
    kind: text('kind', { enum: certificateNoticeKinds }).notNull(),
    number: text('number').notNull(),
    effectiveOn: date('effective_on').notNull(),
    grounds: text('grounds').notNull(),
    recordedBy: text('recorded_by')
      .notNull()
      .references(() => people.id),
    authorityId: text('authority_id')
      .notNull()
      .references(() => organisations.id),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [
    index('certificate_notices_certificate_index').on(table.certificateId, table.recordedAt),
  ],
);
