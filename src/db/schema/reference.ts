import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';
import type { Text } from '../../lib/language.ts';

/** A name in every language; Vietnamese is the one of record. */
const names = () => ({
  nameVi: text('name_vi').notNull(),
  nameEn: text('name_en').notNull(),
  nameZh: text('name_zh').notNull(),
});

/** The 34 provinces since 01/07/2025, with their kind word: 'Tỉnh An Giang', 'Thành phố Cần Thơ'. */
export const provinces = pgTable('provinces', {
  code: text('code').primaryKey(),
  nameVi: text('name_vi').notNull(),
  validFrom: date('valid_from').notNull(),
});

export const communeKinds = ['xã', 'phường', 'đặc khu'] as const;

/** Units below the province. `name` is without its kind: the same name is often a former district. */
export const communes = pgTable(
  'communes',
  {
    code: text('code').primaryKey(),
    provinceCode: text('province_code')
      .notNull()
      .references(() => provinces.code),
    kind: text('kind', { enum: communeKinds }).notNull(),
    name: text('name').notNull(),
    nameFolded: text('name_folded').notNull(),
    /** A point inside the unit, degrees WGS 84; known for the units of An Giang. */
    latitude: doublePrecision('latitude'),
    longitude: doublePrecision('longitude'),
    areaSquareKilometres: doublePrecision('area_square_kilometres'),
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to'),
  },
  (table) => [
    check('communes_kind_check', sql`${table.kind} in ('xã', 'phường', 'đặc khu')`),
    index('communes_province_code_index').on(table.provinceCode),
  ],
);

/** Communes before 01/07/2025. `name` has its kind word; 89 is old An Giang, 91 is old Kiên Giang. */
export const formerCommunes = pgTable('former_communes', {
  code: text('code').primaryKey(),
  name: text('name').notNull(),
  nameFolded: text('name_folded').notNull(),
  districtCode: text('district_code').notNull(),
  districtName: text('district_name').notNull(),
  provinceCode: text('province_code').notNull(),
  provinceName: text('province_name').notNull(),
});

/** Which former commune went into which unit; a split one has several rows. */
export const communeChanges = pgTable(
  'commune_changes',
  {
    formerCode: text('former_code')
      .notNull()
      .references(() => formerCommunes.code),
    communeCode: text('commune_code')
      .notNull()
      .references(() => communes.code),
  },
  (table) => [
    primaryKey({ columns: [table.formerCode, table.communeCode] }),
    index('commune_changes_commune_code_index').on(table.communeCode),
  ],
);

/** `code` is the crop part of a growing-area code of 2026 ('XO'); `drawing` names the picture on pages. */
export const crops = pgTable('crops', {
  code: text('code').primaryKey(),
  ...names(),
  nameFolded: text('name_folded').notNull(),
  scientificName: text('scientific_name').notNull(),
  hsCode: text('hs_code'),
  /** stands for several years; the smallest area that gets a code depends on it */
  isPerennial: boolean('is_perennial').notNull(),
  drawing: text('drawing').notNull(),
});

export const varieties = pgTable(
  'varieties',
  {
    code: text('code').primaryKey(),
    cropCode: text('crop_code')
      .notNull()
      .references(() => crops.code),
    ...names(),
    nameFolded: text('name_folded').notNull(),
  },
  (table) => [index('varieties_crop_code_index').on(table.cropCode)],
);

/** Where produce may be sold; a growing area has its own code and state for each. */
export const markets = pgTable('markets', {
  code: text('code').primaryKey(),
  ...names(),
  isExport: boolean('is_export').notNull(),
  /** the importing country approves each code itself before it can be used */
  needsImporterApproval: boolean('needs_importer_approval').notNull(),
});

/** What one market asks of one crop beyond the rules of the market, from a day on. */
export const cropMarketRules = pgTable(
  'crop_market_rules',
  {
    cropCode: text('crop_code')
      .notNull()
      .references(() => crops.code),
    marketCode: text('market_code')
      .notNull()
      .references(() => markets.code),
    validFrom: date('valid_from').notNull(),
    /** the land is visited before a code is issued */
    needsFieldCheck: boolean('needs_field_check').notNull(),
    source: text('source').notNull(),
  },
  (table) => [primaryKey({ columns: [table.cropCode, table.marketCode, table.validFrom] })],
);

/** `numberPattern` is null where certifiers number as they like; `source` is the text that sets the validity. */
export const certificateKinds = pgTable('certificate_kinds', {
  code: text('code').primaryKey(),
  ...names(),
  validityMonths: integer('validity_months').notNull(),
  numberPattern: text('number_pattern'),
  numberExample: text('number_example'),
  lookupUrl: text('lookup_url'),
  source: text('source').notNull(),
});

