import type { Language } from '../../../lib/language.ts';
import { kindWords } from '../messages/kinds.ts';
import type { MovementKind } from './moving.ts';

/** What a kind of movement is called, for the pages of lots. */
export function kindName(kind: MovementKind, language: Language): string {
  return kindWords(language)[kind];
}
