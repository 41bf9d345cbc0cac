import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../../db/connect.ts';
import type { LocalDate } from '../../../lib/dates.ts';
import { collegeOrMore } from '../rules/people.ts';

export const figureCodes = [
  'rated',
  'linkage',
  'managers',
  'converted',
  'founded',
  'technology',
] as const;
export type FigureCode = (typeof figureCodes)[number];

/** One former district's part of a figure; '' where the present commune had several districts. */
export type FigureRow = { district: string; numerator: number; denominator: number };

/** Counts every figure from the rows as they are, by the district before 01/07/2025. */
export async function countFigures(
  db: Database,
  today: LocalDate,
): Promise<Readonly<Record<FigureCode, readonly FigureRow[]>>> {
  const year = Number(today.slice(0, 4));
  const sets = setsOf(today, year);
  const counted = await Promise.all(
    figureCodes.map(async (code) => [code, await countByDistrict(db, sets[code])] as const),
  );
  return Object.fromEntries(counted) as Record<FigureCode, FigureRow[]>;
}

/** Each set names whom it counts (organisation_id) and who of them reached the target (reached). */
function setsOf(today: LocalDate, year: number): Readonly<Record<FigureCode, SQL>> {
  const newYear = `${year}-01-01`;
  const active = sql`from organisations o where o.kind = 'cooperative' and o.legal_status = 'operating'`;
  const college = sql.join(
    collegeOrMore.map((level) => sql`${level}`),
    sql`, `,
  );
  return {
    rated: sql`select o.id as organisation_id, exists (select from organisation_ratings r
      where r.organisation_id = o.id and r.year = ${year - 1} and r.state = 'published'
        and r.band in ('good', 'fair')) as reached ${active}`,
    linkage: sql`select o.id as organisation_id, exists (select from organisation_contracts c
      where c.organisation_id = o.id and c.state not in ('draft', 'broken')
        and c.signed_on <= ${today} and c.valid_from <= ${today} and c.valid_to >= ${today}) as reached
      ${active}`,
    // One person with two offices is one person.
    managers: sql`select m.organisation_id, bool_or(m.education in (${college})) as reached
      from organisation_managers m join organisations o on o.id = m.organisation_id
      where o.kind = 'cooperative' and o.legal_status = 'operating' and m.held_from <= ${today}
        and (m.held_to is null or m.held_to > ${today})
      group by m.organisation_id, m.full_name`,
    converted: sql`select g.organisation_id, exists (select from organisation_kind_periods c
      where c.organisation_id = g.organisation_id and c.kind = 'cooperative'
        and c.valid_from between ${newYear} and ${today}) as reached
      from organisation_kind_periods g where g.kind = 'cooperative-group'
        and g.valid_from < ${newYear} and (g.valid_to is null or g.valid_to >= ${newYear})
        and 'ended' is distinct from (select s.status from organisation_statuses s
          where s.organisation_id = g.organisation_id and s.effective_on < ${newYear}
          order by s.effective_on desc, s.recorded_at desc limit 1)`,
    founded: sql`select c.organisation_id,
      c.valid_from between ${newYear} and ${today} as reached
      from organisation_kind_periods c join organisations o on o.id = c.organisation_id
      where c.kind = 'cooperative' and o.legal_status <> 'ended' and c.valid_from <= ${today}`,
    technology: sql`select o.id as organisation_id, exists (select from organisation_technologies t
      where t.organisation_id = o.id and t.used_from <= ${today}
        and (t.used_to is null or t.used_to > ${today})) as reached ${active}`,
  };
}

async function countByDistrict(db: Database, counted: SQL): Promise<FigureRow[]> {
  type Row = { district: string; numerator: string; denominator: string };
  const rows = await db.execute<Row>(sql`
    select coalesce(own.district_name || ', ' || own.province_name, only_one.name, '') as district,
      count(*) filter (where s.reached) as numerator, count(*) as denominator
    from (${counted}) s
    join organisations o on o.id = s.organisation_id
    left join former_communes own on own.code = o.former_commune_code
    left join (select cc.commune_code,
        case when count(distinct f.district_code) = 1
          then max(f.district_name || ', ' || f.province_name) end as name
      from commune_changes cc join former_communes f on f.code = cc.former_code
      group by cc.commune_code) only_one on only_one.commune_code = o.commune_code
    group by 1 order by 1`);
  return rows.map((row) => ({
    district: row.district,
    numerator: Number(row.numerator),
    denominator: Number(row.denominator),
  }));
}
