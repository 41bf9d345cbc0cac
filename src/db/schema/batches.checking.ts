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
import { batches, batchStates } from './batches.ts';
import { instant } from './columns.ts';
import { files } from './files.ts';
import { people } from './identity.ts';
import { plots } from './members.ts';
import { crops } from './reference.ts';

/** How much of a harvest came from which plot. */
export const batchPlots = pgTable(
  'batch_plots',
  {
    batchId: text('batch_id')
      .notNull()
      .references(() => batches.id),
    plotId: text('plot_id')
      .notNull()
      .references(() => plots.id),
    grams: bigint('grams', { mode: 'number' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.batchId, table.plotId] }),
    index('batch_plots_plot_index').on(table.plotId),
    check('batch_plots_grams_check', sql`${table.grams} > 0`),
  ],
);

export const checkKinds = [
  'plots',
  'code',
  'quota',
  'interval',
  'certificates',
  'window',
  'capacity',
  'place',
] as const;
export const checkResults = ['passed', 'failed', 'unknown', 'not-applicable'] as const;

/** What was found automatically when a lot was sent. Rows are only added; one set for each version. */
export const batchChecks = pgTable(
  'batch_checks',
  {
    batchId: text('batch_id')
      .notNull()
      .references(() => batches.id),
    batchVersion: integer('batch_version').notNull(),
    kind: text('kind', { enum: checkKinds }).notNull(),
    result: text('result', { enum: checkResults }).notNull(),
    /** which sentence says why; messages have its words */
    reason: text('reason').notNull(),
    /** the numbers and names in it, as printed in no language */
    facts: jsonb('facts').$type<Record<string, string | number>>().notNull(),
    /** which form of the rule, or of the amounts behind it, was applied */
    ruleVersion: text('rule_version').notNull(),
    checkedAt: instant('checked_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.batchId, table.batchVersion, table.kind] })],
);

export const lotDecisionKinds = [
  'waits',
  'passed',
  'returned',
  'verified',
  'audited',
  'held',
  'resumed',
  'recalled',
  'restored',
  'amended',
  'amendment-asked',
  'amendment-accepted',
  'amendment-refused',
  'closed',
  'voided',
] as const;
export const verifyMethods = ['paper', 'visit', 'sample'] as const;

/** Every decision on a lot, by a person, the sampling rule or the calendar. Rows are only added. */
export const batchDecisions = pgTable(
  'batch_decisions',
  {
    id: text('id').primaryKey(),
    batchId: text('batch_id')
      .notNull()
      .references(() => batches.id),
    /** the version that the decision made */
    batchVersion: integer('batch_version').notNull(),
    kind: text('kind', { enum: lotDecisionKinds }).notNull(),
    fromState: text('from_state', { enum: batchStates }).notNull(),
    toState: text('to_state', { enum: batchStates }).notNull(),
    reasonCode: text('reason_code'),
    reason: text('reason'),
    method: text('method', { enum: verifyMethods }),
    evidenceFileId: text('evidence_file_id').references(() => files.id),
    /** the day until which a lot is held, or by which one that passed is looked at */
    dueOn: date('due_on'),
    /** of an amendment */
    fromGrams: bigint('from_grams', { mode: 'number' }),
    toGrams: bigint('to_grams', { mode: 'number' }),
    /** why the lot waits for an inspector, each with its numbers */
    risks: jsonb('risks').$type<{ reason: string; facts: Record<string, string | number> }[]>(),
    /** the rule that let it wait or pass */
    ruleId: text('rule_id').references(() => checkingRules.id),
    /** none: the rule or the calendar decided */
    decidedBy: text('decided_by').references(() => people.id),
    decidedAt: instant('decided_at').notNull(),
  },
  (table) => [
    unique('batch_decisions_version_key').on(table.batchId, table.batchVersion),
    index('batch_decisions_kind_index').on(table.kind, table.batchId),
    check(
      'batch_decisions_grams_check',
      sql`(${table.fromGrams} is null) = (${table.toGrams} is null)`,
    ),
  ],
);

/** A spray that was written down afterwards and lies before the harvest of a lot. Rows are only added. */
export const batchFlags = pgTable(
  'batch_flags',
  {
    id: text('id').primaryKey(),
    batchId: text('batch_id')
      .notNull()
      .references(() => batches.id),
    /** the entry in the diary */
    entryId: text('entry_id').notNull(),
    sprayedOn: date('sprayed_on').notNull(),
    /** none: the interval of the product is not known */
    safeFrom: date('safe_from'),
    flaggedBy: text('flagged_by').references(() => people.id),
    flaggedAt: instant('flagged_at').notNull(),
  },
  (table) => [index('batch_flags_batch_index').on(table.batchId, table.flaggedAt)],
);

/**
 * Which lots pass without an inspector. Rows are only added; the latest counts, and without one
 * every lot waits.
 */
export const checkingRules = pgTable(
  'checking_rules',
  {
    id: text('id').primaryKey(),
    version: integer('version').notNull().unique(),
    /** of the lots of low risk, so many in a hundred are drawn for an inspector all the same */
    sharePercent: integer('share_percent').notNull(),
    /** the first lots of a producer always wait */
    firstLots: integer('first_lots').notNull(),
    /** heavier lots wait; none: whatever they weigh */
    mostGrams: bigint('most_grams', { mode: 'number' }),
    /** a lot waits while its producer has unsettled anomalies */
    heedsAnomalies: boolean('heeds_anomalies').notNull(),
    /** the checks that must have passed or not apply: unknown is then not enough */
    requiredChecks: jsonb('required_checks').$type<(typeof checkKinds)[number][]>().notNull(),
    /** a lot that passed is looked at within so many days */
    auditDays: integer('audit_days').notNull(),
    reason: text('reason').notNull(),
    setBy: text('set_by')
      .notNull()
      .references(() => people.id),
    setAt: instant('set_at').notNull(),
  },
  (table) => [
    check('checking_rules_share_check', sql`${table.sharePercent} between 0 and 100`),
    check(
      'checking_rules_counts_check',
      sql`${table.firstLots} >= 0 and ${table.auditDays} > 0 and (${table.mostGrams} is null or ${table.mostGrams} > 0)`,
    ),
  ],
);

/** The most that can be picked of a crop in a day. Rows are only added; the latest of a crop counts. */
export const pickingCeilings = pgTable(
  'picking_ceilings',
  {
    id: text('id').primaryKey(),
    cropCode: text('crop_code')
      .notNull()
      .references(() => crops.code),
    gramsPerSquareMetre: integer('grams_per_square_metre'),
    gramsPerPlot: bigint('grams_per_plot', { mode: 'number' }),
    reason: text('reason').notNull(),
    setBy: text('set_by')
      .notNull()
      .references(() => people.id),
    setAt: instant('set_at').notNull(),
  },
  (table) => [
    index('picking_ceilings_crop_index').on(table.cropCode, table.setAt),
    check(
      'picking_ceilings_amount_check',
      sql`coalesce(${table.gramsPerSquareMetre}, ${table.gramsPerPlot}) is not null and coalesce(${table.gramsPerSquareMetre}, 1) > 0 and coalesce(${table.gramsPerPlot}, 1) > 0`,
    ),
  ],
);
