import { and, desc, eq, like, sql } from 'drizzle-orm';
import type { Tx } from '../../../db/connect.ts';
import {
  recallLots,
  recallRecipients,
  recallRecoveries,
  recalls,
  recallTimeline,
} from '../../../db/schema/recalls.ts';

/** The row itself, held until the transaction ends. */
export async function lockRecall(tx: Tx, id: string): Promise<void> {
  await tx.select({ id: recalls.id }).from(recalls).where(eq(recalls.id, id)).for('update');
}

/** 'TH-2026-0007'; of a drill 'DT-2026-0002'. Whoever asks meanwhile waits for the commit. */
export async function takeRecallNumber(tx: Tx, prefix: 'TH' | 'DT', year: string): Promise<string> {
  const start = `${prefix}-${year}-`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`recalls ${start}`}, 0))`);
  const [last] = await tx
    .select({ number: recalls.number })
    .from(recalls)
    .where(like(recalls.number, `${start}%`))
    .orderBy(desc(recalls.number))
    .limit(1);
  const running = last ? Number(last.number.slice(start.length)) + 1 : 1;
  return start + String(running).padStart(4, '0');
}

export async function insertRecall(tx: Tx, row: typeof recalls.$inferInsert): Promise<void> {
  await tx.insert(recalls).values(row);
}

export async function updateRecall(
  tx: Tx,
  id: string,
  change: Partial<typeof recalls.$inferInsert> & { version: number },
): Promise<void> {
  await tx.update(recalls).set(change).where(eq(recalls.id, id));
}

export async function insertStep(tx: Tx, row: typeof recallTimeline.$inferInsert): Promise<void> {
  await tx.insert(recallTimeline).values(row);
}

type ScopeRow = {
  lotId: string;
  origin: 'start' | 'ancestor' | 'descendant' | 'added';
  isIncluded: boolean;
  reason?: string;
};

/** Many lots at once: one parameter instead of a row of placeholders each. Known lots stay as they are. */
export async function insertScope(tx: Tx, recallId: string, rows: readonly ScopeRow[]) {
  if (rows.length === 0) return;
  await tx.execute(sql`
    insert into ${recallLots} (recall_id, lot_id, origin, is_included, reason)
    select ${recallId}, r."lotId", r.origin, r."isIncluded", r.reason
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
      as r("lotId" text, origin text, "isIncluded" boolean, reason text)
    on conflict (recall_id, lot_id) do nothing`);
}

/** What each lot was before the recall marked it. */
export async function keepStatesBefore(
  tx: Tx,
  recallId: string,
  rows: readonly { id: string; stateBefore: string }[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    update ${recallLots} l set state_before = r."stateBefore"
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as r(id text, "stateBefore" text)
    where l.recall_id = ${recallId} and l.lot_id = r.id`);
}

/** Takes lots in or out by hand; the reason stays with each of them. */
export async function setIncluded(
  tx: Tx,
  recallId: string,
  lotIds: readonly string[],
  change: { isIncluded: boolean; reason: string },
): Promise<void> {
  await tx.execute(sql`
    update ${recallLots} set is_included = ${change.isIncluded}, reason = ${change.reason}
    where recall_id = ${recallId}
      and lot_id in (select jsonb_array_elements_text(${JSON.stringify(lotIds)}::text::jsonb))`);
}

export async function insertRecipients(
  tx: Tx,
  rows: readonly (typeof recallRecipients.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(recallRecipients).values([...rows]);
}

export async function findRecipient(tx: Tx, recallId: string, id: string) {
  const [found] = await tx
    .select()
    .from(recallRecipients)
    .where(and(eq(recallRecipients.id, id), eq(recallRecipients.recallId, recallId)))
    .for('update');
  return found;
}

export async function updateRecipient(
  tx: Tx,
  id: string,
  change: Partial<typeof recallRecipients.$inferInsert>,
): Promise<void> {
  await tx.update(recallRecipients).set(change).where(eq(recallRecipients.id, id));
}

export async function insertRecovery(
  tx: Tx,
  row: typeof recallRecoveries.$inferInsert,
): Promise<void> {
  await tx.insert(recallRecoveries).values(row);
}
