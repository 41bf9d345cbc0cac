import type { Tx } from '../../../db/connect.ts';
import type { Deps } from '../../../deps.ts';
import { refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { markRecalled } from '../../batches/actions/recall-lots.ts';
import { keepLotsStill } from '../../movements/actions/keep-lots-still.ts';
import { trace } from '../../movements/actions/trace.ts';
import { tellOrganisation } from '../../notices/actions.ts';
import { mostLots, whyNotScope } from '../rules/signal.ts';
import { listDeliveries, listKeepers } from '../store/find-lots.ts';
import type { Recall } from '../store/read.ts';
import { listRecipients, listScope } from '../store/read-parts.ts';
import { insertRecipients, insertScope, keepStatesBefore } from '../store/write.ts';

/**
 * Everything that was made of the lots belongs to the recall; what they were made of is listed, to be
 * taken in by hand, because the fault may have come with it or been made later. Nothing moves until
 * the lots are marked; a drill stops nobody's work.
 */
export async function findScope(
  tx: Tx,
  { id: recallId, isDrill }: Recall,
  from: readonly string[],
): Promise<void> {
  if (!isDrill) await keepLotsStill(tx);
  const forward = await trace(tx, { lotIds: from, direction: 'forward', most: mostLots });
  const back = await trace(tx, { lotIds: from, direction: 'back', most: mostLots });
  refuseIf(whyNotScope(forward) ?? whyNotScope(back));
  await insertScope(tx, recallId, [
    ...forward.lots.map(({ id }) => ({
      lotId: id,
      origin: 'descendant' as const,
      isIncluded: true,
    })),
    ...back.lots.map(({ id }) => ({ lotId: id, origin: 'ancestor' as const, isIncluded: false })),
  ]);
}

/**
 * Marks lots for every scan, and tells everybody who was delivered some of them or keeps one. A drill
 * does neither.
 */
export async function publishScope(
  tx: Tx,
  deps: Deps,
  recall: Recall,
  lotIds: readonly string[],
): Promise<void> {
  if (!recall.isDrill) await keepStatesBefore(tx, recall.id, await markRecalled(tx, lotIds));
  const known = new Set((await listRecipients(tx, recall.id)).map(keyOf));
  const parties = new Map<string, Party>();
  for (const delivery of await listDeliveries(tx, lotIds)) {
    const name = delivery.organisationName ?? delivery.name ?? '';
    const party = { organisationId: delivery.organisationId, name, address: delivery.address };
    const key = keyOf(party);
    if (known.has(key)) continue;
    const grams = (parties.get(key)?.deliveredGrams ?? 0) + delivery.grams;
    parties.set(key, { ...party, deliveredGrams: grams });
  }
  const toldAt = recall.isDrill ? null : deps.now();
  await insertRecipients(
    tx,
    [...parties.values()].map((party) => ({
      ...party,
      id: deps.newId('rcp'),
      recallId: recall.id,
      toldAt: party.organisationId ? toldAt : null,
    })),
  );
  if (recall.isDrill) return;
  const href = `/console/recalls/${recall.id}`;
  const facts = { number: recall.number, holder: recall.holderName };
  const told = new Set([...known, recall.holderId]);
  for (const { organisationId } of parties.values()) {
    if (!organisationId || told.has(organisationId)) continue;
    told.add(organisationId);
    await tellOrganisation(tx, deps, organisationId, { kind: 'recall-told', href, facts });
  }
  for (const keeper of await listKeepers(tx, lotIds)) {
    if (told.has(keeper)) continue;
    await tellOrganisation(tx, deps, keeper, { kind: 'recall-took-in', href, facts });
  }
}

type Party = {
  organisationId: string | null;
  name: string;
  address: string | null;
  deliveredGrams: number;
};

function keyOf(party: { organisationId: string | null; name: string; address: string | null }) {
  return party.organisationId ?? `${party.name}\n${party.address ?? ''}`;
}

/** The lots that are part of it now. */
export async function includedLots(tx: Tx, recallId: string): Promise<string[]> {
  const scope = await listScope(tx, recallId, mostLots * 2);
  return scope.filter(({ isIncluded }) => isIncluded).map(({ lotId }) => lotId);
}

/** The sides that somebody plays: a drill is played by its maker alone, on both. */
export function sidesOf(actor: Actor, recall: Recall): ('holder' | 'authority')[] {
  const isHolderRole = ['cooperative-head', 'packing-house', 'exporter'].includes(actor.role);
  const mayLead = isHolderRole || actor.role === 'officer';
  if (recall.isDrill) {
    return mayLead && actor.organisationId === recall.organisationId ? ['holder', 'authority'] : [];
  }
  if (actor.role === 'officer') return ['authority'];
  return isHolderRole && actor.organisationId === recall.holderId ? ['holder'] : [];
}
