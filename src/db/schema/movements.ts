import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
} from 'drizzle-orm/pg-core';
import { areaCodes } from './areas.ts';
import { authorisationUses } from './authorisations.ts';
import { batches } from './batches.ts';
import { instant } from './columns.ts';
import { people } from './identity.ts';
import { organisations } from './organisations.ts';
import { packingHouses } from './packing-houses.ts';
import { crops } from './reference.ts';

export const movementKinds = [
  'receive',
  'split',
  'merge',
  'sort',
  'repack',
  'dry',
  'process',
  'deliver',
] as const;

/**
 * What is usually lost in a kind of work, per crop: drying loses at least so much, too. Rows are only
 * added; the latest one valid on the day counts.
 */
export const lossTolerances = pgTable(
  'loss_tolerances',
  {
    id: text('id').primaryKey(),
    movementKind: text('movement_kind', { enum: movementKinds }).notNull(),
    /** none: every crop */
    cropCode: text('crop_code').references(() => crops.code),
    leastLossPercent: integer('least_loss_percent').notNull(),
    mostLossPercent: integer('most_loss_percent').notNull(),
    validFrom: date('valid_from').notNull(),
    reason: text('reason').notNull(),
    setBy: text('set_by')
      .notNull()
      .references(() => people.id),
    authorityId: text('authority_id')
      .notNull()
      .references(() => organisations.id),
    setAt: instant('set_at').notNull(),
  },
  (table) => [
    index('loss_tolerances_index').on(table.movementKind, table.cropCode, table.validFrom),
    check(
      'loss_tolerances_percent_check',
      sql`0 <= ${table.leastLossPercent} and ${table.leastLossPercent} <= ${table.mostLossPercent} and ${table.mostLossPercent} <= 95`,
    ),
  ],
);

/** What was done to lots on one day in one place. Rows are only added. */
export const lotMovements = pgTable(
  'lot_movements',
  {
    id: text('id').primaryKey(),
    kind: text('kind', { enum: movementKinds }).notNull(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    happenedOn: date('happened_on').notNull(),
    /** dried away, spilt, rotten: what no lot holds any more */
    lossGrams: bigint('loss_grams', { mode: 'number' }).notNull(),
    /** sorted out: what must not go on as food */
    rejectedGrams: bigint('rejected_grams', { mode: 'number' }).notNull(),
    /** why more or less came out than expected, or than was delivered */
    reason: text('reason'),
    /** the other side: one of ours, or a name and address of somebody outside */
    counterpartId: text('counterpart_id').references(() => organisations.id),
    counterpartName: text('counterpart_name'),
    counterpartAddress: text('counterpart_address'),
    /** the code on goods from outside, as it was printed; nobody here has checked it */
    codeText: text('code_text'),
    /** delivery note, vehicle or container */
    document: text('document'),
    packingHouseId: text('packing_house_id').references(() => packingHouses.id),
    /** what the receiver's scale said; a lot is never heavier than what was delivered */
    weighedGrams: bigint('weighed_grams', { mode: 'number' }),
    /** the usual loss that it was judged by */
    toleranceId: text('tolerance_id').references(() => lossTolerances.id),
    createdBy: text('created_by')
      .notNull()
      .references(() => people.id),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    index('lot_movements_organisation_index').on(table.organisationId, table.happenedOn, table.id),
    index('lot_movements_counterpart_index')
      .on(table.counterpartId, table.happenedOn)
      .where(sql`${table.kind} = 'deliver'`),
    check(
      'lot_movements_grams_check',
      sql`${table.lossGrams} >= 0 and ${table.rejectedGrams} >= 0`,
    ),
  ],
);

/** So many grams were taken out of the stock of a lot. Rows are only added. */
export const movementInputs = pgTable(
  'movement_inputs',
  {
    movementId: text('movement_id')
      .notNull()
      .references(() => lotMovements.id),
    lotId: text('lot_id')
      .notNull()
      .references(() => batches.id),
    grams: bigint('grams', { mode: 'number' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.movementId, table.lotId] }),
    index('movement_inputs_lot_index').on(table.lotId),
    check('movement_inputs_grams_check', sql`${table.grams} > 0`),
  ],
);

/** The lots that a movement made, goods from outside among them. Rows are only added. */
export const movementOutputs = pgTable(
  'movement_outputs',
  {
    lotId: text('lot_id')
      .primaryKey()
      .references(() => batches.id),
    movementId: text('movement_id')
      .notNull()
      .references(() => lotMovements.id),
    grams: bigint('grams', { mode: 'number' }).notNull(),
    /** grade or pack, in the words of who did it */
    note: text('note'),
  },
  (table) => [
    index('movement_outputs_movement_index').on(table.movementId),
    check('movement_outputs_grams_check', sql`${table.grams} > 0`),
  ],
);

/** The receiver says that a delivery did not come, or is not taken. Rows are only added. */
export const deliveryRefusals = pgTable('delivery_refusals', {
  lotId: text('lot_id')
    .primaryKey()
    .references(() => batches.id),
  reason: text('reason').notNull(),
  refusedBy: text('refused_by')
    .notNull()
    .references(() => people.id),
  refusedAt: instant('refused_at').notNull(),
});

/**
 * Grams of somebody else's growing-area code in a delivery, and the use of an authorisation that
 * covers them; null: nobody authorised it, which its holder is told. Rows are only added.
 */
export const deliveryCodes = pgTable(
  'delivery_codes',
  {
    movementId: text('movement_id')
      .notNull()
      .references(() => lotMovements.id),
    areaCodeId: text('area_code_id')
      .notNull()
      .references(() => areaCodes.id),
    grams: bigint('grams', { mode: 'number' }).notNull(),
    useId: text('use_id').references(() => authorisationUses.id),
  },
  (table) => [
    primaryKey({ columns: [table.movementId, table.areaCodeId] }),
    check('delivery_codes_grams_check', sql`${table.grams} > 0`),
  ],
);

/** So many grams of the parent became part of the child. Rows are only added. */
export const lotEdges = pgTable(
  'lot_edges',
  {
    movementId: text('movement_id')
      .notNull()
      .references(() => lotMovements.id),
    parentId: text('parent_id')
      .notNull()
      .references(() => batches.id),
    childId: text('child_id')
      .notNull()
      .references(() => batches.id),
    parentOrdinal: bigint('parent_ordinal', { mode: 'number' }).notNull(),
    childOrdinal: bigint('child_ordinal', { mode: 'number' }).notNull(),
    grams: bigint('grams', { mode: 'number' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.parentId, table.childId] }),
    index('lot_edges_child_index').on(table.childId, table.parentId),
    index('lot_edges_movement_index').on(table.movementId),
    check('lot_edges_grams_check', sql`${table.grams} > 0`),
    check('lot_edges_order_check', sql`${table.parentOrdinal} < ${table.childOrdinal}`),
  ],
);

/** What is left of a lot: everything that was made of it is taken off here, under a lock. */
export const lotStocks = pgTable(
  'lot_stocks',
  {
    lotId: text('lot_id')
      .primaryKey()
      .references(() => batches.id),
    leftGrams: bigint('left_grams', { mode: 'number' }).notNull(),
  },
  (table) => [check('lot_stocks_grams_check', sql`${table.leftGrams} >= 0`)],
);
