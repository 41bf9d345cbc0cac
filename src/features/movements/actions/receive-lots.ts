import { createHash } from 'node:crypto';
import type { Tx } from '../../../db/connect.ts';
import { createOnce } from '../../../db/create-once.ts';
import type { Deps } from '../../../deps.ts';
import { problems as httpProblems } from '../../../http/problems.ts';
import { localDateOf } from '../../../lib/dates.ts';
import { formatKilograms } from '../../../lib/numbers.ts';
import type { Actor } from '../../../lib/roles.ts';
import { stateInWords } from '../../batches/rules/life-cycle.ts';
import { recordFact } from '../../ledger/actions.ts';
import { tellOrganisation } from '../../notices/actions.ts';
import { deliveryProblems as problems } from '../problems/deliveries.ts';
import { movingProblems } from '../problems/moving.ts';
import { isUnusualLoss } from '../rules/moving.ts';
import type { ReceiptInput } from '../schemas/moving.ts';
import { type Delivery, holdDelivery, lowerStocks } from '../store/hold.ts';
import { findTolerance, insertRefusal } from '../store/write.ts';
import { houseOf, readGrams } from './take-lots.ts';
import { movementFact, writeMovement } from './write-movement.ts';

type Sent = { lotId: string; input: ReceiptInput; key?: string | undefined };

/**
 * The receiver weighs a delivery and confirms it. The whole of it is settled: what is short was lost on
 * the way; what is over is written down, but no lot is heavier than what was delivered.
 */
export function receiveDelivery(
  deps: Deps,
  actor: Actor,
  { lotId, input, key }: Sent,
): Promise<{ id: string; lotId: string }> {
  const once = { operation: `movements.receive ${lotId}`, key, input };
  return createOnce(deps, actor, once, async (tx) => {
    const delivery = await holdFor(tx, actor, lotId);
    if (delivery.refusedAt !== null) throw problems.deliverySettled();
    return settle(tx, deps, actor, delivery, input);
  });
}

/** Goods that the receiver refused come back into the store of who delivered them. */
export function takeBackDelivery(
  deps: Deps,
  actor: Actor,
  { lotId, input, key }: Sent,
): Promise<{ id: string; lotId: string }> {
  const once = { operation: `movements.take-back ${lotId}`, key, input };
  return createOnce(deps, actor, once, async (tx) => {
    const delivery = await holdDelivery(tx, lotId);
    if (delivery?.organisationId !== actor.organisationId) throw httpProblems.notFound();
    if (delivery.refusedAt === null) throw problems.notRefused();
    return settle(tx, deps, actor, delivery, input);
  });
}

/** The delivery did not come, or is not taken: who delivered it is told and takes it back. */
export function refuseDelivery(
  deps: Deps,
  actor: Actor,
  { lotId, reason }: { lotId: string; reason: string },
): Promise<{ id: string }> {
  return deps.db.transaction(async (tx) => {
    const delivery = await holdFor(tx, actor, lotId);
    if (delivery.refusedAt !== null || delivery.leftGrams === 0) throw problems.deliverySettled();
    await insertRefusal(tx, {
      lotId,
      reason,
      refusedBy: actor.personId,
      refusedAt: deps.now(),
    });
    await tellOrganisation(tx, deps, delivery.organisationId, {
      kind: 'lot-refused',
      href: `/console/movements/deliveries/${lotId}`,
      facts: { number: delivery.number, reason },
    });
    await recordFact(tx, deps, actor, {
      kind: 'delivery.objected',
      subjectType: 'movement',
      subjectId: delivery.movementId,
      facts: { lotId, reasonSha256: createHash('sha256').update(reason).digest('hex') },
    });
    return { id: lotId };
  });
}

async function holdFor(tx: Tx, actor: Actor, lotId: string): Promise<Delivery> {
  const delivery = await holdDelivery(tx, lotId);
  if (delivery?.counterpartId !== actor.organisationId) throw httpProblems.notFound();
  return delivery;
}

async function settle(tx: Tx, deps: Deps, actor: Actor, delivery: Delivery, input: ReceiptInput) {
  const { number, cropCode, leftGrams: delivered } = delivery;
  const { happenedOn } = input;
  if (delivered === 0) throw problems.deliverySettled();
  if (delivery.state !== 'released')
    throw movingProblems.notMovable({ number, now: stateInWords(delivery.state) });
  if (happenedOn > localDateOf(deps.now())) throw movingProblems.dayInFuture();
  if (happenedOn < delivery.deliveredOn)
    throw movingProblems.dayBefore({ number, day: delivery.deliveredOn });
  const packingHouseId = await houseOf(tx, actor, input.packingHouseId);
  const weighed = readGrams(input.amount, input.unit, cropCode, 'amount');
  const usual = await findTolerance(tx, { kind: 'receive', cropCode, day: happenedOn });
  const grams = { taken: delivered, made: weighed, rejected: 0 };
  if (isUnusualLoss(grams, usual) && !input.reason)
    throw problems.differenceUnexplained({ delivered, weighed });
  const received = Math.min(weighed, delivered);
  await lowerStocks(tx, [{ lotId: delivery.id, grams: delivered }]);
  const isReturn = delivery.organisationId === actor.organisationId;
  const movement = {
    kind: 'receive' as const,
    happenedOn,
    lossGrams: delivered - received,
    rejectedGrams: 0,
    reason: input.reason || null,
    counterpartId: isReturn ? delivery.counterpartId : delivery.organisationId,
    weighedGrams: weighed,
    packingHouseId: packingHouseId ?? null,
    toleranceId: usual?.id ?? null,
  };
  const parents = [{ ...delivery, takenGrams: delivered }];
  const children = [{ kind: 'received' as const, grams: received }];
  const written = await writeMovement(tx, deps, actor, { movement, cropCode, parents, children });
  if (!isReturn) {
    await tellOrganisation(tx, deps, delivery.organisationId, {
      kind: 'lot-received',
      href: `/console/movements/deliveries/${delivery.id}`,
      facts: {
        number,
        amount: formatKilograms(weighed, 'vi'),
        difference: weighed === delivered ? '' : formatKilograms(weighed - delivered, 'vi'),
      },
    });
  }
  await recordFact(tx, deps, actor, movementFact(written, { movement, parents }));
  return { id: written.id, lotId: written.lots[0]?.id ?? '' };
}
