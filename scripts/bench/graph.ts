import type { Sql } from 'postgres';

export const stories = 25;
export const lotsOfAStory = 40_001;

/** The number of the harvest that a story begins with. */
export const harvestOf = (story: number) => `BENCH-GRAPH-${story}-0`;

/**
 * A million lots: 25 harvests, each split into 10,000 lots, these merged two by two with their
 * neighbours, repacked and delivered to a hundred shops.
 */
export async function insertGraph(client: Sql): Promise<void> {
  await client`
    insert into batches (id, kind, public_code, number, organisation_id, crop_code, harvested_from,
      harvested_to, grams, entered_amount, entered_unit, state, created_by, created_at, released_at,
      search_folded)
    select 'lot_graph_' || s || '_' || k, case when k > 30000 then 'delivered' else 'production' end,
      'G' || lpad(s::text, 2, '0') || lpad(k::text, 8, '0'), 'BENCH-GRAPH-' || s || '-' || k,
      'org_bench', 'XO', current_date - 1, current_date - 1, 100000, '100', 'kg', 'released',
      'per_bench', now(), now(), 'graph'
    from generate_series(1, ${stories}::int) s, generate_series(0, 40000) k
    order by s, k`;
  await client`
    insert into lot_movements (id, kind, organisation_id, happened_on, loss_grams, rejected_grams,
      counterpart_name, counterpart_address, created_by, created_at)
    select 'mov_graph_' || s || '_' || l || '_' || m,
      (array['split', 'merge', 'repack', 'deliver'])[l], 'org_bench', current_date, 0, 0,
      case when l = 4 then 'Cửa hàng ' || m end, case when l = 4 then 'Phường ' || m end,
      'per_bench', now()
    from generate_series(1, ${stories}::int) s, generate_series(1, 4) l, generate_series(0, 99) m`;
  await client`
    insert into lot_edges (movement_id, parent_id, child_id, parent_ordinal, child_ordinal, grams)
    select 'mov_graph_' || s || '_' || l || '_' || (k % 100), p.id, c.id, p.ordinal, c.ordinal, 50000
    from (
      select s, (k - 1) / 10000 + 1 as l, k, case when k <= 10000 then 0 else k - 10000 end as parent
      from generate_series(1, ${stories}::int) s, generate_series(1, 40000) k
      union all
      select s, 2, k, k - 10001
      from generate_series(1, ${stories}::int) s, generate_series(10002, 20000) k
    ) e
    join batches p on p.id = 'lot_graph_' || s || '_' || parent
    join batches c on c.id = 'lot_graph_' || s || '_' || k`;
  await client`analyze batches, lot_edges, lot_movements`;
}
