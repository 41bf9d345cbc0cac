import type { Language } from '../../../lib/language.ts';
import { formWords } from './forms.ts';
import { storeWords } from './store.ts';
import { toleranceWords } from './tolerances.ts';

/** Words of the store's pages and of the forms. */
export function words(language: Language) {
  return { ...storeWords(language), ...formWords(language), ...toleranceWords(language) };
}
