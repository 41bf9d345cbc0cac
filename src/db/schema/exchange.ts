import { boolean, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { people } from './identity.ts';
import { organisations } from './organisations.ts';
import { communes, formerCommunes } from './reference.ts';

export const importKinds = ['organisations', 'members', 'areas', 'codes', 'products'] as const;
export type ImportKind = (typeof importKinds)[number];
export const importStates = ['checking', 'refused', 'checked', 'applying', 'finished'] as const;
export const importRowStates = ['new', 'unchanged', 'problem', 'question', 'done'] as const;

/** What is said of a sheet or a row: the key of a sentence, and what it is filled in with. */
export type StoredFinding = {
  readonly column?: string;
  readonly key: string;
  readonly facts?: Readonly<Record<string, string>>;
  readonly value?: string;
  readonly isNote?: true;
};

/** A sheet that somebody sent: checked first, applied when they say so. The bytes are in the file storage. */
export const importRuns = pgTable(
  'import_runs',
  {
    id: text('id').primaryKey(),
    kind: text('kind', { enum: importKinds }).notNull(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    sentBy: text('sent_by')
      .notNull()
      .references(() => people.id),
    sentByRole: text('sent_by_role').notNull(),
    fileName: text('file_name').notNull(),
    bytes: integer('bytes').notNull(),
    sha256: text('sha256').notNull(),
    state: text('state', { enum: importStates }).notNull(),
    /** what concerns the sheet as a whole; the reasons of a refused one */
    findings: jsonb('findings').$type<readonly StoredFinding[]>().notNull(),
    /** each column of ours with the header that the sheet gives it */
    headers: jsonb('headers').$type<Readonly<Record<string, string>>>().notNull(),
    /** grows with each check and makes an earlier job for the same run do nothing */
    round: integer('round').notNull().default(1),
    rowCount: integer('row_count').notNull().default(0),
    checkedCount: integer('checked_count').notNull().default(0),
    newCount: integer('new_count').notNull().default(0),
    unchangedCount: integer('unchanged_count').notNull().default(0),
    questionCount: integer('question_count').notNull().default(0),
    /** rows with a problem, and the problems in them */
    problemRowCount: integer('problem_row_count').notNull().default(0),
    problemCount: integer('problem_count').notNull().default(0),
    noteCount: integer('note_count').notNull().default(0),
    onlyRight: boolean('only_right').notNull().default(false),
    doneCount: integer('done_count').notNull().default(0),
    failedCount: integer('failed_count').notNull().default(0),
    createdAt: instant('created_at').notNull(),
    checkedAt: instant('checked_at'),
    appliedAt: instant('applied_at'),
    finishedAt: instant('finished_at'),
  },
  (table) => [
    index('import_runs_organisation_index').on(table.organisationId, table.createdAt, table.id),
  ],
);

/** What a row of the sheet means. The content goes as soon as it is applied: it may be personal. */
export const importRows = pgTable(
  'import_rows',
  {
    runId: text('run_id')
      .notNull()
      .references(() => importRuns.id),
    /** as the spreadsheet numbers it */
    number: integer('number').notNull(),
    state: text('state', { enum: importRowStates }).notNull(),
    input: jsonb('input').$type<unknown>(),
    findings: jsonb('findings').$type<readonly StoredFinding[]>().notNull(),
    questionKey: text('question_key'),
  },
  (table) => [
    primaryKey({ columns: [table.runId, table.number] }),
    index('import_rows_state_index').on(table.runId, table.state, table.number),
  ],
);

/** An old address whose commune was split: a person says where it lies today. */
export const importQuestions = pgTable(
  'import_questions',
  {
    runId: text('run_id')
      .notNull()
      .references(() => importRuns.id),
    key: text('key').notNull(),
    formerCode: text('former_code')
      .notNull()
      .references(() => formerCommunes.code),
    /** hamlet or address line, as in the sheet */
    place: text('place').notNull(),
    firstRow: integer('first_row').notNull(),
    rowCount: integer('row_count').notNull(),
    communeCode: text('commune_code').references(() => communes.code),
    answeredBy: text('answered_by').references(() => people.id),
    answeredAt: instant('answered_at'),
  },
  (table) => [primaryKey({ columns: [table.runId, table.key] })],
);
