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
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { areaCodes, growingAreas } from './areas.ts';
import { instant } from './columns.ts';
import { files } from './files.ts';
import { people } from './identity.ts';
import { organisations } from './organisations.ts';
import { markets } from './reference.ts';

export const dossierStates = [
  'draft',
  'submitted',
  'returned',
  'under-review',
  'field-check',
  'issued',
  'rejected',
  'withdrawn',
  'lapsed',
] as const;

export const dossierKinds = ['new-code', 'further-market', 're-issue'] as const;
export const proposals = ['issue', 'reject'] as const;

/** A dossier (hồ sơ đề nghị cấp mã) of one area for one market. `number` comes with submission. */
export const dossiers = pgTable(
  'dossiers',
  {
    id: text('id').primaryKey(),
    /** 'HS-2026-000123' */
    number: text('number').unique(),
    areaId: text('area_id')
      .notNull()
      .references(() => growingAreas.id),
    holderId: text('holder_id')
      .notNull()
      .references(() => organisations.id),
    marketCode: text('market_code')
      .notNull()
      .references(() => markets.code),
    kind: text('kind', { enum: dossierKinds }).notNull(),
    state: text('state', { enum: dossierStates }).notNull(),
    /** what the holder expects to harvest in a season */
    expectedGrams: bigint('expected_grams', { mode: 'number' }),
    varietyCodes: jsonb('variety_codes').$type<readonly string[]>().notNull(),
    treeCount: integer('tree_count'),
    standard: text('standard'),
    waterSource: text('water_source'),
    /** who answers for internal control; a person's name, never in the ledger */
    controlPerson: text('control_person'),
    /** what is to change, for an area that has a code for this market */
    changeReason: text('change_reason'),
    isCommitted: boolean('is_committed').notNull(),
    /** the first day of submission; the term runs from here */
    receivedOn: date('received_on'),
    procedureId: text('procedure_id'),
    /** the last day of the term; none while it is returned, or where the procedure sets no term */
    dueOn: date('due_on'),
    /** working days left when it was returned */
    daysLeft: integer('days_left'),
    /** the last day to send a returned dossier in again */
    lapsesOn: date('lapses_on'),
    returnCount: integer('return_count').notNull().default(0),
    /** demanded by the rule for crop and market, or asked for by the reviewer */
    needsFieldCheck: boolean('needs_field_check').notNull().default(false),
    proposal: text('proposal', { enum: proposals }),
    areaCodeId: text('area_code_id').references(() => areaCodes.id),
    version: integer('version').notNull().default(1),
    draftedBy: text('drafted_by')
      .notNull()
      .references(() => people.id),
    draftedAt: instant('drafted_at').notNull(),
    stateSince: instant('state_since').notNull(),
  },
  (table) => [
    uniqueIndex('dossiers_open_index')
      .on(table.areaId, table.marketCode)
      .where(
        sql`${table.state} in ('draft', 'submitted', 'returned', 'under-review', 'field-check')`,
      ),
    index('dossiers_holder_index').on(table.holderId, table.stateSince),
    index('dossiers_state_index').on(table.state, table.dueOn),
    index('dossiers_since_index').on(table.stateSince, table.id),
    check('dossiers_number_check', sql`${table.number} ~ '^HS-[0-9]{4}-[0-9]{6}$'`),
  ],
);

export const dossierVerbs = [
  'draft',
  'revise',
  'submit',
  'withdraw',
  'return',
  'forward',
  'order-check',
  'propose',
  'issue',
  'reject',
  'lapse',
] as const;

/** Every step of a dossier: who, when, from where to where, why, on which paper. Never changed. */
export const dossierSteps = pgTable(
  'dossier_steps',
  {
    id: text('id').primaryKey(),
    dossierId: text('dossier_id')
      .notNull()
      .references(() => dossiers.id),
    /** the dossier's version after this step, which puts steps of one moment in order */
    version: integer('version').notNull(),
    verb: text('verb', { enum: dossierVerbs }).notNull(),
    from: text('from_state', { enum: dossierStates }),
    to: text('to_state', { enum: dossierStates }).notNull(),
    reasonCodes: jsonb('reason_codes').$type<readonly string[]>().notNull(),
    note: text('note'),
    /** the decision's number, as on the paper */
    number: text('number'),
    /** the day of the decision or of the field check */
    happenedOn: date('happened_on').notNull(),
    proposal: text('proposal', { enum: proposals }),
    evidenceFileId: text('evidence_file_id').references(() => files.id),
    /** none: done by the service when a term ran out */
    actorId: text('actor_id').references(() => people.id),
    organisationId: text('organisation_id').references(() => organisations.id),
    actorRole: text('actor_role'),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [
    unique('dossier_steps_version_key').on(table.dossierId, table.version),
    index('dossier_steps_actor_index').on(table.actorId),
  ],
);

/** The last number given in a year. Only ever grows. */
export const dossierSerials = pgTable('dossier_serials', {
  year: integer('year').primaryKey(),
  lastSerial: integer('last_serial').notNull(),
});

/** How often a dossier is returned and how long it waits for its holder; the latest in force counts. */
export const dossierTerms = pgTable('dossier_terms', {
  validFrom: date('valid_from').primaryKey(),
  resubmitDays: integer('resubmit_days').notNull(),
  mostReturns: integer('most_returns').notNull(),
  source: text('source').notNull(),
});
