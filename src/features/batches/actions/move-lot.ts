import { createHash } from 'node:crypto';
import type { Tx } from '../../../db/connect.ts';
import type { batchDecisions } from '../../../db/schema/batches.checking.ts';
import type { Deps } from '../../../deps.ts';
import { type Actor, clockActor } from '../../../lib/roles.ts';
import { type FactKind, recordFact } from '../../ledger/actions.ts';
import type { BatchState } from '../rules/life-cycle.ts';
import { updateBatch } from '../store/write-batches.ts';
import { insertDecision, type LotRow } from '../store/write-lots.ts';

type Row = typeof batchDecisions.$inferInsert;
export type Move = Pick<Row, 'kind'> &
  Partial<
    Pick<
      Row,
      | 'reasonCode'
      | 'reason'
      | 'method'
      | 'evidenceFileId'
      | 'dueOn'
      | 'fromGrams'
      | 'toGrams'
      | 'ruleId'
    >
  > & {
    to: BatchState;
    fact: FactKind;
    /** further columns of the lot */
    set?: Partial<Pick<LotRow, 'grams' | 'bestBefore' | 'enteredAmount' | 'enteredUnit'>>;
    facts?: Record<string, unknown>;
  };

/**
 * One decision: the lot as it is now, a row of its own, an entry in the ledger. `clockActor` stands
 * for the rule and the calendar, which are nobody. Call it last: it holds the ledger's end.
 */
export async function moveLot(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  lot: LotRow,
  { to, fact, set, facts, ...decision }: Move,
): Promise<number> {
  const version = lot.version + 1;
  await updateBatch(tx, lot.id, { ...set, state: to, version });
  await insertDecision(tx, {
    id: deps.newId('lde'),
    batchId: lot.id,
    batchVersion: version,
    fromState: lot.state,
    toState: to,
    decidedBy: actor.personId === clockActor.personId ? null : actor.personId,
    decidedAt: deps.now(),
    ...decision,
  });
  const { reason, ...plain } = decision;
  // The text itself may name people; its hash proves it.
  const reasonSha256 = reason && createHash('sha256').update(reason).digest('hex');
  await recordFact(tx, deps, actor, {
    kind: fact,
    subjectType: 'batch',
    subjectId: lot.id,
    facts: {
      version,
      from: lot.state,
      to,
      ...plain,
      ...(reasonSha256 ? { reasonSha256 } : {}),
      ...facts,
    },
  });
  return version;
}
