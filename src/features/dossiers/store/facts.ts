import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import type { Database, Tx } from '../../../db/connect.ts';
import { areaCodes, growingAreas } from '../../../db/schema/areas.ts';
import { dossierSteps } from '../../../db/schema/dossiers.ts';
import { memberships } from '../../../db/schema/identity.ts';
import { plots } from '../../../db/schema/members.ts';
import { organisations } from '../../../db/schema/organisations.ts';
import { crops, varieties } from '../../../db/schema/reference.ts';

/** What the area itself says, for completeness and for the decision. */
export async function findAreaFacts(db: Database, areaId: string) {
  const [area] = await db
    .select({
      squareMetres: growingAreas.squareMetres,
      hasOutline: sql<boolean>`${growingAreas.outline} is not null`,
      cropCode: growingAreas.cropCode,
      isPerennial: crops.isPerennial,
      hasVarieties: sql<boolean>`exists (select 1 from ${varieties} v
        where v.crop_code = ${growingAreas.cropCode})`,
    })
    .from(growingAreas)
    .innerJoin(crops, eq(crops.code, growingAreas.cropCode))
    .where(eq(growingAreas.id, areaId));
  return area;
}

export async function findAreaName(db: Database, areaId: string): Promise<string> {
  const [area] = await db
    .select({ name: growingAreas.name })
    .from(growingAreas)
    .where(eq(growingAreas.id, areaId));
  return area?.name ?? '';
}

/** Codes of the area that have not ended. */
export function listLiveCodes(db: Database, areaId: string) {
  return db
    .select({
      id: areaCodes.id,
      marketCode: areaCodes.marketCode,
      schemeId: areaCodes.schemeId,
      value: areaCodes.valueVerbatim,
    })
    .from(areaCodes)
    .where(and(eq(areaCodes.areaId, areaId), sql`${areaCodes.state} not in ('revoked', 'lapsed')`));
}

/** Names of the crops that plots of the area grow besides its own. */
export function listOtherCrops(db: Database, areaId: string, cropCode: string) {
  return db
    .selectDistinct({ vi: crops.nameVi, en: crops.nameEn, zh: crops.nameZh })
    .from(plots)
    .innerJoin(crops, eq(crops.code, plots.cropCode))
    .where(and(eq(plots.areaId, areaId), isNull(plots.retiredOn), ne(plots.cropCode, cropCode)));
}

/** Keeps the area as it is until the transaction ends; undefined when it is not the holder's. */
export async function lockOwnArea(tx: Tx, areaId: string, holderId: string) {
  const [area] = await tx
    .select({ id: growingAreas.id, cropCode: growingAreas.cropCode, name: growingAreas.name })
    .from(growingAreas)
    .where(and(eq(growingAreas.id, areaId), eq(growingAreas.holderId, holderId)))
    .for('share');
  return area;
}

/** Whether a person has a role in that organisation now, whichever they act in at the moment. */
export async function hasRoleIn(db: Database, personId: string, organisationId: string) {
  const rows = await db
    .select({ id: memberships.id })
    .from(memberships)
    .where(
      and(
        eq(memberships.personId, personId),
        eq(memberships.organisationId, organisationId),
        isNull(memberships.endedAt),
      ),
    )
    .limit(1);
  return rows.length > 0;
}

export async function hasTakenStep(db: Database, personId: string, dossierId: string) {
  const rows = await db
    .select({ id: dossierSteps.id })
    .from(dossierSteps)
    .where(and(eq(dossierSteps.actorId, personId), eq(dossierSteps.dossierId, dossierId)))
    .limit(1);
  return rows.length > 0;
}

/** Who receives dossiers of a commune: its own office, or the province's where it has none here. */
export async function listReceivers(db: Database, communeCode: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({
      id: organisations.id,
      role: memberships.role,
      communeCode: organisations.communeCode,
    })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(
      and(isNull(memberships.endedAt), inArray(memberships.role, ['commune-officer', 'officer'])),
    );
  const commune = rows.filter(
    (row) => row.role === 'commune-officer' && row.communeCode === communeCode,
  );
  const found = commune.length > 0 ? commune : rows.filter(({ role }) => role === 'officer');
  return [...new Set(found.map(({ id }) => id))];
}

/** Offices of the province with people of a role. */
export async function listOffices(db: Database, role: 'officer' | 'inspector'): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: memberships.organisationId })
    .from(memberships)
    .where(and(isNull(memberships.endedAt), eq(memberships.role, role)));
  return rows.map(({ id }) => id);
}
