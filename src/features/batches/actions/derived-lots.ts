import type { Tx } from '../../../db/connect.ts';
import type { Deps } from '../../../deps.ts';
import { problems as httpProblems } from '../../../http/problems.ts';
import { type LocalDate, localDateOf } from '../../../lib/dates.ts';
import { fold } from '../../../lib/fold.ts';
import type { Actor } from '../../../lib/roles.ts';
import { recordFact } from '../../ledger/actions.ts';
import { stepProblems } from '../problems/steps.ts';
import {
  isOpenToChange,
  type LotKind,
  printBatchNumber,
  stateInWords,
} from '../rules/life-cycle.ts';
import { findProductWords } from '../store/read-codes.ts';
import { insertBatch, takeNumber } from '../store/write-batches.ts';
import { holdLot } from '../store/write-lots.ts';
import { moveLot } from './move-lot.ts';
import { insertUnderNewCode } from './public-code.ts';

type Derived = {
  readonly kind: LotKind;
  readonly cropCode: string;
  readonly varietyCode: string | null;
  readonly grams: number;
  /** null for goods from outside whose harvest nobody knows */
  readonly harvestedFrom: LocalDate | null;
  readonly harvestedTo: LocalDate | null;
  readonly organisationId: string;
  readonly state: 'released';
};

/** A lot that a movement makes of others: on no code of its own, and released from the start. */
export async function insertDerivedLot(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  lot: Derived,
): Promise<{ id: string; ordinal: number; publicCode: string; number: string }> {
  const now = deps.now();
  const day = localDateOf(now);
  const { shortName, running } = await takeNumber(tx, lot.organisationId, day);
  const number = printBatchNumber(shortName, day, running);
  const row = {
    id: deps.newId('lot'),
    ...lot,
    number,
    areaCodeId: null,
    enteredAmount: String(lot.grams / 1000),
    enteredUnit: 'kg',
    photoFileId: null,
    createdBy: actor.personId,
    createdAt: now,
    releasedAt: now,
  };
  const words = fold((await findProductWords(tx, lot.cropCode, lot.varietyCode)).join(' '));
  const { publicCode, ordinal } = await insertUnderNewCode(tx, deps, row, words, insertBatch);
  await recordFact(tx, deps, actor, {
    kind: 'batch.registered',
    subjectType: 'batch',
    subjectId: row.id,
    facts: { publicCode, number, ...lot },
  });
  return { id: row.id, ordinal, publicCode, number };
}

type Change = {
  readonly lotId: string;
  readonly to: 'on-hold' | 'recalled' | 'released' | 'closed';
  /** in the words of whoever decided */
  readonly reason: string;
};

/**
 * What a recall, a complaint or a movement makes of a lot. A lot that is there already stays as it is:
 * the answer is then false. Throws when the lot was never released, or its life has ended.
 */
export async function changeLotState(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  { lotId, to, reason }: Change,
): Promise<boolean> {
  const lot = await holdLot(tx, lotId);
  if (!lot) throw httpProblems.notFound();
  if (lot.state === to) return false;
  const isKnown = to !== 'released' && to !== 'recalled' ? true : lot.releasedAt !== null;
  if (!isKnown || !isOpenToChange(lot.state, to)) {
    throw stepProblems.notChangeable({ now: stateInWords(lot.state) });
  }
  await moveLot(tx, deps, actor, lot, { ...changes[to], to, reason });
  return true;
}

const changes = {
  'on-hold': { kind: 'held', fact: 'batch.held' },
  recalled: { kind: 'recalled', fact: 'batch.recalled' },
  released: { kind: 'restored', fact: 'batch.resumed' },
  closed: { kind: 'closed', fact: 'batch.closed' },
} as const;
