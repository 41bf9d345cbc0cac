import { index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { people } from './identity.ts';
import { organisations } from './organisations.ts';

/** What an organisation was told: a use of its code, a returned dossier, a suspension. */
export const notices = pgTable(
  'notices',
  {
    id: text('id').primaryKey(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    kind: text('kind').notNull(),
    /** the console page that it is about */
    href: text('href').notNull(),
    /** what the sentence of its kind is filled in with */
    facts: jsonb('facts').$type<Record<string, string>>().notNull(),
    createdAt: instant('created_at').notNull(),
    readAt: instant('read_at'),
    readBy: text('read_by').references(() => people.id),
  },
  (table) => [index('notices_organisation_index').on(table.organisationId, table.createdAt)],
);
