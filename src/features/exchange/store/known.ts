import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Database } from '../../../db/connect.ts';
import { areaCodes, growingAreas } from '../../../db/schema/areas.ts';
import { memberships, people } from '../../../db/schema/identity.ts';
import { memberConsents, members, plots } from '../../../db/schema/members.ts';
import { organisations } from '../../../db/schema/organisations.ts';
import { communeChanges, communes, crops, formerCommunes } from '../../../db/schema/reference.ts';
import { fold } from '../../../lib/fold.ts';
import type { Actor } from '../../../lib/roles.ts';
import type { Member } from '../kinds/members.ts';
import { indexUnits, type Units } from '../rules/place-address.ts';

// What a sheet is compared with, each list read once: a query for every row would take minutes.

/** The An Giang of today, and the units of the two provinces that it was made of. */
export async function loadUnits(db: Database): Promise<Units> {
  const present = await db
    .select({ code: communes.code, kind: communes.kind, name: communes.name })
    .from(communes)
    .where(eq(communes.provinceCode, '91'));
  const rows = await db
    .select({
      code: formerCommunes.code,
      name: formerCommunes.name,
      district: formerCommunes.districtName,
      province: formerCommunes.provinceName,
      into: communeChanges.communeCode,
    })
    .from(formerCommunes)
    .innerJoin(communeChanges, eq(communeChanges.formerCode, formerCommunes.code))
    .innerJoin(communes, eq(communes.code, communeChanges.communeCode))
    .where(eq(communes.provinceCode, '91'))
    .orderBy(formerCommunes.code, communeChanges.communeCode);
  const former = new Map<string, (typeof rows)[number] & { all: string[] }>();
  for (const row of rows) {
    const known = former.get(row.code);
    if (known) known.all.push(row.into);
    else former.set(row.code, { ...row, all: [row.into] });
  }
  return indexUnits(
    present,
    [...former.values()].map(({ all, ...unit }) => ({ ...unit, into: all })),
  );
}

export function loadOrganisations(db: Database) {
  return db
    .select({
      id: organisations.id,
      name: organisations.name,
      shortName: organisations.shortName,
      taxCode: organisations.taxCode,
      kind: organisations.kind,
      communeCode: organisations.communeCode,
    })
    .from(organisations);
}

/** Organisations that may hold land. */
export async function loadHolders(db: Database) {
  const all = await loadOrganisations(db);
  return all.filter(({ kind }) => ['cooperative', 'cooperative-group', 'company'].includes(kind));
}

export function loadAreas(db: Database, holderId: string | undefined) {
  return db
    .select({
      id: growingAreas.id,
      holderId: growingAreas.holderId,
      name: growingAreas.name,
      cropCode: growingAreas.cropCode,
      cropName: crops.nameVi,
      communeCode: growingAreas.communeCode,
      squareMetres: growingAreas.squareMetres,
      householdCount: growingAreas.householdCount,
    })
    .from(growingAreas)
    .innerJoin(crops, eq(crops.code, growingAreas.cropCode))
    .where(holderId === undefined ? undefined : eq(growingAreas.holderId, holderId));
}

export async function loadCodes(db: Database) {
  const rows = await db
    .select({
      areaId: areaCodes.areaId,
      areaName: growingAreas.name,
      schemeId: areaCodes.schemeId,
      marketCode: areaCodes.marketCode,
      valueNormalised: areaCodes.valueNormalised,
      value: areaCodes.valueVerbatim,
      state: areaCodes.state,
    })
    .from(areaCodes)
    .innerJoin(growingAreas, eq(growingAreas.id, areaCodes.areaId));
  const ended = new Set<string>(['revoked', 'lapsed', 'withdrawn', 'rejected']);
  return rows.map(({ state, ...code }) => ({ ...code, isLive: !ended.has(state) }));
}

/** Every household of an organisation with its plots and standing consents, by number in the book. */
export async function loadMembers(
  db: Database,
  organisationId: string,
): Promise<ReadonlyMap<string, Member>> {
  const own = eq(members.organisationId, organisationId);
  const [households, land, said] = await Promise.all([
    db.select().from(members).where(own),
    db
      .select({ plot: plots })
      .from(plots)
      .innerJoin(members, eq(members.id, plots.memberId))
      .where(own),
    db
      .select({
        memberId: memberConsents.memberId,
        areaId: memberConsents.areaId,
        kind: memberConsents.kind,
      })
      .from(memberConsents)
      .innerJoin(members, eq(members.id, memberConsents.memberId))
      .where(own)
      .orderBy(desc(memberConsents.recordedAt), desc(memberConsents.id)),
  ]);
  const plotsOf = new Map<string, Map<string, (typeof land)[number]['plot']>>();
  for (const { plot } of land) {
    const all = plotsOf.get(plot.memberId) ?? new Map();
    plotsOf.set(plot.memberId, all.set(fold(plot.name), plot));
  }
  const consentsOf = new Map<string, Set<string>>();
  const told = new Set<string>();
  for (const { memberId, areaId, kind } of said) {
    const key = `${memberId} ${areaId}`;
    // The latest word comes first.
    if (!told.has(key) && kind === 'given')
      consentsOf.set(memberId, (consentsOf.get(memberId) ?? new Set()).add(areaId));
    told.add(key);
  }
  return new Map(
    households.map((household) => [
      household.number,
      {
        ...household,
        plots: plotsOf.get(household.id) ?? new Map(),
        consents: consentsOf.get(household.id) ?? new Set(),
      },
    ]),
  );
}

/** Organisations that a person has a role in. */
export async function loadOwnOrganisations(db: Database, personId: string) {
  const rows = await db
    .select({ id: memberships.organisationId })
    .from(memberships)
    .where(and(eq(memberships.personId, personId), isNull(memberships.endedAt)));
  return new Set(rows.map(({ id }) => id));
}

/** Whether the person still has that role there and may sign in. */
export async function isStillThere(db: Database, actor: Actor): Promise<boolean> {
  const rows = await db
    .select({ id: memberships.id })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(
        eq(memberships.personId, actor.personId),
        eq(memberships.organisationId, actor.organisationId),
        inArray(memberships.role, [actor.role]),
        isNull(memberships.endedAt),
        isNull(people.disabledAt),
      ),
    );
  return rows.length > 0;
}

/** The household of a number, and what of it is there already. */
export async function findHousehold(db: Database, organisationId: string, number: string) {
  const [found] = await db
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.organisationId, organisationId), eq(members.number, number)));
  return found;
}

export async function findPlot(db: Database, memberId: string, name: string) {
  const rows = await db
    .select({ id: plots.id, name: plots.name })
    .from(plots)
    .where(eq(plots.memberId, memberId));
  return rows.find((plot) => fold(plot.name) === fold(name));
}

export async function hasConsented(db: Database, memberId: string, areaId: string) {
  const [last] = await db
    .select({ kind: memberConsents.kind })
    .from(memberConsents)
    .where(and(eq(memberConsents.memberId, memberId), eq(memberConsents.areaId, areaId)))
    .orderBy(desc(memberConsents.recordedAt), desc(memberConsents.id))
    .limit(1);
  return last?.kind === 'given';
}
