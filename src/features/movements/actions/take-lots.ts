import type { Tx } from '../../../db/connect.ts';
import type { Deps } from '../../../deps.ts';
import { type LocalDate, localDateOf } from '../../../lib/dates.ts';
import type { Actor } from '../../../lib/roles.ts';
import { stateInWords } from '../../batches/rules/life-cycle.ts';
import { readWeight } from '../../batches/rules/read-weight.ts';
import { movingProblems as problems } from '../problems/moving.ts';
import { atField } from '../rules/at-field.ts';
import type { LotsInput } from '../schemas/moving.ts';
import { findOwnLots, type HeldLot, holdLots, lowerStocks } from '../store/hold.ts';
import { listOwnHouses } from '../store/write.ts';

export type TakenLot = HeldLot & { readonly takenGrams: number };

/**
 * Takes grams of lots out of the actor's own store, under a lock until the transaction ends. Only what
 * is released moves: a lot on hold or recalled stays where it is.
 */
export async function takeLots(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  input: { lots: LotsInput; happenedOn: LocalDate },
): Promise<TakenLot[]> {
  if (input.happenedOn > localDateOf(deps.now())) throw problems.dayInFuture();
  const wanted = await namedOnce(tx, actor, input.lots);
  const held = await holdLots(tx, [...wanted.keys()]);
  const taken = held.map((lot): TakenLot => {
    const asked = wanted.get(lot.id);
    const field = `take-${asked?.lot}`;
    // What was delivered is on its way, no longer in the store of who delivered it.
    if (lot.kind === 'delivered') throw atField(problems.lotUnknown(), field);
    const { number } = lot;
    if (lot.state !== 'released')
      throw atField(problems.notMovable({ number, now: stateInWords(lot.state) }), field);
    if (lot.since !== null && input.happenedOn < lot.since)
      throw problems.dayBefore({ number, day: lot.since });
    const takenGrams = gramsAsked(asked, lot, field);
    if (takenGrams > lot.leftGrams || takenGrams === 0)
      throw atField(problems.moreThanLeft({ number, left: lot.leftGrams }), field);
    return { ...lot, takenGrams };
  });
  if (new Set(taken.map(({ cropCode }) => cropCode)).size > 1) throw problems.mixedCrops();
  const rows = taken.map(({ id, takenGrams }) => ({ lotId: id, grams: takenGrams }));
  await lowerStocks(tx, rows);
  return taken;
}

async function namedOnce(tx: Tx, actor: Actor, lots: LotsInput) {
  if (lots.length === 0) throw problems.lotsMissing();
  const names = lots.map(({ lot }) => lot);
  const own = await findOwnLots(tx, actor.organisationId, names);
  const wanted = new Map<string, LotsInput[number]>();
  for (const asked of lots) {
    const found = own.find(
      ({ id, number }) => id === asked.lot || number === asked.lot.toUpperCase(),
    );
    if (!found) throw atField(problems.lotUnknown(), `take-${asked.lot}`);
    if (wanted.has(found.id))
      throw atField(problems.lotTwice({ number: found.number }), `take-${asked.lot}`);
    wanted.set(found.id, asked);
  }
  return wanted;
}

function gramsAsked(asked: LotsInput[number] | undefined, lot: HeldLot, field: string): number {
  if (asked?.amount === undefined) return lot.leftGrams;
  return readGrams(asked.amount, asked.unit, lot.cropCode, field);
}

type Unit = Parameters<typeof readWeight>[1];

/** A weight in grams, or the refusal at its own input. */
export function readGrams(amount: string, unit: Unit, cropCode: string, field: string): number {
  const read = readWeight(amount, unit, cropCode);
  if ('problem' in read) throw atField(read.problem, field);
  return read.grams;
}

/** The packing house where it was done: the one that was named, or the only one there is. */
export async function houseOf(tx: Tx, actor: Actor, asked: string | undefined) {
  const own = await listOwnHouses(tx, actor.organisationId);
  if (asked === undefined) return own.length === 1 ? own[0]?.id : undefined;
  if (!own.some(({ id }) => id === asked)) throw problems.houseUnknown();
  return asked;
}
