import { formatDate } from '../../lib/dates.ts';
import { type Language, languages, type Text } from '../../lib/language.ts';
import { formatKilograms } from '../../lib/numbers.ts';
import { checkNames, checkWords, type Facts, riskWords } from './messages/checks.ts';

/** Numbers as people read them: weights in kilograms, days in their language's form. */
function spoken(facts: Facts, language: Language): Record<string, string> {
  const weights = ['over', 'left', 'most', 'grams'];
  const days = ['sprayedOn', 'safeFrom', 'endsOn'];
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => {
      if (weights.includes(name)) return [name, formatKilograms(Number(value), language)];
      if (days.includes(name)) return [name, formatDate(String(value), language)];
      if (name === 'kind') return [name, checkName(String(value), language)];
      return [name, String(value)];
    }),
  );
}

/** Why a check came out as it did, in words; a reason this version does not know stays as it is. */
export function sayCheck(reason: string, facts: Facts, language: Language): string {
  const words: Readonly<Record<string, (facts: Record<string, string>) => string>> =
    checkWords(language);
  return words[reason]?.(spoken(facts, language)) ?? reason;
}

/** Why a lot waits for an inspector. */
export function sayRisk(reason: string, facts: Facts, language: Language): string {
  const words: Readonly<Record<string, (facts: Record<string, string>) => string>> =
    riskWords(language);
  return words[reason]?.(spoken(facts, language)) ?? reason;
}

export function checkName(kind: string, language: Language): string {
  const names: Readonly<Record<string, string>> = checkNames(language);
  return names[kind] ?? kind;
}

export function checkText(reason: string, facts: Facts): Text {
  return inEach((language) => sayCheck(reason, facts, language));
}

export function riskText(reason: string, facts: Facts): Text {
  return inEach((language) => sayRisk(reason, facts, language));
}

function inEach(say: (language: Language) => string): Text {
  const [vi, en, zh] = languages.map(say);
  return { vi: vi ?? '', en: en ?? '', zh: zh ?? '' };
}
