import type { Tx } from '../../../db/connect.ts';
import type { Deps } from '../../../deps.ts';
import { problems as httpProblems } from '../../../http/problems.ts';
import type { Actor } from '../../../lib/roles.ts';
import { takeBackRecalled } from '../../batches/actions/recall-lots.ts';
import { recordFact } from '../../ledger/actions.ts';
import { trace } from '../../movements/actions/trace.ts';
import { problems } from '../problems.ts';
import { openStates } from '../rules/life-cycle.ts';
import { mostLots } from '../rules/signal.ts';
import type { ScopeInput } from '../schemas.ts';
import { listStatesBefore } from '../store/find-lots.ts';
import { findRecall, type Recall } from '../store/read.ts';
import { listScope } from '../store/read-parts.ts';
import { insertStep, lockRecall, setIncluded, updateRecall } from '../store/write.ts';
import { findScope, includedLots, publishScope, sidesOf } from './scope.ts';

type Sent = { id: string; input: ScopeInput; version?: number | undefined };

/**
 * The authority takes a lot in, and with it everything made of it; or leaves one out. Both need a
 * reason that stays with the lot. In a drill its maker does.
 */
export function changeScope(
  deps: Deps,
  actor: Actor,
  { id, input, version }: Sent,
): Promise<{ id: string }> {
  return deps.db.transaction(async (tx) => {
    await lockRecall(tx, id);
    const recall = await findRecall(tx, actor, id);
    if (!recall) throw httpProblems.notFound();
    if (!sidesOf(actor, recall).includes('authority')) throw httpProblems.notAllowed();
    if (version !== undefined && version !== recall.version) throw httpProblems.changedMeanwhile();
    if (!openStates.includes(recall.state)) throw problems.notOpenYet();
    if (!input.reason) throw problems.reasonMissing();
    const lot = (await listScope(tx, id, 100_000)).find((row) => row.lotId === input.lotId);
    if (!lot) throw problems.lotNotInScope();
    if (lot.origin === 'start' && !input.isIncluded) throw problems.startStays();
    const changed = input.isIncluded
      ? await takeIn(tx, deps, recall, lot.lotId, input.reason)
      : await leaveOut(tx, recall, lot.lotId, input.reason);
    const next = recall.version + 1;
    await updateRecall(tx, id, { version: next });
    await insertStep(tx, {
      id: deps.newId('rst'),
      recallId: id,
      step: input.isIncluded ? 'include' : 'leave-out',
      reason: `${lot.number}: ${input.reason}`,
      takenBy: actor.personId,
      organisationId: actor.organisationId,
      takenAt: deps.now(),
    });
    await recordFact(tx, deps, actor, {
      kind: 'recall.scoped',
      subjectType: 'recall',
      subjectId: id,
      facts: { version: next, isIncluded: input.isIncluded, lotIds: changed.toSorted() },
    });
    return { id };
  });
}

async function takeIn(tx: Tx, deps: Deps, recall: Recall, lotId: string, reason: string) {
  const before = new Set(await includedLots(tx, recall.id));
  await findScope(tx, recall, [lotId]);
  const more = await withDescendants(tx, lotId);
  await setIncluded(tx, recall.id, more, { isIncluded: true, reason });
  const added = more.filter((id) => !before.has(id));
  await publishScope(tx, deps, recall, added);
  return added;
}

/** Only the lot itself: what was made of it stays in, each lot has its own reason. */
async function leaveOut(tx: Tx, recall: Recall, lotId: string, reason: string) {
  if (!recall.isDrill) await takeBackRecalled(tx, await listStatesBefore(tx, recall.id, [lotId]));
  await setIncluded(tx, recall.id, [lotId], { isIncluded: false, reason });
  return [lotId];
}

async function withDescendants(tx: Tx, lotId: string): Promise<string[]> {
  const { lots } = await trace(tx, { lotIds: [lotId], direction: 'forward', most: mostLots });
  return [...new Set([lotId, ...lots.map(({ id }) => id)])];
}
