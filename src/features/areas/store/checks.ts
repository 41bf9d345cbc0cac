import { and, desc, eq, isNull, lte, or, sql } from 'drizzle-orm';
import type { Database, Tx } from '../../../db/connect.ts';
import { areaChecks } from '../../../db/schema/areas.ts';
import { files } from '../../../db/schema/files.ts';
import { people } from '../../../db/schema/identity.ts';
import { organisations } from '../../../db/schema/organisations.ts';
import type { LocalDate } from '../../../lib/dates.ts';
import { pageAfter, readCursor } from '../../../lib/paging.ts';
import { surveillanceMonths } from '../rules/surveillance.ts';

export async function insertCheck(tx: Tx, row: typeof areaChecks.$inferInsert): Promise<void> {
  await tx.insert(areaChecks).values(row);
}

/** The latest check up to a day that counts for a code: of its market, or of every market. */
export async function findLatestCheck(
  db: Database,
  code: { areaId: string; marketCode: string },
  until: LocalDate,
) {
  const [check] = await db
    .select()
    .from(areaChecks)
    .where(
      and(
        eq(areaChecks.areaId, code.areaId),
        lte(areaChecks.checkedOn, until),
        or(isNull(areaChecks.marketCode), eq(areaChecks.marketCode, code.marketCode)),
      ),
    )
    .orderBy(desc(areaChecks.checkedOn), desc(areaChecks.recordedAt), desc(areaChecks.id))
    .limit(1);
  return check;
}

/** Checks of an area with who made them, the latest first. */
export function listChecks(db: Database, areaId: string) {
  return db
    .select({
      check: areaChecks,
      inspector: people.fullName,
      authority: organisations.name,
      evidenceName: files.name,
    })
    .from(areaChecks)
    .innerJoin(people, eq(people.id, areaChecks.inspectorId))
    .innerJoin(organisations, eq(organisations.id, areaChecks.authorityId))
    .leftJoin(files, eq(files.id, areaChecks.evidenceFileId))
    .where(eq(areaChecks.areaId, areaId))
    .orderBy(desc(areaChecks.checkedOn), desc(areaChecks.recordedAt), desc(areaChecks.id));
}

export type CheckRow = Awaited<ReturnType<typeof listChecks>>[number];

type OverdueRow = {
  areaId: string;
  areaName: string;
  holderName: string;
  communeCode: string;
  cropCode: string;
  dueOn: LocalDate;
};

/** Areas with a code in use whose yearly visit is due before `today`, the longest overdue first. */
export async function listSurveillanceOverdue(
  db: Database,
  today: LocalDate,
  {
    after,
    limit,
    communeCode,
  }: { after?: string | undefined; limit: number; communeCode?: string },
) {
  const cursor = readCursor(after);
  const rows = await db.execute<OverdueRow>(sql`
    select * from (
      select a.id as "areaId", a.name as "areaName", o.name as "holderName",
        a.commune_code as "communeCode", a.crop_code as "cropCode",
        to_char((greatest(
          (select min(d.decided_on) from area_code_decisions d join area_codes c
            on c.id = d.area_code_id where c.area_id = a.id and d.kind in ('issue', 'issue-for-importer')),
          (select max(k.checked_on) from area_checks k
            where k.area_id = a.id and k.outcome <> 'failed')
        ) + make_interval(months => ${surveillanceMonths}))::date, 'YYYY-MM-DD') as "dueOn"
      from growing_areas a join organisations o on o.id = a.holder_id
      where exists (select 1 from area_codes c where c.area_id = a.id
          and c.state in ('active', 'warned', 'suspended'))
        ${communeCode === undefined ? sql`` : sql`and a.commune_code = ${communeCode}`}
    ) due
    where "dueOn" < ${today}
      ${cursor ? sql`and ("dueOn", "areaId") > (${cursor[0]}, ${cursor[1]})` : sql``}
    order by "dueOn", "areaId" limit ${limit + 1}`);
  return pageAfter([...rows], limit, (row) => [row.dueOn, row.areaId]);
}
