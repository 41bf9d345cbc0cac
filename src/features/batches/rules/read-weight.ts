import { fold } from '../../../lib/fold.ts';
import { languages, type Text } from '../../../lib/language.ts';
import { formatKilograms, parseWeight, type WeightUnit } from '../../../lib/numbers.ts';
import type { Problem } from '../../../lib/problem.ts';
import { weightProblems as problems } from './weight-problems.ts';

/** Units that the form offers; yến is read when it is written inside the amount. */
export const offeredUnits = ['kg', 'ta', 'tan', 'gia'] as const satisfies readonly WeightUnit[];

const rice = 'LU';

/** The weight in grams, or why it is not taken. A giạ is a measure of paddy and of nothing else. */
export function readWeight(
  amount: string,
  unit: WeightUnit,
  cropCode: string,
): { grams: number } | { problem: Problem } {
  const isGia = unit === 'gia' || /(^|[^a-z])gia([^a-z]|$)/.test(fold(amount));
  if (isGia && cropCode !== rice) return { problem: problems.giaForRiceOnly() };
  const read = parseWeight(amount, unit);
  if ('grams' in read) return read;
  switch (read.why) {
    case 'empty':
      return { problem: problems.weightMissing() };
    case 'notANumber':
      return { problem: problems.weightNotRead() };
    case 'ambiguous':
      return { problem: bothReadings(amount, unit) };
    case 'notPositive':
      return { problem: problems.weightNotPositive() };
    case 'tooLarge':
      return { problem: problems.weightTooLarge() };
    case 'tooFine':
      return { problem: problems.weightTooFine() };
  }
}

/** "1.234 tấn" is 1.234 tonnes or 1 tonne and 234 kg: both are said, the person decides. */
function bothReadings(amount: string, unit: WeightUnit): Problem {
  const mark = /^(\s*\d{1,3})[.,](\d{3})(?!\d)(.*)$/su.exec(amount.normalize('NFKC'));
  if (!mark) return problems.weightUnclear();
  const [, whole = '', rest = '', tail = ''] = mark;
  const more = parseWeight(`${whole}${rest}${tail}`, unit);
  // One more nought makes the mark a decimal one without changing the value.
  const less = parseWeight(`${whole},${rest}0${tail}`, unit);
  if (!('grams' in more && 'grams' in less)) return problems.weightUnclear();
  return problems.weightAmbiguous({ more: inKilograms(more.grams), less: inKilograms(less.grams) });
}

/** A weight in the words of each language. */
export function inKilograms(grams: number): Text {
  return Object.fromEntries(
    languages.map((language) => [language, formatKilograms(grams, language)]),
  ) as Text;
}
