import { and, asc, eq } from 'drizzle-orm';
import type { Database } from '../../db/connect.ts';
import { areaCodeDecisions, areaCodes, growingAreas } from '../../db/schema/areas.ts';
import { organisations } from '../../db/schema/organisations.ts';
import { communes, crops, markets, provinces } from '../../db/schema/reference.ts';
import type { Actor } from '../../lib/roles.ts';
import { isAuthority } from '../../lib/roles.ts';

/** A code with all that its paper tells, as `actor` may see it: the holder's own, or any for the province. */
export async function findConfirmed(db: Database, actor: Actor, codeId: string) {
  const [row] = await db
    .select({
      id: areaCodes.id,
      value: areaCodes.valueVerbatim,
      normalised: areaCodes.valueNormalised,
      state: areaCodes.state,
      market: markets.nameVi,
      isExport: markets.isExport,
      areaName: growingAreas.name,
      crop: crops.nameVi,
      scientificName: crops.scientificName,
      squareMetres: growingAreas.squareMetres,
      householdCount: growingAreas.householdCount,
      outline: growingAreas.outline,
      communeCode: communes.code,
      commune: { kind: communes.kind, name: communes.name, provinceName: provinces.nameVi },
      holderId: organisations.id,
      holderName: organisations.name,
      holderTaxCode: organisations.taxCode,
      holderAddress: organisations.addressLine,
      representative: organisations.representative,
    })
    .from(areaCodes)
    .innerJoin(growingAreas, eq(growingAreas.id, areaCodes.areaId))
    .innerJoin(organisations, eq(organisations.id, growingAreas.holderId))
    .innerJoin(communes, eq(communes.code, growingAreas.communeCode))
    .innerJoin(provinces, eq(provinces.code, communes.provinceCode))
    .innerJoin(crops, eq(crops.code, growingAreas.cropCode))
    .innerJoin(markets, eq(markets.code, areaCodes.marketCode))
    .where(
      and(
        eq(areaCodes.id, codeId),
        isAuthority(actor.role) ? undefined : eq(growingAreas.holderId, actor.organisationId),
      ),
    );
  if (!row) return undefined;
  const decisions = await db
    .select({
      kind: areaCodeDecisions.kind,
      number: areaCodeDecisions.number,
      decidedOn: areaCodeDecisions.decidedOn,
      recordedAt: areaCodeDecisions.recordedAt,
      authority: organisations.name,
    })
    .from(areaCodeDecisions)
    .innerJoin(organisations, eq(organisations.id, areaCodeDecisions.authorityId))
    .where(eq(areaCodeDecisions.areaCodeId, codeId))
    .orderBy(
      asc(areaCodeDecisions.decidedOn),
      asc(areaCodeDecisions.recordedAt),
      asc(areaCodeDecisions.sequence),
    );
  const issue = decisions.find(({ kind }) => issuing.includes(kind));
  return issue && { ...row, issue, latest: decisions.at(-1) ?? issue };
}

const issuing: readonly string[] = ['issue', 'issue-for-importer'];

export type Confirmed = NonNullable<Awaited<ReturnType<typeof findConfirmed>>>;
