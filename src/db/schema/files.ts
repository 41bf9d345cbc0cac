import { index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { people } from './identity.ts';
import { organisations } from './organisations.ts';

/** An uploaded document or photo. `sha256` is of the bytes kept; images are re-encoded before. */
export const files = pgTable(
  'files',
  {
    id: text('id').primaryKey(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    /** none: the public, with a complaint */
    uploadedBy: text('uploaded_by').references(() => people.id),
    name: text('name').notNull(),
    mediaType: text('media_type').notNull(),
    bytes: integer('bytes').notNull(),
    sha256: text('sha256').notNull(),
    /** of the bytes as they were sent, before an image was re-encoded */
    sentSha256: text('sent_sha256').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('files_organisation_index').on(table.organisationId)],
);
