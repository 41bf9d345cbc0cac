import { date, index, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { people } from './identity.ts';
import { legalStatuses, organisations } from './organisations.ts';

const organisationId = () =>
  text('organisation_id')
    .notNull()
    .references(() => organisations.id);
const person = (name: string) =>
  text(name)
    .notNull()
    .references(() => people.id);

/** Every change of the legal status, with the document it rests on. Rows are only added. */
export const organisationStatuses = pgTable(
  'organisation_statuses',
  {
    id: text('id').primaryKey(),
    organisationId: organisationId(),
    status: text('status', { enum: legalStatuses }).notNull(),
    effectiveOn: date('effective_on').notNull(),
    number: text('number').notNull(),
    grounds: text('grounds').notNull(),
    recordedBy: person('recorded_by'),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [index('organisation_statuses_index').on(table.organisationId, table.recordedAt)],
);

/** Every change of name. Rows are only added; papers older than the last one carry another name. */
export const organisationRenamings = pgTable(
  'organisation_renamings',
  {
    id: text('id').primaryKey(),
    organisationId: organisationId(),
    formerName: text('former_name').notNull(),
    name: text('name').notNull(),
    changedOn: date('changed_on').notNull(),
    number: text('number').notNull(),
    recordedBy: person('recorded_by'),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [index('organisation_renamings_index').on(table.organisationId, table.changedOn)],
);
