import { fullnessOf, leftOf, percentOf } from './rules.ts';
import type { ExcessRecord } from './store/excess.ts';
import type { CodeBalance } from './store/list-codes.ts';
import type { CeilingRecord, SeasonRecord } from './store/settings.ts';

/** One code's quota as machines get it. */
export function quotaItemOf(row: CodeBalance) {
  return {
    areaCode: { id: row.codeId, value: row.value, market: row.marketCode },
    area: { id: row.areaId, name: row.areaName },
    holder: { id: row.holderId, name: row.holderName },
    crop: { code: row.cropCode, name: row.crop },
    season: row.season,
    basis: row.basis,
    squareMetres: row.squareMetres,
    quotaGrams: row.quotaGrams,
    reservedGrams: row.reservedGrams,
    usedGrams: row.usedGrams,
    leftGrams: leftOf(row),
    percent: percentOf(row),
    fullness: fullnessOf(row),
    sharedWith: [...row.sharedWith],
  };
}

export function seasonAnswerOf(row: SeasonRecord) {
  return {
    ...row,
    history: row.history.map(({ setAt, setBy: _, setByName, seasonId: __, ...change }) => ({
      ...change,
      setBy: setByName,
      setAt: setAt.toISOString(),
    })),
  };
}

export function ceilingAnswerOf({
  setAt,
  setBy: _,
  setByName,
  authorityId: __,
  ...row
}: CeilingRecord) {
  return { ...row, setBy: setByName, setAt: setAt.toISOString() };
}

export function excessAnswerOf(row: ExcessRecord) {
  return {
    id: row.id,
    state: row.state,
    batch: { id: row.batchId, number: row.batchNumber, grams: row.batchGrams },
    holder: { id: row.holderId, name: row.holderName },
    areaCode: row.areaCode,
    gramsOver: row.gramsOver,
    reason: row.reason,
    askedAt: row.askedAt.toISOString(),
    note: row.note,
    decidedAt: row.decidedAt?.toISOString() ?? null,
  };
}
