import { and, asc, eq, gt, like, type SQL } from 'drizzle-orm';
import type { Database, Tx } from '../../../db/connect.ts';
import { protectionProducts } from '../../../db/schema/crop-protection.ts';
import { fold } from '../../../lib/fold.ts';

export type Product = typeof protectionProducts.$inferSelect;

export async function findProduct(db: Database | Tx, id: string): Promise<Product | undefined> {
  const [row] = await db.select().from(protectionProducts).where(eq(protectionProducts.id, id));
  return row;
}

type Wanted = {
  search?: string | undefined;
  /** only behind this one, in the order of names */
  after?: string | undefined;
  group?: Product['group'] | undefined;
  limit: number;
};

/** Products whose name, ingredients, registrant or number hold each word, with or without marks. */
export function searchProducts(db: Database | Tx, wanted: Wanted): Promise<Product[]> {
  const conditions: SQL[] = [];
  for (const word of fold(wanted.search ?? '').split(' '))
    if (word !== '')
      conditions.push(
        like(protectionProducts.searchFolded, `%${word.replace(/[\\%_]/g, '\\$&')}%`),
      );
  if (wanted.after) conditions.push(gt(protectionProducts.sameKey, wanted.after));
  if (wanted.group) conditions.push(eq(protectionProducts.group, wanted.group));
  return db
    .select()
    .from(protectionProducts)
    .where(and(...conditions))
    .orderBy(asc(protectionProducts.sameKey))
    .limit(wanted.limit);
}
