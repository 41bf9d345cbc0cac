import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import type { OutlineNote } from '../../lib/outline-reading.ts';
import type { Outline } from '../../lib/read-outline.ts';
import { growingAreas } from './areas.ts';
import { instant } from './columns.ts';
import { people } from './identity.ts';

export const boundarySources = [
  'drawn',
  'geojson',
  'kml',
  'points',
  'walk',
  'vn2000',
  'import',
] as const;

/** Every outline an area has had; the highest version is the present one. Rows are only added. */
export const areaBoundaries = pgTable(
  'area_boundaries',
  {
    id: text('id').primaryKey(),
    areaId: text('area_id')
      .notNull()
      .references(() => growingAreas.id),
    version: integer('version').notNull(),
    outline: jsonb('outline').$type<Outline>().notNull(),
    /** measured on the ellipsoid, holes taken off */
    squareMetres: bigint('square_metres', { mode: 'number' }).notNull(),
    source: text('source', { enum: boundarySources }).notNull(),
    /** why it was drawn anew, in the words of whoever did */
    reason: text('reason'),
    /** what was put right while it was read */
    notes: jsonb('notes').$type<OutlineNote[]>().notNull(),
    west: doublePrecision('west').notNull(),
    south: doublePrecision('south').notNull(),
    east: doublePrecision('east').notNull(),
    north: doublePrecision('north').notNull(),
    recordedBy: text('recorded_by')
      .notNull()
      .references(() => people.id),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [
    unique('area_boundaries_version_key').on(table.areaId, table.version),
    index('area_boundaries_box_index').on(table.south, table.north, table.west, table.east),
    check('area_boundaries_version_check', sql`${table.version} > 0`),
  ],
);
