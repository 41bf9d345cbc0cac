import { formatDate, type LocalDate, parseDate } from '../../../lib/dates.ts';
import type { Language } from '../../../lib/language.ts';
import type { WorkKind } from '../rules/moving.ts';
import * as schemas from '../schemas/moving.ts';
import type { Texts } from './form-parts.tsx';

// What people typed, made into the inputs that the API takes as well.

export const isoOf = (text: string | undefined) => parseDate(text ?? '') ?? text;
const orNone = (text: string | undefined) => (text?.trim() ? text : undefined);

/** Amounts of lots are fields named take-<id>; what is empty is not taken. */
function lotsOf(texts: Texts) {
  return Object.entries(texts).flatMap(([name, amount]) =>
    name.startsWith('take-') && amount.trim()
      ? [{ lot: name.slice('take-'.length), amount, unit: 'kg' }]
      : [],
  );
}

/** Rows that were left empty close up, so that an error stands at the row it means. */
export function closedUp(texts: Texts): Texts {
  const rows = Array.from({ length: 10 }, (_, index) => ({
    amount: texts[`output-${index}`] ?? '',
    note: texts[`note-${index}`] ?? '',
  })).filter(({ amount, note }) => amount.trim() || note.trim());
  const cleared = Object.fromEntries(
    Object.entries(texts).filter(([name]) => !/^(output|note)-\d$/.test(name)),
  );
  for (const [index, { amount, note }] of rows.entries()) {
    cleared[`output-${index}`] = amount;
    cleared[`note-${index}`] = note;
  }
  return cleared;
}

export function workOf(kind: WorkKind, texts: Texts) {
  const outputs = Array.from({ length: 10 }, (_, index) => ({
    amount: texts[`output-${index}`] ?? '',
    unit: 'kg',
    note: texts[`note-${index}`],
  }));
  return schemas.workInput.parse({
    kind,
    happenedOn: isoOf(texts.happenedOn),
    lots: lotsOf(texts),
    outputs: outputs.filter(({ amount, note }) => amount.trim() || note?.trim()),
    rejected: orNone(texts.rejected),
    reason: texts.reason,
    packingHouseId: orNone(texts.packingHouseId),
  });
}

export function deliveryOf(texts: Texts) {
  const { buyer, buyerName, buyerAddress, document } = texts;
  return schemas.deliveryInput.parse({
    happenedOn: isoOf(texts.happenedOn),
    lots: lotsOf(texts),
    ...{ buyer, buyerName, buyerAddress, document },
    packingHouseId: orNone(texts.packingHouseId),
  });
}

export function receiptOf(texts: Texts) {
  return schemas.receiptInput.parse({
    happenedOn: isoOf(texts.happenedOn),
    amount: texts.amount ?? '',
    reason: texts.reason,
    packingHouseId: orNone(texts.packingHouseId),
  });
}

export function outsideOf(texts: Texts) {
  const { supplierName, supplierAddress, cropCode, document } = texts;
  return schemas.outsideInput.parse({
    happenedOn: isoOf(texts.happenedOn),
    ...{ supplierName, supplierAddress, cropCode, document },
    supplierCode: orNone(texts.supplierCode),
    amount: texts.amount ?? '',
    harvestedFrom: orNone(texts.harvestedFrom) && isoOf(texts.harvestedFrom),
    harvestedTo: orNone(texts.harvestedTo) && isoOf(texts.harvestedTo),
    packingHouseId: orNone(texts.packingHouseId),
  });
}

export function toleranceOf(texts: Texts) {
  const percent = (text: string | undefined) =>
    /^\d{1,2}$/.test(text?.trim() ?? '') ? Number(text) : undefined;
  return schemas.toleranceInput.parse({
    kind: texts.kind,
    cropCode: orNone(texts.cropCode),
    leastLossPercent: texts.leastLossPercent?.trim() ? percent(texts.leastLossPercent) : 0,
    mostLossPercent: percent(texts.mostLossPercent),
    validFrom: isoOf(texts.validFrom),
    reason: texts.reason,
  });
}

export function todayText(today: LocalDate, language: Language): Texts {
  return { happenedOn: formatDate(today, language) };
}
