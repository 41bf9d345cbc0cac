import type { Language } from '../../lib/language.ts';
import { fieldWords } from './messages/fields.ts';
import { recordWords } from './messages/record.ts';
import { stepWords } from './messages/steps.ts';

/** The words of the feature in one language. */
export function words(language: Language) {
  return { ...recordWords(language), ...stepWords(language), ...fieldWords(language) };
}
