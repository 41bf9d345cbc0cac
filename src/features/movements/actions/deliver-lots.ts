import type { Tx } from '../../../db/connect.ts';
import { createOnce } from '../../../db/create-once.ts';
import type { Deps } from '../../../deps.ts';
import { formatKilograms } from '../../../lib/numbers.ts';
import type { Actor } from '../../../lib/roles.ts';
import { recordFact } from '../../ledger/actions.ts';
import { tellOrganisation } from '../../notices/actions.ts';
import { deliveryProblems as problems } from '../problems/deliveries.ts';
import { sumOf } from '../rules/moving.ts';
import type { DeliveryInput } from '../schemas/moving.ts';
import { findBuyer } from '../store/write.ts';
import { drawOnCodes, holdCodes } from './draw-on-codes.ts';
import { houseOf, takeLots } from './take-lots.ts';
import { movementFact, writeMovement } from './write-movement.ts';

/**
 * Lots of the own store leave as one delivered lot for one buyer (Circular 17/2021/TT-BNNPTNT Art. 3).
 * A buyer of the system confirms it; outside it, the name and address are what a recall goes by.
 */
export function deliverLots(
  deps: Deps,
  actor: Actor,
  input: DeliveryInput,
  key?: string | undefined,
): Promise<{ id: string; lotId: string }> {
  return createOnce(deps, actor, { operation: 'movements.deliver', key, input }, async (tx) => {
    const packingHouseId = await houseOf(tx, actor, input.packingHouseId);
    const buyer = await buyerOf(tx, actor, input);
    const parents = await takeLots(tx, deps, actor, input);
    const grams = sumOf(parents.map(({ takenGrams }) => takenGrams));
    const to = { usedOn: input.happenedOn, buyerId: buyer.id };
    const codes = await holdCodes(tx, actor, parents, to);
    const movement = {
      kind: 'deliver' as const,
      happenedOn: input.happenedOn,
      lossGrams: 0,
      rejectedGrams: 0,
      counterpartId: buyer.id,
      counterpartName: buyer.id ? null : buyer.name,
      counterpartAddress: buyer.address,
      document: input.document || null,
      packingHouseId: packingHouseId ?? null,
    };
    const written = await writeMovement(tx, deps, actor, {
      movement,
      parents,
      cropCode: parents[0]?.cropCode ?? '',
      children: [{ kind: 'delivered', grams }],
      // Goods for a buyer of the system lie ready for its receipt, others have left.
      isStocked: buyer.id !== null,
    });
    const [lot] = written.lots;
    if (!lot) throw new Error('A delivery made no lot');
    if (buyer.id) {
      await tellOrganisation(tx, deps, buyer.id, {
        kind: 'lot-delivered',
        href: `/console/movements/deliveries/${lot.id}`,
        facts: { number: lot.number, amount: formatKilograms(grams, 'vi') },
      });
    }
    await recordFact(tx, deps, actor, movementFact(written, { movement, parents }));
    const delivery = { movementId: written.id, lot, usedOn: input.happenedOn, buyer };
    await drawOnCodes(tx, deps, actor, codes, delivery);
    return { id: written.id, lotId: lot.id };
  });
}

type Buyer = { id: string | null; name: string; address: string | null };

async function buyerOf(tx: Tx, actor: Actor, input: DeliveryInput): Promise<Buyer> {
  const { buyer: text, buyerName: name, buyerAddress: address } = input;
  if (text && name) throw problems.buyerTwice();
  if (text) {
    const found = await findBuyer(tx, text);
    if (!found) throw problems.buyerUnknown();
    if (found.id === actor.organisationId) throw problems.buyerIsSelf();
    return { ...found, address: null };
  }
  if (!name) throw problems.buyerMissing();
  if (!address) throw problems.addressMissing();
  return { id: null, name, address };
}
