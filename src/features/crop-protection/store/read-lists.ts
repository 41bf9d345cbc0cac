import { and, asc, desc, eq, gt, inArray, like, type SQL, sql } from 'drizzle-orm';
import type { Database, Tx } from '../../../db/connect.ts';
import {
  bannedSubstances,
  protectionLines,
  protectionLineUses,
  protectionLists,
  protectionProducts,
} from '../../../db/schema/crop-protection.ts';
import { people } from '../../../db/schema/identity.ts';
import { fold } from '../../../lib/fold.ts';

const columns = {
  id: protectionLists.id,
  number: protectionLists.number,
  kind: protectionLists.kind,
  issuedOn: protectionLists.issuedOn,
  inForceFrom: protectionLists.inForceFrom,
  runOffUntil: protectionLists.runOffUntil,
  source: protectionLists.source,
  state: protectionLists.state,
  version: protectionLists.version,
  enteredBy: protectionLists.enteredBy,
  enteredAt: protectionLists.enteredAt,
  publishedAt: protectionLists.publishedAt,
  linesSha256: protectionLists.linesSha256,
  products: sql<number>`(select count(*)::int from ${protectionLines} where ${protectionLines.listId} = ${protectionLists.id})`,
  publishedByName: sql<
    string | null
  >`(select ${people.fullName} from ${people} where ${people.id} = ${protectionLists.publishedBy})`,
};

export type ListRecord = Awaited<ReturnType<typeof listLists>>[number];

/** Every list, the one of the latest day first; those without a day stand in front. */
export function listLists(db: Database | Tx) {
  return db
    .select(columns)
    .from(protectionLists)
    .orderBy(sql`${protectionLists.inForceFrom} desc nulls first`, desc(protectionLists.number));
}

export async function findList(db: Database | Tx, id: string): Promise<ListRecord | undefined> {
  const [row] = await db.select(columns).from(protectionLists).where(eq(protectionLists.id, id));
  return row;
}

export async function isNumberTaken(tx: Tx, number: string, exceptId: string): Promise<boolean> {
  const bare = number.replace(/\s/g, '').toLowerCase();
  const rows = await tx
    .select({ id: protectionLists.id, number: protectionLists.number })
    .from(protectionLists);
  return rows.some(
    (row) => row.id !== exceptId && row.number.replace(/\s/g, '').toLowerCase() === bare,
  );
}

type LineFilter = { search?: string | undefined; after?: string | undefined; limit: number };

/** Lines of one list with their products, in the order of names. */
export async function listLines(db: Database | Tx, listId: string, filter: LineFilter) {
  const conditions: SQL[] = [eq(protectionLines.listId, listId)];
  for (const word of fold(filter.search ?? '').split(' '))
    if (word !== '')
      conditions.push(
        like(protectionProducts.searchFolded, `%${word.replace(/[\\%_]/g, '\\$&')}%`),
      );
  if (filter.after) conditions.push(gt(protectionProducts.sameKey, filter.after));
  const lines = await db
    .select({
      productId: protectionLines.productId,
      standing: protectionLines.standing,
      runOffUntil: protectionLines.runOffUntil,
      tradeName: protectionProducts.tradeName,
      ingredients: protectionProducts.ingredients,
      group: protectionProducts.group,
      sameKey: protectionProducts.sameKey,
    })
    .from(protectionLines)
    .innerJoin(protectionProducts, eq(protectionProducts.id, protectionLines.productId))
    .where(and(...conditions))
    .orderBy(asc(protectionProducts.sameKey))
    .limit(filter.limit);
  const uses = await db
    .select()
    .from(protectionLineUses)
    .where(
      and(
        eq(protectionLineUses.listId, listId),
        inArray(
          protectionLineUses.productId,
          lines.map(({ productId }) => productId),
        ),
      ),
    )
    .orderBy(asc(protectionLineUses.ordinal));
  return lines.map((line) => ({
    ...line,
    uses: uses.filter(({ productId }) => productId === line.productId),
  }));
}

/** Everything a list says, in a fixed order, for the hash that its publication records. */
export async function readWholeList(tx: Tx, listId: string) {
  const lines = await tx
    .select({
      productId: protectionLines.productId,
      product: protectionProducts.sameKey,
      standing: protectionLines.standing,
      runOffUntil: protectionLines.runOffUntil,
      enteredBy: protectionLines.enteredBy,
    })
    .from(protectionLines)
    .innerJoin(protectionProducts, eq(protectionProducts.id, protectionLines.productId))
    .where(eq(protectionLines.listId, listId));
  const uses = await tx
    .select()
    .from(protectionLineUses)
    .where(eq(protectionLineUses.listId, listId));
  return { lines, uses };
}

/** What the lines of drafts say already, for a sheet to be compared with. */
export async function listDraftLines(db: Database | Tx) {
  const lines = await db
    .select({
      listId: protectionLines.listId,
      sameKey: protectionProducts.sameKey,
      standing: protectionLines.standing,
      runOffUntil: protectionLines.runOffUntil,
      cropName: protectionLineUses.cropName,
      pests: protectionLineUses.pests,
    })
    .from(protectionLines)
    .innerJoin(protectionLists, eq(protectionLists.id, protectionLines.listId))
    .innerJoin(protectionProducts, eq(protectionProducts.id, protectionLines.productId))
    .leftJoin(
      protectionLineUses,
      and(
        eq(protectionLineUses.listId, protectionLines.listId),
        eq(protectionLineUses.productId, protectionLines.productId),
      ),
    )
    .where(eq(protectionLists.state, 'draft'));
  return lines;
}

/** Every version of one substance, the newest first, with who wrote it down. */
export function listVersionsOf(db: Database | Tx, key: string) {
  return db
    .select()
    .from(bannedSubstances)
    .where(eq(bannedSubstances.key, key))
    .orderBy(desc(bannedSubstances.version));
}
