import type { Tx } from '../../../db/connect.ts';
import { createOnce } from '../../../db/create-once.ts';
import { anomalyCodes } from '../../../db/schema/anomalies.ts';
import type { Deps } from '../../../deps.ts';
import { problems as httpProblems } from '../../../http/problems.ts';
import { refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { recordFact } from '../../ledger/actions.ts';
import { problems } from '../problems.ts';
import { type AnomalyCode, firstRules, whyNotThreshold } from '../rules/codes.ts';
import type { RuleInput } from '../schemas.ts';
import { insertRule, insertRulesIfMissing, listVersions, lockRule } from '../store/rules.ts';

/** The rules as they come with the platform; what an officer has set since stays. */
export async function loadFirstRules(tx: Tx, now: Date): Promise<void> {
  await insertRulesIfMissing(
    tx,
    anomalyCodes.map((code) => ({
      code,
      version: 1,
      ...firstRules[code],
      isOn: true,
      reason: 'Quy tắc ban đầu của hệ thống',
      setAt: now,
    })),
  );
}

type Sent = {
  code: AnomalyCode;
  input: RuleInput;
  /** the version the person saw */
  version?: number | undefined;
  key?: string | undefined;
};

/** The next form of a rule; what was found under the earlier ones keeps their number. */
export function setRule(
  deps: Deps,
  actor: Actor,
  { code, input, version, key }: Sent,
): Promise<{ code: string }> {
  const once = { operation: `anomalies.rule ${code}`, key, input };
  return createOnce(deps, actor, once, async (tx) => {
    await lockRule(tx, code);
    const [latest] = await listVersions(tx, code);
    if (version !== undefined && version !== latest?.version) throw httpProblems.changedMeanwhile();
    refuseIf(whyNotThreshold(code, input.threshold));
    const threshold = input.threshold ?? null;
    const { severity, isOn, reason } = input;
    const isSame =
      latest?.threshold === threshold && latest.severity === severity && latest.isOn === isOn;
    if (isSame) throw problems.ruleUnchanged();
    const next = (latest?.version ?? 0) + 1;
    await insertRule(tx, {
      code,
      version: next,
      threshold,
      severity,
      isOn,
      reason,
      setBy: actor.personId,
      setAt: deps.now(),
    });
    await recordFact(tx, deps, actor, {
      kind: 'anomaly-rule.set',
      subjectType: 'anomaly-rule',
      subjectId: code,
      facts: { version: next, threshold, severity, isOn, reason },
    });
    return { code };
  });
}
