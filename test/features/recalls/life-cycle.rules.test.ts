import { expect, test } from 'vitest';
import { recallStates } from '../../../src/db/schema/recalls.ts';
import { problems } from '../../../src/features/recalls/problems.ts';
import {
  isPublished,
  type RecallState,
  type RecallStep,
  steps,
  whyNotProposal,
  whyNotStep,
} from '../../../src/features/recalls/rules/life-cycle.ts';
import { whyNotRecovery } from '../../../src/features/recalls/rules/recovery.ts';
import {
  whyNotFoundAt,
  whyNotLots,
  whyNotScope,
} from '../../../src/features/recalls/rules/signal.ts';
import { whyNotFilledIn } from '../../../src/features/recalls/rules/step-fields.ts';
import {
  closeBy,
  isClosingLate,
  openingClock,
  recoveredPercent,
} from '../../../src/features/recalls/rules/terms.ts';

/** Circular 17/2021, written out once more as a table: from each state, what may be done. */
const allowed: Readonly<Record<RecallState, readonly RecallStep[]>> = {
  signal: ['assess', 'open-voluntary', 'close-no-action'],
  assessed: ['open-voluntary', 'open-mandatory', 'close-no-action'],
  'voluntary-open': ['start', 'enforce'],
  'mandatory-open': ['start', 'enforce'],
  'in-progress': ['propose', 'refuse-proposal', 'agree', 'enforce'],
  enforced: ['propose', 'refuse-proposal', 'agree'],
  handled: ['close'],
  closed: [],
  'closed-no-action': [],
};

test.each(
  recallStates.flatMap((state) =>
    (Object.keys(steps) as RecallStep[]).map((step) => [state, step] as const),
  ),
)('from %s the step %s is allowed or refused as the circular says', (state, step) => {
  const isAllowed = allowed[state].includes(step);
  expect(whyNotStep(state, step)?.code).toBe(isAllowed ? undefined : problems.stepNotOpen.code);
});

test('the public sees a recall from its opening on, and its outcome after the end', () => {
  expect(recallStates.filter(isPublished)).toEqual([
    'voluntary-open',
    'mandatory-open',
    'in-progress',
    'enforced',
    'handled',
    'closed',
  ]);
});

test('a proposal is answered before the next, and an answer needs a proposal', () => {
  expect(whyNotProposal('propose', { by: 'org_1' })?.code).toBe(problems.proposalWaits.code);
  expect(whyNotProposal('agree', undefined)?.code).toBe(problems.noProposal.code);
  expect(whyNotProposal('refuse-proposal', undefined)?.code).toBe(problems.noProposal.code);
  expect(whyNotProposal('propose', undefined)).toBeUndefined();
});

test('the 24 hours count from the finding, to the minute', () => {
  const found = new Date('2026-11-20T01:00:00Z');
  const at = (iso: string) => openingClock(found, new Date(iso));
  expect(at('2026-11-20T02:30:00Z')).toEqual({ hoursLeft: 22, isLate: false });
  expect(at('2026-11-21T01:00:00Z')).toEqual({ hoursLeft: 0, isLate: false });
  expect(at('2026-11-21T01:00:01Z')).toEqual({ hoursLeft: 0, isLate: true });
  expect(at('2026-11-22T01:00:00Z')).toEqual({ hoursLeft: 24, isLate: true });
});

test('three months from the agreement, to the last day of a short month', () => {
  expect(closeBy('2026-11-30')).toBe('2027-02-28');
  expect(isClosingLate('2026-08-23', new Date('2026-11-23T10:00:00+07:00'))).toBe(false);
  expect(isClosingLate('2026-08-22', new Date('2026-11-23T10:00:00+07:00'))).toBe(true);
  expect(isClosingLate(null, new Date())).toBe(false);
});

test('what came back is a share of what was delivered, and never more than all of it', () => {
  expect(recoveredPercent(0, 0)).toBe(100);
  expect(recoveredPercent(300, 100)).toBe(33);
  expect(recoveredPercent(100, 250)).toBe(100);
});

