import { sql } from 'drizzle-orm';
import { check, date, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { communes } from './reference.ts';

/** HTX, THT, company, authority, certifier. */
export const organisationKinds = [
  'cooperative',
  'cooperative-group',
  'company',
  'authority',
  'certifier',
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
    representative: text('representative').notNull(),
    version: integer('version').notNull().default(1),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    index('organisations_name_index').on(table.nameFolded),
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
  },
  (table) => [
    uniqueIndex('organisation_kind_periods_current_index')
      .on(table.organisationId)
      .where(sql`${table.validTo} is null`),
  ],
);
