import { createHash } from 'node:crypto';
import type { Tx } from '../../../db/connect.ts';
import { createOnce } from '../../../db/create-once.ts';
import type { Deps } from '../../../deps.ts';
import { problems as httpProblems } from '../../../http/problems.ts';
import { refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { changeLotState } from '../../batches/actions/derived-lots.ts';
import { recordFact } from '../../ledger/actions.ts';
import { tellOrganisation } from '../../notices/actions.ts';
import { signalRecall } from '../../recalls/actions/signal.ts';
import { problems } from '../problems.ts';
import { stateAfter, whyNotDismiss, whyNotStep } from '../rules/life-cycle.ts';
import type { DecisionInput } from '../schemas.ts';
import { hasLetPass } from '../store/lot-facts.ts';
import { type Anomaly, findAnomaly } from '../store/read.ts';
import { insertStep, lockAnomaly, updateAnomaly } from '../store/write.ts';

type Sent = {
  id: string;
  input: DecisionInput;
  /** the version the person saw */
  version?: number | undefined;
  key?: string | undefined;
};

/** A person says what a finding is worth, and what follows. */
export function decideAnomaly(
  deps: Deps,
  actor: Actor,
  { id, input, version, key }: Sent,
): Promise<{ id: string }> {
  const once = { operation: `anomalies.decide ${id}`, key, input };
  return createOnce(deps, actor, once, async (tx) => {
    await lockAnomaly(tx, id);
    const anomaly = await findAnomaly(tx, actor, id);
    if (!anomaly) throw httpProblems.notFound();
    if (version !== undefined && version !== anomaly.version) throw httpProblems.changedMeanwhile();
    refuseIf(whyNotStep(anomaly, input.kind));
    const { kind, reason } = input;
    if (!reason) throw problems.reasonNeeded();
    if (kind === 'dismiss' && anomaly.lotId !== null) {
      refuseIf(whyNotDismiss({ letPass: await hasLetPass(tx, anomaly.lotId, actor.personId) }));
    }
    const recallId = await actOnLot(tx, deps, actor, anomaly, { kind, reason });
    const state = stateAfter(kind);
    const next = anomaly.version + 1;
    await updateAnomaly(tx, id, { state, version: next, ...(recallId && { recallId }) });
    await insertStep(tx, {
      id: deps.newId('ans'),
      anomalyId: id,
      kind,
      reason,
      recallId,
      takenBy: actor.personId,
      organisationId: actor.organisationId,
      takenAt: deps.now(),
    });
    if (state === 'confirmed' && anomaly.state === 'open') {
      await tellOrganisation(tx, deps, anomaly.organisationId, {
        kind: 'anomaly-confirmed',
        href: `/console/anomalies/${id}`,
        facts: { rule: anomaly.ruleCode, subject: String(anomaly.facts['about'] ?? '') },
      });
    }
    await recordFact(tx, deps, actor, {
      kind: 'anomaly.decided',
      subjectType: 'anomaly',
      subjectId: id,
      facts: {
        step: kind,
        from: anomaly.state,
        to: state,
        version: next,
        reasonSha256: createHash('sha256').update(reason).digest('hex'),
        ...(recallId && { recallId }),
      },
    });
    return { id };
  });
}

/** The recall it began, if any. */
async function actOnLot(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  { lotId, lotNumber, organisationId }: Anomaly,
  { kind, reason }: { kind: DecisionInput['kind']; reason: string },
): Promise<string | null> {
  if (lotId === null) return null;
  if (kind === 'hold') {
    await changeLotState(tx, deps, actor, { lotId, to: 'on-hold', reason });
    await tellOrganisation(tx, deps, organisationId, {
      kind: 'lot-held',
      href: `/console/batches/${lotId}`,
      facts: { number: lotNumber ?? '', reason },
    });
  }
  if (kind !== 'signal') return null;
  const signal = { source: 'inspection', lotIds: [lotId], grounds: reason } as const;
  return (await signalRecall(tx, deps, actor, { ...signal, foundAt: deps.now() })).id;
}
