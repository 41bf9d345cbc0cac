import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import { growingAreas } from './areas.ts';
import { instant } from './columns.ts';
import { protectionProducts } from './crop-protection.ts';
import { files } from './files.ts';
import { people } from './identity.ts';
import { plots } from './members.ts';
import { organisations } from './organisations.ts';
import { cropSeasons, seasonKinds } from './quotas.ts';
import { crops, varieties } from './reference.ts';

const person = (name: string) =>
  text(name)
    .notNull()
    .references(() => people.id);

export const plantingStates = ['planned', 'active', 'ended'] as const;

/** A season in the field (mùa vụ canh tác): one crop on an area, or on plots of it. */
export const plantings = pgTable(
  'plantings',
  {
    id: text('id').primaryKey(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    /** none: plots outside every growing area */
    areaId: text('area_id').references(() => growingAreas.id),
    cropCode: text('crop_code')
      .notNull()
      .references(() => crops.code),
    varietyCode: text('variety_code').references(() => varieties.code),
    seasonKind: text('season_kind', { enum: seasonKinds }).notNull(),
    /** the province's season that it lies in, when there is one */
    seasonId: text('season_id').references(() => cropSeasons.id),
    /** 'Đông Xuân 2025–2026' */
    seasonName: text('season_name').notNull(),
    squareMetres: bigint('square_metres', { mode: 'number' }).notNull(),
    startsOn: date('starts_on').notNull(),
    harvestFrom: date('harvest_from').notNull(),
    harvestTo: date('harvest_to').notNull(),
    expectedGrams: bigint('expected_grams', { mode: 'number' }),
    /** what was usual before, to be 30 % below; nutrients N + P2O5 + K2O of bought fertiliser */
    usualNutrientGrams: bigint('usual_nutrient_grams', { mode: 'number' }),
    usualSprays: integer('usual_sprays'),
    usualSource: text('usual_source'),
    state: text('state', { enum: plantingStates }).notNull(),
    endedOn: date('ended_on'),
    version: integer('version').notNull().default(1),
    createdBy: person('created_by'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    index('plantings_organisation_index').on(table.organisationId, table.startsOn, table.id),
    index('plantings_area_index').on(table.areaId),
    check('plantings_size_check', sql`${table.squareMetres} > 0`),
    check(
      'plantings_days_check',
      sql`${table.startsOn} <= ${table.harvestFrom} and ${table.harvestFrom} <= ${table.harvestTo}`,
    ),
    check(
      'plantings_ended_check',
      sql`(${table.state} = 'ended') = (${table.endedOn} is not null)`,
    ),
  ],
);

/** Its plots; none: the whole area. */
export const plantingPlots = pgTable(
  'planting_plots',
  {
    plantingId: text('planting_id')
      .notNull()
      .references(() => plantings.id),
    plotId: text('plot_id')
      .notNull()
      .references(() => plots.id),
    squareMetres: bigint('square_metres', { mode: 'number' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.plantingId, table.plotId] }),
    index('planting_plots_plot_index').on(table.plotId),
  ],
);

export const plantingChangeKinds = ['planned', 'started', 'corrected', 'ended'] as const;

/** Every form a planting has had: who, when, why. Rows are only added. */
export const plantingChanges = pgTable(
  'planting_changes',
  {
    plantingId: text('planting_id')
      .notNull()
      .references(() => plantings.id),
    version: integer('version').notNull(),
    kind: text('kind', { enum: plantingChangeKinds }).notNull(),
    reason: text('reason'),
    content: jsonb('content').$type<Record<string, unknown>>().notNull(),
    changedBy: person('changed_by'),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.plantingId, table.version] })],
);

export const diaryKinds = [
  'sowing',
  'fertiliser',
  'spraying',
  'irrigation',
  'draining',
  'pests',
  'bagging',
  'harvest',
  'treatment',
  'straw',
  'note',
] as const;
export type DiaryKind = (typeof diaryKinds)[number];

