import { closeBy, recoveredPercent } from './rules/terms.ts';
import type { Recall } from './store/read.ts';
import type { Recipient, ScopeLot, ScopeSums } from './store/read-parts.ts';

export function itemOf(recall: Recall) {
  return {
    id: recall.id,
    number: recall.number,
    isDrill: recall.isDrill,
    state: recall.state,
    isMandatory: recall.isMandatory,
    holder: { id: recall.holderId, name: recall.holderName },
    source: recall.source,
    hazard: recall.hazard,
    foundAt: recall.foundAt.toISOString(),
    openedAt: recall.openedAt?.toISOString() ?? null,
    closedAt: recall.closedAt?.toISOString() ?? null,
    version: recall.version,
  };
}

type Parts = {
  sums: ScopeSums;
  lots: readonly ScopeLot[];
  recipients: readonly Recipient[];
};

export function answerOf(recall: Recall, { sums, lots, recipients }: Parts) {
  return {
    ...itemOf(recall),
    grounds: recall.grounds,
    decisionNumber: recall.decisionNumber,
    decidedOn: recall.decidedOn,
    way: recall.way,
    agreedOn: recall.agreedOn,
    closeBy: recall.agreedOn && closeBy(recall.agreedOn),
    outcome: recall.outcome,
    scopeMilliseconds: recall.scopeMilliseconds,
    sums: {
      ...sums,
      recoveredPercent: recoveredPercent(sums.deliveredGrams, sums.recoveredGrams),
    },
    lots: lots.map((lot) => ({
      id: lot.lotId,
      number: lot.number,
      publicCode: lot.publicCode,
      kind: lot.kind,
      organisation: lot.organisation,
      origin: lot.origin,
      isIncluded: lot.isIncluded,
      grams: lot.grams,
      leftGrams: lot.leftGrams,
      recoveredGrams: lot.recoveredGrams,
      reason: lot.reason,
    })),
    recipients: recipients.map((recipient) => ({
      id: recipient.id,
      name: recipient.name,
      deliveredGrams: recipient.deliveredGrams,
      toldAt: recipient.toldAt?.toISOString() ?? null,
      acknowledgedAt: recipient.acknowledgedAt?.toISOString() ?? null,
      stockGrams: recipient.stockGrams,
    })),
  };
}

/** Whole minutes from the signal to the close, of a drill or while it runs until now. */
export function minutesTaken(recall: Recall, now: Date): number {
  const end = recall.closedAt ?? now;
  return Math.max(0, Math.round((end.getTime() - recall.createdAt.getTime()) / 60_000));
}
