import type { Tx } from '../../../db/connect.ts';
import type { LocalDate } from '../../../lib/dates.ts';
import { judgeUse } from '../../crop-protection/actions/judge-use.ts';
import { findProduct } from '../../crop-protection/actions/list-products.ts';
import { problems } from '../problems/entries.ts';
import type { UseInput } from '../schemas/details.ts';
import type { WholeVersion } from '../store/write.ts';

/** Grows with every change of what the catalogue says of a use, so that an old word can be explained. */
export const ruleVersion = 'uses-1';

/** Each product of a tank with what is to be said of it on that day; nothing of it stops the diary. */
export async function judgeUses(
  tx: Tx,
  uses: readonly UseInput[],
  { cropCode, usedOn }: { cropCode: string; usedOn: LocalDate },
): Promise<WholeVersion['uses']> {
  const judged: WholeVersion['uses'][number][] = [];
  for (const { productId = null, productName, dose } of uses) {
    if (productId !== null && !(await findProduct(tx, productId))) throw problems.productUnknown();
    const verdict = await judgeUse(tx, {
      ...{ productId, typedName: productName, cropCode, usedOn },
      dose: dose ? { ...dose, waterLitres: dose.waterLitres ?? undefined } : undefined,
    });
    judged.push({
      ...{ productId, productName, ruleVersion },
      doseAmount: dose?.amount ?? null,
      doseUnit: dose?.unit ?? null,
      waterLitres: dose?.waterLitres ?? null,
      listId: verdict.listId,
      labelId: verdict.labelId,
      intervalDays: verdict.intervalDays,
      findings: verdict.findings.map(({ kind, facts }) => ({ kind, facts: { ...facts } })),
    });
  }
  return judged;
}
