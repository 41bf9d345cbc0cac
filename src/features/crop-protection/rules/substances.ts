import type { LocalDate } from '../../../lib/dates.ts';
import { fold } from '../../../lib/fold.ts';

export type Substance = {
  readonly key: string;
  readonly name: string;
  readonly alsoNames: readonly string[];
  readonly kind: 'banned' | 'out-of-list';
  readonly bannedFrom: LocalDate | null;
  readonly bannedUntil: LocalDate | null;
  readonly isConfirmed: boolean;
};

/** The forbidden substances named in a product's ingredients or typed name, on a day. */
export function substancesIn(
  text: string,
  substances: readonly Substance[],
  on: LocalDate,
): Substance[] {
  const folded = fold(text);
  return substances.filter(
    ({ name, alsoNames, bannedFrom, bannedUntil }) =>
      (bannedFrom === null || bannedFrom <= on) &&
      (bannedUntil === null || on <= bannedUntil) &&
      [name, ...alsoNames].some((each) => isNamed(folded, fold(each))),
  );
}

/** As a word of its own: "lead" is not in "leader", "2,4-d" not in "2,4-db". */
function isNamed(text: string, word: string): boolean {
  if (word === '') return false;
  const isPart = (character: string | undefined) =>
    character !== undefined && /[\p{L}\p{N}]/u.test(character);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = at === 0 ? undefined : text[at - 1];
    if (!isPart(before) && !isPart(text[at + word.length])) return true;
  }
  return false;
}
