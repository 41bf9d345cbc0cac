import { sql } from 'drizzle-orm';
import { check, date, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { communes, formerCommunes } from './reference.ts';

/** HTX, THT, company, packing-house operator, authority, certifier, laboratory. */
export const organisationKinds = [
  'cooperative',
  'cooperative-group',
  'company',
  'packing-house-operator',
  'authority',
  'certifier',
  'laboratory',
] as const;

/** Legal statuses of Decree 92/2024: 7 of a cooperative (Art. 27), 6 of a group (Art. 28). */
export const legalStatuses = [
  'operating',
  'paused',
  'not-at-address',
  'revoked-by-tax',
  'winding-up',
  'in-bankruptcy',
  'ended',
] as const;

/** `taxCode` is the cooperative's code for life; `shortName` goes into its batch numbers. */
export const organisations = pgTable(
  'organisations',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    nameFolded: text('name_folded').notNull(),
    shortName: text('short_name').notNull().unique(),
    kind: text('kind', { enum: organisationKinds }).notNull(),
    taxCode: text('tax_code').unique(),
    communeCode: text('commune_code')
      .notNull()
      .references(() => communes.code),
    addressLine: text('address_line').notNull(),
    /** the address as printed before a merger of units, when packaging still carries it */
    formerAddress: text('former_address'),
    /** the commune before 01/07/2025, when the papers name it; its district groups the plan's figures */
    formerCommuneCode: text('former_commune_code').references(() => formerCommunes.code),
    representative: text('representative').notNull(),
    representativeTitle: text('representative_title'),
    /** the office's own number, not a person's */
    officePhone: text('office_phone'),
    /** the latest row of organisation_statuses */
    legalStatus: text('legal_status', { enum: legalStatuses }).notNull().default('operating'),
    version: integer('version').notNull().default(1),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    index('organisations_name_index').on(table.nameFolded),
    index('organisations_kind_index').on(table.kind, table.legalStatus),
    check('organisations_short_name_check', sql`${table.shortName} ~ '^[A-Z0-9]{2,10}$'`),
  ],
);

/** The kind over time: a THT that becomes an HTX keeps its row. */
export const organisationKindPeriods = pgTable(
  'organisation_kind_periods',
  {
    id: text('id').primaryKey(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    kind: text('kind', { enum: organisationKinds }).notNull(),
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to'),
    /** decision or certificate that the change rests on */
    grounds: text('grounds').notNull(),
    /** minutes in which all members of the group agreed to become a cooperative */
    minutesNumber: text('minutes_number'),
    minutesOn: date('minutes_on'),
  },
  (table) => [
    uniqueIndex('organisation_kind_periods_current_index')
      .on(table.organisationId)
      .where(sql`${table.validTo} is null`),
  ],
);
