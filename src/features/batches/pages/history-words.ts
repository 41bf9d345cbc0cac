import type { Language } from '../../../lib/language.ts';
import { words } from '../messages.ts';
import { recordWords } from '../record-messages.ts';
import type { HistoryEntry } from '../store/read-history.ts';

/** A ledger entry about a batch, in words; a correction names the fields it changed. */
export function whatHappened(entry: HistoryEntry, language: Language): string {
  const say = recordWords(language);
  switch (entry.kind) {
    case 'batch.registered':
      return say.registered;
    case 'batch.corrected':
      return say.fieldsChanged(changedFields(entry.facts, language)) || say.corrected;
    case 'batch.submitted':
      return say.submittedFact;
    case 'batch.released':
      return say.releasedFact;
    case 'quota.reserved':
      return say.quotaReservedFact;
    case 'quota.excess-asked':
      return say.excessAskedFact;
    case 'quota.excess-decided':
      return say.excessDecidedFact;
    default:
      return entry.kind;
  }
}

function changedFields(facts: Record<string, unknown>, language: Language): string {
  const say = { ...words(language), ...recordWords(language) };
  const names: Readonly<Record<string, string>> = {
    areaCodeId: say.areaCode,
    cropCode: say.product,
    varietyCode: say.variety,
    harvestedFrom: say.harvestedFrom,
    harvestedTo: say.harvestedTo,
    grams: say.weight,
    enteredAmount: say.weight,
    enteredUnit: say.weight,
    claims: say.claimsTitle,
    photoFileId: say.photoOfBatch,
  };
  const { changes } = facts;
  const changed = changes && typeof changes === 'object' ? Object.keys(changes) : [];
  return [...new Set(changed.map((name) => names[name] ?? name))].join(', ').toLowerCase();
}
