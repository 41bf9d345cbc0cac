import { type SQL, sql } from 'drizzle-orm';
import type { Database, Tx } from '../../../db/connect.ts';
import type { seasonKinds } from '../../../db/schema/quotas.ts';
import type { LocalDate } from '../../../lib/dates.ts';

export type Season = {
  readonly id: string;
  readonly name: string;
  readonly kind: (typeof seasonKinds)[number];
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
};

/** What one area may bear in one season and what is drawn on it, all codes of it together. */
export type AreaBalance = {
  readonly areaId: string;
  readonly season: Season | null;
  /** declared: no household is listed for the area, so the size that was declared stands in */
  readonly basis: 'plots' | 'declared';
  /** the land that counts, in m² */
  readonly squareMetres: number;
  readonly quotaGrams: number | null;
  readonly reservedGrams: number;
  readonly usedGrams: number;
};

/** The season a balance is about: the one a day falls in, one by its id, or all that meet a time. */
export type SeasonChoice =
  | { readonly on: LocalDate }
  | { readonly id: string }
  | { readonly from: LocalDate; readonly to: LocalDate };

function isChosen(choice: SeasonChoice): SQL {
  if ('id' in choice) return sql`s.id = ${choice.id}`;
  if ('on' in choice) return sql`${choice.on}::date between s.starts_on and s.ends_on`;
  return sql`s.starts_on <= ${choice.to}::date and s.ends_on >= ${choice.from}::date`;
}

/**
 * `with` parts that end in `balance`, a row per area and season. The day that counts is today inside
 * the season, its first day before and its last day after. A withdrawal later than the first day
 * counts from the next season, so it is passed over here. Weights: kg per ha x m² / 10 is grams.
 */
export function balanceParts(areas: SQL, choice: SeasonChoice, today: LocalDate): SQL {
  return sql`chosen as (
    select a.id as area_id, a.crop_code, a.square_metres as declared,
      s.id as season_id, s.kind, s.name, s.starts_on, s.ends_on,
      least(greatest(${today}::date, s.starts_on), s.ends_on) as day
    from growing_areas a
    left join crop_seasons s on s.crop_code = a.crop_code and ${isChosen(choice)}
    where ${areas}
  ), plot_land as (
    select q.area_id, q.season_id, p.variety_code, sum(p.square_metres) as square_metres
    from chosen q
    join plots p on p.area_id = q.area_id and p.crop_code = q.crop_code
      and p.used_from <= q.day and (p.retired_on is null or p.retired_on > q.day)
    join members m on m.id = p.member_id and (m.left_on is null or m.left_on > q.starts_on)
    cross join lateral (
      select c.kind from member_consents c
      where c.area_id = q.area_id and c.member_id = p.member_id and c.happened_on
        <= case c.kind when 'given' then q.day else q.starts_on end
      order by c.happened_on desc, c.recorded_at desc limit 1
    ) consent
    where consent.kind = 'given'
    group by q.area_id, q.season_id, p.variety_code
  ), land as (
    select area_id, season_id, variety_code, square_metres, false as is_declared from plot_land
    union all
    select q.area_id, q.season_id, null, q.declared, true from chosen q
    where q.season_id is not null
      and not exists (select from plots p where p.area_id = q.area_id)
  ), borne as (
    select q.area_id, q.season_id, bool_or(l.is_declared) as is_declared,
      sum(l.square_metres) as square_metres,
      floor(sum(l.square_metres * y.kilograms_per_hectare) / 10) as grams,
      bool_and(y.kilograms_per_hectare is not null) as has_ceilings
    from chosen q
    join land l on l.area_id = q.area_id and l.season_id = q.season_id
    left join lateral (
      select c.kilograms_per_hectare from yield_ceilings c
      where c.crop_code = q.crop_code and c.valid_from <= q.day
        and (c.variety_code is null or c.variety_code = l.variety_code)
        and (c.season_kind is null or c.season_kind = q.kind)
      order by c.variety_code is not null desc, c.season_kind is not null desc,
        c.valid_from desc, c.set_at desc, c.id desc limit 1
    ) y on true
    group by q.area_id, q.season_id
  ), drawn as (
    select q.area_id, q.season_id,
      sum(e.grams) filter (where e.state = 'reserved') as reserved,
      sum(e.grams) filter (where e.state = 'used') as used
    from chosen q
    join quota_entries e on e.area_id = q.area_id
      and e.harvested_on between q.starts_on and q.ends_on
    group by q.area_id, q.season_id
  ), balance as (
    select q.*, case
        when b.grams is not null and b.has_ceilings then b.grams
        when b.area_id is null and q.season_id is not null and exists (
          select from yield_ceilings c where c.crop_code = q.crop_code and c.valid_from <= q.day
            and (c.season_kind is null or c.season_kind = q.kind)) then 0
      end as quota,
      case when b.is_declared or (q.season_id is null and not exists (
          select from plots p where p.area_id = q.area_id))
        then 'declared' else 'plots' end as basis,
      case when q.season_id is null then q.declared
        else coalesce(b.square_metres, 0) end as counted,
      coalesce(d.reserved, 0) as reserved, coalesce(d.used, 0) as used
    from chosen q
    left join borne b on b.area_id = q.area_id and b.season_id = q.season_id
    left join drawn d on d.area_id = q.area_id and d.season_id = q.season_id
  )`;
}

export const balanceColumns = sql`b.area_id, b.season_id, b.kind, b.name, b.starts_on::text,
  b.ends_on::text, b.basis, b.counted, b.quota, b.reserved, b.used`;

export type BalanceRow = {
  area_id: string;
  season_id: string | null;
  kind: Season['kind'];
  name: string;
  starts_on: LocalDate;
  ends_on: LocalDate;
  basis: AreaBalance['basis'];
  // Sums arrive as strings.
  counted: string;
  quota: string | null;
  reserved: string;
  used: string;
};

export function balanceOf(row: BalanceRow): AreaBalance {
  return {
    areaId: row.area_id,
    season:
      row.season_id === null
        ? null
        : {
            id: row.season_id,
            name: row.name,
            kind: row.kind,
            startsOn: row.starts_on,
            endsOn: row.ends_on,
          },
    basis: row.basis,
    squareMetres: Number(row.counted),
    quotaGrams: row.quota === null ? null : Number(row.quota),
    reservedGrams: Number(row.reserved),
    usedGrams: Number(row.used),
  };
}

/** One row for each chosen season, the earliest first; one without a season where there is none. */
export async function listBalances(
  db: Database | Tx,
  areaId: string,
  choice: SeasonChoice,
  today: LocalDate,
): Promise<AreaBalance[]> {
  const rows = await db.execute<BalanceRow>(
    sql`with ${balanceParts(sql`a.id = ${areaId}`, choice, today)}
      select ${balanceColumns} from balance b order by b.starts_on`,
  );
  return rows.map(balanceOf);
}
