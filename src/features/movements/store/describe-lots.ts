import { and, eq, exists, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from '../../../db/connect.ts';
import { areaCodes, growingAreas } from '../../../db/schema/areas.ts';
import { batches } from '../../../db/schema/batches.ts';
import { lotMovements, lotStocks, movementOutputs } from '../../../db/schema/movements.ts';
import { organisations } from '../../../db/schema/organisations.ts';
import { crops, varieties } from '../../../db/schema/reference.ts';
import { type Actor, isAuthority } from '../../../lib/roles.ts';
import { lotColumns } from './lot-columns.ts';

const counterparts = alias(organisations, 'counterparts');

/** What a trace says of each lot: whose, how much, from which land, made by what, for whom. */
export function describeLots(db: Database, ids: readonly string[]) {
  return db
    .select({
      ...lotColumns,
      leftGrams: lotStocks.leftGrams,
      areaCode: areaCodes.valueVerbatim,
      area: growingAreas.name,
      madeBy: lotMovements.kind,
      madeOn: lotMovements.happenedOn,
      note: movementOutputs.note,
      counterpartId: lotMovements.counterpartId,
      counterpart: sql<
        string | null
      >`coalesce(${counterparts.name}, ${lotMovements.counterpartName})`,
      counterpartAddress: lotMovements.counterpartAddress,
      codeText: lotMovements.codeText,
    })
    .from(batches)
    .innerJoin(organisations, eq(organisations.id, batches.organisationId))
    .innerJoin(crops, eq(crops.code, batches.cropCode))
    .leftJoin(varieties, eq(varieties.code, batches.varietyCode))
    .leftJoin(lotStocks, eq(lotStocks.lotId, batches.id))
    .leftJoin(areaCodes, eq(areaCodes.id, batches.areaCodeId))
    .leftJoin(growingAreas, eq(growingAreas.id, areaCodes.areaId))
    .leftJoin(movementOutputs, eq(movementOutputs.lotId, batches.id))
    .leftJoin(lotMovements, eq(lotMovements.id, movementOutputs.movementId))
    .leftJoin(counterparts, eq(counterparts.id, lotMovements.counterpartId))
    .where(
      sql`${batches.id} in (select jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb))`,
    );
}

export type DescribedLot = Awaited<ReturnType<typeof describeLots>>[number];

/** A lot that the actor may trace: its own, one delivered to it; the authority any. */
export async function findTraced(db: Database, actor: Actor, lotId: string) {
  const delivered = db
    .select({ id: movementOutputs.lotId })
    .from(movementOutputs)
    .innerJoin(lotMovements, eq(lotMovements.id, movementOutputs.movementId))
    .where(
      and(
        eq(movementOutputs.lotId, batches.id),
        eq(lotMovements.counterpartId, actor.organisationId),
        eq(lotMovements.kind, 'deliver'),
      ),
    );
  const [found] = await db
    .select({ id: batches.id, number: batches.number, organisationId: batches.organisationId })
    .from(batches)
    .where(
      and(
        eq(batches.id, lotId),
        isAuthority(actor.role)
          ? undefined
          : or(eq(batches.organisationId, actor.organisationId), exists(delivered)),
      ),
    );
  return found;
}
