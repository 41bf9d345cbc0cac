import { date, index, integer, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { files } from './files.ts';
import { people } from './identity.ts';
import { organisations } from './organisations.ts';

const organisationId = () =>
  text('organisation_id')
    .notNull()
    .references(() => organisations.id);
const person = (name: string) =>
  text(name)
    .notNull()
    .references(() => people.id);

export const ratingStates = [
  'self-scored',
  'control-checked',
  'submitted',
  'commented',
  'resubmitted',
  'published',
] as const;
export const ratingBands = ['good', 'fair', 'average', 'weak'] as const;

/** The yearly rating (Circular 09/2017). Points are tenths, so that sums are exact. */
export const organisationRatings = pgTable(
  'organisation_ratings',
  {
    id: text('id').primaryKey(),
    organisationId: organisationId(),
    year: integer('year').notNull(),
    state: text('state', { enum: ratingStates }).notNull(),
    pointTenths: jsonb('point_tenths').$type<Readonly<Record<string, number>>>().notNull(),
    totalTenths: integer('total_tenths').notNull(),
    band: text('band', { enum: ratingBands }).notNull(),
    /** the fine of that year, which makes the band weak */
    fineDecision: text('fine_decision'),
    slipsSent: integer('slips_sent').notNull(),
    slipsReturned: integer('slips_returned').notNull(),
    slipsSatisfied: integer('slips_satisfied').notNull(),
    financeFileId: text('finance_file_id').references(() => files.id),
    scoredBy: person('scored_by'),
    submittedOn: date('submitted_on'),
    publishedOn: date('published_on'),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    unique('organisation_ratings_year_key').on(table.organisationId, table.year),
    index('organisation_ratings_year_index').on(table.year, table.state),
  ],
);

export const organisationRatingSteps = pgTable(
  'organisation_rating_steps',
  {
    id: text('id').primaryKey(),
    ratingId: text('rating_id')
      .notNull()
      .references(() => organisationRatings.id),
    step: text('step').notNull(),
    state: text('state', { enum: ratingStates }).notNull(),
    totalTenths: integer('total_tenths').notNull(),
    pointTenths: jsonb('point_tenths').$type<Readonly<Record<string, number>>>().notNull(),
    fineDecision: text('fine_decision'),
    note: text('note'),
    takenBy: person('taken_by'),
    actingFor: text('acting_for')
      .notNull()
      .references(() => organisations.id),
    takenAt: instant('taken_at').notNull(),
  },
  (table) => [index('organisation_rating_steps_index').on(table.ratingId, table.takenAt)],
);
