import type { Database } from '../../../db/connect.ts';
import { isLocalDate } from '../../../lib/dates.ts';
import { clean, fold } from '../../../lib/fold.ts';
import { listProducts, type OfferedProduct } from '../../crop-protection/actions/list-products.ts';
import { problems } from '../problems/entries.ts';

/** A product of the catalogue as a list of suggestions writes it. */
export function labelOf({
  tradeName,
  ingredients,
}: Pick<OfferedProduct, 'tradeName' | 'ingredients'>) {
  return `${tradeName} [${ingredients}]`;
}

/**
 * The product that a typed name means, if there is one. Two of that name are told apart by their
 * ingredients, as the suggestion writes them; a name that the catalogue does not know is kept as typed.
 */
export async function findTypedProduct(
  db: Database,
  typed: string,
  on: string,
): Promise<{ productId: string | null; productName: string }> {
  const name = clean(typed);
  const bare = fold(name.split('[')[0] ?? '');
  if (bare === '' || !isLocalDate(on)) return { productId: null, productName: name };
  const offered = await listProducts(db, bare, on);
  const exact = offered.find((product) => fold(labelOf(product)) === fold(name));
  if (exact) return { productId: exact.id, productName: exact.tradeName };
  const same = offered.filter(({ tradeName }) => fold(tradeName) === bare);
  const [only] = same;
  if (same.length > 1) throw problems.productUnclear({ name: only?.tradeName ?? name });
  return { productId: only?.id ?? null, productName: only?.tradeName ?? name };
}
