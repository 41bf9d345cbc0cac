import { and, asc, desc, eq, gt, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from '../../../db/connect.ts';
import { batches } from '../../../db/schema/batches.ts';
import {
  deliveryRefusals,
  lotMovements,
  lotStocks,
  movementOutputs,
} from '../../../db/schema/movements.ts';
import { organisations } from '../../../db/schema/organisations.ts';
import { packingHouses } from '../../../db/schema/packing-houses.ts';
import { crops, varieties } from '../../../db/schema/reference.ts';
import { fold } from '../../../lib/fold.ts';
import { type Actor, isAuthority } from '../../../lib/roles.ts';
import { lotColumns } from './lot-columns.ts';

type Wish = { lotId?: string | undefined; search?: string | undefined; limit: number };

/** What lies in the store of an organisation, the oldest first: that is what leaves first. */
export function listStock(db: Database, organisationId: string, { lotId, search, limit }: Wish) {
  return db
    .select({ ...lotColumns, leftGrams: lotStocks.leftGrams, note: movementOutputs.note })
    .from(lotStocks)
    .innerJoin(batches, eq(batches.id, lotStocks.lotId))
    .innerJoin(organisations, eq(organisations.id, batches.organisationId))
    .innerJoin(crops, eq(crops.code, batches.cropCode))
    .leftJoin(varieties, eq(varieties.code, batches.varietyCode))
    .leftJoin(movementOutputs, eq(movementOutputs.lotId, batches.id))
    .where(
      and(
        eq(batches.organisationId, organisationId),
        ne(batches.kind, 'delivered'),
        gt(lotStocks.leftGrams, 0),
        sql`${batches.state} in ('released', 'on-hold', 'recalled')`,
        lotId === undefined ? undefined : eq(batches.id, lotId),
        search ? matches(search) : undefined,
      ),
    )
    .orderBy(asc(batches.ordinal))
    .limit(limit);
}

export type StockLot = Awaited<ReturnType<typeof listStock>>[number];

function matches(search: string): SQL | undefined {
  const words = fold(search).split(' ').slice(0, 8);
  return and(
    ...words.map(
      (word) => sql`${batches.searchFolded} like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`,
    ),
  );
}

const receivers = alias(organisations, 'receivers');

function selectDeliveries(db: Database) {
  return db
    .select({
      ...lotColumns,
      movementId: lotMovements.id,
      happenedOn: lotMovements.happenedOn,
      document: lotMovements.document,
      receiverId: lotMovements.counterpartId,
      receiver: sql<string>`coalesce(${receivers.name}, ${lotMovements.counterpartName})`,
      receiverAddress: lotMovements.counterpartAddress,
      leftGrams: lotStocks.leftGrams,
      refusedAt: deliveryRefusals.refusedAt,
      refusal: deliveryRefusals.reason,
    })
    .from(lotMovements)
    .innerJoin(movementOutputs, eq(movementOutputs.movementId, lotMovements.id))
    .innerJoin(batches, eq(batches.id, movementOutputs.lotId))
    .innerJoin(lotStocks, eq(lotStocks.lotId, batches.id))
    .innerJoin(organisations, eq(organisations.id, batches.organisationId))
    .innerJoin(crops, eq(crops.code, batches.cropCode))
    .leftJoin(varieties, eq(varieties.code, batches.varietyCode))
    .leftJoin(receivers, eq(receivers.id, lotMovements.counterpartId))
    .leftJoin(deliveryRefusals, eq(deliveryRefusals.lotId, batches.id));
}

/** Delivered to an organisation and neither received nor refused, the oldest first. */
export function listIncoming(db: Database, organisationId: string) {
  return selectDeliveries(db)
    .where(
      and(
        eq(lotMovements.kind, 'deliver'),
        eq(lotMovements.counterpartId, organisationId),
        gt(lotStocks.leftGrams, 0),
        isNull(deliveryRefusals.lotId),
      ),
    )
    .orderBy(asc(batches.ordinal))
    .limit(200);
}

/** Own deliveries that were refused and not taken back yet. */
export function listRefused(db: Database, organisationId: string) {
  return selectDeliveries(db)
    .where(
      and(
        eq(lotMovements.kind, 'deliver'),
        eq(lotMovements.organisationId, organisationId),
        gt(lotStocks.leftGrams, 0),
        sql`${deliveryRefusals.lotId} is not null`,
      ),
    )
    .orderBy(asc(batches.ordinal))
    .limit(200);
}

/** One delivery, for its two parties and the authority. */
export async function findDelivery(db: Database, actor: Actor, lotId: string) {
  const [found] = await selectDeliveries(db).where(
    and(
      eq(batches.id, lotId),
      eq(lotMovements.kind, 'deliver'),
      isAuthority(actor.role)
        ? undefined
        : or(
            eq(lotMovements.organisationId, actor.organisationId),
            eq(lotMovements.counterpartId, actor.organisationId),
          ),
    ),
  );
  return found;
}

export type Delivered = NonNullable<Awaited<ReturnType<typeof findDelivery>>>;

/** Buyers that an organisation has delivered to before, the latest first: one tap instead of typing. */
export function listBuyers(db: Database, organisationId: string) {
  return db
    .select({ shortName: organisations.shortName, name: organisations.name })
    .from(lotMovements)
    .innerJoin(organisations, eq(organisations.id, lotMovements.counterpartId))
    .where(and(eq(lotMovements.organisationId, organisationId), eq(lotMovements.kind, 'deliver')))
    .groupBy(organisations.id)
    .orderBy(desc(sql`max(${lotMovements.createdAt})`))
    .limit(6);
}

export function listHouses(db: Database, operatorId: string) {
  return db
    .select({ id: packingHouses.id, name: packingHouses.name })
    .from(packingHouses)
    .where(eq(packingHouses.operatorId, operatorId))
    .orderBy(asc(packingHouses.nameFolded));
}
