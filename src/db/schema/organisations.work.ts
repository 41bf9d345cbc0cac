import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  date,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { people } from './identity.ts';
import { organisations } from './organisations.ts';
import { crops } from './reference.ts';

const organisationId = () =>
  text('organisation_id')
    .notNull()
    .references(() => organisations.id);
const person = (name: string) =>
  text(name)
    .notNull()
    .references(() => people.id);

export const contractStates = [
  'draft',
  'signed',
  'in-season',
  'delivered',
  'settled',
  'broken',
] as const;

/** A contract with a buyer (Decree 98/2018); it counts as linkage once signed and dated. */
export const organisationContracts = pgTable(
  'organisation_contracts',
  {
    id: text('id').primaryKey(),
    organisationId: organisationId(),
    /** the buyer's own row, when it is registered here */
    partnerId: text('partner_id').references(() => organisations.id),
    partnerName: text('partner_name').notNull(),
    number: text('number'),
    cropCode: text('crop_code')
      .notNull()
      .references(() => crops.code),
    grams: bigint('grams', { mode: 'number' }).notNull(),
    squareMetres: bigint('square_metres', { mode: 'number' }),
    priceRule: text('price_rule').notNull(),
    quality: text('quality').notNull(),
    season: text('season').notNull(),
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to').notNull(),
    state: text('state', { enum: contractStates }).notNull(),
    signedOn: date('signed_on'),
    deliveredGrams: bigint('delivered_grams', { mode: 'number' }),
    version: integer('version').notNull().default(1),
    createdBy: person('created_by'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    index('organisation_contracts_index').on(table.organisationId, table.createdAt),
    check('organisation_contracts_dates_check', sql`${table.validFrom} <= ${table.validTo}`),
    check(
      'organisation_contracts_signed_check',
      sql`${table.state} = 'draft' or ${table.signedOn} is not null`,
    ),
  ],
);

export const organisationContractSteps = pgTable(
  'organisation_contract_steps',
  {
    id: text('id').primaryKey(),
    contractId: text('contract_id')
      .notNull()
      .references(() => organisationContracts.id),
    state: text('state', { enum: contractStates }).notNull(),
    happenedOn: date('happened_on').notNull(),
    note: text('note'),
    takenBy: person('taken_by'),
    takenAt: instant('taken_at').notNull(),
  },
  (table) => [index('organisation_contract_steps_index').on(table.contractId, table.takenAt)],
);

export const managerPositions = [
  'chair',
  'director',
  'deputy',
  'controller',
  'accountant',
] as const;
export const educationLevels = [
  'school',
  'vocational',
  'college',
  'university',
  'postgraduate',
] as const;

/** Who runs it. Personal data: its own people, inspectors and officers see it. */
export const organisationManagers = pgTable(
  'organisation_managers',
  {
    id: text('id').primaryKey(),
    organisationId: organisationId(),
    fullName: text('full_name').notNull(),
    position: text('position', { enum: managerPositions }).notNull(),
    education: text('education', { enum: educationLevels }).notNull(),
    heldFrom: date('held_from').notNull(),
    heldTo: date('held_to'),
    recordedBy: person('recorded_by'),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [index('organisation_managers_index').on(table.organisationId, table.heldFrom)],
);

export const organisationTechnologies = pgTable(
  'organisation_technologies',
  {
    id: text('id').primaryKey(),
    organisationId: organisationId(),
    technologyCode: text('technology_code').notNull(),
    usedFrom: date('used_from').notNull(),
    usedTo: date('used_to'),
    recordedBy: person('recorded_by'),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [
    uniqueIndex('organisation_technologies_current_index')
      .on(table.organisationId, table.technologyCode)
      .where(sql`${table.usedTo} is null`),
  ],
);
