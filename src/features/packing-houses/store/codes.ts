import { and, asc, desc, eq, inArray, ne } from 'drizzle-orm';
import type { Database } from '../../../db/connect.ts';
import { organisations } from '../../../db/schema/organisations.ts';
import {
  packingHouseCodeDecisions,
  packingHouseCodes,
  packingHouseCodeValues,
  packingHouses,
} from '../../../db/schema/packing-houses.ts';

export type HouseCode = Awaited<ReturnType<typeof listCodesOf>>[number];

export async function listCodesOf(db: Database, houseIds: readonly string[]) {
  if (houseIds.length === 0) return [];
  return db
    .select({
      id: packingHouseCodes.id,
      houseId: packingHouseCodes.houseId,
      schemeId: packingHouseCodes.schemeId,
      marketCode: packingHouseCodes.marketCode,
      value: packingHouseCodes.valueVerbatim,
      origin: packingHouseCodes.origin,
      state: packingHouseCodes.state,
      version: packingHouseCodes.version,
    })
    .from(packingHouseCodes)
    .where(inArray(packingHouseCodes.houseId, [...houseIds]))
    .orderBy(asc(packingHouseCodes.valueNormalised), asc(packingHouseCodes.marketCode));
}

export async function hasLiveCode(db: Database, houseId: string): Promise<boolean> {
  const rows = await db
    .select({ id: packingHouseCodes.id })
    .from(packingHouseCodes)
    .where(and(eq(packingHouseCodes.houseId, houseId), ne(packingHouseCodes.state, 'revoked')))
    .limit(1);
  return rows.length > 0;
}

export async function findCode(db: Database, id: string) {
  const [found] = await db
    .select({
      id: packingHouseCodes.id,
      value: packingHouseCodes.valueVerbatim,
      marketCode: packingHouseCodes.marketCode,
      state: packingHouseCodes.state,
      version: packingHouseCodes.version,
      houseId: packingHouses.id,
      houseName: packingHouses.name,
      operatorId: packingHouses.operatorId,
    })
    .from(packingHouseCodes)
    .innerJoin(packingHouses, eq(packingHouses.id, packingHouseCodes.houseId))
    .where(eq(packingHouseCodes.id, id));
  return found;
}

/** Decisions on the codes of a house, the latest first. */
export function listDecisions(db: Database, houseId: string) {
  return db
    .select({
      id: packingHouseCodeDecisions.id,
      codeId: packingHouseCodes.id,
      value: packingHouseCodes.valueVerbatim,
      marketCode: packingHouseCodes.marketCode,
      kind: packingHouseCodeDecisions.kind,
      number: packingHouseCodeDecisions.number,
      decidedOn: packingHouseCodeDecisions.decidedOn,
      reasonCode: packingHouseCodeDecisions.reasonCode,
      grounds: packingHouseCodeDecisions.grounds,
      evidenceFileId: packingHouseCodeDecisions.evidenceFileId,
      authority: organisations.name,
      recordedAt: packingHouseCodeDecisions.recordedAt,
    })
    .from(packingHouseCodeDecisions)
    .innerJoin(packingHouseCodes, eq(packingHouseCodes.id, packingHouseCodeDecisions.codeId))
    .innerJoin(organisations, eq(organisations.id, packingHouseCodeDecisions.authorityId))
    .where(eq(packingHouseCodes.houseId, houseId))
    .orderBy(desc(packingHouseCodeDecisions.decidedOn), desc(packingHouseCodeDecisions.recordedAt));
}

export async function findLastDecisionDay(db: Database, codeId: string) {
  const [last] = await db
    .select({ day: packingHouseCodeDecisions.decidedOn })
    .from(packingHouseCodeDecisions)
    .where(eq(packingHouseCodeDecisions.codeId, codeId))
    .orderBy(desc(packingHouseCodeDecisions.decidedOn))
    .limit(1);
  return last?.day;
}

export async function findValueOwner(db: Database, schemeId: string, valueNormalised: string) {
  const [owner] = await db
    .select({ houseId: packingHouses.id, name: packingHouses.name })
    .from(packingHouseCodeValues)
    .innerJoin(packingHouses, eq(packingHouses.id, packingHouseCodeValues.houseId))
    .where(
      and(
        eq(packingHouseCodeValues.schemeId, schemeId),
        eq(packingHouseCodeValues.valueNormalised, valueNormalised),
      ),
    );
  return owner;
}
