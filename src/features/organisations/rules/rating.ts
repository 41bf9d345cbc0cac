import { addMonths, type LocalDate } from '../../../lib/dates.ts';
import type { Problem } from '../../../lib/problem.ts';
import { isCooperative, type Role } from '../../../lib/roles.ts';
import { problems } from '../problems/rating.ts';
import type { OrganisationKind } from '../rules.ts';

/**
 * The six criteria of Circular 09/2017/TT-BNNPTNT, annex 1, with the most points of each. The circular
 * says six criteria and 100 points in all; how they divide is to be confirmed by the province.
 */
export const ratingCriteria = [
  { code: 'revenue', most: 38 },
  { code: 'benefit', most: 22 },
  { code: 'capital', most: 15 },
  { code: 'community', most: 10 },
  { code: 'awards', most: 5 },
  { code: 'satisfaction', most: 10 },
] as const;
export const ratingSource = {
  text: 'Thông tư 09/2017/TT-BNNPTNT, Phụ lục 1',
  isDivisionConfirmed: false,
} as const;

export type Criterion = (typeof ratingCriteria)[number]['code'];
export type PointTenths = Readonly<Record<Criterion, number>>;
export type Band = 'good' | 'fair' | 'average' | 'weak';
export type RatingState =
  | 'self-scored'
  | 'control-checked'
  | 'submitted'
  | 'commented'
  | 'resubmitted'
  | 'published';

/** Tenths of points, so that sums are exact. */
export function totalOf(points: PointTenths): number {
  return ratingCriteria.reduce((sum, { code }) => sum + points[code], 0);
}

/** Good from 80, fair from 65, average from 50; below, or fined in the year, weak. */
export function bandOf(totalTenths: number, fineDecision: string | null): Band {
  if (fineDecision !== null || totalTenths < 500) return 'weak';
  if (totalTenths >= 800) return 'good';
  return totalTenths >= 650 ? 'fair' : 'average';
}

export const ratingSteps = ['score', 'check', 'submit', 'comment', 'resubmit', 'publish'] as const;
export type RatingStep = (typeof ratingSteps)[number];

type Way = {
  readonly from: readonly (RatingState | 'not-rated')[];
  readonly to: RatingState;
  /** the board, its control board, or an officer of the province */
  readonly by: 'board' | 'control' | 'officer';
};

/** The life cycle of one year's rating; what is not here is refused. */
export const ratingWays: Readonly<Record<RatingStep, Way>> = {
  score: {
    from: ['not-rated', 'self-scored', 'control-checked'],
    to: 'self-scored',
    by: 'board',
  },
  check: { from: ['self-scored'], to: 'control-checked', by: 'control' },
  submit: { from: ['control-checked'], to: 'submitted', by: 'board' },
  comment: { from: ['submitted', 'resubmitted'], to: 'commented', by: 'officer' },
  resubmit: { from: ['commented'], to: 'resubmitted', by: 'board' },
  publish: { from: ['submitted', 'resubmitted'], to: 'published', by: 'officer' },
};

export function whyNotStep(
  step: RatingStep,
  rating: { state: RatingState; scoredBy: string } | undefined,
  actor: { personId: string; role: Role },
): Problem | undefined {
  const way = ratingWays[step];
  if (!mayTake(way.by, actor.role)) return problems.ratingStepNotYours();
  if (!way.from.includes(rating?.state ?? 'not-rated')) return problems.ratingStepNotNow();
  if (step === 'check' && rating?.scoredBy === actor.personId)
    return problems.ratingCheckedByScorer();
  return undefined;
}

function mayTake(by: Way['by'], role: Role): boolean {
  if (by === 'board') return role === 'cooperative-head';
  return by === 'control' ? isCooperative(role) : role === 'officer';
}

type Rated = { readonly kind: OrganisationKind; readonly cooperativeSince: LocalDate };

/** A year is rated when it is over and the cooperative worked through the whole of it. */
export function whyNotRateYear(
  { kind, cooperativeSince }: Rated,
  year: number,
  today: LocalDate,
): Problem | undefined {
  if (kind !== 'cooperative') return problems.ratingOnlyCooperatives();
  if (`${year + 1}-01-01` > today) return problems.ratingYearNotOver({ year });
  return addMonths(cooperativeSince, 12) > `${year + 1}-01-01`
    ? problems.ratingUnderTwelveMonths({ year })
    : undefined;
}

export function whyNotSlips(slips: {
  slipsSent: number;
  slipsReturned: number;
  slipsSatisfied: number;
}): Problem | undefined {
  if (slips.slipsReturned > slips.slipsSent)
    return problems.ratingSlipsReturned({ sent: slips.slipsSent });
  return slips.slipsSatisfied > slips.slipsReturned
    ? problems.ratingSlipsSatisfied({ returned: slips.slipsReturned })
    : undefined;
}

/** The circular's days in the year after: the sheet before 1 April, the result by 15 April. */
export function deadlinesOf(year: number): { submitBefore: LocalDate; publishBy: LocalDate } {
  return { submitBefore: `${year + 1}-04-01`, publishBy: `${year + 1}-04-15` };
}
