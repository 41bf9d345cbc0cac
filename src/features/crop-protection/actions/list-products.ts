import type { Database, Tx } from '../../../db/connect.ts';
import type { LocalDate } from '../../../lib/dates.ts';
import { type Standing, standingOn } from '../rules/standing.ts';
import { linesOf, listForce } from '../store/read-force.ts';
import { type Product, searchProducts } from '../store/read-products.ts';

export type OfferedProduct = Pick<Product, 'id' | 'tradeName' | 'ingredients' | 'group'> & {
  readonly standing: Standing['is'];
};

const mostOffered = 40;

/**
 * Products for a picker, searched without marks: those that may be used on the day come first, the
 * others are shown with where they stand, because a grower may have used them all the same.
 */
export async function listProducts(
  db: Database | Tx,
  search: string,
  on: LocalDate,
): Promise<OfferedProduct[]> {
  const found = await searchProducts(db, { search, limit: 200 });
  const lists = await listForce(db);
  const lines = await linesOf(
    db,
    found.map(({ id }) => id),
  );
  const offered = found.map(({ id, tradeName, ingredients, group }) => ({
    ...{ id, tradeName, ingredients, group },
    standing: standingOn(lists, lines.get(id) ?? [], on).is,
  }));
  const mayBeUsed = (each: OfferedProduct) => each.standing !== 'not-listed';
  return [...offered.filter(mayBeUsed), ...offered.filter((each) => !mayBeUsed(each))].slice(
    0,
    mostOffered,
  );
}

/** A product by its id, for records that point at it. */
export { findProduct } from '../store/read-products.ts';
