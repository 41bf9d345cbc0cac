import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Database, Tx } from '../../../db/connect.ts';
import { areaCodeDecisions, areaCodes, growingAreas } from '../../../db/schema/areas.ts';
import { organisations } from '../../../db/schema/organisations.ts';
import { crops, markets, varieties } from '../../../db/schema/reference.ts';

const codeColumns = {
  id: areaCodes.id,
  value: areaCodes.valueVerbatim,
  valueNormalised: areaCodes.valueNormalised,
  marketCode: areaCodes.marketCode,
  market: { vi: markets.nameVi, en: markets.nameEn, zh: markets.nameZh },
  isExport: markets.isExport,
  areaId: growingAreas.id,
  areaName: growingAreas.name,
  holderName: organisations.name,
  holderId: growingAreas.holderId,
  cropCode: growingAreas.cropCode,
  crop: { vi: crops.nameVi, en: crops.nameEn, zh: crops.nameZh },
};

function selectCodes(db: Database | Tx) {
  return db
    .select(codeColumns)
    .from(areaCodes)
    .innerJoin(growingAreas, eq(growingAreas.id, areaCodes.areaId))
    .innerJoin(organisations, eq(organisations.id, growingAreas.holderId))
    .innerJoin(markets, eq(markets.code, areaCodes.marketCode))
    .innerJoin(crops, eq(crops.code, growingAreas.cropCode));
}

/**
 * A code of that organisation's own area, held until the transaction ends: a decision on it that is
 * being recorded at this moment is either seen here or comes after.
 */
export async function holdOwnCode(tx: Tx, organisationId: string, codeId: string) {
  const [found] = await selectCodes(tx)
    .where(and(eq(areaCodes.id, codeId), eq(growingAreas.holderId, organisationId)))
    .for('share', { of: areaCodes });
  if (!found) return undefined;
  return { ...found, decisions: await listDecisions(tx, [found.id]) };
}

export type OwnCode = NonNullable<Awaited<ReturnType<typeof holdOwnCode>>>;

/** Every code of the organisation, to choose from. */
export async function listOwnCodes(db: Database, organisationId: string): Promise<OwnCode[]> {
  const found = await selectCodes(db)
    .where(eq(growingAreas.holderId, organisationId))
    .orderBy(asc(growingAreas.nameFolded), asc(areaCodes.valueNormalised), asc(markets.code));
  const decisions = await listDecisions(
    db,
    found.map(({ id }) => id),
  );
  return found.map((code) => ({
    ...code,
    decisions: decisions.filter(({ areaCodeId }) => areaCodeId === code.id),
  }));
}

export function listDecisions(db: Database | Tx, codeIds: readonly string[]) {
  return db
    .select({
      areaCodeId: areaCodeDecisions.areaCodeId,
      kind: areaCodeDecisions.kind,
      number: areaCodeDecisions.number,
      decidedOn: areaCodeDecisions.decidedOn,
      recordedAt: areaCodeDecisions.recordedAt,
    })
    .from(areaCodeDecisions)
    .where(inArray(areaCodeDecisions.areaCodeId, [...codeIds]))
    .orderBy(asc(areaCodeDecisions.sequence));
}

export async function findVariety(db: Database | Tx, code: string) {
  const [found] = await db.select().from(varieties).where(eq(varieties.code, code));
  return found;
}

/** The names of a crop and a variety in every language, for search. */
export async function findProductWords(tx: Tx, cropCode: string, varietyCode: string | null) {
  const [crop] = await tx.select().from(crops).where(eq(crops.code, cropCode));
  const variety = varietyCode === null ? undefined : await findVariety(tx, varietyCode);
  return [crop, variety].flatMap((one) => (one ? [one.nameVi, one.nameEn, one.nameZh] : []));
}

/** Varieties of the crops that the organisation grows, to choose from. */
export function listVarietiesOf(db: Database, cropCodes: readonly string[]) {
  return db
    .select()
    .from(varieties)
    .where(inArray(varieties.cropCode, [...cropCodes]))
    .orderBy(asc(varieties.nameFolded));
}
