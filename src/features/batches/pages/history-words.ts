import type { Language } from '../../../lib/language.ts';
import { decideWords } from '../messages/decide.ts';
import { factWords } from '../messages/facts.ts';
import { recordWords } from '../messages/record.ts';
import { words } from '../messages/words.ts';
import type { HistoryEntry } from '../store/read-history.ts';

/** A ledger entry about a batch, in words; a correction names the fields it changed. */
export function whatHappened(entry: HistoryEntry, language: Language): string {
  const say = recordWords(language);
  const told = factWords(language);
  switch (entry.kind) {
    case 'batch.registered':
      return say.registered;
    case 'batch.corrected':
      return say.fieldsChanged(changedFields(entry.facts, language)) || say.corrected;
    case 'batch.submitted':
      return say.submittedFact;
    case 'batch.released':
      return say.releasedFact;
    case 'batch.returned':
      return told.returned;
    case 'batch.verified':
      return typeof entry.facts.rule === 'number' ? told.passed : told.verified;
    case 'batch.audited':
      return told.audited;
    case 'batch.held':
      return told.held;
    case 'batch.recalled':
      return told.recalled;
    case 'batch.resumed':
      return told.resumed;
    case 'batch.amended':
      return told.amended;
    case 'batch.closed':
      return told.closed;
    case 'batch.voided':
      return told.voided;
    case 'batch.flagged':
      return told.flagged;
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
    plots: decideWords(language).plotsTitle,
  };
  const { changes } = facts;
  const changed = changes && typeof changes === 'object' ? Object.keys(changes) : [];
  return [...new Set(changed.map((name) => names[name] ?? name))].join(', ').toLowerCase();
}
