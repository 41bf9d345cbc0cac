import type { Tx } from '../../../db/connect.ts';
import { createOnce } from '../../../db/create-once.ts';
import type { Deps } from '../../../deps.ts';
import { localDateOf } from '../../../lib/dates.ts';
import { refuseIf } from '../../../lib/problem.ts';
import { readPublicCode } from '../../../lib/public-code.ts';
import type { Actor } from '../../../lib/roles.ts';
import { recordFact } from '../../ledger/actions.ts';
import { tellOrganisation } from '../../notices/actions.ts';
import { problems } from '../problems.ts';
import { whyNotFoundAt, whyNotLots } from '../rules/signal.ts';
import type { SignalInput } from '../schemas.ts';
import { type FoundLot, findLots, listOfficerOffices } from '../store/find-lots.ts';
import { insertRecall, insertScope, insertStep, takeRecallNumber } from '../store/write.ts';

export type Signal = {
  readonly source: SignalInput['source'];
  readonly lotIds: readonly string[];
  /** what was seen, in the words of whoever raises it */
  readonly grounds: string;
  readonly foundAt: Date;
  readonly isDrill?: boolean;
};

/** Somebody types the lots they worry about; nothing is stopped yet. */
export function raiseSignal(
  deps: Deps,
  actor: Actor,
  input: SignalInput,
  key?: string | undefined,
): Promise<{ id: string }> {
  return createOnce(deps, actor, { operation: 'recalls.signal', key, input }, async (tx) => {
    const foundAt = new Date(input.foundAt);
    refuseIf(whyNotFoundAt(foundAt, deps.now()));
    const lots = await lotsOf(tx, input.lots);
    const { source, grounds, isDrill } = input;
    return signalRecall(tx, deps, actor, {
      source,
      grounds,
      foundAt,
      isDrill,
      lotIds: lots.map(({ id }) => id),
    });
  });
}

/**
 * A recall begins as a signal (Circular 17/2021/TT-BNNPTNT): released lots of one organisation. Throws
 * lotUnknown, lotNotPublic, lotsOfSeveral, lotsMissing. Call it inside the transaction that found out.
 */
export async function signalRecall(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  signal: Signal,
): Promise<{ id: string }> {
  const lots = await findLots(tx, { numbers: signal.lotIds, publicCodes: [] });
  refuseIf(whyNotLots(lots));
  const [first] = lots;
  if (!first) throw problems.lotsMissing();
  const now = deps.now();
  const isDrill = signal.isDrill ?? false;
  const year = localDateOf(now).slice(0, 4);
  const number = await takeRecallNumber(tx, isDrill ? 'DT' : 'TH', year);
  const id = deps.newId('rec');
  await insertRecall(tx, {
    id,
    number,
    isDrill,
    state: 'signal',
    holderId: first.organisationId,
    organisationId: actor.organisationId,
    source: signal.source,
    grounds: signal.grounds,
    foundAt: signal.foundAt,
    isMandatory: false,
    createdBy: actor.personId,
    createdAt: now,
  });
  const start = lots.map((lot) => ({ lotId: lot.id, origin: 'start' as const, isIncluded: true }));
  await insertScope(tx, id, start);
  await insertStep(tx, {
    id: deps.newId('rst'),
    recallId: id,
    step: 'signal',
    reason: signal.grounds,
    takenBy: actor.personId,
    organisationId: actor.organisationId,
    takenAt: now,
  });
  if (!isDrill) await tellWhoActs(tx, deps, actor, { id, number, holder: first });
  await recordFact(tx, deps, actor, {
    kind: 'recall.signalled',
    subjectType: 'recall',
    subjectId: id,
    facts: { number, isDrill, source: signal.source, lotIds: lots.map((lot) => lot.id).sort() },
  });
  return { id };
}

/** The lots of a text, a number or public code a line. */
async function lotsOf(tx: Tx, text: string): Promise<FoundLot[]> {
  const asked = [...new Set(text.split(/[\n,;]+/).map((line) => line.normalize('NFKC').trim()))];
  const wanted = asked.filter((line) => line !== '').map((line) => keysOf(line));
  if (wanted.length === 0) throw problems.lotsMissing();
  const found = await findLots(tx, {
    numbers: wanted.map(({ number }) => number),
    publicCodes: wanted.flatMap(({ publicCode }) => publicCode ?? []),
  });
  for (const { typed, number, publicCode } of wanted) {
    const isThere = found.some((lot) => lot.number === number || lot.publicCode === publicCode);
    if (!isThere) throw problems.lotUnknown({ number: typed });
  }
  return found;
}

function keysOf(typed: string) {
  const code = readPublicCode(typed);
  return {
    typed: typed.slice(0, 60),
    number: typed.toUpperCase().slice(0, 60),
    publicCode: 'code' in code ? code.code : undefined,
  };
}

type Made = { id: string; number: string; holder: FoundLot };

async function tellWhoActs(tx: Tx, deps: Deps, actor: Actor, { id, number, holder }: Made) {
  const offices = await listOfficerOffices(tx);
  const told = new Set([...offices, holder.organisationId]);
  told.delete(actor.organisationId);
  for (const organisationId of told) {
    await tellOrganisation(tx, deps, organisationId, {
      kind: 'recall-signalled',
      href: `/console/recalls/${id}`,
      facts: { number, holder: holder.organisation },
    });
  }
}
