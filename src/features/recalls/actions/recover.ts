import { createOnce } from '../../../db/create-once.ts';
import type { Deps } from '../../../deps.ts';
import { problems as httpProblems } from '../../../http/problems.ts';
import { localDateOf } from '../../../lib/dates.ts';
import { parseWeight } from '../../../lib/numbers.ts';
import { combine, refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { recordFact } from '../../ledger/actions.ts';
import { problems } from '../problems.ts';
import { openStates } from '../rules/life-cycle.ts';
import { whyNotRecovery } from '../rules/recovery.ts';
import type { AcknowledgementInput, RecoveryInput } from '../schemas.ts';
import { findRecall } from '../store/read.ts';
import { listScope } from '../store/read-parts.ts';
import { findRecipient, insertRecovery, lockRecall, updateRecipient } from '../store/write.ts';
import { sidesOf } from './scope.ts';

/** Goods of one lot that came back or were secured, never more than the lot had. */
export function recordRecovery(
  deps: Deps,
  actor: Actor,
  id: string,
  input: RecoveryInput,
  key?: string | undefined,
): Promise<{ id: string }> {
  return createOnce(
    deps,
    actor,
    { operation: 'recalls.recover', key, input: { id, input } },
    async (tx) => {
      await lockRecall(tx, id);
      const recall = await findRecall(tx, actor, id);
      if (!recall) throw httpProblems.notFound();
      if (!sidesOf(actor, recall).includes('holder')) throw httpProblems.notAllowed();
      if (!openStates.includes(recall.state)) throw problems.notOpenYet();
      const scope = await listScope(tx, id, 100_000);
      const lot = scope.find((row) => row.lotId === input.lotId && row.isIncluded);
      const weight = parseWeight(input.amount ?? '', input.unit);
      const grams = 'grams' in weight ? weight.grams : undefined;
      const today = localDateOf(deps.now());
      refuseIf(combine(whyNotRecovery(lot, { ...input, grams }, today)));
      if (!lot || grams === undefined) throw new Error('A recovery was refused without a reason');
      await insertRecovery(tx, {
        id: deps.newId('rcv'),
        recallId: id,
        lotId: lot.lotId,
        grams,
        place: input.place ?? '',
        recoveredOn: input.recoveredOn,
        recordedBy: actor.personId,
        recordedAt: deps.now(),
      });
      await recordFact(tx, deps, actor, {
        kind: 'recall.advanced',
        subjectType: 'recall',
        subjectId: id,
        happenedOn: input.recoveredOn,
        facts: { step: 'recover', lotId: lot.lotId, grams },
      });
      return { id };
    },
  );
}

/** The recipient confirms that it knows, and says what it still holds. */
export function acknowledge(
  deps: Deps,
  actor: Actor,
  { id, recipientId, input }: { id: string; recipientId: string; input: AcknowledgementInput },
): Promise<{ id: string }> {
  return deps.db.transaction(async (tx) => {
    const recall = await findRecall(tx, actor, id);
    const recipient = recall && (await findRecipient(tx, id, recipientId));
    if (!recipient || recipient.organisationId !== actor.organisationId || !recipient.toldAt)
      throw httpProblems.notFound();
    if (recipient.acknowledgedAt) throw problems.acknowledgedAlready();
    const weight = parseWeight(input.stock ?? '', input.unit);
    const isNothing = /^0+([.,]0+)?$/.test((input.stock ?? '').trim());
    const stockGrams = 'grams' in weight ? weight.grams : isNothing ? 0 : undefined;
    if (stockGrams === undefined) throw problems.stockMissing();
    await updateRecipient(tx, recipientId, {
      acknowledgedAt: deps.now(),
      acknowledgedBy: actor.personId,
      stockGrams,
      note: input.note ?? null,
    });
    await recordFact(tx, deps, actor, {
      kind: 'recall.acknowledged',
      subjectType: 'recall',
      subjectId: id,
      facts: { recipientId, stockGrams },
    });
    return { id };
  });
}

/** The holder told a recipient outside the system, and says how. */
export function recordTold(
  deps: Deps,
  actor: Actor,
  { id, recipientId, toldHow }: { id: string; recipientId: string; toldHow: string | undefined },
): Promise<{ id: string }> {
  return deps.db.transaction(async (tx) => {
    const recall = await findRecall(tx, actor, id);
    const recipient = recall && (await findRecipient(tx, id, recipientId));
    if (!recall || !recipient) throw httpProblems.notFound();
    if (!sidesOf(actor, recall).includes('holder')) throw httpProblems.notAllowed();
    if (recipient.toldAt) throw problems.acknowledgedAlready();
    if (!openStates.includes(recall.state)) throw problems.notOpenYet();
    if (!toldHow) throw problems.toldHowMissing();
    await updateRecipient(tx, recipientId, { toldAt: deps.now(), toldHow });
    await recordFact(tx, deps, actor, {
      kind: 'recall.acknowledged',
      subjectType: 'recall',
      subjectId: id,
      facts: { recipientId, told: true },
    });
    return { id };
  });
}
