import type { Database, Tx } from '../../../db/connect.ts';
import type { LocalDate } from '../../../lib/dates.ts';
import type { Dose } from '../rules/dose.ts';
import { judge, type UseJudgement } from '../rules/judge.ts';
import {
  linesOf,
  listForce,
  listLabelFacts,
  listSubstances,
  listUses,
} from '../store/read-force.ts';
import { findProduct } from '../store/read-products.ts';

export type { Dose } from '../rules/dose.ts';
export type { UseJudgement } from '../rules/judge.ts';

export type Use = {
  /** null, or one that does not exist: a product that nobody knows */
  readonly productId: string | null;
  /** as the grower wrote it, when it is not among the products; searched for forbidden substances */
  readonly typedName?: string | undefined;
  readonly cropCode: string;
  readonly usedOn: LocalDate;
  /** `amount` in thousandths of the unit (see `parseDose`) */
  readonly dose?: Dose | undefined;
};

/**
 * Judges one use of a product by the list, substances and labels that held on its day. Blocks nothing:
 * what it finds is told in plain words by `sayFinding`. An interval is a verified label's or unknown.
 */
export async function judgeUse(db: Database | Tx, use: Use): Promise<UseJudgement> {
  const product = use.productId === null ? undefined : await findProduct(db, use.productId);
  // One after the other: inside a transaction there is one connection only.
  const lists = await listForce(db);
  const substances = await listSubstances(db);
  const lines = product ? ((await linesOf(db, [product.id])).get(product.id) ?? []) : [];
  const uses = product ? await listUses(db, product.id) : [];
  const labels = product ? await listLabelFacts(db, product.id) : [];
  return judge({
    lists,
    substances,
    uses,
    labels,
    product: product && { ingredients: product.ingredients, lines },
    typedName: use.typedName,
    cropCode: use.cropCode,
    usedOn: use.usedOn,
    dose: use.dose,
  });
}
