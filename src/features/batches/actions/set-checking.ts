import { createOnce } from '../../../db/create-once.ts';
import type { Deps } from '../../../deps.ts';
import type { Actor } from '../../../lib/roles.ts';
import { recordFact } from '../../ledger/actions.ts';
import { listCrops } from '../../reference/actions.ts';
import { settingProblems } from '../problems/settings.ts';
import type { CheckingRuleInput, PickingCeilingInput } from '../schemas/decisions.ts';
import { insertCheckingRule, insertPickingCeiling } from '../store/rule-settings.ts';

/** From now on lots are drawn and passed by this rule; those that wait already go on waiting. */
export function setCheckingRule(
  deps: Deps,
  actor: Actor,
  input: CheckingRuleInput,
  key?: string | undefined,
): Promise<{ id: string }> {
  const once = { operation: 'batches.set-checking-rule', key, input };
  return createOnce(deps, actor, once, async (tx) => {
    const id = deps.newId('chr');
    const requiredChecks = [...new Set(input.requiredChecks)];
    const version = await insertCheckingRule(tx, {
      ...input,
      id,
      requiredChecks,
      setBy: actor.personId,
      setAt: deps.now(),
    });
    const { reason: _, ...rule } = input;
    await recordFact(tx, deps, actor, {
      kind: 'checking-rule.set',
      subjectType: 'checking-rule',
      subjectId: id,
      facts: { version, ...rule, requiredChecks },
    });
    return { id };
  });
}

/** The most that can be picked of a crop in a day; lots beyond it wait for an inspector. */
export function setPickingCeiling(
  deps: Deps,
  actor: Actor,
  input: PickingCeilingInput,
  key?: string | undefined,
): Promise<{ id: string }> {
  const once = { operation: 'batches.set-picking-ceiling', key, input };
  return createOnce(deps, actor, once, async (tx) => {
    const crops = await listCrops(tx);
    if (!crops.some(({ code }) => code === input.cropCode)) throw settingProblems.cropMissing();
    const id = deps.newId('pic');
    await insertPickingCeiling(tx, {
      ...input,
      id,
      setBy: actor.personId,
      setAt: deps.now(),
    });
    const { reason: _, ...ceiling } = input;
    await recordFact(tx, deps, actor, {
      kind: 'checking-rule.set',
      subjectType: 'checking-rule',
      subjectId: id,
      facts: ceiling,
    });
    return { id };
  });
}
