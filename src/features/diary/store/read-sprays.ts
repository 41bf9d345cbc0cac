import { type SQL, sql } from 'drizzle-orm';
import type { Database, Tx } from '../../../db/connect.ts';
import type { LocalDate } from '../../../lib/dates.ts';
import type { Stand } from '../rules/harvest-safe.ts';

type Land = { readonly plotIds: readonly string[]; readonly areaId: string | null };
type Days = { readonly from: LocalDate; readonly to: LocalDate };

export type StandOnPlot = Stand & { readonly plotId: string };
export type SprayRow = {
  readonly entryId: string;
  readonly plantingId: string;
  readonly cropCode: string;
  readonly plotId: string;
  readonly productId: string | null;
  readonly product: string;
  readonly sprayedOn: LocalDate;
};

/**
 * What grows and grew on those plots, plot by plot. Without plots: on every plot of the area that a
 * planting names, and on the area itself (its id stands for the plot) where a planting names none.
 */
export async function listStands(db: Database | Tx, land: Land): Promise<StandOnPlot[]> {
  const rows = await db.execute<StandOnPlot & Record<string, unknown>>(sql`
    select distinct stands.plot_id as "plotId", p.id as "plantingId", p.crop_code as "cropCode",
      c.is_perennial as "isPerennial", p.starts_on::text as "from", p.ended_on::text as "endedOn"
    from (${standing(land)}) stands
    join plantings p on p.id = stands.planting_id
    join crops c on c.code = p.crop_code
    where p.state <> 'planned'
    order by stands.plot_id, p.id`);
  return rows.map(({ plotId, plantingId, cropCode, isPerennial, from, endedOn }) => ({
    ...{ plotId, plantingId, cropCode, isPerennial, from, endedOn },
  }));
}

/** What was sprayed on those plots in those days, by the present version of each entry. */
export async function listSprays(
  db: Database | Tx,
  land: Land,
  { from, to }: Days,
): Promise<SprayRow[]> {
  const rows = await db.execute<SprayRow & Record<string, unknown>>(sql`
    select distinct e.id as "entryId", p.id as "plantingId", p.crop_code as "cropCode",
      stands.plot_id as "plotId", u.product_id as "productId", u.product_name as "product",
      v.happened_on::text as "sprayedOn", u.ordinal
    from (${standing(land)}) stands
    join plantings p on p.id = stands.planting_id
    join diary_entries e on e.planting_id = p.id and e.kind = 'spraying'
    join diary_versions v on v.entry_id = e.id and v.version = e.version and not v.is_struck
      and v.happened_on between ${from}::date and ${to}::date
    join diary_uses u on u.entry_id = e.id and u.version = e.version
    where not exists (select from diary_plots d where d.entry_id = e.id and d.version = e.version)
      or exists (select from diary_plots d where d.entry_id = e.id and d.version = e.version
        and d.plot_id = stands.plot_id)
    order by v.happened_on::text, e.id, u.ordinal, stands.plot_id`);
  return rows.map(({ entryId, plantingId, cropCode, plotId, productId, product, sprayedOn }) => ({
    ...{ entryId, plantingId, cropCode, plotId, productId, product, sprayedOn },
  }));
}

/** Pairs of plot and planting. A planting without plots stands on every plot of its area. */
function standing({ plotIds, areaId }: Land): SQL {
  const asked = sql`(select jsonb_array_elements_text(${JSON.stringify(plotIds)}::text::jsonb))`;
  if (plotIds.length > 0)
    return sql`
      select pp.plot_id, pp.planting_id from planting_plots pp where pp.plot_id in ${asked}
      union
      select pl.id, p.id from plots pl join plantings p on p.area_id = pl.area_id
      where pl.id in ${asked}
        and not exists (select from planting_plots pp where pp.planting_id = p.id)`;
  return sql`
    select pp.plot_id, pp.planting_id from planting_plots pp
    join plantings p on p.id = pp.planting_id where p.area_id = ${areaId}
    union
    select p.area_id, p.id from plantings p
    where p.area_id = ${areaId}
      and not exists (select from planting_plots pp where pp.planting_id = p.id)`;
}
