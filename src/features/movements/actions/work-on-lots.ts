import { createOnce } from '../../../db/create-once.ts';
import type { Deps } from '../../../deps.ts';
import { refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { recordFact } from '../../ledger/actions.ts';
import { movingProblems as problems } from '../problems/moving.ts';
import { isUnusualLoss, mayLose, printUsual, sumOf, whyNotWork } from '../rules/moving.ts';
import type { WorkInput } from '../schemas/moving.ts';
import { findTolerance } from '../store/write.ts';
import { houseOf, readGrams, takeLots } from './take-lots.ts';
import { movementFact, writeMovement } from './write-movement.ts';

/** Splits, merges, sorts, repacks, dries or processes lots of the own store. */
export function workOnLots(
  deps: Deps,
  actor: Actor,
  input: WorkInput,
  key?: string | undefined,
): Promise<{ id: string }> {
  return createOnce(deps, actor, { operation: 'movements.work', key, input }, async (tx) => {
    const { kind, happenedOn } = input;
    const packingHouseId = await houseOf(tx, actor, input.packingHouseId);
    const parents = await takeLots(tx, deps, actor, input);
    const cropCode = parents[0]?.cropCode ?? '';
    const weighed = input.outputs.map(({ amount, unit }, index) =>
      readGrams(amount, unit, cropCode, `output-${index}`),
    );
    const rejectedGrams = input.rejected
      ? readGrams(input.rejected, input.rejectedUnit, cropCode, 'rejected')
      : 0;
    const taken = parents.map(({ takenGrams }) => takenGrams);
    // Lots that are merged lose nothing: what was taken of them is the new lot.
    const made = kind === 'merge' && weighed.length === 0 ? [sumOf(taken)] : weighed;
    refuseIf(whyNotWork({ kind, taken, made, rejectedGrams }));
    const ask = { kind, cropCode, day: happenedOn };
    const usual = mayLose(kind) ? await findTolerance(tx, ask) : undefined;
    const grams = { taken: sumOf(taken), made: sumOf(made), rejected: rejectedGrams };
    const lossGrams = grams.taken - grams.made - rejectedGrams;
    if (isUnusualLoss(grams, usual) && !input.reason)
      throw problems.reasonMissing({ lost: lossGrams, usual: usual && printUsual(usual) });
    const movement = {
      kind,
      happenedOn,
      lossGrams,
      rejectedGrams,
      reason: input.reason || null,
      packingHouseId: packingHouseId ?? null,
      toleranceId: usual?.id ?? null,
    };
    const children = made.map((one, index) => ({
      ...{ kind: 'production' as const, grams: one },
      note: input.outputs[index]?.note || undefined,
    }));
    const written = await writeMovement(tx, deps, actor, { movement, cropCode, parents, children });
    await recordFact(tx, deps, actor, movementFact(written, { movement, parents }));
    return { id: written.id };
  });
}
