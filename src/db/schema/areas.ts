import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
  doublePrecision,
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

/**
 * issued: decided at home, the importing country not asked yet. warned: in force, with a notice of
 * the importing country to answer. revoked and lapsed are for good.
 */
export const areaCodeStates = [
  'issued',
  'sent-to-importer',
  'active',
  'warned',
  'suspended',
  'revoked',
  'lapsed',
] as const;

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
      .where(sql`${table.state} not in ('revoked', 'lapsed')`),
    uniqueIndex('area_codes_value_index').on(
      table.schemeId,
      table.valueNormalised,
      table.marketCode,
    ),
    index('area_codes_normalised_index').on(table.valueNormalised),
  ],
);

export const checkKinds = ['field-check', 'surveillance', 'after-suspension'] as const;
export const checkOutcomes = ['passed', 'passed-with-findings', 'failed'] as const;

/** A visit to an area by an inspector, with its minutes. Never changed afterwards. */
export const areaChecks = pgTable(
  'area_checks',
  {
    id: text('id').primaryKey(),
    areaId: text('area_id')
      .notNull()
      .references(() => growingAreas.id),
    /** the one market whose rules it went by; null for every market */
    marketCode: text('market_code').references(() => markets.code),
    /** the dossier that asked for it, kept by the feature of dossiers */
    dossierId: text('dossier_id'),
    kind: text('kind', { enum: checkKinds }).notNull(),
    checkedOn: date('checked_on').notNull(),
    outcome: text('outcome', { enum: checkOutcomes }).notNull(),
    minutesNumber: text('minutes_number').notNull(),
    measuredSquareMetres: bigint('measured_square_metres', { mode: 'number' }),
    latitude: doublePrecision('latitude'),
    longitude: doublePrecision('longitude'),
    findings: text('findings').notNull(),
    evidenceFileId: text('evidence_file_id').references(() => files.id),
    isSignedByBoth: boolean('is_signed_by_both').notNull(),
    inspectorId: text('inspector_id')
      .notNull()
      .references(() => people.id),
    authorityId: text('authority_id')
      .notNull()
      .references(() => organisations.id),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [index('area_checks_area_index').on(table.areaId, table.checkedOn)],
);

export const decisionKinds = [
  'issue',
  'issue-for-importer',
  'send',
  'approve',
  'decline',
  'warn',
  'clear',
  'suspend',
  'restore',
  'revoke',
  'lapse',
  'adjust',
] as const;

/** What a notice of the importing country says, as far as the paper tells it. */
export type ImporterNotice = {
  readonly finding: string;
  readonly consignment?: string | undefined;
  readonly lot?: string | undefined;
  readonly exporter?: string | undefined;
};

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
    /** number of the paper by which the importing country accepts the code again */
    importerReference: text('importer_reference'),
    /** the day by which the importing country wants an answer */
    replyDueOn: date('reply_due_on'),
    notice: jsonb('notice').$type<ImporterNotice>(),
    /** what an adjustment changed, in the words of the paper */
    changes: text('changes'),
    /** the check that a restoration rests on */
    checkId: text('check_id').references(() => areaChecks.id),
    decidedBy: text('decided_by')
      .notNull()
      .references(() => people.id),
    authorityId: text('authority_id')
      .notNull()
      .references(() => organisations.id),
    recordedAt: instant('recorded_at').notNull(),
    /** the order of recording, where day and time are the same */
    sequence: bigint('sequence', { mode: 'number' })
      .notNull()
      .default(sql`nextval('area_code_decisions_sequence_seq')`),
  },
  (table) => [
    index('area_code_decisions_code_index').on(table.areaCodeId, table.recordedAt),
    index('area_code_decisions_reply_index')
      .on(table.replyDueOn)
      .where(sql`${table.replyDueOn} is not null`),
  ],
);

/** The last serial allotted per scheme, province, kind and crop. Only ever grows. */
export const areaCodeSerials = pgTable('area_code_serials', {
  series: text('series').primaryKey(),
  lastSerial: integer('last_serial').notNull(),
});
