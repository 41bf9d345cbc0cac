import { createOnce } from '../../../db/create-once.ts';
import type { Deps } from '../../../deps.ts';
import { localDateOf } from '../../../lib/dates.ts';
import type { Actor } from '../../../lib/roles.ts';
import { recordFact } from '../../ledger/actions.ts';
import { deliveryProblems as problems } from '../problems/deliveries.ts';
import { movingProblems } from '../problems/moving.ts';
import type { OutsideInput } from '../schemas/moving.ts';
import { hasProduct } from '../store/write.ts';
import { houseOf, readGrams } from './take-lots.ts';
import { movementFact, writeMovement } from './write-movement.ts';

/**
 * Goods from outside the system: supplier, address and code text are kept as they were given, and
 * nobody here has checked them. Every page of the lot says so.
 */
export function receiveFromOutside(
  deps: Deps,
  actor: Actor,
  input: OutsideInput,
  key?: string | undefined,
): Promise<{ id: string; lotId: string }> {
  return createOnce(deps, actor, { operation: 'movements.outside', key, input }, async (tx) => {
    const { happenedOn, cropCode, varietyCode, harvestedFrom, harvestedTo } = input;
    if (happenedOn > localDateOf(deps.now())) throw movingProblems.dayInFuture();
    if (!(await hasProduct(tx, cropCode, varietyCode))) throw problems.productUnknown();
    const isOneMissing = (harvestedFrom === undefined) !== (harvestedTo === undefined);
    const isReversed = harvestedFrom && harvestedTo && harvestedTo < harvestedFrom;
    if (isOneMissing || isReversed || (harvestedTo && harvestedTo > happenedOn))
      throw problems.harvestHalfKnown();
    const grams = readGrams(input.amount, input.unit, cropCode, 'amount');
    const movement = {
      kind: 'receive' as const,
      happenedOn,
      lossGrams: 0,
      rejectedGrams: 0,
      counterpartName: input.supplierName,
      counterpartAddress: input.supplierAddress,
      codeText: input.supplierCode || null,
      document: input.document || null,
      packingHouseId: (await houseOf(tx, actor, input.packingHouseId)) ?? null,
      weighedGrams: grams,
    };
    const written = await writeMovement(tx, deps, actor, {
      movement,
      cropCode,
      parents: [],
      children: [{ kind: 'received', grams }],
      product: {
        varietyCode: varietyCode ?? null,
        harvestedFrom: harvestedFrom ?? null,
        harvestedTo: harvestedTo ?? null,
      },
    });
    await recordFact(tx, deps, actor, movementFact(written, { movement, parents: [] }));
    return { id: written.id, lotId: written.lots[0]?.id ?? '' };
  });
}
