import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../../../db/connect.ts';
import { areaCodes, growingAreas } from '../../../db/schema/areas.ts';
import { organisations } from '../../../db/schema/organisations.ts';
import { packingHouses, supplyAgreements, supplySteps } from '../../../db/schema/packing-houses.ts';
import { isEnded, isInForce, normaliseCode } from '../../areas/rules.ts';

/** Agreements of a house, the open ones first; a cooperative that does not run it sees those of its own land. */
export async function listSupplies(db: Database, houseId: string, holderId: string | undefined) {
  const rows = await db
    .select({
      id: supplyAgreements.id,
      areaId: growingAreas.id,
      areaName: growingAreas.name,
      holderId: growingAreas.holderId,
      holderName: organisations.name,
      state: supplyAgreements.state,
      validFrom: supplyAgreements.validFrom,
      validTo: supplyAgreements.validTo,
      version: supplyAgreements.version,
      // Only a refusal or an end has a reason, and nothing follows either.
      lastReason: sql<string | null>`(select ${supplySteps.reason} from ${supplySteps}
        where ${supplySteps.agreementId} = ${supplyAgreements.id}
        and ${supplySteps.reason} is not null limit 1)`,
    })
    .from(supplyAgreements)
    .innerJoin(growingAreas, eq(growingAreas.id, supplyAgreements.areaId))
    .innerJoin(organisations, eq(organisations.id, growingAreas.holderId))
    .where(
      and(
        eq(supplyAgreements.houseId, houseId),
        holderId === undefined ? undefined : eq(growingAreas.holderId, holderId),
      ),
    )
    .orderBy(
      sql`${supplyAgreements.state} in ('asked', 'agreed') desc`,
      asc(supplyAgreements.state),
      asc(growingAreas.nameFolded),
      desc(supplyAgreements.createdAt),
    );
  const codes = await listAreaCodes(
    db,
    rows.map(({ areaId }) => areaId),
  );
  return rows.map((row) => ({
    ...row,
    areaCodes: codes.filter(({ areaId }) => areaId === row.areaId),
  }));
}

/** Codes of the supplying land that have not ended: an area may supply while its own code stands still. */
async function listAreaCodes(db: Database, areaIds: readonly string[]) {
  if (areaIds.length === 0) return [];
  const rows = await db
    .select({
      areaId: areaCodes.areaId,
      value: areaCodes.valueVerbatim,
      marketCode: areaCodes.marketCode,
      state: areaCodes.state,
    })
    .from(areaCodes)
    .where(inArray(areaCodes.areaId, [...areaIds]))
    .orderBy(asc(areaCodes.valueNormalised), asc(areaCodes.marketCode));
  return rows
    .filter(({ state }) => !isEnded(state))
    .map(({ state, ...row }) => ({ ...row, isInForce: isInForce(state) }));
}

export async function findSupply(db: Database, id: string) {
  const [found] = await db
    .select({
      id: supplyAgreements.id,
      state: supplyAgreements.state,
      version: supplyAgreements.version,
      validFrom: supplyAgreements.validFrom,
      validTo: supplyAgreements.validTo,
      areaId: growingAreas.id,
      areaName: growingAreas.name,
      holderId: growingAreas.holderId,
      operatorName: organisations.name,
      houseId: packingHouses.id,
      houseName: packingHouses.name,
      operatorId: packingHouses.operatorId,
    })
    .from(supplyAgreements)
    .innerJoin(growingAreas, eq(growingAreas.id, supplyAgreements.areaId))
    .innerJoin(packingHouses, eq(packingHouses.id, supplyAgreements.houseId))
    .innerJoin(organisations, eq(organisations.id, packingHouses.operatorId))
    .where(eq(supplyAgreements.id, id));
  return found;
}

/** Holders of the land that supplies a house or is asked to. */
export async function listHoldersOf(db: Database, houseId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ holderId: growingAreas.holderId })
    .from(supplyAgreements)
    .innerJoin(growingAreas, eq(growingAreas.id, supplyAgreements.areaId))
    .where(
      and(
        eq(supplyAgreements.houseId, houseId),
        inArray(supplyAgreements.state, ['asked', 'agreed']),
      ),
    );
  return rows.map(({ holderId }) => holderId);
}

/** The area that a printed code stands for, unless that code has ended. */
export async function findAreaByCode(db: Database, typed: string) {
  const rows = await db
    .select({
      id: growingAreas.id,
      name: growingAreas.name,
      holderId: growingAreas.holderId,
      state: areaCodes.state,
    })
    .from(areaCodes)
    .innerJoin(growingAreas, eq(growingAreas.id, areaCodes.areaId))
    .where(eq(areaCodes.valueNormalised, normaliseCode(typed)));
  return rows.find(({ state }) => !isEnded(state));
}
