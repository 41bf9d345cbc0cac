import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
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
import { recalls } from './recalls.ts';

export const anomalyCodes = [
  'quota-exceeded',
  'quota-near',
  'allocated-twice',
  'over-delivered',
  'mass-gap',
  'house-suspended',
  'outside-season',
  'before-safe-date',
  'entry-outside',
  'picking-capacity',
  'certificate-expired',
  'no-authorisation',
] as const;
export const severities = ['low', 'medium', 'high'] as const;

/** Every form a rule has had: who set it, when, why. Rows are only added; the latest counts. */
export const anomalyRules = pgTable(
  'anomaly_rules',
  {
    code: text('code', { enum: anomalyCodes }).notNull(),
    version: integer('version').notNull(),
    /** in the unit of the rule; none: it has nothing to measure */
    threshold: integer('threshold'),
    severity: text('severity', { enum: severities }).notNull(),
    isOn: boolean('is_on').notNull(),
    reason: text('reason').notNull(),
    /** none: it came with the platform */
    setBy: text('set_by').references(() => people.id),
    setAt: instant('set_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.code, table.version] }),
    check('anomaly_rules_threshold_check', sql`${table.threshold} >= 0`),
  ],
);

export const anomalyStates = ['open', 'confirmed', 'dismissed'] as const;

/** What a rule found, with the numbers it found. One of each rule and subject, whatever comes later. */
export const anomalies = pgTable(
  'anomalies',
  {
    id: text('id').primaryKey(),
    ruleCode: text('rule_code', { enum: anomalyCodes }).notNull(),
    ruleVersion: integer('rule_version').notNull(),
    severity: text('severity', { enum: severities }).notNull(),
    /** what it is about: a lot, a movement, an area in a season */
    subject: text('subject').notNull(),
    /** who holds what it is about */
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    lotId: text('lot_id').references(() => batches.id),
    areaId: text('area_id').references(() => growingAreas.id),
    /** the numbers and names in its sentence, as printed in no language */
    facts: jsonb('facts').$type<Record<string, string | number>>().notNull(),
    state: text('state', { enum: anomalyStates }).notNull(),
    recallId: text('recall_id').references(() => recalls.id),
    version: integer('version').notNull().default(1),
    foundAt: instant('found_at').notNull(),
  },
  (table) => [
    unique('anomalies_subject_key').on(table.ruleCode, table.subject),
    index('anomalies_time_index').on(table.foundAt, table.id),
    index('anomalies_organisation_index').on(table.organisationId, table.state),
    index('anomalies_lot_index').on(table.lotId),
  ],
);

export const anomalyStepKinds = ['confirm', 'dismiss', 'hold', 'signal'] as const;

/** What an inspector made of it, and why. Rows are only added. */
export const anomalySteps = pgTable(
  'anomaly_steps',
  {
    id: text('id').primaryKey(),
    anomalyId: text('anomaly_id')
      .notNull()
      .references(() => anomalies.id),
    kind: text('kind', { enum: anomalyStepKinds }).notNull(),
    reason: text('reason').notNull(),
    recallId: text('recall_id').references(() => recalls.id),
    takenBy: text('taken_by')
      .notNull()
      .references(() => people.id),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    takenAt: instant('taken_at').notNull(),
  },
  (table) => [index('anomaly_steps_index').on(table.anomalyId, table.takenAt, table.id)],
);

/** Up to which entry of the ledger the lots have been looked at. */
export const anomalySweeps = pgTable('anomaly_sweeps', {
  id: text('id').primaryKey(),
  sequence: bigint('sequence', { mode: 'number' }).notNull(),
});
