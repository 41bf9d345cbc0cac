import { and, asc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from '../../../db/connect.ts';
import { batches } from '../../../db/schema/batches.ts';
import {
  deliveryRefusals,
  lotEdges,
  lotMovements,
  lotStocks,
  movementOutputs,
} from '../../../db/schema/movements.ts';
import { organisations } from '../../../db/schema/organisations.ts';

const counterparts = alias(organisations, 'counterparts');
const counterpart = sql<
  string | null
>`coalesce(${counterparts.name}, ${lotMovements.counterpartName})`;

/** More than this the page of a lot does not list; the trace has them all. */
const most = 20;

/** One step back and one step forward, and what is left: what the page of a lot says of its way. */
export async function listNeighbours(db: Database, lotId: string) {
  const columns = {
    id: batches.id,
    number: batches.number,
    organisation: organisations.name,
    grams: lotEdges.grams,
    kind: lotMovements.kind,
    movementId: lotMovements.id,
    happenedOn: lotMovements.happenedOn,
    counterpart,
  };
  const [parents, children, [made], [stock]] = await Promise.all([
    db
      .select(columns)
      .from(lotEdges)
      .innerJoin(lotMovements, eq(lotMovements.id, lotEdges.movementId))
      .innerJoin(batches, eq(batches.id, lotEdges.parentId))
      .innerJoin(organisations, eq(organisations.id, batches.organisationId))
      .leftJoin(counterparts, eq(counterparts.id, lotMovements.counterpartId))
      .where(eq(lotEdges.childId, lotId))
      .orderBy(asc(lotEdges.parentOrdinal))
      .limit(most + 1),
    db
      .select(columns)
      .from(lotEdges)
      .innerJoin(lotMovements, eq(lotMovements.id, lotEdges.movementId))
      .innerJoin(batches, eq(batches.id, lotEdges.childId))
      .innerJoin(organisations, eq(organisations.id, batches.organisationId))
      .leftJoin(counterparts, eq(counterparts.id, lotMovements.counterpartId))
      .where(eq(lotEdges.parentId, lotId))
      .orderBy(asc(lotEdges.childOrdinal))
      .limit(most + 1),
    db
      .select({
        movementId: lotMovements.id,
        kind: lotMovements.kind,
        happenedOn: lotMovements.happenedOn,
        note: movementOutputs.note,
        counterpart,
        counterpartAddress: lotMovements.counterpartAddress,
        codeText: lotMovements.codeText,
        refusal: deliveryRefusals.reason,
      })
      .from(movementOutputs)
      .innerJoin(lotMovements, eq(lotMovements.id, movementOutputs.movementId))
      .leftJoin(counterparts, eq(counterparts.id, lotMovements.counterpartId))
      .leftJoin(deliveryRefusals, eq(deliveryRefusals.lotId, movementOutputs.lotId))
      .where(eq(movementOutputs.lotId, lotId)),
    db
      .select()
      .from(lotStocks)
      .where(and(eq(lotStocks.lotId, lotId))),
  ]);
  return {
    parents: parents.slice(0, most),
    children: children.slice(0, most),
    isMore: parents.length > most || children.length > most,
    made,
    leftGrams: stock?.leftGrams,
  };
}

export type Neighbours = Awaited<ReturnType<typeof listNeighbours>>;
