import type { Language, Text } from '../../../lib/language.ts';

export const base = '/console/diary';

/** What was typed into a form, by field. */
export type Values = Readonly<Record<string, string>>;

export function textIn(text: Text | { [L in Language]: string | null } | null, language: Language) {
  return text?.[language] ?? '';
}
