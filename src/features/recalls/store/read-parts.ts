import { asc, count, desc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database, Tx } from '../../../db/connect.ts';
import { batches } from '../../../db/schema/batches.ts';
import { people } from '../../../db/schema/identity.ts';
import { lotStocks } from '../../../db/schema/movements.ts';
import { organisations } from '../../../db/schema/organisations.ts';
import {
  recallLots,
  recallRecipients,
  recallRecoveries,
  recallTimeline,
} from '../../../db/schema/recalls.ts';
import { crops } from '../../../db/schema/reference.ts';

const recoveredOfLot = sql<string>`(select coalesce(sum(r.grams), 0) from ${recallRecoveries} r
  where r.recall_id = ${recallLots.recallId} and r.lot_id = ${recallLots.lotId})`;

/** The lots of a recall, those it starts from first, then in the order they were made. */
export async function listScope(db: Database | Tx, recallId: string, most = 10_000) {
  const rows = await db
    .select({
      lotId: recallLots.lotId,
      origin: recallLots.origin,
      isIncluded: recallLots.isIncluded,
      reason: recallLots.reason,
      number: batches.number,
      publicCode: batches.publicCode,
      kind: batches.kind,
      organisationId: batches.organisationId,
      organisation: organisations.name,
      crop: { vi: crops.nameVi, en: crops.nameEn, zh: crops.nameZh },
      grams: batches.grams,
      leftGrams: lotStocks.leftGrams,
      recoveredGrams: recoveredOfLot,
    })
    .from(recallLots)
    .innerJoin(batches, eq(batches.id, recallLots.lotId))
    .innerJoin(organisations, eq(organisations.id, batches.organisationId))
    .innerJoin(crops, eq(crops.code, batches.cropCode))
    .leftJoin(lotStocks, eq(lotStocks.lotId, batches.id))
    .where(eq(recallLots.recallId, recallId))
    .orderBy(desc(eq(recallLots.origin, 'start')), asc(batches.ordinal))
    .limit(most);
  return rows.map((row) => ({ ...row, recoveredGrams: Number(row.recoveredGrams) }));
}

export type ScopeLot = Awaited<ReturnType<typeof listScope>>[number];

/** What the recall is about, in grams: made at its origin, delivered, still in stock, come back. */
export async function sumScope(db: Database | Tx, recallId: string) {
  const [row] = await db
    .select({
      lots: count(),
      included: sql<string>`count(*) filter (where ${recallLots.isIncluded})`,
      madeGrams: sql<string>`coalesce(sum(${batches.grams}) filter (where ${recallLots.isIncluded} and ${recallLots.origin} = 'start'), 0)`,
      deliveredGrams: sql<string>`coalesce(sum(${batches.grams}) filter (where ${recallLots.isIncluded} and ${batches.kind} = 'delivered'), 0)`,
      leftGrams: sql<string>`coalesce(sum(${lotStocks.leftGrams}) filter (where ${recallLots.isIncluded} and ${batches.kind} <> 'delivered'), 0)`,
    })
    .from(recallLots)
    .innerJoin(batches, eq(batches.id, recallLots.lotId))
    .leftJoin(lotStocks, eq(lotStocks.lotId, batches.id))
    .where(eq(recallLots.recallId, recallId));
  const [back] = await db
    .select({ grams: sql<string>`coalesce(sum(${recallRecoveries.grams}), 0)` })
    .from(recallRecoveries)
    .where(eq(recallRecoveries.recallId, recallId));
  return {
    lots: row?.lots ?? 0,
    included: Number(row?.included ?? 0),
    madeGrams: Number(row?.madeGrams ?? 0),
    deliveredGrams: Number(row?.deliveredGrams ?? 0),
    leftGrams: Number(row?.leftGrams ?? 0),
    recoveredGrams: Number(back?.grams ?? 0),
  };
}

export type ScopeSums = Awaited<ReturnType<typeof sumScope>>;

export function listRecipients(db: Database | Tx, recallId: string) {
  return db
    .select()
    .from(recallRecipients)
    .where(eq(recallRecipients.recallId, recallId))
    .orderBy(asc(recallRecipients.name), asc(recallRecipients.id));
}

export type Recipient = Awaited<ReturnType<typeof listRecipients>>[number];

export function listRecoveries(db: Database | Tx, recallId: string) {
  return db
    .select({
      id: recallRecoveries.id,
      number: batches.number,
      grams: recallRecoveries.grams,
      place: recallRecoveries.place,
      recoveredOn: recallRecoveries.recoveredOn,
    })
    .from(recallRecoveries)
    .innerJoin(batches, eq(batches.id, recallRecoveries.lotId))
    .where(eq(recallRecoveries.recallId, recallId))
    .orderBy(desc(recallRecoveries.recoveredOn), desc(recallRecoveries.id));
}

export type Recovery = Awaited<ReturnType<typeof listRecoveries>>[number];

const actors = alias(people, 'actors');

/** The newest first. */
export function listTimeline(db: Database | Tx, recallId: string) {
  return db
    .select({
      id: recallTimeline.id,
      step: recallTimeline.step,
      reason: recallTimeline.reason,
      decisionNumber: recallTimeline.decisionNumber,
      decidedOn: recallTimeline.decidedOn,
      way: recallTimeline.way,
      grams: recallTimeline.grams,
      place: recallTimeline.place,
      witnesses: recallTimeline.witnesses,
      evidenceFileId: recallTimeline.evidenceFileId,
      organisation: organisations.name,
      organisationId: recallTimeline.organisationId,
      person: actors.fullName,
      takenAt: recallTimeline.takenAt,
    })
    .from(recallTimeline)
    .leftJoin(organisations, eq(organisations.id, recallTimeline.organisationId))
    .leftJoin(actors, eq(actors.id, recallTimeline.takenBy))
    .where(eq(recallTimeline.recallId, recallId))
    .orderBy(desc(recallTimeline.takenAt), desc(recallTimeline.id));
}

export type TimelineRow = Awaited<ReturnType<typeof listTimeline>>[number];

/** The proposal that nobody has answered yet. */
export function waitingProposal(timeline: readonly TimelineRow[]) {
  const answered = timeline.findIndex(({ step }) => step === 'agree' || step === 'refuse-proposal');
  const proposed = timeline.findIndex(({ step }) => step === 'propose');
  if (proposed < 0 || (answered >= 0 && answered < proposed)) return undefined;
  return timeline[proposed];
}
