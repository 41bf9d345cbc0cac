import type { LocalDate } from '../../lib/dates.ts';
import { clean } from '../../lib/fold.ts';
import { type CodeState, type DecisionKind, stateAfter } from './rules/life-cycle.ts';

// Other features reach the life of a code here.
export { type CodeState, type DecisionKind, isEnded, isInForce } from './rules/life-cycle.ts';

/** One decision on one code; `decidedOn` is the day it takes effect. */
export type CodeDecision = {
  readonly kind: DecisionKind;
  readonly decidedOn: LocalDate;
  readonly recordedAt: Date;
};

/**
 * The state of a code on a day: by effective day, the later recorded of one day wins. Of one instant
 * the later in the list does: the stores list decisions as they were recorded.
 */
export function stateOn(decisions: readonly CodeDecision[], day: LocalDate): CodeState | 'none' {
  return decisions
    .filter(({ decidedOn }) => decidedOn <= day)
    .toSorted(byEffect)
    .reduce<CodeState | 'none'>((state, { kind }) => stateAfter(state, kind), 'none');
}

/** The decision that made the state of that day; an adjustment makes none. */
export function decisionInForce<D extends CodeDecision>(
  decisions: readonly D[],
  day: LocalDate,
): D | undefined {
  return decisions
    .filter(({ kind, decidedOn }) => decidedOn <= day && kind !== 'adjust')
    .toSorted(byEffect)
    .at(-1);
}

function byEffect(a: CodeDecision, b: CodeDecision): number {
  if (a.decidedOn !== b.decidedOn) return a.decidedOn < b.decidedOn ? -1 : 1;
  return a.recordedAt.getTime() - b.recordedAt.getTime();
}

// Đ, and two letters of other languages that look like it, stand for D in province letters.
const lettersLikeD = /[ĐÐƉ]/g;
const dashes = /[\p{Pd}\u2212\u00ad]/gu;

/**
 * The form in which codes are compared: capitals, Đ as D, one plain hyphen where
 * a paper has dashes or blanks, hyphens put where they were left out. Unknown forms are only tidied.
 */
export function normaliseCode(text: string): string {
  const tidy = clean(text.replace(dashes, '-').normalize('NFKC'))
    .toUpperCase()
    .replace(lettersLikeD, 'D')
    .replace(/[\s-]+/g, '-')
    .replace(/^-|-$/g, '');
  for (const form of formsWithoutHyphens) {
    const parts = form.exec(tidy);
    if (parts) return parts.slice(1).filter(Boolean).join('-');
  }
  return tidy;
}

const formsWithoutHyphens = [
  /^(VN)-?([A-Z]{2,4}?(?:OR|PH))-?(\d{2,5})$/,
  /^(VN)-?(\d{2})-?(\d{3})-?(\d{5})-?(\d{2,4})-?(\d{2})$/,
  // letters only: where a crop part ends in digits nobody can tell it from the serial
  /^(\d{2})-?(PUC|PHC)-?([A-Z]{2,12})-?(\d{5,6})-?([A-Z]{3})?$/,
];

/** Whether the measured size and the declared one differ by more than 5 %, beyond a receiver's error. */
export function outlineDiffers(squareMetres: number, outlineSquareMetres: number): boolean {
  return Math.abs(outlineSquareMetres - squareMetres) > squareMetres * 0.05;
}
