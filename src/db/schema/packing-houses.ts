import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { growingAreas } from './areas.ts';
import { instant } from './columns.ts';
import { files } from './files.ts';
import { people } from './identity.ts';
import { organisations } from './organisations.ts';
import { codeSchemes, communes, markets } from './reference.ts';

/** Where fruit is sorted, washed and packed, run by one organisation. */
export const packingHouses = pgTable(
  'packing_houses',
  {
    id: text('id').primaryKey(),
    operatorId: text('operator_id')
      .notNull()
      .references(() => organisations.id),
    name: text('name').notNull(),
    nameFolded: text('name_folded').notNull(),
    communeCode: text('commune_code')
      .notNull()
      .references(() => communes.code),
    addressLine: text('address_line').notNull(),
    kilogramsPerDay: integer('kilograms_per_day').notNull(),
    kilogramsPerSeason: bigint('kilograms_per_season', { mode: 'number' }).notNull(),
    /** GS1 location number, 13 digits */
    gln: text('gln').unique(),
    version: integer('version').notNull().default(1),
    createdBy: text('created_by')
      .notNull()
      .references(() => people.id),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    index('packing_houses_operator_index').on(table.operatorId),
    index('packing_houses_name_index').on(table.nameFolded, table.id),
    check('packing_houses_capacity_check', sql`${table.kilogramsPerDay} > 0`),
  ],
);

/** A code belongs to one packing house for ever, revoked or not. */
export const packingHouseCodeValues = pgTable(
  'packing_house_code_values',
  {
    schemeId: text('scheme_id')
      .notNull()
      .references(() => codeSchemes.id),
    valueNormalised: text('value_normalised').notNull(),
    houseId: text('house_id')
      .notNull()
      .references(() => packingHouses.id),
  },
  (table) => [
    primaryKey({
      name: 'packing_house_code_values_pk',
      columns: [table.schemeId, table.valueNormalised],
    }),
    unique('packing_house_code_values_house_key').on(
      table.schemeId,
      table.valueNormalised,
      table.houseId,
    ),
  ],
);

export const packingHouseCodeStates = [
  'issued',
  'active',
  'warned',
  'suspended',
  'revoked',
] as const;

/** One code of one packing house for one market, with a state of its own. */
export const packingHouseCodes = pgTable(
  'packing_house_codes',
  {
    id: text('id').primaryKey(),
    houseId: text('house_id')
      .notNull()
      .references(() => packingHouses.id),
    schemeId: text('scheme_id').notNull(),
    marketCode: text('market_code')
      .notNull()
      .references(() => markets.code),
    /** exactly as printed on the paper */
    valueVerbatim: text('value_verbatim').notNull(),
    valueNormalised: text('value_normalised').notNull(),
    origin: text('origin', { enum: ['allotted', 'recorded'] }).notNull(),
    state: text('state', { enum: packingHouseCodeStates }).notNull(),
    version: integer('version').notNull().default(1),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    foreignKey({
      name: 'packing_house_codes_value_belongs_to_house',
      columns: [table.schemeId, table.valueNormalised, table.houseId],
      foreignColumns: [
        packingHouseCodeValues.schemeId,
        packingHouseCodeValues.valueNormalised,
        packingHouseCodeValues.houseId,
      ],
    }),
    uniqueIndex('packing_house_codes_live_index')
      .on(table.houseId, table.schemeId, table.marketCode)
      .where(sql`${table.state} <> 'revoked'`),
    uniqueIndex('packing_house_codes_value_index').on(
      table.schemeId,
      table.valueNormalised,
      table.marketCode,
    ),
    index('packing_house_codes_normalised_index').on(table.valueNormalised),
  ],
);

/** `issue-for-importer`: issued at home, in force once the importing country approves. */
export const packingHouseDecisionKinds = [
  'issue',
  'issue-for-importer',
  'approve',
  'warn',
  'clear',
  'suspend',
  'restore',
  'revoke',
] as const;

/** Every decision on a packing-house code. Never changed afterwards. */
export const packingHouseCodeDecisions = pgTable(
  'packing_house_code_decisions',
  {
    id: text('id').primaryKey(),
    codeId: text('code_id')
      .notNull()
      .references(() => packingHouseCodes.id),
    kind: text('kind', { enum: packingHouseDecisionKinds }).notNull(),
    number: text('number').notNull(),
    decidedOn: date('decided_on').notNull(),
    reasonCode: text('reason_code').notNull(),
    grounds: text('grounds').notNull(),
    evidenceFileId: text('evidence_file_id').references(() => files.id),
    decidedBy: text('decided_by')
      .notNull()
      .references(() => people.id),
    authorityId: text('authority_id')
      .notNull()
      .references(() => organisations.id),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [index('packing_house_code_decisions_code_index').on(table.codeId, table.recordedAt)],
);

/** The last serial allotted of a series. Only ever grows. */
export const packingHouseSerials = pgTable('packing_house_serials', {
  series: text('series').primaryKey(),
  lastSerial: integer('last_serial').notNull(),
});

export const supplyStates = ['asked', 'agreed', 'refused', 'ended'] as const;

/** A growing area that may supply a packing house, once its holder has agreed. */
export const supplyAgreements = pgTable(
  'supply_agreements',
  {
    id: text('id').primaryKey(),
    houseId: text('house_id')
      .notNull()
      .references(() => packingHouses.id),
    areaId: text('area_id')
      .notNull()
      .references(() => growingAreas.id),
    validFrom: date('valid_from').notNull(),
    /** the last day; null: until one side ends it */
    validTo: date('valid_to'),
    state: text('state', { enum: supplyStates }).notNull(),
    version: integer('version').notNull().default(1),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('supply_agreements_live_index')
      .on(table.houseId, table.areaId)
      .where(sql`${table.state} in ('asked', 'agreed')`),
    index('supply_agreements_area_index').on(table.areaId),
  ],
);

export const supplyStepKinds = ['ask', 'agree', 'refuse', 'end'] as const;

/** Who asked, agreed, refused or ended, and why. Never changed afterwards. */
export const supplySteps = pgTable(
  'supply_steps',
  {
    id: text('id').primaryKey(),
    agreementId: text('agreement_id')
      .notNull()
      .references(() => supplyAgreements.id),
    kind: text('kind', { enum: supplyStepKinds }).notNull(),
    reason: text('reason'),
    doneBy: text('done_by')
      .notNull()
      .references(() => people.id),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    doneAt: instant('done_at').notNull(),
  },
  (table) => [index('supply_steps_agreement_index').on(table.agreementId, table.doneAt)],
);
