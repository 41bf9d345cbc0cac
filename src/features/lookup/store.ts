import { and, asc, desc, eq, inArray, isNotNull, or, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from '../../db/connect.ts';
import { areaCodeDecisions, areaCodes, growingAreas } from '../../db/schema/areas.ts';
import { batchClaims, batches } from '../../db/schema/batches.ts';
import { ledgerEntries } from '../../db/schema/ledger.ts';
import { organisations } from '../../db/schema/organisations.ts';
import {
  communeChanges,
  communes,
  crops,
  formerCommunes,
  markets,
  provinces,
  varieties,
} from '../../db/schema/reference.ts';
import { type Role, roles } from '../../lib/roles.ts';
import { findRecallOfLot } from '../recalls/actions/read-public.ts';
import { listClaims } from './claims-store.ts';
import type { Claim, LotFacts, PublicDecision, Recorded } from './facts.ts';
import { textOf } from './names.ts';

/** The released lot of that code with everything public about it: two round trips. */
export async function findReleasedLot(db: Database, code: string): Promise<LotFacts | undefined> {
  const [row] = await listLotRows(db, eq(batches.publicCode, code));
  if (!row) return undefined;
  const { batch, area, areaCode, holder } = row;
  const [decisions, claims, recorded, former, recall] = await Promise.all([
    listDecisions(db, [areaCode.id]),
    listClaims(db, [batch.id]),
    listRecorded(db, batch.id, areaCode.id),
    listFormerUnits(db, [area.communeCode, holder.communeCode]),
    findRecallOfLot(db, batch.id),
  ]);
  return lotFactsOf(row, { decisions, claims, recorded, former, recall });
}

type Parts = {
  readonly decisions: readonly (PublicDecision & { areaCodeId: string })[];
  readonly claims: readonly (Claim & { batchId: string })[];
  readonly recorded: readonly Recorded[];
  readonly former: Awaited<ReturnType<typeof listFormerUnits>>;
  readonly recall: LotFacts['recall'];
};

/** The row of a lot on a code with what was found of it; other lots' parts may be among them. */
export function lotFactsOf(row: LotRow, parts: Parts): LotFacts | undefined {
  const { batch, area, areaCode, holder } = row;
  const { harvestedFrom, harvestedTo } = batch;
  // A lot on a code always has the days of its harvest; the database says so too.
  if (harvestedFrom === null || harvestedTo === null) return undefined;
  const formerOf = (code: string) => parts.former.filter((f) => f.communeCode === code);
  return {
    publicCode: batch.publicCode,
    state: batch.state,
    recall: parts.recall,
    crop: textOf(row.crop),
    variety: row.variety ? textOf(row.variety) : undefined,
    scientificName: row.crop.scientificName,
    drawing: row.crop.drawing,
    photoFileId: batch.photoFileId,
    grams: batch.grams,
    releasedAt: batch.releasedAt,
    match: {
      organisationId: batch.organisationId,
      cropCode: batch.cropCode,
      varietyCode: batch.varietyCode,
      areaId: area.id,
      harvestedFrom,
      harvestedTo,
    },
    producer: {
      name: holder.name,
      addressLine: holder.addressLine,
      formerAddress: holder.formerAddress,
      place: { commune: row.holderCommune, former: formerOf(holder.communeCode) },
    },
    area: {
      place: { commune: row.areaCommune, former: formerOf(area.communeCode) },
      squareMetres: area.squareMetres,
      householdCount: area.householdCount,
      outline: area.outline,
    },
    code: {
      id: areaCode.id,
      value: areaCode.valueVerbatim,
      normalised: areaCode.valueNormalised,
      market: textOf(row.market),
      decisions: parts.decisions.filter(({ areaCodeId }) => areaCodeId === areaCode.id),
    },
    claims: parts.claims.filter(({ batchId }) => batchId === batch.id),
    recorded: parts.recorded,
  };
}

const areaUnit = alias(communes, 'area_unit');
const areaProvince = alias(provinces, 'area_province');
const holderUnit = alias(communes, 'holder_unit');
const holderProvince = alias(provinces, 'holder_province');

/** Lots on a code; what was never released answers like codes that were never given. */
export function listLotRows(db: Database, condition: SQL | undefined) {
  return db
    .select({
      batch: batches,
      area: growingAreas,
      areaCode: areaCodes,
      holder: organisations,
      crop: crops,
      variety: varieties,
      market: markets,
      areaCommune: unitColumns(areaUnit, areaProvince),
      holderCommune: unitColumns(holderUnit, holderProvince),
    })
    .from(batches)
    .innerJoin(areaCodes, eq(areaCodes.id, batches.areaCodeId))
    .innerJoin(growingAreas, eq(growingAreas.id, areaCodes.areaId))
    .innerJoin(organisations, eq(organisations.id, batches.organisationId))
    .innerJoin(crops, eq(crops.code, batches.cropCode))
    .innerJoin(markets, eq(markets.code, areaCodes.marketCode))
    .innerJoin(areaUnit, eq(areaUnit.code, growingAreas.communeCode))
    .innerJoin(areaProvince, eq(areaProvince.code, areaUnit.provinceCode))
    .innerJoin(holderUnit, eq(holderUnit.code, organisations.communeCode))
    .innerJoin(holderProvince, eq(holderProvince.code, holderUnit.provinceCode))
    .leftJoin(varieties, eq(varieties.code, batches.varietyCode))
    .where(and(condition, isNotNull(batches.releasedAt)));
}

type LotRow = Awaited<ReturnType<typeof listLotRows>>[number];

function unitColumns(
  unit: typeof areaUnit | typeof holderUnit,
  province: typeof areaProvince | typeof holderProvince,
) {
  return { kind: unit.kind, name: unit.name, provinceName: province.nameVi };
}

export async function listDecisions(
  db: Database,
  codeIds: readonly string[],
): Promise<(PublicDecision & { areaCodeId: string })[]> {
  return db
    .select({
      areaCodeId: areaCodeDecisions.areaCodeId,
      kind: areaCodeDecisions.kind,
      number: areaCodeDecisions.number,
      decidedOn: areaCodeDecisions.decidedOn,
      recordedAt: areaCodeDecisions.recordedAt,
      authority: organisations.name,
    })
    .from(areaCodeDecisions)
    .innerJoin(organisations, eq(organisations.id, areaCodeDecisions.authorityId))
    .where(inArray(areaCodeDecisions.areaCodeId, [...codeIds]))
    .orderBy(
      asc(areaCodeDecisions.decidedOn),
      asc(areaCodeDecisions.recordedAt),
      asc(areaCodeDecisions.sequence),
    );
}

export function listFormerUnits(db: Database, communeCodes: readonly string[]) {
  return db
    .select({
      communeCode: communeChanges.communeCode,
      name: formerCommunes.name,
      district: formerCommunes.districtName,
      province: formerCommunes.provinceName,
    })
    .from(communeChanges)
    .innerJoin(formerCommunes, eq(formerCommunes.code, communeChanges.formerCode))
    .where(inArray(communeChanges.communeCode, [...new Set(communeCodes)]))
    .orderBy(asc(formerCommunes.code));
}

/** More than this does not help a shopper; the lot's own entries are kept, then the newest. */
const mostEntries = 24;

/** What the ledger tells of the lot, its code and the certificates it claims. */
async function listRecorded(db: Database, batchId: string, codeId: string): Promise<Recorded[]> {
  const subject = (type: string, id: string) =>
    and(eq(ledgerEntries.subjectType, type), eq(ledgerEntries.subjectId, id));
  const claimed = db
    .select({ id: batchClaims.certificateId })
    .from(batchClaims)
    .where(eq(batchClaims.batchId, batchId));
  const rows = await db
    .select({
      sequence: ledgerEntries.sequence,
      kind: ledgerEntries.kind,
      subjectId: ledgerEntries.subjectId,
      role: ledgerEntries.actorRole,
      organisation: organisations.name,
      recordedAt: ledgerEntries.recordedAt,
      happenedOn: ledgerEntries.happenedOn,
    })
    .from(ledgerEntries)
    .innerJoin(organisations, eq(organisations.id, ledgerEntries.organisationId))
    .where(
      or(
        subject('batch', batchId),
        subject('area-code', codeId),
        and(
          eq(ledgerEntries.subjectType, 'certificate'),
          inArray(ledgerEntries.subjectId, claimed),
        ),
      ),
    )
    .orderBy(desc(eq(ledgerEntries.subjectType, 'batch')), desc(ledgerEntries.sequence))
    .limit(mostEntries);
  const newestFirst = rows.toSorted((a, b) => b.sequence - a.sequence);
  return newestFirst.flatMap((row) => (isRole(row.role) ? [{ ...row, role: row.role }] : []));
}

function isRole(value: string): value is Role {
  return (roles as readonly string[]).includes(value);
}
