import { sql } from 'drizzle-orm';
import { check, date, index, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { people } from './identity.ts';
import { codeSchemes } from './reference.ts';

// What the province itself sets beside the lists that come with the service. Rows are only added.

const set = () => ({
  /** the decree, decision or notice it follows */
  source: text('source').notNull(),
  setBy: text('set_by')
    .notNull()
    .references(() => people.id),
  setAt: instant('set_at').notNull(),
});

export const daySettingKinds = ['holiday', 'swap-off', 'swap-work', 'as-weekday'] as const;

/** The last row for a day counts, before any list; 'as-weekday' takes back what was said of the day. */
export const daySettings = pgTable(
  'day_settings',
  {
    id: text('id').primaryKey(),
    day: date('day').notNull(),
    kind: text('kind', { enum: daySettingKinds }).notNull(),
    name: text('name').notNull(),
    ...set(),
  },
  (table) => [index('day_settings_day_index').on(table.day, table.setAt)],
);

/** A scheme added by the province, or one closed: after `lastDay` no code of it is given any more. */
export const schemeSettings = pgTable(
  'scheme_settings',
  {
    id: text('id').primaryKey(),
    schemeId: text('scheme_id')
      .notNull()
      .references(() => codeSchemes.id),
    kind: text('kind', { enum: ['added', 'closed'] }).notNull(),
    lastDay: date('last_day'),
    ...set(),
  },
  (table) => [
    index('scheme_settings_scheme_index').on(table.schemeId, table.setAt),
    check(
      'scheme_settings_last_day_check',
      sql`(${table.kind} = 'closed') = (${table.lastDay} is not null)`,
    ),
  ],
);
