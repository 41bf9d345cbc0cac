import { expect, test } from 'vitest';
import { problems } from '../../../src/features/organisations/problems/rating.ts';
import {
  bandOf,
  deadlinesOf,
  type RatingState,
  ratingCriteria,
  ratingSteps,
  ratingWays,
  whyNotRateYear,
  whyNotSlips,
  whyNotStep,
} from '../../../src/features/organisations/rules/rating.ts';

test('six criteria make 100 points', () => {
  expect(ratingCriteria).toHaveLength(6);
  expect(ratingCriteria.reduce((sum, { most }) => sum + most, 0)).toBe(100);
});

test.each([
  [1000, null, 'good'],
  [800, null, 'good'],
  [799, null, 'fair'],
  [650, null, 'fair'],
  [649, null, 'average'],
  [500, null, 'average'],
  [499, null, 'weak'],
  [950, '15/QĐ-XPHC', 'weak'],
])('%d tenths of points with the fine %s are %s', (tenths, fine, band) => {
  expect(bandOf(tenths, fine)).toBe(band);
});

const states = [
  'not-rated',
  'self-scored',
  'control-checked',
  'submitted',
  'commented',
  'resubmitted',
  'published',
] as const;
const allowed = new Set([
  'score from not-rated',
  'score from self-scored',
  'score from control-checked',
  'check from self-scored',
  'submit from control-checked',
  'comment from submitted',
  'comment from resubmitted',
  'resubmit from commented',
  'publish from submitted',
  'publish from resubmitted',
]);
const takers = {
  board: 'cooperative-head',
  control: 'cooperative-editor',
  officer: 'officer',
} as const;

test.each(ratingSteps.flatMap((step) => states.map((state) => [step, state] as const)))(
  'the step %s from %s is allowed or refused as the table says',
  (step, state) => {
    const rating =
      state === 'not-rated' ? undefined : { state: state as RatingState, scoredBy: 'per_1' };
    const role = takers[ratingWays[step].by];
    const code = whyNotStep(step, rating, { personId: 'per_2', role })?.code;
    expect(code).toBe(
      allowed.has(`${step} from ${state}`) ? undefined : problems.ratingStepNotNow.code,
    );
    const stranger = whyNotStep(step, rating, { personId: 'per_2', role: 'inspector' });
    expect(stranger?.code).toBe(problems.ratingStepNotYours.code);
  },
);

test('whoever scored does not check, also as head', () => {
  const rating = { state: 'self-scored', scoredBy: 'per_1' } as const;
  const check = (personId: string) =>
    whyNotStep('check', rating, { personId, role: 'cooperative-head' })?.code;
  expect(check('per_1')).toBe(problems.ratingCheckedByScorer.code);
  expect(check('per_2')).toBeUndefined();
});

test.each([
  ['cooperative', '2024-12-31', 2025, undefined],
  ['cooperative', '2025-01-01', 2025, undefined],
  ['cooperative', '2025-01-02', 2025, problems.ratingUnderTwelveMonths.code],
  ['cooperative', '2019-01-01', 2026, problems.ratingYearNotOver.code],
  ['cooperative-group', '2019-01-01', 2025, problems.ratingOnlyCooperatives.code],
] as const)('a %s since %s in %d: %s', (kind, cooperativeSince, year, code) => {
  expect(whyNotRateYear({ kind, cooperativeSince }, year, '2026-11-23')?.code).toBe(code);
});

test('slips that came back are no more than were given out, satisfied ones no more than came back', () => {
  const slips = (slipsSent: number, slipsReturned: number, slipsSatisfied: number) =>
    whyNotSlips({ slipsSent, slipsReturned, slipsSatisfied })?.code;
  expect(slips(10, 10, 10)).toBeUndefined();
  expect(slips(10, 11, 1)).toBe(problems.ratingSlipsReturned.code);
  expect(slips(10, 9, 10)).toBe(problems.ratingSlipsSatisfied.code);
});

test('the sheet is due before 1 April, the result by 15 April of the year after', () => {
  expect(deadlinesOf(2025)).toEqual({ submitBefore: '2026-04-01', publishBy: '2026-04-15' });
});
