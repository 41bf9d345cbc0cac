import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../../../db/connect.ts';
import { areaCodes, growingAreas } from '../../../db/schema/areas.ts';
import { authorisationObjections, authorisationUses } from '../../../db/schema/authorisations.ts';
import { batchChecks, batchDecisions, batchPlots } from '../../../db/schema/batches.checking.ts';
import { batchClaims, batches } from '../../../db/schema/batches.ts';
import { certificates } from '../../../db/schema/certificates.ts';
import { lotEdges } from '../../../db/schema/movements.ts';
import { cropSeasons } from '../../../db/schema/quotas.ts';

/** The lot with its area; undefined while it is a draft, was returned or is void. */
export async function findLot(tx: Tx, id: string) {
  const [found] = await tx
    .select({
      id: batches.id,
      number: batches.number,
      kind: batches.kind,
      organisationId: batches.organisationId,
      cropCode: batches.cropCode,
      grams: batches.grams,
      harvestedFrom: batches.harvestedFrom,
      harvestedTo: batches.harvestedTo,
      areaId: growingAreas.id,
      areaName: growingAreas.name,
      areaHolderId: growingAreas.holderId,
    })
    .from(batches)
    .leftJoin(areaCodes, eq(areaCodes.id, batches.areaCodeId))
    .leftJoin(growingAreas, eq(growingAreas.id, areaCodes.areaId))
    .where(and(eq(batches.id, id), sql`${batches.state} not in ('draft', 'returned', 'void')`));
  return found;
}

export type LotRow = NonNullable<Awaited<ReturnType<typeof findLot>>>;

export function listSeasons(tx: Tx, cropCode: string) {
  return tx
    .select({ startsOn: cropSeasons.startsOn, endsOn: cropSeasons.endsOn })
    .from(cropSeasons)
    .where(eq(cropSeasons.cropCode, cropCode));
}

/** Shipments declared of this lot under authorisations; those the holder denies do not count. */
export async function sumUses(tx: Tx, lotId: string) {
  const [row] = await tx
    .select({
      grams: sql<string>`coalesce(sum(${authorisationUses.grams}), 0)`,
      grantees: sql<string>`count(distinct ${authorisationUses.authorisationId})`,
    })
    .from(authorisationUses)
    .leftJoin(authorisationObjections, eq(authorisationObjections.useId, authorisationUses.id))
    .where(and(eq(authorisationUses.batchId, lotId), isNull(authorisationObjections.useId)));
  return { grams: Number(row?.grams ?? 0), grantees: Number(row?.grantees ?? 0) };
}

export async function sumGiven(tx: Tx, lotId: string): Promise<number> {
  const [row] = await tx
    .select({ grams: sql<string>`coalesce(sum(${lotEdges.grams}), 0)` })
    .from(lotEdges)
    .where(eq(lotEdges.parentId, lotId));
  return Number(row?.grams ?? 0);
}

export async function listLotPlotIds(tx: Tx, lotId: string): Promise<string[]> {
  const rows = await tx
    .select({ plotId: batchPlots.plotId })
    .from(batchPlots)
    .where(eq(batchPlots.batchId, lotId));
  return rows.map(({ plotId }) => plotId);
}

/** How far outside its area the lot was last sent from, in metres; null when that is not known. */
export async function findMetresOutside(tx: Tx, lotId: string): Promise<number | null> {
  const [found] = await tx
    .select({ facts: batchChecks.facts })
    .from(batchChecks)
    .where(and(eq(batchChecks.batchId, lotId), eq(batchChecks.kind, 'place')))
    .orderBy(desc(batchChecks.batchVersion))
    .limit(1);
  const metres = found?.facts['metres'];
  return typeof metres === 'number' ? metres : null;
}

export function listClaimed(tx: Tx, lotId: string) {
  return tx
    .select({ number: certificates.numberVerbatim, validTo: certificates.validTo })
    .from(batchClaims)
    .innerJoin(certificates, eq(certificates.id, batchClaims.certificateId))
    .where(eq(batchClaims.batchId, lotId));
}

/** Codes of areas behind these lots that are printed for a market abroad. */
export async function listExportCodes(tx: Tx, lotIds: readonly string[]) {
  if (lotIds.length === 0) return [];
  return tx
    .selectDistinct({
      id: areaCodes.id,
      value: areaCodes.valueVerbatim,
      holderId: growingAreas.holderId,
    })
    .from(batches)
    .innerJoin(areaCodes, eq(areaCodes.id, batches.areaCodeId))
    .innerJoin(growingAreas, eq(growingAreas.id, areaCodes.areaId))
    .where(and(inArray(batches.id, [...lotIds]), sql`${areaCodes.marketCode} <> 'VNM'`));
}

/** Whether somebody let this lot pass: verified it, or looked at it afterwards. */
export async function hasLetPass(tx: Tx, lotId: string, personId: string): Promise<boolean> {
  const found = await tx
    .select({ id: batchDecisions.id })
    .from(batchDecisions)
    .where(
      and(
        eq(batchDecisions.batchId, lotId),
        eq(batchDecisions.decidedBy, personId),
        inArray(batchDecisions.kind, ['verified', 'audited']),
      ),
    )
    .limit(1);
  return found.length > 0;
}
