import { sql } from 'drizzle-orm';
import type { Tx } from '../../../db/connect.ts';
import { batches } from '../../../db/schema/batches.ts';

/**
 * Marks released, held and closed lots as recalled, thousands in one statement, and answers what each
 * was before. The recall's own fact names them in the ledger.
 */
export async function markRecalled(
  tx: Tx,
  lotIds: readonly string[],
): Promise<{ id: string; stateBefore: string }[]> {
  if (lotIds.length === 0) return [];
  const rows = await tx.execute<{ id: string; stateBefore: string }>(sql`
    with before as (
      select id, state from ${batches}
      where id in (select jsonb_array_elements_text(${JSON.stringify(lotIds)}::text::jsonb))
        and state in ('released', 'on-hold', 'closed')
      order by id for update
    )
    update ${batches} b set state = 'recalled', version = b.version + 1
    from before where b.id = before.id
    returning b.id as id, before.state as "stateBefore"`);
  return [...rows];
}

/** A lot that a recall lets go is what it was before. */
export async function takeBackRecalled(
  tx: Tx,
  lots: readonly { id: string; stateBefore: string }[],
): Promise<void> {
  if (lots.length === 0) return;
  await tx.execute(sql`
    update ${batches} b set state = r."stateBefore", version = b.version + 1
    from jsonb_to_recordset(${JSON.stringify(lots)}::text::jsonb) as r(id text, "stateBefore" text)
    where b.id = r.id and b.state = 'recalled'`);
}
