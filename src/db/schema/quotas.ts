import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import { growingAreas } from './areas.ts';
import { batches } from './batches.ts';
import { instant } from './columns.ts';
import { people } from './identity.ts';
import { organisations } from './organisations.ts';
import { crops, varieties } from './reference.ts';

/** What comes back every year: Đông Xuân, Hè Thu, Thu Đông, vụ mùa, chính vụ, nghịch vụ, cả năm. */
export const seasonKinds = [
  'winter-spring',
  'summer-autumn',
  'autumn-winter',
  'rainy',
  'main',
  'off',
  'year',
] as const;

/** A season of one crop: 'Đông Xuân 2025–2026', from day to day, over the turn of a year. */
export const cropSeasons = pgTable(
  'crop_seasons',
  {
    id: text('id').primaryKey(),
    cropCode: text('crop_code')
      .notNull()
      .references(() => crops.code),
    kind: text('kind', { enum: seasonKinds }).notNull(),
    name: text('name').notNull(),
    startsOn: date('starts_on').notNull(),
    endsOn: date('ends_on').notNull(),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    index('crop_seasons_crop_index').on(table.cropCode, table.startsOn),
    unique('crop_seasons_name_key').on(table.cropCode, table.name),
    check('crop_seasons_days_check', sql`${table.startsOn} < ${table.endsOn}`),
  ],
);

/** Every form a season has had: who set it, when, why. Rows are only added. */
export const cropSeasonChanges = pgTable(
  'crop_season_changes',
  {
    seasonId: text('season_id')
      .notNull()
      .references(() => cropSeasons.id),
    version: integer('version').notNull(),
    name: text('name').notNull(),
    startsOn: date('starts_on').notNull(),
    endsOn: date('ends_on').notNull(),
    reason: text('reason').notNull(),
    setBy: text('set_by')
      .notNull()
      .references(() => people.id),
    setAt: instant('set_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.seasonId, table.version] })],
);

/** The most a hectare can bear in a season. Rows are only added; the latest valid one counts. */
export const yieldCeilings = pgTable(
  'yield_ceilings',
  {
    id: text('id').primaryKey(),
    cropCode: text('crop_code')
      .notNull()
      .references(() => crops.code),
    /** none: every variety */
    varietyCode: text('variety_code').references(() => varieties.code),
    /** none: every season */
    seasonKind: text('season_kind', { enum: seasonKinds }),
    kilogramsPerHectare: integer('kilograms_per_hectare').notNull(),
    validFrom: date('valid_from').notNull(),
    reason: text('reason').notNull(),
    setBy: text('set_by')
      .notNull()
      .references(() => people.id),
    authorityId: text('authority_id')
      .notNull()
      .references(() => organisations.id),
    setAt: instant('set_at').notNull(),
  },
  (table) => [
    index('yield_ceilings_crop_index').on(table.cropCode, table.validFrom),
    check('yield_ceilings_amount_check', sql`${table.kilogramsPerHectare} > 0`),
  ],
);

export const entryStates = ['reserved', 'used', 'freed'] as const;

/**
 * What one batch draws from its area's quota: reserved when submitted, used when released, freed
 * when its excess is refused. The season follows from the day, so a season set later finds its lots.
 */
export const quotaEntries = pgTable(
  'quota_entries',
  {
    batchId: text('batch_id')
      .primaryKey()
      .references(() => batches.id),
    areaId: text('area_id')
      .notNull()
      .references(() => growingAreas.id),
    harvestedOn: date('harvested_on').notNull(),
    grams: bigint('grams', { mode: 'number' }).notNull(),
    /** the part that was beyond the quota when it was asked for; none when it fitted */
    overGrams: bigint('over_grams', { mode: 'number' }).notNull(),
    state: text('state', { enum: entryStates }).notNull(),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    index('quota_entries_area_index').on(table.areaId, table.harvestedOn),
    check('quota_entries_grams_check', sql`${table.grams} > 0 and ${table.overGrams} >= 0`),
  ],
);

/** Every change of an entry; the last one of each batch is what the entry says. Rows are only added. */
export const quotaMovements = pgTable(
  'quota_movements',
  {
    batchId: text('batch_id')
      .notNull()
      .references(() => quotaEntries.batchId),
    version: integer('version').notNull(),
    areaId: text('area_id')
      .notNull()
      .references(() => growingAreas.id),
    harvestedOn: date('harvested_on').notNull(),
    grams: bigint('grams', { mode: 'number' }).notNull(),
    overGrams: bigint('over_grams', { mode: 'number' }).notNull(),
    state: text('state', { enum: entryStates }).notNull(),
    movedBy: text('moved_by')
      .notNull()
      .references(() => people.id),
    movedAt: instant('moved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.batchId, table.version] })],
);

/** That a holder was told its quota is nearly used: once per area, season and threshold. */
export const quotaWarnings = pgTable(
  'quota_warnings',
  {
    areaId: text('area_id')
      .notNull()
      .references(() => growingAreas.id),
    seasonId: text('season_id')
      .notNull()
      .references(() => cropSeasons.id),
    percent: integer('percent').notNull(),
    warnedAt: instant('warned_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.areaId, table.seasonId, table.percent] })],
);

/** The holder's plea for a lot beyond the quota, once per batch. Rows are only added. */
export const quotaExcessRequests = pgTable(
  'quota_excess_requests',
  {
    id: text('id').primaryKey(),
    batchId: text('batch_id')
      .notNull()
      .unique()
      .references(() => batches.id),
    areaId: text('area_id')
      .notNull()
      .references(() => growingAreas.id),
    gramsOver: bigint('grams_over', { mode: 'number' }).notNull(),
    reason: text('reason').notNull(),
    askedBy: text('asked_by')
      .notNull()
      .references(() => people.id),
    holderId: text('holder_id')
      .notNull()
      .references(() => organisations.id),
    askedAt: instant('asked_at').notNull(),
  },
  (table) => [
    index('quota_excess_requests_time_index').on(table.askedAt, table.id),
    check('quota_excess_requests_grams_check', sql`${table.gramsOver} > 0`),
  ],
);

/** An inspector's word on it, once. Rows are only added. */
export const quotaExcessDecisions = pgTable('quota_excess_decisions', {
  requestId: text('request_id')
    .primaryKey()
    .references(() => quotaExcessRequests.id),
  outcome: text('outcome', { enum: ['approved', 'refused'] }).notNull(),
  note: text('note').notNull(),
  decidedBy: text('decided_by')
    .notNull()
    .references(() => people.id),
  authorityId: text('authority_id')
    .notNull()
    .references(() => organisations.id),
  decidedAt: instant('decided_at').notNull(),
});