const lot = {
  number: 'X-1',
  organisationId: 'org_1',
  organisation: 'HTX Mẫu',
  releasedAt: new Date(),
};

test('a recall is of released lots of one organisation', () => {
  expect(whyNotLots([lot])).toBeUndefined();
  expect(whyNotLots([{ ...lot, releasedAt: null }])?.code).toBe(problems.lotNotPublic.code);
  const other = { ...lot, organisationId: 'org_2', organisation: 'HTX Khác' };
  expect(whyNotLots([lot, other])?.text.vi).toContain('HTX Mẫu; HTX Khác');
  expect(whyNotLots([lot, other])?.code).toBe(problems.lotsOfSeveral.code);
});

test('the time of finding is past, and not of another year by a slip', () => {
  const now = new Date('2026-11-23T02:00:00Z');
  expect(whyNotFoundAt(now, now)).toBeUndefined();
  const ahead = new Date('2026-11-23T02:01:00Z');
  expect(whyNotFoundAt(ahead, now)?.code).toBe(problems.foundInFuture.code);
  const slip = new Date('2025-11-20T02:00:00Z');
  expect(whyNotFoundAt(slip, now)?.code).toBe(problems.foundTooLongAgo.code);
});

const today = '2026-11-23';
const codesOf = (step: RecallStep, filled: object = {}) =>
  whyNotFilledIn(step, { hasEvidence: false, ...filled }, today).flatMap((p) => p?.code ?? []);

test('each step says at once everything that it lacks', () => {
  expect(codesOf('assess')).toEqual([problems.hazardMissing.code]);
  expect(codesOf('open-voluntary')).toEqual([problems.hazardMissing.code]);
  expect(codesOf('open-mandatory')).toEqual([
    problems.hazardMissing.code,
    problems.decisionMissing.code,
  ]);
  const ahead = { decisionNumber: '1/QĐ', decidedOn: '2026-11-24' };
  expect(codesOf('enforce', ahead)).toEqual([problems.decisionInFuture.code]);
  expect(codesOf('propose')).toEqual([
    problems.wayMissing.code,
    problems.weightMissing.code,
    problems.placeMissing.code,
    problems.evidenceMissing.code,
  ]);
  const steps = ['refuse-proposal', 'close', 'close-no-action'] as const;
  for (const step of steps) expect(codesOf(step)).toEqual([problems.reasonMissing.code]);
  expect([...codesOf('start'), ...codesOf('agree')]).toEqual([]);
});

test('no more of a lot comes back than there was', () => {
  const back = { grams: 300, place: 'Kho mẫu', recoveredOn: today };
  const codes = (lot?: { grams: number; recoveredGrams: number }, more: object = {}) =>
    whyNotRecovery(lot, { ...back, ...more }, today).flatMap((p) => p?.code ?? []);
  expect(codes({ grams: 1000, recoveredGrams: 700 })).toEqual([]);
  expect(codes({ grams: 1000, recoveredGrams: 701 })).toEqual([problems.moreThanMade.code]);
  expect(codes(undefined)).toEqual([problems.lotNotInScope.code]);
  expect(codes({ grams: 1000, recoveredGrams: 0 }, { place: undefined })).toEqual([
    problems.placeMissing.code,
  ]);
  expect(codes({ grams: 1000, recoveredGrams: 0 }, { grams: undefined })).toEqual([
    problems.weightMissing.code,
  ]);
  expect(codes({ grams: 1000, recoveredGrams: 0 }, { recoveredOn: '2026-11-24' })).toEqual([
    problems.recoveredInFuture.code,
  ]);
});

test('a scope that nobody could look through is refused with the way out', () => {
  expect(whyNotScope({ isCut: false })).toBeUndefined();
  expect(whyNotScope({ isCut: true })?.code).toBe(problems.scopeTooWide.code);
});
