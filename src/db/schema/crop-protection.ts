import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { files } from './files.ts';
import { people } from './identity.ts';
import { crops } from './reference.ts';

export const listKinds = ['full', 'amendment'] as const;
export const listStates = ['draft', 'published'] as const;

/** A circular that sets the permitted list anew, or changes lines of it, from a day on. */
export const protectionLists = pgTable(
  'protection_lists',
  {
    id: text('id').primaryKey(),
    /** as printed: 75/2025/TT-BNNMT */
    number: text('number').notNull().unique(),
    numberFolded: text('number_folded').notNull(),
    kind: text('kind', { enum: listKinds }).notNull(),
    issuedOn: date('issued_on'),
    /** none while nobody has read it off the circular; a list without it judges nothing */
    inForceFrom: date('in_force_from'),
    /** until when a product that leaves by this list may still be used; none: not at all */
    runOffUntil: date('run_off_until'),
    source: text('source').notNull(),
    state: text('state', { enum: listStates }).notNull(),
    version: integer('version').notNull().default(1),
    /** none: came with the service */
    enteredBy: text('entered_by').references(() => people.id),
    enteredAt: instant('entered_at').notNull(),
    publishedBy: text('published_by').references(() => people.id),
    publishedAt: instant('published_at'),
    /** SHA-256 in hex over its lines, as they were when it was published */
    linesSha256: text('lines_sha256'),
  },
  (table) => [
    index('protection_lists_force_index').on(table.state, table.inForceFrom),
    check(
      'protection_lists_published_check',
      sql`${table.state} = 'draft' or (${table.inForceFrom} is not null and ${table.publishedBy} is not null and ${table.publishedAt} is not null)`,
    ),
  ],
);

export const productGroups = [
  'insecticide',
  'fungicide',
  'herbicide',
  'rodenticide',
  'growth-regulator',
  'attractant',
  'snail-killer',
  'other',
] as const;

/** One trade name with its ingredients; whether it may be used is said by the lists, day by day. */
export const protectionProducts = pgTable(
  'protection_products',
  {
    id: text('id').primaryKey(),
    tradeName: text('trade_name').notNull(),
    ingredients: text('ingredients').notNull(),
    group: text('product_group', { enum: productGroups }).notNull(),
    registration: text('registration'),
    registrant: text('registrant'),
    /** trade name and ingredients, folded: what makes a product the same one */
    sameKey: text('same_key').notNull().unique(),
    searchFolded: text('search_folded').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('protection_products_name_index').on(table.sameKey, table.id)],
);

export const lineStandings = ['listed', 'removed'] as const;

/** What one list says of one product. Lines of a published list never change. */
export const protectionLines = pgTable(
  'protection_lines',
  {
    listId: text('list_id')
      .notNull()
      .references(() => protectionLists.id),
    productId: text('product_id')
      .notNull()
      .references(() => protectionProducts.id),
    standing: text('standing', { enum: lineStandings }).notNull(),
    /** of a removed product; none: the list's own */
    runOffUntil: date('run_off_until'),
    enteredBy: text('entered_by')
      .notNull()
      .references(() => people.id),
  },
  (table) => [
    primaryKey({ columns: [table.listId, table.productId] }),
    index('protection_lines_product_index').on(table.productId),
  ],
);

/** A crop, and the pests on it, that a line registers its product for. */
export const protectionLineUses = pgTable(
  'protection_line_uses',
  {
    listId: text('list_id').notNull(),
    productId: text('product_id').notNull(),
    ordinal: integer('ordinal').notNull(),
    /** none where the list names a crop that is not among ours */
    cropCode: text('crop_code').references(() => crops.code),
    cropName: text('crop_name').notNull(),
    pests: text('pests'),
  },
  (table) => [
    primaryKey({ columns: [table.listId, table.productId, table.ordinal] }),
    foreignKey({
      name: 'protection_line_uses_line_fk',
      columns: [table.listId, table.productId],
      foreignColumns: [protectionLines.listId, protectionLines.productId],
    }).onDelete('cascade'),
  ],
);

export const substanceKinds = ['banned', 'out-of-list'] as const;

/** What is known of a forbidden substance, version by version. Rows are only added. */
export const bannedSubstances = pgTable(
  'banned_substances',
  {
    key: text('key').notNull(),
    version: integer('version').notNull(),
    name: text('name').notNull(),
    /** other names, as product labels write them */
    alsoNames: text('also_names').array().notNull(),
    kind: text('kind', { enum: substanceKinds }).notNull(),
    /** none: the day is not known, it counts on every day */
    bannedFrom: date('banned_from'),
    /** the last day of the ban, if it ended */
    bannedUntil: date('banned_until'),
    source: text('source').notNull(),
    isConfirmed: boolean('is_confirmed').notNull(),
    enteredBy: text('entered_by').references(() => people.id),
    enteredAt: instant('entered_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.key, table.version] })],
);

/** In which doses are printed on labels; a tank holds 25 litres. */
export const doseUnits = ['g/ha', 'kg/ha', 'ml/ha', 'l/ha', 'g/tank', 'ml/tank'] as const;

/** A registered label of a product for a crop, as read off its photo. Rows are only added. */
export const productLabels = pgTable(
  'product_labels',
  {
    id: text('id').primaryKey(),
    productId: text('product_id')
      .notNull()
      .references(() => protectionProducts.id),
    cropCode: text('crop_code')
      .notNull()
      .references(() => crops.code),
    version: integer('version').notNull(),
    pests: text('pests'),
    /** thousandths of the unit */
    doseMin: bigint('dose_min', { mode: 'number' }).notNull(),
    doseMax: bigint('dose_max', { mode: 'number' }).notNull(),
    doseUnit: text('dose_unit', { enum: doseUnits }).notNull(),
    waterMinLitres: integer('water_min_litres'),
    waterMaxLitres: integer('water_max_litres'),
    /** days from the last use to the harvest, as printed; there is no default */
    intervalDays: integer('interval_days').notNull(),
    validFrom: date('valid_from').notNull(),
    photoFileId: text('photo_file_id')
      .notNull()
      .references(() => files.id),
    enteredBy: text('entered_by')
      .notNull()
      .references(() => people.id),
    enteredAt: instant('entered_at').notNull(),
  },
  (table) => [
    unique('product_labels_version_key').on(table.productId, table.cropCode, table.version),
    check(
      'product_labels_dose_check',
      sql`${table.doseMin} > 0 and ${table.doseMin} <= ${table.doseMax}`,
    ),
    check('product_labels_interval_check', sql`${table.intervalDays} between 0 and 365`),
  ],
);

export const labelOutcomes = ['verified', 'refused', 'withdrawn'] as const;

/**
 * Somebody else than who entered it held the label against its photo, or found a verified one wrong
 * later on. The newest row counts. Rows are only added.
 */
export const productLabelChecks = pgTable(
  'product_label_checks',
  {
    labelId: text('label_id')
      .notNull()
      .references(() => productLabels.id),
    ordinal: integer('ordinal').notNull(),
    outcome: text('outcome', { enum: labelOutcomes }).notNull(),
    note: text('note'),
    checkedBy: text('checked_by')
      .notNull()
      .references(() => people.id),
    checkedAt: instant('checked_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.labelId, table.ordinal] })],
);
