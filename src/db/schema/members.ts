import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import type { Outline } from '../../lib/geometry.ts';
import { growingAreas } from './areas.ts';
import { instant } from './columns.ts';
import { files } from './files.ts';
import { people } from './identity.ts';
import { organisations } from './organisations.ts';
import { communes, crops, varieties } from './reference.ts';

/** A member household (hộ thành viên). Personal data: its organisation, inspectors and officers see it. */
export const members = pgTable(
  'members',
  {
    id: text('id').primaryKey(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    /** the number in the organisation's own book */
    number: text('number').notNull(),
    fullName: text('full_name').notNull(),
    nameFolded: text('name_folded').notNull(),
    /** E.164 */
    phone: text('phone'),
    communeCode: text('commune_code')
      .notNull()
      .references(() => communes.code),
    hamlet: text('hamlet'),
    joinedOn: date('joined_on').notNull(),
    leftOn: date('left_on'),
    version: integer('version').notNull().default(1),
    createdBy: text('created_by')
      .notNull()
      .references(() => people.id),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    unique('members_number_key').on(table.organisationId, table.number),
    index('members_name_index').on(table.organisationId, table.nameFolded, table.id),
    // An office pages through the households of all.
    index('members_all_names_index').on(table.nameFolded, table.id),
    check(
      'members_left_check',
      sql`${table.leftOn} is null or ${table.leftOn} >= ${table.joinedOn}`,
    ),
  ],
);

/** A plot (thửa) of one household; what of it is in a growing area counts for that area's quota. */
export const plots = pgTable(
  'plots',
  {
    id: text('id').primaryKey(),
    memberId: text('member_id')
      .notNull()
      .references(() => members.id),
    areaId: text('area_id').references(() => growingAreas.id),
    /** what the household calls it, or the number on the land book: 'Thửa 112, tờ 7' */
    name: text('name').notNull(),
    /** the 12-character identifier of the land parcel, when known */
    parcelId: text('parcel_id'),
    cropCode: text('crop_code')
      .notNull()
      .references(() => crops.code),
    varietyCode: text('variety_code').references(() => varieties.code),
    squareMetres: bigint('square_metres', { mode: 'number' }).notNull(),
    treeCount: integer('tree_count'),
    plantedYear: integer('planted_year'),
    outline: jsonb('outline').$type<Outline>(),
    usedFrom: date('used_from').notNull(),
    retiredOn: date('retired_on'),
    version: integer('version').notNull().default(1),
    createdBy: text('created_by')
      .notNull()
      .references(() => people.id),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    index('plots_member_index').on(table.memberId),
    index('plots_area_index').on(table.areaId),
    check('plots_size_check', sql`${table.squareMetres} > 0`),
    unique('plots_name_key').on(table.memberId, table.name),
  ],
);

export const consentKinds = ['given', 'withdrawn'] as const;
export const consentMeans = ['signed-paper', 'phone-call', 'text-message', 'in-person'] as const;

/**
 * A household's consent that its land stands behind the codes of one area, or the withdrawal of it.
 * Rows are only added; the latest one counts. A withdrawal counts from the next season.
 */
export const memberConsents = pgTable(
  'member_consents',
  {
    id: text('id').primaryKey(),
    memberId: text('member_id')
      .notNull()
      .references(() => members.id),
    areaId: text('area_id')
      .notNull()
      .references(() => growingAreas.id),
    kind: text('kind', { enum: consentKinds }).notNull(),
    happenedOn: date('happened_on').notNull(),
    means: text('means', { enum: consentMeans }).notNull(),
    /** which wording the household agreed to */
    textVersion: text('text_version').notNull(),
    evidenceFileId: text('evidence_file_id').references(() => files.id),
    recordedBy: text('recorded_by')
      .notNull()
      .references(() => people.id),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [
    index('member_consents_area_index').on(table.areaId, table.memberId, table.happenedOn),
    index('member_consents_member_index').on(table.memberId),
  ],
);

/** Who looked at personal data, and at whose. Never names or numbers. */
export const personalDataReads = pgTable(
  'personal_data_reads',
  {
    id: text('id').primaryKey(),
    readerId: text('reader_id')
      .notNull()
      .references(() => people.id),
    readerOrganisationId: text('reader_organisation_id')
      .notNull()
      .references(() => organisations.id),
    readerRole: text('reader_role').notNull(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    /** one household; none for a list */
    memberId: text('member_id').references(() => members.id),
    what: text('what', { enum: ['list', 'record', 'export'] }).notNull(),
    rowCount: integer('row_count').notNull(),
    readAt: instant('read_at').notNull(),
  },
  (table) => [index('personal_data_reads_index').on(table.organisationId, table.readAt)],
);
