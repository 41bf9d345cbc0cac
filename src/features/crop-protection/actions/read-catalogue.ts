import type { Deps } from '../../../deps.ts';
import { problems as http } from '../../../http/problems.ts';
import { localDateOf } from '../../../lib/dates.ts';
import { pageAfter, readCursor } from '../../../lib/paging.ts';
import { problems } from '../problems.ts';
import { type Dose, type DoseUnit, parseDose } from '../rules/dose.ts';
import { standingOn } from '../rules/standing.ts';
import { linesOf, listForce, listUses } from '../store/read-force.ts';
import { listLabels } from '../store/read-labels.ts';
import { listLists } from '../store/read-lists.ts';
import { findProduct, type Product, searchProducts } from '../store/read-products.ts';

type Wanted = {
  search?: string | undefined;
  group?: Product['group'] | undefined;
  after?: string | undefined;
  limit: number;
};

/** A page of products with where each stands today. */
export async function readProducts(deps: Deps, { after, limit, ...wanted }: Wanted) {
  const { db } = deps;
  const rows = await searchProducts(db, {
    ...wanted,
    after: readCursor(after)?.[0],
    limit: limit + 1,
  });
  const { items, next } = pageAfter(rows, limit, ({ sameKey, id }) => [sameKey, id]);
  const lists = await listForce(db);
  const lines = await linesOf(
    db,
    items.map(({ id }) => id),
  );
  const today = localDateOf(deps.now());
  return {
    items: items.map((product) => ({
      product,
      standing: standingOn(lists, lines.get(product.id) ?? [], today),
    })),
    next,
  };
}

/** One product with what each list says of it, the newest first, and its labels. */
export async function readProduct(deps: Deps, id: string) {
  const { db } = deps;
  const product = await findProduct(db, id);
  if (!product) throw http.notFound();
  const force = await listForce(db);
  const own = (await linesOf(db, [id])).get(id) ?? [];
  const uses = await listUses(db, id);
  const lists = (await listLists(db)).filter(({ state }) => state === 'published');
  return {
    product,
    standing: standingOn(force, own, localDateOf(deps.now())),
    lines: lists.flatMap((list) => {
      const line = own.find(({ listId }) => listId === list.id);
      return line ? [{ ...line, list, uses: uses.filter((use) => use.listId === list.id) }] : [];
    }),
    labels: await listLabels(db, { productId: id }),
  };
}

/** A typed dose; undefined when none was typed. */
export function doseOf(typed: {
  amount?: string | undefined;
  unit?: DoseUnit | undefined;
  water?: number | undefined;
}): Dose | undefined {
  const { amount: text, unit, water } = typed;
  if (text === undefined || text.trim() === '' || unit === undefined) return undefined;
  const amount = parseDose(text);
  if (amount === undefined) throw problems.useDoseUnclear();
  return { amount, unit, waterLitres: water };
}
