import type { Database, Tx } from '../../../db/connect.ts';
import type { LocalDate } from '../../../lib/dates.ts';
import { judge, type LabelFacts } from '../rules/judge.ts';
import { listLabelFacts } from '../store/read-force.ts';

type Used = {
  readonly productId: string | null;
  readonly cropCode: string;
  readonly usedOn: LocalDate;
};

/**
 * The interval in days of each use, in the order asked, from labels that are verified today and were
 * valid on its day; null is unknown. Like `judgeUse` for many, without what it says of the lists.
 */
export async function listIntervals(
  db: Database | Tx,
  uses: readonly Used[],
): Promise<(number | null)[]> {
  const labels = new Map<string, LabelFacts[]>();
  for (const { productId } of uses)
    if (productId !== null && !labels.has(productId))
      labels.set(productId, await listLabelFacts(db, productId));
  const nothing = { lists: [], substances: [], uses: [], typedName: undefined, dose: undefined };
  return uses.map(({ productId, cropCode, usedOn }) => {
    const known = productId === null ? [] : (labels.get(productId) ?? []);
    const product = { ingredients: '', lines: [] };
    return judge({ ...nothing, product, labels: known, cropCode, usedOn }).intervalDays;
  });
}
