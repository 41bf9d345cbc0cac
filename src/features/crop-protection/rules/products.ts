import type { productGroups } from '../../../db/schema/crop-protection.ts';
import { fold } from '../../../lib/fold.ts';

export type ProductGroup = (typeof productGroups)[number];

/** One trade name with other contents is another product, so both make it the same one. */
export function sameKeyOf(product: { tradeName: string; ingredients: string }): string {
  return `${fold(product.tradeName)} | ${fold(product.ingredients)}`;
}
