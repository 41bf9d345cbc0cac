import { eq, sql } from 'drizzle-orm';
import type { Tx } from '../../../db/connect.ts';
import {
  bannedSubstances,
  productLabelChecks,
  productLabels,
  protectionLines,
  protectionLineUses,
  protectionLists,
  protectionProducts,
} from '../../../db/schema/crop-protection.ts';

/** Lists, substances and labels are few and set rarely: whoever changes them waits for the other. */
export async function lockCatalogue(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('crop-protection', 0))`);
}

type ListRow = typeof protectionLists.$inferInsert;

export async function insertList(tx: Tx, row: ListRow): Promise<void> {
  await tx.insert(protectionLists).values(row);
}

export async function updateList(tx: Tx, id: string, fields: Partial<ListRow>): Promise<void> {
  await tx
    .update(protectionLists)
    .set({ ...fields, version: sql`${protectionLists.version} + 1` })
    .where(eq(protectionLists.id, id));
}

/** The product with this name and these ingredients, made when it is new. */
export async function haveProduct(
  tx: Tx,
  row: typeof protectionProducts.$inferInsert,
): Promise<string> {
  await tx
    .insert(protectionProducts)
    .values(row)
    .onConflictDoNothing({ target: protectionProducts.sameKey });
  const [found] = await tx
    .select({ id: protectionProducts.id })
    .from(protectionProducts)
    .where(eq(protectionProducts.sameKey, row.sameKey));
  return found?.id ?? row.id;
}

export async function upsertLine(tx: Tx, row: typeof protectionLines.$inferInsert): Promise<void> {
  const { standing, runOffUntil, enteredBy } = row;
  await tx
    .insert(protectionLines)
    .values(row)
    .onConflictDoUpdate({
      target: [protectionLines.listId, protectionLines.productId],
      set: { standing, runOffUntil, enteredBy },
    });
}

type UseRow = Omit<typeof protectionLineUses.$inferInsert, 'ordinal'>;

/** Adds the crops that the line does not name yet. */
export async function addUses(tx: Tx, rows: readonly UseRow[]): Promise<void> {
  for (const row of rows)
    await tx.execute(sql`
      insert into ${protectionLineUses} (list_id, product_id, ordinal, crop_code, crop_name, pests)
      select ${row.listId}, ${row.productId}, coalesce(max(ordinal), 0) + 1,
        ${row.cropCode ?? null}, ${row.cropName}, ${row.pests ?? null}
      from ${protectionLineUses}
      where list_id = ${row.listId} and product_id = ${row.productId}
      having not coalesce(bool_or(crop_name = ${row.cropName}
        and coalesce(pests, '') = ${row.pests ?? ''}), false)`);
}

type SubstanceRow = typeof bannedSubstances.$inferInsert;

export async function insertSubstance(tx: Tx, row: SubstanceRow): Promise<void> {
  await tx.insert(bannedSubstances).values(row);
}

/** What comes with the service; a substance that somebody has set since is left as it is. */
export async function insertIfMissing(
  tx: Tx,
  substances: readonly SubstanceRow[],
  lists: readonly ListRow[],
): Promise<void> {
  await tx
    .insert(bannedSubstances)
    .values([...substances])
    .onConflictDoNothing();
  await tx
    .insert(protectionLists)
    .values([...lists])
    .onConflictDoNothing();
}

export async function insertLabel(tx: Tx, row: typeof productLabels.$inferInsert): Promise<void> {
  await tx.insert(productLabels).values(row);
}

export async function insertLabelCheck(
  tx: Tx,
  row: typeof productLabelChecks.$inferInsert,
): Promise<void> {
  await tx.insert(productLabelChecks).values(row);
}
