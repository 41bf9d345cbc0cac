import { createOnce } from '../../../db/create-once.ts';
import type { Deps } from '../../../deps.ts';
import type { Actor } from '../../../lib/roles.ts';
import { recordFact } from '../../ledger/actions.ts';
import { problems } from '../problems.ts';
import type { CeilingInput } from '../schemas.ts';
import { findCrop, findVariety, insertCeiling } from '../store/settings.ts';

/** Sets what a hectare can bear from a day on. Earlier ceilings stay readable. */
export function setCeiling(
  deps: Deps,
  actor: Actor,
  input: CeilingInput,
  key?: string | undefined,
): Promise<{ id: string }> {
  return createOnce(deps, actor, { operation: 'quotas.set-ceiling', key, input }, async (tx) => {
    if (!(await findCrop(tx, input.cropCode))) throw problems.cropUnknown();
    const { varietyCode = null, seasonKind = null } = input;
    const variety = varietyCode === null ? undefined : await findVariety(tx, varietyCode);
    if (varietyCode !== null && variety?.cropCode !== input.cropCode)
      throw problems.varietyNotOfCrop();
    const { reason, ...fields } = { ...input, varietyCode, seasonKind };
    const id = deps.newId('cei');
    await insertCeiling(tx, {
      id,
      ...fields,
      reason,
      setBy: actor.personId,
      authorityId: actor.organisationId,
      setAt: deps.now(),
    });
    await recordFact(tx, deps, actor, {
      kind: 'ceiling.set',
      subjectType: 'ceiling',
      subjectId: id,
      happenedOn: input.validFrom,
      facts: fields,
    });
    return { id };
  });
}
