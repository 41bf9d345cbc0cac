import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { Outline } from '../../lib/read-outline.ts';
import { instant } from './columns.ts';
import { files } from './files.ts';
import { people } from './identity.ts';
import { organisations } from './organisations.ts';
import { codeSchemes, communes, crops, markets } from './reference.ts';

/** A growing area (vùng trồng): land of one holder with one crop. */
export const growingAreas = pgTable(
  'growing_areas',
  {
    id: text('id').primaryKey(),
    holderId: text('holder_id')
      .notNull()
      .references(() => organisations.id),
    name: text('name').notNull(),
    nameFolded: text('name_folded').notNull(),
    communeCode: text('commune_code')
      .notNull()
      .references(() => communes.code),
    cropCode: text('crop_code')
      .notNull()
      .references(() => crops.code),
    squareMetres: bigint('square_metres', { mode: 'number' }).notNull(),
    householdCount: integer('household_count').notNull(),
    outline: jsonb('outline').$type<Outline>(),
    version: integer('version').notNull().default(1),
    createdBy: text('created_by')
      .notNull()
      .references(() => people.id),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    index('growing_areas_holder_index').on(table.holderId),
    index('growing_areas_commune_index').on(table.communeCode),
    check('growing_areas_size_check', sql`${table.squareMetres} > 0`),
  ],
);

/**
 * A code belongs to one area for ever, revoked or not: this key is what makes lending a code to
 * another area impossible. `valueNormalised` is what is compared, the verbatim form is in area_codes.
 */
export const areaCodeValues = pgTable(
  'area_code_values',
  {
    schemeId: text('scheme_id')
      .notNull()
      .references(() => codeSchemes.id),
    valueNormalised: text('value_normalised').notNull(),
    areaId: text('area_id')
      .notNull()
      .references(() => growingAreas.id),
  },
  (table) => [
    primaryKey({ columns: [table.schemeId, table.valueNormalised] }),
    unique('area_code_values_area_key').on(table.schemeId, table.valueNormalised, table.areaId),
  ],
);

export const areaCodeStates = ['active', 'suspended', 'revoked'] as const;

/** One code of one area for one market, with a state of its own. */
export const areaCodes = pgTable(
  'area_codes',
  {
    id: text('id').primaryKey(),
    areaId: text('area_id')
      .notNull()
      .references(() => growingAreas.id),
    schemeId: text('scheme_id').notNull(),
    marketCode: text('market_code')
      .notNull()
      .references(() => markets.code),
    /** exactly as printed on the certificate */
    valueVerbatim: text('value_verbatim').notNull(),
    valueNormalised: text('value_normalised').notNull(),
    /** allotted by this service, or issued elsewhere and recorded as printed */
    origin: text('origin', { enum: ['allotted', 'recorded'] }).notNull(),
    state: text('state', { enum: areaCodeStates }).notNull(),
    version: integer('version').notNull().default(1),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    foreignKey({
      name: 'area_codes_value_belongs_to_area',
      columns: [table.schemeId, table.valueNormalised, table.areaId],
      foreignColumns: [
        areaCodeValues.schemeId,
        areaCodeValues.valueNormalised,
        areaCodeValues.areaId,
      ],
    }),
    uniqueIndex('area_codes_live_index')
      .on(table.areaId, table.schemeId, table.marketCode)
      .where(sql`${table.state} <> 'revoked'`),
    uniqueIndex('area_codes_value_index').on(
      table.schemeId,
      table.valueNormalised,
      table.marketCode,
    ),
    index('area_codes_normalised_index').on(table.valueNormalised),
  ],
);

export const decisionKinds = ['issue', 'suspend', 'restore', 'revoke'] as const;

/** Every decision on a code: who, when, number, grounds, evidence. Never changed afterwards. */
export const areaCodeDecisions = pgTable(
  'area_code_decisions',
  {
    id: text('id').primaryKey(),
    areaCodeId: text('area_code_id')
      .notNull()
      .references(() => areaCodes.id),
    kind: text('kind', { enum: decisionKinds }).notNull(),
    /** as on the paper: '118/QĐ-TTBVTV' */
    number: text('number').notNull(),
    /** the day the decision takes effect */
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
  (table) => [index('area_code_decisions_code_index').on(table.areaCodeId, table.recordedAt)],
);

/** The last serial allotted per scheme, province, kind and crop. Only ever grows. */
export const areaCodeSerials = pgTable('area_code_serials', {
  series: text('series').primaryKey(),
  lastSerial: integer('last_serial').notNull(),
});
