import { clean } from '../../../lib/fold.ts';
import { type Language, languages, type Text } from '../../../lib/language.ts';
import { normaliseCode } from '../rules.ts';
import { readCode, type Scheme } from './read-code.ts';

export type FaultyLine = { line: number; text: string; why: Text };

/** A pasted list: what each line that is not empty means, in whatever spelling, counted from 1. */
export function readCodeLines(values: readonly string[], schemes: readonly Scheme[]) {
  return values
    .map((value, index) => ({ line: index + 1, text: clean(value) }))
    .filter(({ text }) => text !== '')
    .map(({ line, text }) => ({
      ...{ line, text },
      normalised: readCode(text, schemes)?.normalised ?? normaliseCode(text),
    }));
}

/** 'Dòng 3 (VN-AGOR-9): ...', the first twenty of them; the rest is told after those are corrected. */
export function listFaultyLines(faults: readonly FaultyLine[]): Text {
  const first = faults.toSorted((a, b) => a.line - b.line).slice(0, 20);
  const say = (language: Language) =>
    first
      .map(({ line, text, why }) => {
        const place = { vi: `dòng ${line}`, en: `line ${line}`, zh: `第 ${line} 行` }[language];
        return `${place} (${text}): ${why[language]}`;
      })
      .join('; ')
      .replaceAll('.;', ';');
  const [vi, en, zh] = languages.map(say);
  return { vi: vi ?? '', en: en ?? '', zh: zh ?? '' };
}
