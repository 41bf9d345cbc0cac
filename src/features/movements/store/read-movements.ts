import { and, asc, desc, eq, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from '../../../db/connect.ts';
import { areaCodes } from '../../../db/schema/areas.ts';
import { authorisationObjections, authorisationUses } from '../../../db/schema/authorisations.ts';
import { batches } from '../../../db/schema/batches.ts';
import { people } from '../../../db/schema/identity.ts';
import {
  deliveryCodes,
  lossTolerances,
  lotMovements,
  movementInputs,
  movementOutputs,
} from '../../../db/schema/movements.ts';
import { organisations } from '../../../db/schema/organisations.ts';
import { packingHouses } from '../../../db/schema/packing-houses.ts';
import { crops, varieties } from '../../../db/schema/reference.ts';
import { pageAfter, readCursor } from '../../../lib/paging.ts';
import { type Actor, isAuthority } from '../../../lib/roles.ts';
import type { MovementKind } from '../rules/moving.ts';
import { lotColumns } from './lot-columns.ts';

const counterparts = alias(organisations, 'counterparts');

function select(db: Database) {
  return db
    .select({
      movement: lotMovements,
      organisation: organisations.name,
      counterpart: sql<
        string | null
      >`coalesce(${counterparts.name}, ${lotMovements.counterpartName})`,
      house: packingHouses.name,
      person: people.fullName,
      leastLossPercent: lossTolerances.leastLossPercent,
      mostLossPercent: lossTolerances.mostLossPercent,
    })
    .from(lotMovements)
    .innerJoin(organisations, eq(organisations.id, lotMovements.organisationId))
    .innerJoin(people, eq(people.id, lotMovements.createdBy))
    .leftJoin(counterparts, eq(counterparts.id, lotMovements.counterpartId))
    .leftJoin(packingHouses, eq(packingHouses.id, lotMovements.packingHouseId))
    .leftJoin(lossTolerances, eq(lossTolerances.id, lotMovements.toleranceId));
}

type Row = Awaited<ReturnType<typeof select>>[number];
const flat = ({ movement, ...rest }: Row) => ({ ...movement, ...rest });
export type Movement = ReturnType<typeof flat>;

/** Whoever did it and the other party; the authority sees all. */
function seenBy(actor: Actor): SQL | undefined {
  if (isAuthority(actor.role)) return undefined;
  return or(
    eq(lotMovements.organisationId, actor.organisationId),
    eq(lotMovements.counterpartId, actor.organisationId),
  );
}

export async function findMovement(db: Database, actor: Actor, id: string) {
  const [found] = await select(db).where(and(eq(lotMovements.id, id), seenBy(actor)));
  return found && flat(found);
}

type Filter = {
  kind?: MovementKind | undefined;
  after?: string | undefined;
  limit: number;
};

/** The latest day first. */
export async function listMovements(db: Database, actor: Actor, { kind, after, limit }: Filter) {
  const cursor = readCursor(after);
  const isDay = cursor && /^\d{4}-\d\d-\d\d$/.test(cursor[0]);
  const rows = await select(db)
    .where(
      and(
        seenBy(actor),
        kind ? eq(lotMovements.kind, kind) : undefined,
        isDay
          ? sql`(${lotMovements.happenedOn}, ${lotMovements.id}) < (${cursor[0]}::date, ${cursor[1]})`
          : undefined,
      ),
    )
    .orderBy(desc(lotMovements.happenedOn), desc(lotMovements.id))
    .limit(limit + 1);
  return pageAfter(rows.map(flat), limit, (row) => [row.happenedOn, row.id]);
}

/** What was taken and what was made of it. */
export async function listLotsOf(db: Database, movementId: string) {
  const lots = { ...lotColumns };
  const [inputs, outputs] = await Promise.all([
    db
      .select({ ...lots, movedGrams: movementInputs.grams })
      .from(movementInputs)
      .innerJoin(batches, eq(batches.id, movementInputs.lotId))
      .innerJoin(organisations, eq(organisations.id, batches.organisationId))
      .innerJoin(crops, eq(crops.code, batches.cropCode))
      .leftJoin(varieties, eq(varieties.code, batches.varietyCode))
      .where(eq(movementInputs.movementId, movementId))
      .orderBy(asc(batches.ordinal)),
    db
      .select({ ...lots, movedGrams: movementOutputs.grams, note: movementOutputs.note })
      .from(movementOutputs)
      .innerJoin(batches, eq(batches.id, movementOutputs.lotId))
      .innerJoin(organisations, eq(organisations.id, batches.organisationId))
      .innerJoin(crops, eq(crops.code, batches.cropCode))
      .leftJoin(varieties, eq(varieties.code, batches.varietyCode))
      .where(eq(movementOutputs.movementId, movementId))
      .orderBy(asc(batches.ordinal)),
  ]);
  return { inputs, outputs };
}

export type MovedLots = Awaited<ReturnType<typeof listLotsOf>>;

/** Whose codes the goods of a delivery grew under, and whether that use was authorised. */
export function listCodesUsed(db: Database, movementId: string) {
  return db
    .select({
      value: areaCodes.valueVerbatim,
      grams: deliveryCodes.grams,
      useId: deliveryCodes.useId,
      authorisationId: authorisationUses.authorisationId,
      objection: authorisationObjections.reason,
    })
    .from(deliveryCodes)
    .innerJoin(areaCodes, eq(areaCodes.id, deliveryCodes.areaCodeId))
    .leftJoin(authorisationUses, eq(authorisationUses.id, deliveryCodes.useId))
    .leftJoin(authorisationObjections, eq(authorisationObjections.useId, deliveryCodes.useId))
    .where(eq(deliveryCodes.movementId, movementId))
    .orderBy(asc(areaCodes.valueNormalised));
}

export type UsedCode = Awaited<ReturnType<typeof listCodesUsed>>[number];

export function listTolerances(db: Database) {
  return db
    .select({
      id: lossTolerances.id,
      kind: lossTolerances.movementKind,
      cropCode: lossTolerances.cropCode,
      cropVi: crops.nameVi,
      cropEn: crops.nameEn,
      cropZh: crops.nameZh,
      leastLossPercent: lossTolerances.leastLossPercent,
      mostLossPercent: lossTolerances.mostLossPercent,
      validFrom: lossTolerances.validFrom,
      reason: lossTolerances.reason,
      person: people.fullName,
      setAt: lossTolerances.setAt,
    })
    .from(lossTolerances)
    .innerJoin(people, eq(people.id, lossTolerances.setBy))
    .leftJoin(crops, eq(crops.code, lossTolerances.cropCode))
    .orderBy(
      asc(lossTolerances.movementKind),
      asc(crops.nameVi),
      desc(lossTolerances.validFrom),
      desc(lossTolerances.setAt),
    )
    .limit(500);
}

export type Tolerance = Awaited<ReturnType<typeof listTolerances>>[number];

export function listProducts(db: Database) {
  return db
    .select({ code: crops.code, vi: crops.nameVi, en: crops.nameEn, zh: crops.nameZh })
    .from(crops)
    .orderBy(asc(crops.nameVi));
}
