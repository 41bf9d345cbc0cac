import type { Tx } from '../../../db/connect.ts';
import type { Deps } from '../../../deps.ts';
import { problems as httpProblems } from '../../../http/problems.ts';
import { refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { recordFact } from '../../ledger/actions.ts';
import { reserveQuota, useQuota } from '../../quotas/actions/draw-quota.ts';
import { problems } from '../problems.ts';
import { whyNotAtHarvest } from '../rules/code-standing.ts';
import { whyNotRelease, whyNotSubmit } from '../rules/life-cycle.ts';
import { type BatchRow, holdOwnBatch } from '../store/read-batches.ts';
import { holdOwnCode } from '../store/read-codes.ts';
import { updateBatch } from '../store/write-batches.ts';

type Sent = { id: string; version: number | undefined };

/**
 * The head of the cooperative stands for what the draft says. `excessReason`: why the lot is beyond
 * the quota, for an inspector; of no use while it fits.
 */
export function submitBatch(
  deps: Deps,
  actor: Actor,
  sent: Sent & { excessReason?: string | undefined },
): Promise<{ id: string }> {
  return deps.db.transaction(async (tx) => {
    const batch = await seenBatch(tx, actor, sent);
    refuseIf(whyNotSubmit(batch.state));
    await refuseUnlessCodeStood(tx, actor, batch);
    const version = batch.version + 1;
    const submittedAt = deps.now();
    await updateBatch(tx, batch.id, { state: 'submitted', submittedAt, version });
    await reserveQuota(tx, deps, actor, batch, sent.excessReason);
    await recordFact(tx, deps, actor, {
      kind: 'batch.submitted',
      subjectType: 'batch',
      subjectId: batch.id,
      facts: { version },
    });
    return { id: batch.id };
  });
}

/** From here on labels may be printed and the page behind the code answers. */
export function releaseBatch(deps: Deps, actor: Actor, sent: Sent): Promise<{ id: string }> {
  return deps.db.transaction(async (tx) => {
    const batch = await seenBatch(tx, actor, sent);
    refuseIf(whyNotRelease(batch.state));
    await refuseUnlessCodeStood(tx, actor, batch);
    const version = batch.version + 1;
    const releasedAt = deps.now();
    await updateBatch(tx, batch.id, { state: 'released', releasedAt, version });
    await useQuota(tx, deps, actor, batch);
    await recordFact(tx, deps, actor, {
      kind: 'batch.released',
      subjectType: 'batch',
      subjectId: batch.id,
      facts: { version },
    });
    return { id: batch.id };
  });
}

async function seenBatch(tx: Tx, actor: Actor, { id, version }: Sent): Promise<BatchRow> {
  const batch = await holdOwnBatch(tx, actor.organisationId, id);
  if (!batch) throw httpProblems.notFound();
  if (version !== undefined && version !== batch.version) throw httpProblems.changedMeanwhile();
  return batch;
}

/** A decision may have been recorded since, with a day inside the harvest. */
async function refuseUnlessCodeStood(tx: Tx, actor: Actor, batch: BatchRow): Promise<void> {
  const code = await holdOwnCode(tx, actor.organisationId, batch.areaCodeId);
  if (!code) throw problems.codeUnknown();
  refuseIf(whyNotAtHarvest(code, { from: batch.harvestedFrom, to: batch.harvestedTo }));
}
