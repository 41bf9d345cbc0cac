import type { LocalDate } from '../../lib/dates.ts';
import type { Text } from '../../lib/language.ts';
import { type CodeState, decisionInForce, isInForce, stateOn } from '../areas/rules.ts';
import { degreeOf, standingOn, whyNotCovers } from '../certificates/rules.ts';
import type { PublicRecall } from '../recalls/actions/read-public.ts';
import type { Claim, LotFacts, PublicDecision } from './facts.ts';

export type Level = 'good' | 'caution' | 'stop' | 'unknown';
type NotActive = Exclude<CodeState, 'active' | 'warned'> | 'none';
export type WhyNotCounted = Exclude<ReturnType<typeof whyNotCovers>, undefined>;

/** One sentence under the verdict; lookup/verdict-messages.ts has its words. */
export type Reason =
  | { readonly kind: 'code-active' }
  | { readonly kind: 'code-active-at-harvest' }
  | {
      readonly kind: 'code-not-active-at-harvest' | 'code-not-active-now';
      readonly state: NotActive;
      readonly decision: PublicDecision | undefined;
    }
  | { readonly kind: 'code-active-now' }
  | { readonly kind: 'code-warned-now'; readonly decision: PublicDecision | undefined }
  | { readonly kind: 'certificates-checked'; readonly names: readonly Text[] }
  | { readonly kind: 'no-certificates' }
  | { readonly kind: 'only-declared'; readonly name: Text }
  | {
      readonly kind: 'certificate-ended';
      readonly name: Text;
      readonly how: 'suspended' | 'withdrawn';
    }
  | { readonly kind: 'certificate-expired-since'; readonly name: Text; readonly on: LocalDate }
  | { readonly kind: 'not-counted'; readonly name: Text; readonly why: WhyNotCounted }
  | { readonly kind: 'recalled' | 'recall-closed'; readonly recall: PublicRecall }
  | { readonly kind: 'on-hold' }
  | { readonly kind: 'not-in-system' }
  | { readonly kind: 'check-typing' };

export type Headline =
  | 'in-order'
  | 'declared'
  | 'not-counted'
  | 'certificate-ended'
  | 'warned-now'
  | 'suspended-since'
  | 'revoked-since'
  | 'lapsed-since'
  | 'suspended-at-harvest'
  | 'revoked-at-harvest'
  | 'lapsed-at-harvest'
  | 'not-approved-at-harvest'
  | 'not-issued-at-harvest'
  | 'recalled'
  | 'recall-closed'
  | 'on-hold'
  | 'unknown'
  | 'mistyped';

export type Verdict = {
  readonly level: Level;
  readonly headline: Headline;
  readonly reasons: readonly Reason[];
};

/**
 * What the page says first. Green only when the code was active on every day of the harvest and is
 * today without a notice of the importing country to answer, and every certificate claimed covers the lot, was checked, and is not suspended today.
 * It never speaks of the fruit itself: the province knows records.
 */
export function verdictOf(found: LotFacts | 'unknown' | 'mistyped', today: LocalDate): Verdict {
  if (found === 'mistyped') {
    return { level: 'unknown', headline: 'mistyped', reasons: [{ kind: 'check-typing' }] };
  }
  if (found === 'unknown' || found.releasedAt === null) {
    return { level: 'unknown', headline: 'unknown', reasons: [{ kind: 'not-in-system' }] };
  }
  const code = judgeCode(found, today);
  const certificates = judgeCertificates(found, today);
  const own = judgeLot(found);
  const worst = [own, code, certificates].reduce((worst, next) =>
    rank[next.level] > rank[worst.level] ? next : worst,
  );
  return {
    level: worst.level,
    headline: own.level === 'good' ? worst.headline : own.headline,
    reasons: [...own.reasons, ...code.reasons, ...certificates.reasons],
  };
}

/** A recall is said before anything else, also after it is closed (Decree 37/2026/NĐ-CP Art. 52(7)). */
function judgeLot({ recall, state }: LotFacts): Verdict {
  if (recall) {
    const kind = recall.state === 'closed' ? 'recall-closed' : 'recalled';
    return { level: 'stop', headline: kind, reasons: [{ kind, recall }] };
  }
  if (state === 'on-hold') {
    return { level: 'caution', headline: 'on-hold', reasons: [{ kind: 'on-hold' }] };
  }
  return { level: 'good', headline: 'in-order', reasons: [] };
}

const rank: Readonly<Record<Level, number>> = { good: 0, caution: 1, stop: 2, unknown: 3 };

