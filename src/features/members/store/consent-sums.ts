import { sql } from 'drizzle-orm';
import type { Database } from '../../../db/connect.ts';
import type { LocalDate } from '../../../lib/dates.ts';

type Question = {
  areaIds: readonly string[];
  day: LocalDate;
  /** a withdrawal after this day counts from the next season only */
  seasonStart?: LocalDate | undefined;
};

type Sums = {
  area_id: string;
  household_count: string;
  consented_count: string;
  square_metres: string;
  consented_square_metres: string;
  tree_count: string;
};

/** Households, land and trees of areas on a day, all and consented; no row for an area without plots. */
export async function sumConsent(db: Database, { areaIds, day, seasonStart }: Question) {
  if (areaIds.length === 0) return [];
  const areas = sql`(select jsonb_array_elements_text(${JSON.stringify(areaIds)}::text::jsonb))`;
  const withdrawnLater = seasonStart
    ? sql`or (latest.kind = 'withdrawn' and latest.happened_on > ${seasonStart}::date)`
    : sql``;
  const rows = await db.execute<Sums>(sql`
    with held as (
      select p.area_id, p.member_id, sum(p.square_metres) as size, sum(p.tree_count) as trees
      from plots p join members m on m.id = p.member_id
      where p.area_id in ${areas}
        and p.used_from <= ${day}::date and (p.retired_on is null or p.retired_on > ${day}::date)
        and m.joined_on <= ${day}::date and (m.left_on is null or m.left_on > ${day}::date)
      group by p.area_id, p.member_id
    ), latest as (
      select distinct on (area_id, member_id) area_id, member_id, kind, happened_on
      from member_consents
      where area_id in ${areas} and happened_on <= ${day}::date
      order by area_id, member_id, happened_on desc, recorded_at desc
    ), standing as (
      select held.*, coalesce(latest.kind = 'given' ${withdrawnLater}, false) as consents
      from held left join latest using (area_id, member_id)
    )
    select area_id,
      count(*) as household_count,
      count(*) filter (where consents) as consented_count,
      sum(size) as square_metres,
      coalesce(sum(size) filter (where consents), 0) as consented_square_metres,
      coalesce(sum(trees), 0) as tree_count
    from standing group by area_id`);
  return rows.map((row) => ({
    areaId: row.area_id,
    householdCount: Number(row.household_count),
    consentedCount: Number(row.consented_count),
    squareMetres: Number(row.square_metres),
    consentedSquareMetres: Number(row.consented_square_metres),
    treeCount: Number(row.tree_count),
  }));
}
