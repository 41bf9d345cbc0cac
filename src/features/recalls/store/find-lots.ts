import { and, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm';
import type { Tx } from '../../../db/connect.ts';
import { batches } from '../../../db/schema/batches.ts';
import { memberships } from '../../../db/schema/identity.ts';
import { lotEdges, lotMovements } from '../../../db/schema/movements.ts';
import { organisations } from '../../../db/schema/organisations.ts';
import { recallLots } from '../../../db/schema/recalls.ts';

/** By number or public code, whosever they are. */
export function findLots(
  tx: Tx,
  asked: { numbers: readonly string[]; publicCodes: readonly string[] },
) {
  return tx
    .select({
      id: batches.id,
      number: batches.number,
      publicCode: batches.publicCode,
      organisationId: batches.organisationId,
      organisation: organisations.name,
      state: batches.state,
      releasedAt: batches.releasedAt,
    })
    .from(batches)
    .innerJoin(organisations, eq(organisations.id, batches.organisationId))
    .where(
      or(
        inArray(batches.number, [...asked.numbers]),
        inArray(batches.publicCode, [...asked.publicCodes]),
        inArray(batches.id, [...asked.numbers]),
      ),
    );
}

export type FoundLot = Awaited<ReturnType<typeof findLots>>[number];

/** Every delivery of these lots: to whom, how much. */
export function listDeliveries(tx: Tx, lotIds: readonly string[]) {
  if (lotIds.length === 0) return Promise.resolve([]);
  return tx
    .selectDistinctOn([batches.id], {
      lotId: batches.id,
      grams: batches.grams,
      organisationId: lotMovements.counterpartId,
      organisationName: organisations.name,
      name: lotMovements.counterpartName,
      address: lotMovements.counterpartAddress,
    })
    .from(batches)
    .innerJoin(lotEdges, eq(lotEdges.childId, batches.id))
    .innerJoin(lotMovements, eq(lotMovements.id, lotEdges.movementId))
    .leftJoin(organisations, eq(organisations.id, lotMovements.counterpartId))
    .where(
      and(
        inArray(batches.id, [...lotIds]),
        eq(batches.kind, 'delivered'),
        eq(lotMovements.kind, 'deliver'),
      ),
    );
}

/** Whose lots these are. */
export async function listKeepers(tx: Tx, lotIds: readonly string[]): Promise<string[]> {
  if (lotIds.length === 0) return [];
  const found = await tx
    .selectDistinct({ id: batches.organisationId })
    .from(batches)
    .where(inArray(batches.id, [...lotIds]));
  return found.map(({ id }) => id);
}

/** Offices with somebody who decides on recalls. */
export async function listOfficerOffices(tx: Tx): Promise<string[]> {
  const found = await tx
    .selectDistinct({ id: memberships.organisationId })
    .from(memberships)
    .where(and(eq(memberships.role, 'officer'), isNull(memberships.endedAt)));
  return found.map(({ id }) => id);
}

/** What lots were before a recall marked them. */
export async function listStatesBefore(tx: Tx, recallId: string, lotIds: readonly string[]) {
  const rows = await tx
    .select({ id: recallLots.lotId, stateBefore: recallLots.stateBefore })
    .from(recallLots)
    .where(
      and(
        eq(recallLots.recallId, recallId),
        inArray(recallLots.lotId, [...lotIds]),
        isNotNull(recallLots.stateBefore),
      ),
    );
  return rows.flatMap(({ id, stateBefore }) => (stateBefore ? [{ id, stateBefore }] : []));
}
