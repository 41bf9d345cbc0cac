import { clean, fold } from '../../lib/fold.ts';
import { readPublicCode } from '../../lib/public-code.ts';

/** What a person typed into the one field of the home page. */
export type Question =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'lot'; readonly code: string }
  | { readonly kind: 'mistyped-lot'; readonly typed: string }
  | { readonly kind: 'search'; readonly text: string; readonly words: readonly string[] };

const mostWords = 8;

/** A lot code, the address in a QR code, or words to search for. */
export function readQuestion(asked: string): Question {
  const text = clean(asked).slice(0, 200);
  if (text === '') return { kind: 'nothing' };
  const typed = /\/t\/([^/?#\s]+)/i.exec(text)?.[1] ?? text;
  const read = readPublicCode(typed);
  if ('code' in read) return { kind: 'lot', code: read.code };
  // Eleven characters of the alphabet with a digit among them were meant as a code.
  const wasMeant = read.why === 'check' && /\d/.test(typed);
  if (wasMeant || typed !== text) return { kind: 'mistyped-lot', typed };
  return { kind: 'search', text, words: wordsOf(text) };
}

/** Folded words; abbreviations of the field are written out, dashes of codes kept together. */
function wordsOf(text: string): string[] {
  const words = fold(text)
    .split(' ')
    .flatMap((word) => abbreviations.get(word)?.split(' ') ?? [word]);
  return [...new Set(words)].slice(0, mostWords);
}

const abbreviations = new Map([
  ['htx', 'hop tac xa'],
  ['tht', 'to hop tac'],
  ['cty', 'cong ty'],
  ['tx', 'thi xa'],
  ['p.', 'phuong'],
  ['x.', 'xa'],
]);