export const codeSchemeKinds = ['PUC', 'PHC', 'both'] as const;

/** One group of a scheme's pattern: what it means and how many characters it has. */
export type CodePart = {
  readonly name:
    | 'letters'
    | 'province'
    | 'district'
    | 'commune'
    | 'kind'
    | 'crop'
    | 'serial'
    | 'year'
    | 'market';
  readonly minWidth: number;
  readonly maxWidth: number;
};

export const codeIssuers = ['commune', 'province', 'ministry'] as const;

/**
 * The forms a growing-area (PUC) or packing-house (PHC) code has taken. The service may allot new
 * codes from `allottedFrom` to `allottedTo`; without `allottedFrom` they are only recorded.
 */
export const codeSchemes = pgTable(
  'code_schemes',
  {
    id: text('id').primaryKey(),
    kind: text('kind', { enum: codeSchemeKinds }).notNull(),
    ...names(),
    /** A regular expression for the trimmed, upper-cased code with plain hyphens. */
    pattern: text('pattern').notNull(),
    /** How a new code is written: {province} {kind} {crop} {serial} {market}; {market} brings its own hyphen. */
    template: text('template').notNull(),
    /** what the groups of the pattern mean, in their order */
    parts: jsonb('parts').$type<readonly CodePart[]>().notNull(),
    serialWidth: integer('serial_width').notNull(),
    marketSuffix: boolean('market_suffix').notNull(),
    issuedBy: text('issued_by', { enum: codeIssuers }).notNull(),
    forExport: boolean('for_export').notNull(),
    forDomestic: boolean('for_domestic').notNull(),
    /** the form is in use from this day; codes of it stay readable after the last */
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to'),
    allottedFrom: date('allotted_from'),
    allottedTo: date('allotted_to'),
    example: text('example').notNull(),
    source: text('source').notNull(),
    /** rows of the project's own files are brought up to date at every start, the province's never */
    origin: text('origin', { enum: ['seed', 'province'] }).notNull(),
  },
  (table) => [check('code_schemes_kind_check', sql`${table.kind} in ('PUC', 'PHC', 'both')`)],
);

/** The 63 provinces until 30/06/2025: older codes carry their digits, export codes some of their letters. */
export const formerProvinces = pgTable('former_provinces', {
  code: text('code').primaryKey(),
  nameVi: text('name_vi').notNull(),
  provinceCode: text('province_code')
    .notNull()
    .references(() => provinces.code),
  /** as in VN-AGOR-0044, folded; only where a code with them has been seen */
  letters: text('letters').unique(),
  lettersSource: text('letters_source'),
});

/** A piece of a dossier; which of them there must be depends on the procedure. */
export type DossierItem = {
  readonly code: string;
  readonly name: Text;
  readonly isRequired: boolean;
};

/** How a code was and is applied for: by whom it is received, in how many working days it is decided. */
export const codeProcedures = pgTable('code_procedures', {
  id: text('id').primaryKey(),
  isExport: boolean('is_export').notNull(),
  validFrom: date('valid_from').notNull(),
  validTo: date('valid_to'),
  /** from the day after a complete dossier came in; null where the text sets no term */
  workingDays: integer('working_days'),
  receivedBy: text('received_by', { enum: ['commune', 'province'] }).notNull(),
  issuedBy: text('issued_by', { enum: codeIssuers }).notNull(),
  /** the smallest area in square metres; null where the text names none */
  minimumPerennial: integer('minimum_perennial_square_metres'),
  minimumAnnual: integer('minimum_annual_square_metres'),
  dossierItems: jsonb('dossier_items').$type<readonly DossierItem[]>().notNull(),
  source: text('source').notNull(),
});

export const holidayKinds = ['holiday', 'swap-off', 'swap-work'] as const;

/** Days that are not what their weekday says, of the whole country. */
export const holidays = pgTable('holidays', {
  day: date('day').primaryKey(),
  kind: text('kind', { enum: holidayKinds }).notNull(),
  ...names(),
  source: text('source').notNull(),
  /** decided by the text named as source, or worked out from it before a text for the year is known */
  certainty: text('certainty', { enum: ['decided', 'computed'] }).notNull(),
});

/** What was loaded last; an equal fingerprint makes the next start skip the load. */
export const referenceLoads = pgTable('reference_loads', {
  id: text('id').primaryKey(),
  fingerprint: text('fingerprint').notNull(),
  loadedAt: timestamp('loaded_at', { withTimezone: true, precision: 3 }).notNull(),
});
