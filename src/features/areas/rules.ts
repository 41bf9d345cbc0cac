import { formatDate, type LocalDate } from '../../lib/dates.ts';
import { clean } from '../../lib/fold.ts';
import type { Problem } from '../../lib/problem.ts';
import { problems } from './problems.ts';

/** One decision on one code; `decidedOn` is the day it takes effect. */
export type CodeDecision = {
  readonly kind: 'issue' | 'suspend' | 'restore' | 'revoke';
  readonly decidedOn: LocalDate;
  readonly recordedAt: Date;
};

export type CodeState = 'active' | 'suspended' | 'revoked';

export const stateAfter = {
  issue: 'active',
  suspend: 'suspended',
  restore: 'active',
  revoke: 'revoked',
} as const satisfies Record<CodeDecision['kind'], CodeState>;

/** The state of a code on a day: by effective day, the later recorded of one day wins. */
export function stateOn(decisions: readonly CodeDecision[], day: LocalDate): CodeState | 'none' {
  const last = decisions
    .filter(({ decidedOn }) => decidedOn <= day)
    .toSorted(byEffect)
    .at(-1);
  return last ? stateAfter[last.kind] : 'none';
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

/**
 * Why a decision may not be taken on a code in `state`. `last`: the day of the
 * latest decision; a restoration is therefore never dated before the suspension it ends.
 */
export function whyNotDecide(
  state: CodeState,
  kind: 'suspend' | 'restore' | 'revoke',
  decidedOn: LocalDate,
  { last, today }: { last: LocalDate; today: LocalDate },
): Problem | undefined {
  if (state === 'revoked') return problems.revokedForGood();
  if (kind === 'suspend' && state === 'suspended') return problems.alreadySuspended();
  if (kind === 'restore' && state === 'active') return problems.notSuspended();
  if (decidedOn < last) return problems.decisionBeforeLast({ last: inWords(last) });
  return whyNotDatedSo(decidedOn, today);
}

export function whyNotDatedSo(decidedOn: LocalDate, today: LocalDate): Problem | undefined {
  return decidedOn > today ? problems.decisionInFuture() : undefined;
}

/** What may be decided next, in the order an officer needs it. */
export function nextDecisions(state: CodeState): readonly ('suspend' | 'restore' | 'revoke')[] {
  if (state === 'revoked') return [];
  return state === 'active' ? ['suspend', 'revoke'] : ['restore', 'revoke'];
}

/** Whether the measured size and the declared one differ by more than 5 %, beyond a receiver's error. */
export function outlineDiffers(squareMetres: number, outlineSquareMetres: number): boolean {
  return Math.abs(outlineSquareMetres - squareMetres) > squareMetres * 0.05;
}

function inWords(day: LocalDate) {
  return { vi: formatDate(day, 'vi'), en: formatDate(day, 'en'), zh: formatDate(day, 'zh') };
}
