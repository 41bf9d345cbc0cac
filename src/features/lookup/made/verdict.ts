import type { LocalDate } from '../../../lib/dates.ts';
import type { PublicRecall } from '../../recalls/actions/read-public.ts';
import { type Headline, type Level, type Reason, verdictOf } from '../verdict.ts';
import type { MadeFacts, Origin } from './facts.ts';

/** One sentence under the verdict of a lot made of others; made/messages.ts has its words. */
export type MadeReason =
  | Reason
  | { readonly kind: 'origins-in-order'; readonly count: number }
  | { readonly kind: 'origin'; readonly value: string; readonly reason: Reason }
  | { readonly kind: 'origin-recalled'; readonly value: string; readonly recall: PublicRecall }
  | { readonly kind: 'origin-on-hold'; readonly value: string }
  | { readonly kind: 'outside-origin'; readonly share: number }
  | { readonly kind: 'too-many-origins' };

export type MadeHeadline =
  | Headline
  | 'origin-recalled'
  | 'origin-on-hold'
  | 'outside-origin'
  | 'too-many-origins';

export type MadeVerdict = {
  readonly level: Level;
  readonly headline: MadeHeadline;
  readonly reasons: readonly MadeReason[];
};

const rank: Readonly<Record<Level, number>> = { good: 0, caution: 1, stop: 2, unknown: 3 };
/** What more than this says is that there is much to say; the list of origins has all of it. */
const mostReasons = 6;

/**
 * The verdict of a lot that was made of others is the worst of what is behind it: one origin whose
 * code was suspended is in every box. A recall or hold of the lot itself is said before all.
 */
export function madeVerdictOf(lot: MadeFacts, today: LocalDate): MadeVerdict {
  const own = judgeOwn(lot);
  const parts = [
    ...lot.origins.map((origin) => judgeOrigin(origin, today)),
    ...(lot.outsideShare > tiny ? [judgeOutside(lot.outsideShare)] : []),
    ...(lot.isCut ? [tooMany] : []),
  ];
  const inOrder = parts.filter(({ level }) => level === 'good').length;
  const bad = parts
    .filter(({ level }) => level !== 'good')
    .toSorted((a, b) => rank[b.level] - rank[a.level]);
  const reasons: MadeReason[] = [
    ...(own?.reasons ?? []),
    ...bad.flatMap((part) => part.reasons).slice(0, mostReasons),
    // Beside a recall of the goods themselves it would sound as if they were in order.
    ...(inOrder > 0 && own?.level !== 'stop'
      ? [{ kind: 'origins-in-order', count: inOrder } as const]
      : []),
  ];
  const worst = [own, ...bad].reduce<MadeVerdict | undefined>(
    (most, next) => (next && (!most || rank[next.level] > rank[most.level]) ? next : most),
    undefined,
  );
  if (!worst) return { level: 'good', headline: 'in-order', reasons };
  return { level: worst.level, headline: (own ?? worst).headline, reasons };
}

/** Fractions add up to one with a hair's error: what is below is nothing. */
const tiny = 1e-6;

function judgeOwn({ recall, state }: MadeFacts): MadeVerdict | undefined {
  if (recall) {
    const kind = recall.state === 'closed' ? 'recall-closed' : 'recalled';
    return { level: 'stop', headline: kind, reasons: [{ kind, recall }] };
  }
  return state === 'on-hold'
    ? { level: 'caution', headline: 'on-hold', reasons: [{ kind: 'on-hold' }] }
    : undefined;
}

function judgeOrigin({ lot }: Origin, today: LocalDate): MadeVerdict {
  const { value } = lot.code;
  // Its recall is another lot's: it is said as such, not as one of the goods in the hand.
  if (lot.recall && lot.recall.state !== 'closed') {
    const reason = { kind: 'origin-recalled', value, recall: lot.recall } as const;
    return { level: 'stop', headline: 'origin-recalled', reasons: [reason] };
  }
  const verdict = verdictOf({ ...lot, state: 'released', recall: undefined }, today);
  if (verdict.level !== 'stop' && lot.state === 'on-hold') {
    const reason = { kind: 'origin-on-hold', value } as const;
    return { level: 'caution', headline: 'origin-on-hold', reasons: [reason] };
  }
  const telling = verdict.reasons.filter(({ kind }) => !quiet.includes(kind));
  return { ...verdict, reasons: telling.map((reason) => ({ kind: 'origin', value, reason })) };
}

/** What is in order is counted, not repeated for each origin. */
const quiet: readonly Reason['kind'][] = [
  'code-active',
  'code-active-at-harvest',
  'code-active-now',
  'certificates-checked',
  'no-certificates',
];

function judgeOutside(share: number): MadeVerdict {
  const reasons = [{ kind: 'outside-origin', share } as const];
  return { level: 'caution', headline: 'outside-origin', reasons };
}

const tooMany: MadeVerdict = {
  level: 'caution',
  headline: 'too-many-origins',
  reasons: [{ kind: 'too-many-origins' }],
};
