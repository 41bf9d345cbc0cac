import { expect, test } from 'vitest';
import { batchStates } from '../../../src/db/schema/batches.ts';
import { stepProblems as problems } from '../../../src/features/batches/problems/steps.ts';
import {
  type BatchState,
  isOpenToChange,
  type LotStep,
  lotSteps,
  stateInWords,
  whyNotStep,
} from '../../../src/features/batches/rules/life-cycle.ts';
import { languages } from '../../../src/lib/language.ts';

const steps = Object.keys(lotSteps) as LotStep[];

// The whole life of a lot, written out: what is not here is refused.
const open: Readonly<Record<LotStep, readonly BatchState[]>> = {
  correct: ['draft', 'submitted', 'returned'],
  submit: ['draft', 'returned'],
  return: ['submitted', 'verified'],
  verify: ['submitted'],
  audit: ['verified', 'released', 'on-hold', 'closed'],
  hold: ['submitted', 'verified', 'released', 'closed'],
  resume: ['on-hold'],
  release: ['verified'],
  amend: ['released'],
  'decide-amendment': ['released', 'on-hold'],
  close: ['released'],
  void: ['draft', 'submitted', 'returned'],
};

test.each(steps.flatMap((step) => batchStates.map((state) => [step, state] as const)))(
  'step %s in state %s is open or refused with a way on',
  (step, state) => {
    const problem = whyNotStep(step, state);
    expect(problem === undefined).toBe(open[step].includes(state));
    if (!problem) return;
    expect(problem.status).toBe(409);
    for (const language of languages) expect(problem.text[language].length).toBeGreaterThan(15);
  },
);

test('a refusal names the state that the lot is in', () => {
  const now = stateInWords('recalled');
  const named = {
    submit: problems.notDraft,
    return: problems.notReturnable,
    verify: problems.notWaiting,
    audit: problems.notAuditable,
    hold: problems.notHoldable,
    resume: problems.notOnHold,
    release: problems.notVerified,
    amend: problems.notAmendable,
    'decide-amendment': problems.amendmentClosed,
    close: problems.notClosable,
    void: problems.notVoidable,
  } as const;
  for (const [step, make] of Object.entries(named)) {
    const problem = whyNotStep(step as LotStep, 'recalled');
    expect(problem?.code).toBe(make({ now }).code);
    expect(problem?.text.vi).toContain('Bị thu hồi');
    expect(problem?.text.en).toContain('Recalled');
    expect(problem?.text.zh).toContain('已召回');
  }
});

test('what can no longer be corrected says what can be done instead', () => {
  expect(whyNotStep('correct', 'verified')?.code).toBe(problems.verifiedIsFixed.code);
  expect(whyNotStep('correct', 'released')?.code).toBe(problems.releasedIsFixed.code);
  expect(whyNotStep('correct', 'void')?.code).toBe(problems.voidIsFinal.code);
});

test('a recall reaches every lot that was released, and nothing brings back a void one', () => {
  const from = (to: BatchState) => batchStates.filter((state) => isOpenToChange(state, to));
  expect(from('recalled')).toEqual(['released', 'on-hold', 'closed']);
  expect(from('on-hold')).toEqual(['submitted', 'verified', 'released', 'closed']);
  expect(from('released')).toEqual(['on-hold', 'recalled', 'closed']);
  expect(from('closed')).toEqual(['released', 'on-hold', 'recalled']);
  expect(from('draft')).toEqual([]);
});