/** The claims that may be shown on this lot: holder, product, place and harvest date all match. */
export function claimsShown(lot: LotFacts): Claim[] {
  return lot.claims.filter((claim) => whyNotCovers(claim, lot.match) === undefined);
}

function judgeCode(lot: LotFacts, today: LocalDate): Verdict {
  const { decisions } = lot.code;
  const then = stateAtHarvest(lot);
  const now = stateOn(decisions, today);
  const decision = decisionInForce(decisions, today);
  const isNow = isActive(now);
  const nowReason: Reason = isNow
    ? { kind: 'code-active-now' }
    : { kind: 'code-not-active-now', state: now, decision };
  const { state } = then;
  if (!isActive(state)) {
    const made = decisionInForce(decisions, then.day);
    const thenReason: Reason = { kind: 'code-not-active-at-harvest', state, decision: made };
    return { level: 'stop', headline: headlineThen[state], reasons: [thenReason, nowReason] };
  }
  if (now === 'warned') {
    const reasons: Reason[] = [{ kind: 'code-active' }, { kind: 'code-warned-now', decision }];
    return { level: 'caution', headline: 'warned-now', reasons };
  }
  if (isNow) return { level: 'good', headline: 'in-order', reasons: [{ kind: 'code-active' }] };
  return {
    level: 'stop',
    headline: headlineNow[now],
    reasons: [{ kind: 'code-active-at-harvest' }, nowReason],
  };
}

function isActive(state: CodeState | 'none'): state is 'active' | 'warned' {
  return isInForce(state);
}

const headlineNow = {
  suspended: 'suspended-since',
  revoked: 'revoked-since',
  lapsed: 'lapsed-since',
  // Once in force a code does not come back to these; the page stays on the careful side.
  issued: 'suspended-since',
  'sent-to-importer': 'suspended-since',
  none: 'revoked-since',
} as const satisfies Record<NotActive, Headline>;

const headlineThen = {
  suspended: 'suspended-at-harvest',
  revoked: 'revoked-at-harvest',
  lapsed: 'lapsed-at-harvest',
  issued: 'not-approved-at-harvest',
  'sent-to-importer': 'not-approved-at-harvest',
  none: 'not-issued-at-harvest',
} as const satisfies Record<NotActive, Headline>;

/** The first day of the harvest on which the code was not in force, or its last day, with the state. */
export function stateAtHarvest({ code: { decisions }, match }: LotFacts) {
  const { harvestedFrom: from, harvestedTo: to } = match;
  const changes = decisions.map(({ decidedOn }) => decidedOn).filter((day) => from < day);
  const days = [from, ...changes.filter((day) => day <= to).toSorted()];
  const found = days.find((day) => !isInForce(stateOn(decisions, day))) ?? to;
  return { day: found, state: stateOn(decisions, found) };
}

function judgeCertificates(lot: LotFacts, today: LocalDate): Verdict {
  const shown = claimsShown(lot);
  const declared = shown.filter((claim) => degreeOf(claim) === 'declared');
  const judged = shown.map((claim) => ({ claim, standing: standingOn(claim, today) }));
  const left = lot.claims.flatMap((claim): Reason[] => {
    const why = whyNotCovers(claim, lot.match);
    return why ? [{ kind: 'not-counted', name: claim.kindName, why }] : [];
  });
  const ended = judged.flatMap(({ claim, standing }): Reason[] =>
    standing === 'suspended' || standing === 'withdrawn'
      ? [{ kind: 'certificate-ended', name: claim.kindName, how: standing }]
      : [],
  );
  const lapsed = judged.flatMap(({ claim, standing }): Reason[] =>
    standing === 'expired'
      ? [{ kind: 'certificate-expired-since', name: claim.kindName, on: claim.validTo }]
      : [],
  );
  const checked = shown.filter((claim) => !declared.includes(claim));
  const reasons: Reason[] = [
    ...(lot.claims.length === 0 ? [{ kind: 'no-certificates' } as const] : []),
    ...(checked.length > 0
      ? [{ kind: 'certificates-checked', names: checked.map((c) => c.kindName) } as const]
      : []),
    ...ended,
    ...declared.map((claim): Reason => ({ kind: 'only-declared', name: claim.kindName })),
    ...left,
    ...lapsed,
  ];
  if (ended.length > 0) return { level: 'caution', headline: 'certificate-ended', reasons };
  if (left.length > 0) return { level: 'caution', headline: 'not-counted', reasons };
  if (declared.length > 0) return { level: 'caution', headline: 'declared', reasons };
  return { level: 'good', headline: 'in-order', reasons };
}
