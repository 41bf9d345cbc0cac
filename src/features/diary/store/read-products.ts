import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../../../db/connect.ts';
import { protectionLists, protectionProducts } from '../../../db/schema/crop-protection.ts';
import { diaryEntries, diaryUses, plantings } from '../../../db/schema/diary.ts';

/** What an organisation put on that crop before, the latest first: catalogue products and other names. */
export function listUsedProducts(
  db: Database,
  { organisationId, cropCode }: { organisationId: string; cropCode: string },
) {
  return db
    .select({ name: diaryUses.productName, ingredients: protectionProducts.ingredients })
    .from(diaryUses)
    .innerJoin(diaryEntries, eq(diaryEntries.id, diaryUses.entryId))
    .innerJoin(plantings, eq(plantings.id, diaryEntries.plantingId))
    .leftJoin(protectionProducts, eq(protectionProducts.id, diaryUses.productId))
    .where(and(eq(diaryEntries.organisationId, organisationId), eq(plantings.cropCode, cropCode)))
    .groupBy(diaryUses.productName, protectionProducts.ingredients)
    .orderBy(desc(sql`max(${diaryEntries.createdAt})`))
    .limit(20);
}

/** The numbers of permitted lists, by id. */
export async function listNumbers(
  db: Database,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: protectionLists.id, number: protectionLists.number })
    .from(protectionLists)
    .where(inArray(protectionLists.id, [...ids]));
  return new Map(rows.map(({ id, number }) => [id, number]));
}
