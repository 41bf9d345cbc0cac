import type { Balance } from './actions/read-balance.ts';
import type { LotTrace } from './actions/read-trace.ts';
import type { MovedLots, Movement, Tolerance, UsedCode } from './store/read-movements.ts';
import type { Delivered, StockLot } from './store/read-stock.ts';

type Lot = Pick<
  StockLot,
  | 'id'
  | 'number'
  | 'publicCode'
  | 'kind'
  | 'state'
  | 'organisationId'
  | 'organisation'
  | 'cropCode'
  | 'crop'
  | 'grams'
>;

export function lotOf(lot: Lot) {
  const { id, number, publicCode, kind, state, cropCode, crop, grams } = lot;
  const organisation = { id: lot.organisationId, name: lot.organisation };
  return { id, number, publicCode, kind, state, organisation, cropCode, crop, grams };
}

export function stockItemOf(lot: StockLot) {
  return { ...lotOf(lot), leftGrams: lot.leftGrams, note: lot.note };
}

/** Where a delivery stands: refused, waiting for its receiver, received, or gone to somebody outside. */
export function standingOf(row: Pick<Delivered, 'receiverId' | 'leftGrams' | 'refusedAt'>) {
  if (row.receiverId === null) return 'left' as const;
  if (row.leftGrams === 0) return 'received' as const;
  return row.refusedAt === null ? ('waiting' as const) : ('refused' as const);
}

export function deliveryOf(row: Delivered) {
  return {
    ...lotOf(row),
    movementId: row.movementId,
    happenedOn: row.happenedOn,
    document: row.document,
    receiver: { id: row.receiverId, name: row.receiver },
    standing: standingOf(row),
    refusal: row.refusal,
  };
}

export function itemOf(row: Movement) {
  return {
    id: row.id,
    kind: row.kind,
    happenedOn: row.happenedOn,
    recordedAt: row.createdAt.toISOString(),
    organisation: { id: row.organisationId, name: row.organisation },
    counterpart: row.counterpart === null ? null : { id: row.counterpartId, name: row.counterpart },
    lossGrams: row.lossGrams,
    rejectedGrams: row.rejectedGrams,
  };
}

export function answerOf(row: Movement, lots: MovedLots, codes: readonly UsedCode[]) {
  return {
    ...itemOf(row),
    reason: row.reason,
    counterpartAddress: row.counterpartAddress,
    codeText: row.codeText,
    document: row.document,
    packingHouse: row.house,
    weighedGrams: row.weighedGrams,
    inputs: lots.inputs.map((lot) => ({ ...lotOf(lot), movedGrams: lot.movedGrams })),
    outputs: lots.outputs.map((lot) => ({
      ...lotOf(lot),
      movedGrams: lot.movedGrams,
      note: lot.note,
    })),
    codes: codes.map(({ value, grams, authorisationId, objection }) => ({
      value,
      grams,
      authorisationId,
      objection,
    })),
  };
}

export function traceOf({ lot, lots, edges, isCut }: LotTrace) {
  return {
    lot: { id: lot.id, number: lot.number },
    lots: lots.map((one) => ({
      ...lotOf(one),
      depth: one.depth,
      leftGrams: one.leftGrams,
      areaCode: one.areaCode,
      area: one.area,
      plots: one.plots.map(({ name, grams }) => ({ name, grams })),
      madeBy: one.madeBy,
      madeOn: one.madeOn,
      counterpart: one.counterpart,
      codeText: one.codeText,
      goesOn: one.goesOn,
    })),
    edges: edges.map(({ movementId, parentId, childId, grams }) => ({
      movementId,
      parentId,
      childId,
      grams,
    })),
    isCut,
  };
}

export function balanceOf({ seasons, ...balance }: Balance) {
  return {
    ...balance,
    days: [...balance.days],
    seasons: seasons.map(({ season, ...line }) => ({
      ...line,
      cropCode: season.cropCode,
      season: season.name,
      startsOn: season.startsOn,
      endsOn: season.endsOn,
    })),
  };
}

export function toleranceOf(row: Tolerance) {
  const { id, kind, cropCode, leastLossPercent, mostLossPercent, validFrom, reason } = row;
  const setAt = row.setAt.toISOString();
  return { id, kind, cropCode, leastLossPercent, mostLossPercent, validFrom, reason, setAt };
}
