import { and, asc, desc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { Database, Tx } from '../../../db/connect.ts';
import { growingAreas } from '../../../db/schema/areas.ts';
import { files } from '../../../db/schema/files.ts';
import { people } from '../../../db/schema/identity.ts';
import { memberConsents, plots } from '../../../db/schema/members.ts';
import { type ConsentState, consentStates } from '../rules.ts';
import type { Sight } from '../who.ts';
import { inCommuneOf, stateOfPlot } from './members.ts';

export type Standing = {
  memberId: string;
  areaId: string;
  areaName: string;
  squareMetres: number;
  plotNames: string;
  state: ConsentState;
};

type StandingRow = {
  member_id: string;
  area_id: string;
  area_name: string;
  square_metres: string;
  plot_names: string;
  state: string;
};

/** Where each of these households stands in each area it has land in; by area name. */
export async function listStandings(
  db: Database,
  { communeOfficeId }: Sight,
  memberIds: readonly string[],
): Promise<Standing[]> {
  if (memberIds.length === 0) return [];
  return standingsWhere(
    db,
    sql`p.member_id in (select jsonb_array_elements_text(${JSON.stringify(memberIds)}::text::jsonb))
      ${communeOfficeId === undefined ? sql`` : sql`and ${inCommuneOf(communeOfficeId)}`}`,
  );
}

async function standingsWhere(db: Database, condition: SQL): Promise<Standing[]> {
  const rows = await db.execute<StandingRow>(sql`
    select p.member_id, p.area_id, g.name as area_name, sum(p.square_metres) as square_metres,
      string_agg(p.name, ', ' order by p.name) as plot_names, ${stateOfPlot} as state
    from plots p join growing_areas g on g.id = p.area_id
    where p.retired_on is null and ${condition}
    group by p.member_id, p.area_id, g.name, g.name_folded order by g.name_folded, p.area_id`);
  return rows.map((row) => ({
    memberId: row.member_id,
    areaId: row.area_id,
    areaName: row.area_name,
    squareMetres: Number(row.square_metres),
    plotNames: row.plot_names,
    state: consentStates.find((state) => state === row.state) ?? 'invited',
  }));
}

type HouseholdRow = StandingRow & { number: string; full_name: string };

/** Present households with land in an area, by name; `only`: those whose consent is still missing. */
export async function listHouseholdsOf(
  db: Database,
  areaId: string,
  { only, limit }: { only: 'missing' | 'all'; limit: number },
) {
  const rows = await db.execute<HouseholdRow>(sql`
    select * from (
      select m.id as member_id, m.number, m.full_name, m.name_folded,
        sum(p.square_metres) as square_metres,
        string_agg(p.name, ', ' order by p.name) as plot_names, ${stateOfPlot} as state
      from plots p join members m on m.id = p.member_id
      where p.area_id = ${areaId} and p.retired_on is null and m.left_on is null
      group by m.id, p.member_id, p.area_id
    ) household
    where ${only === 'all' ? sql`true` : sql`state <> 'given'`}
    order by name_folded, member_id limit ${limit}`);
  return rows.map((row) => ({
    memberId: row.member_id,
    number: row.number,
    fullName: row.full_name,
    squareMetres: Number(row.square_metres),
    plotNames: row.plot_names,
    state: consentStates.find((state) => state === row.state) ?? 'invited',
  }));
}

export type AreaHousehold = Awaited<ReturnType<typeof listHouseholdsOf>>[number];

/** The areas an organisation holds, for forms and for what is missing in each. */
export function listOwnAreas(db: Database, organisationId: string) {
  return db
    .select({
      id: growingAreas.id,
      name: growingAreas.name,
      cropCode: growingAreas.cropCode,
      squareMetres: growingAreas.squareMetres,
    })
    .from(growingAreas)
    .where(eq(growingAreas.holderId, organisationId))
    .orderBy(asc(growingAreas.nameFolded), asc(growingAreas.id));
}

/** Everything a household said, the latest first; a commune sees what concerns its own areas. */
export function listConsents(db: Database, memberId: string, { communeOfficeId }: Sight) {
  const here = sql`${growingAreas.communeCode} =
    (select commune_code from organisations where id = ${communeOfficeId})`;
  return db
    .select({
      id: memberConsents.id,
      areaId: memberConsents.areaId,
      areaName: growingAreas.name,
      kind: memberConsents.kind,
      happenedOn: memberConsents.happenedOn,
      means: memberConsents.means,
      textVersion: memberConsents.textVersion,
      evidenceFileId: memberConsents.evidenceFileId,
      evidenceName: files.name,
      recordedBy: people.fullName,
      recordedAt: memberConsents.recordedAt,
    })
    .from(memberConsents)
    .innerJoin(growingAreas, eq(growingAreas.id, memberConsents.areaId))
    .innerJoin(people, eq(people.id, memberConsents.recordedBy))
    .leftJoin(files, eq(files.id, memberConsents.evidenceFileId))
    .where(
      and(eq(memberConsents.memberId, memberId), communeOfficeId === undefined ? undefined : here),
    )
    .orderBy(desc(memberConsents.happenedOn), desc(memberConsents.recordedAt));
}

/** The latest word of each of these households about an area. Call under `lockMembers`. */
export async function listLastWords(tx: Tx, areaId: string, memberIds: readonly string[]) {
  const rows = await tx
    .selectDistinctOn([memberConsents.memberId])
    .from(memberConsents)
    .where(and(eq(memberConsents.areaId, areaId), amongst(memberIds, memberConsents.memberId)))
    .orderBy(
      memberConsents.memberId,
      desc(memberConsents.happenedOn),
      desc(memberConsents.recordedAt),
    );
  return new Map(rows.map((row) => [row.memberId, row]));
}

/** The households of these that have land in the area now. */
export async function listLanded(tx: Tx, areaId: string, memberIds: readonly string[]) {
  const rows = await tx
    .selectDistinct({ memberId: plots.memberId })
    .from(plots)
    .where(
      and(eq(plots.areaId, areaId), isNull(plots.retiredOn), amongst(memberIds, plots.memberId)),
    );
  return new Set(rows.map(({ memberId }) => memberId));
}

/** The first and the last day on which a household said anything. */
export async function spanOfConsents(tx: Tx, memberId: string) {
  const [row] = await tx
    .select({
      first: sql<string | null>`min(${memberConsents.happenedOn})::text`,
      last: sql<string | null>`max(${memberConsents.happenedOn})::text`,
    })
    .from(memberConsents)
    .where(eq(memberConsents.memberId, memberId));
  return { first: row?.first ?? undefined, last: row?.last ?? undefined };
}

export async function insertConsents(
  tx: Tx,
  rows: readonly (typeof memberConsents.$inferInsert)[],
): Promise<void> {
  await tx.insert(memberConsents).values([...rows]);
}

function amongst(
  ids: readonly string[],
  column: typeof plots.memberId | typeof memberConsents.memberId,
) {
  return sql`${column} in (select jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb))`;
}
