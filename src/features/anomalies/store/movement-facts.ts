import { sql } from 'drizzle-orm';
import type { Tx } from '../../../db/connect.ts';
import type { LocalDate } from '../../../lib/dates.ts';

/** The movements that made this lot: one, as a rule. What went in is what came out, lost and rejected. */
export async function listMovementsOf(tx: Tx, lot: { id: string; cropCode: string }) {
  const rows = await tx.execute<{
    id: string;
    kind: string;
    organisation_id: string;
    counterpart_id: string | null;
    counterpart: string | null;
    happened_on: LocalDate;
    taken: string;
    made: string;
    loss: string;
    rejected: string;
    least: number | null;
    most: number | null;
  }>(sql`
    select m.id, m.kind, m.organisation_id, m.counterpart_id, o.name as counterpart,
      m.happened_on::text as happened_on, m.loss_grams as loss, m.rejected_grams as rejected,
      (select sum(e.grams) from lot_edges e where e.movement_id = m.id) as taken,
      (select sum(c.grams) from batches c where c.id in
        (select e.child_id from lot_edges e where e.movement_id = m.id)) as made,
      usual.least_loss_percent as least, usual.most_loss_percent as most
    from lot_movements m
    left join organisations o on o.id = m.counterpart_id
    left join lateral (
      select t.least_loss_percent, t.most_loss_percent from loss_tolerances t
      where t.movement_kind = m.kind and t.valid_from <= m.happened_on
        and (t.crop_code is null or t.crop_code = ${lot.cropCode})
      order by t.crop_code is null, t.valid_from desc, t.set_at desc limit 1
    ) usual on true
    where m.id in (select e.movement_id from lot_edges e where e.child_id = ${lot.id})
    order by m.id`);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    organisationId: row.organisation_id,
    counterpartId: row.counterpart_id,
    counterpart: row.counterpart,
    happenedOn: row.happened_on,
    inGrams: Number(row.taken) + Number(row.loss) + Number(row.rejected),
    outGrams: Number(row.made) + Number(row.rejected),
    usualLoss: { least: row.least ?? 0, most: row.most ?? 0 },
  }));
}

/** A packing house of one of these that on that day had codes, and none of them in force. */
export async function findSuspendedHouse(
  tx: Tx,
  operatorIds: readonly string[],
  day: LocalDate,
): Promise<{ name: string; code: string } | null> {
  const [found] = await tx.execute<{ name: string; code: string }>(sql`
    select h.name, min(c.value_verbatim) as code
    from packing_houses h
    join packing_house_codes c on c.house_id = h.id
    cross join lateral (
      select d.kind from packing_house_code_decisions d
      where d.code_id = c.id and d.decided_on <= ${day}::date
      order by d.decided_on desc, d.recorded_at desc limit 1
    ) latest
    where h.operator_id in (select jsonb_array_elements_text(${JSON.stringify(operatorIds)}::text::jsonb))
    group by h.id, h.name
    having bool_and(latest.kind in ('suspend', 'revoke'))
    order by h.name limit 1`);
  return found ?? null;
}

/** Whether the buyer held an accepted authorisation for the code on that day, as the day ended. */
export async function isAuthorised(
  tx: Tx,
  use: { codeId: string; buyerId: string; day: LocalDate },
): Promise<boolean> {
  const [found] = await tx.execute<{ is_authorised: boolean }>(sql`
    select exists (
      select from authorisations a
      where a.area_code_id = ${use.codeId} and a.grantee_id = ${use.buyerId}
        and ${use.day}::date between a.starts_on and a.ends_on
        and (
          select s.kind from authorisation_steps s
          where s.authorisation_id = a.id
            and s.taken_at < (${use.day}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'
          order by s.taken_at desc, s.id desc limit 1
        ) in ('accept', 'resume')
    ) as is_authorised`);
  return found?.is_authorised ?? false;
}

/** What is said to have been picked on each plot and day of this lot's harvest, all lots together. */
export async function listPicked(tx: Tx, lotId: string) {
  const rows = await tx.execute<{
    plot_id: string;
    plot: string;
    day: LocalDate;
    lots: string;
    grams: string;
    most: string;
  }>(sql`
    with days as (
      select p.plot_id, d::date as day, b.crop_code
      from batches b join batch_plots p on p.batch_id = b.id
      cross join generate_series(b.harvested_from,
        least(b.harvested_to, b.harvested_from + 60), interval '1 day') d
      where b.id = ${lotId}
    )
    select q.plot_id, pl.name as plot, q.day::text as day, count(*) as lots,
      floor(sum(p.grams / (b.harvested_to - b.harvested_from + 1))) as grams,
      min(least(c.grams_per_square_metre * pl.square_metres, c.grams_per_plot)) as most
    from days q
    join plots pl on pl.id = q.plot_id
    join batch_plots p on p.plot_id = q.plot_id
    join batches b on b.id = p.batch_id and b.crop_code = q.crop_code
      and b.state not in ('draft', 'returned', 'void')
      and q.day between b.harvested_from and b.harvested_to
    join lateral (
      select k.grams_per_square_metre, k.grams_per_plot from picking_ceilings k
      where k.crop_code = q.crop_code order by k.set_at desc, k.id desc limit 1
    ) c on true
    group by q.plot_id, pl.name, q.day
    order by q.plot_id, grams desc, q.day`);
  const worst = new Map<string, (typeof rows)[number]>();
  for (const row of rows) if (!worst.has(row.plot_id)) worst.set(row.plot_id, row);
  return [...worst.values()].map((row) => ({
    plotId: row.plot_id,
    plot: row.plot,
    day: row.day,
    lots: Number(row.lots),
    grams: Number(row.grams),
    mostGrams: Number(row.most),
  }));
}
