import { createHash } from 'node:crypto';
import { createOnce } from '../../../db/create-once.ts';
import type { Deps } from '../../../deps.ts';
import type { Actor } from '../../../lib/roles.ts';
import { recordFact } from '../../ledger/actions.ts';
import { toleranceProblems as problems } from '../problems/tolerances.ts';
import type { ToleranceInput } from '../schemas/moving.ts';
import { hasProduct, insertTolerance } from '../store/write.ts';

/** An officer says what is usually lost; earlier figures stay, and each movement names its own. */
export function setTolerance(
  deps: Deps,
  actor: Actor,
  input: ToleranceInput,
  key?: string | undefined,
): Promise<{ id: string }> {
  return createOnce(deps, actor, { operation: 'movements.tolerance', key, input }, async (tx) => {
    const { kind, cropCode, leastLossPercent, mostLossPercent, validFrom, reason } = input;
    if (mostLossPercent < leastLossPercent) throw problems.lossReversed();
    if (cropCode !== undefined && !(await hasProduct(tx, cropCode, undefined)))
      throw problems.cropUnknown();
    const id = deps.newId('tol');
    const figures = { leastLossPercent, mostLossPercent, validFrom };
    await insertTolerance(tx, {
      ...{ id, movementKind: kind, cropCode: cropCode ?? null, ...figures, reason },
      ...{ setBy: actor.personId, authorityId: actor.organisationId, setAt: deps.now() },
    });
    await recordFact(tx, deps, actor, {
      kind: 'loss-tolerance.set',
      subjectType: 'loss-tolerance',
      subjectId: id,
      happenedOn: validFrom,
      facts: {
        ...{ kind, cropCode: cropCode ?? null, ...figures },
        reasonSha256: createHash('sha256').update(reason).digest('hex'),
      },
    });
    return { id };
  });
}