/** One work in the field. What it says is in its versions; `version` is the present one. */
export const diaryEntries = pgTable(
  'diary_entries',
  {
    /** 'dia_' and the UUID that the sender made */
    id: text('id').primaryKey(),
    plantingId: text('planting_id')
      .notNull()
      .references(() => plantings.id),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    kind: text('kind', { enum: diaryKinds }).notNull(),
    version: integer('version').notNull(),
    /** of what was sent first, so that the same sent again is known */
    sentSha256: text('sent_sha256').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('diary_entries_planting_index').on(table.plantingId)],
);

export const workerKinds = ['household', 'organisation'] as const;

/** What an entry says, first and after each correction. Rows are only added. */
export const diaryVersions = pgTable(
  'diary_versions',
  {
    entryId: text('entry_id')
      .notNull()
      .references(() => diaryEntries.id),
    version: integer('version').notNull(),
    /** the day of the work, as told */
    happenedOn: date('happened_on').notNull(),
    /** who worked: the households of the plots, or the organisation. Who wrote is `recordedBy` */
    workedBy: text('worked_by', { enum: workerKinds }).notNull(),
    details: jsonb('details').$type<Record<string, unknown>>().notNull(),
    note: text('note'),
    /** why it was corrected; none: as written first */
    reason: text('reason'),
    /** taken back: it never happened */
    isStruck: boolean('is_struck').notNull(),
    recordedBy: person('recorded_by'),
    recordedAt: instant('recorded_at').notNull(),
    /** by the clock of the phone, which nobody trusts */
    deviceAt: instant('device_at'),
  },
  (table) => [
    primaryKey({ columns: [table.entryId, table.version] }),
    index('diary_versions_day_index').on(table.happenedOn),
    check('diary_versions_reason_check', sql`(${table.version} = 1) = (${table.reason} is null)`),
  ],
);

/** The plots of a version; none: all of the planting. Rows are only added. */
export const diaryPlots = pgTable(
  'diary_plots',
  {
    entryId: text('entry_id')
      .notNull()
      .references(() => diaryEntries.id),
    version: integer('version').notNull(),
    plotId: text('plot_id')
      .notNull()
      .references(() => plots.id),
  },
  (table) => [
    primaryKey({ columns: [table.entryId, table.version, table.plotId] }),
    index('diary_plots_plot_index').on(table.plotId),
  ],
);

/** A product in a tank, with what was thought of its use when it was written. Rows are only added. */
export const diaryUses = pgTable(
  'diary_uses',
  {
    entryId: text('entry_id')
      .notNull()
      .references(() => diaryEntries.id),
    version: integer('version').notNull(),
    ordinal: integer('ordinal').notNull(),
    /** of the catalogue; none: only its typed name is known */
    productId: text('product_id').references(() => protectionProducts.id),
    productName: text('product_name').notNull(),
    /** thousandths of the unit */
    doseAmount: bigint('dose_amount', { mode: 'number' }),
    doseUnit: text('dose_unit'),
    waterLitres: integer('water_litres'),
    /** the permitted list that was in force on the day */
    listId: text('list_id'),
    labelId: text('label_id'),
    /** as known then; null is unknown, never a default */
    intervalDays: integer('interval_days'),
    findings: jsonb('findings')
      .$type<{ kind: string; facts: Record<string, string | number> }[]>()
      .notNull(),
    /** which wording of the rules judged */
    ruleVersion: text('rule_version').notNull(),
  },
  (table) => [primaryKey({ columns: [table.entryId, table.version, table.ordinal] })],
);

/** Photos of a version. Rows are only added. */
export const diaryPhotos = pgTable(
  'diary_photos',
  {
    entryId: text('entry_id')
      .notNull()
      .references(() => diaryEntries.id),
    version: integer('version').notNull(),
    fileId: text('file_id')
      .notNull()
      .references(() => files.id),
  },
  (table) => [primaryKey({ columns: [table.entryId, table.version, table.fileId] })],
);

/** A usual entry under a name, to begin from. */
export const diaryTemplates = pgTable(
  'diary_templates',
  {
    id: text('id').primaryKey(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    name: text('name').notNull(),
    kind: text('kind', { enum: diaryKinds }).notNull(),
    cropCode: text('crop_code')
      .notNull()
      .references(() => crops.code),
    content: jsonb('content').$type<Record<string, unknown>>().notNull(),
    createdBy: person('created_by'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [unique('diary_templates_name_key').on(table.organisationId, table.name)],
);
