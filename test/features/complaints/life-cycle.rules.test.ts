import { expect, test } from 'vitest';
import { complaintStates } from '../../../src/db/schema/complaints.ts';
import { problems } from '../../../src/features/complaints/problems.ts';
import { fingerprintOf } from '../../../src/features/complaints/rules/guard.ts';
import {
  acknowledgeClock,
  type ComplaintState,
  mayTake,
  type Step,
  stateAfter,
  steps,
  whyNotStep,
  whyNotWords,
} from '../../../src/features/complaints/rules/life-cycle.ts';
import { printNumber, readNumber } from '../../../src/features/complaints/rules/number.ts';

/** Written out once more: from each state, what may be done. */
const allowed: Readonly<Record<ComplaintState, readonly Step[]>> = {
  received: ['acknowledge'],
  acknowledged: ['assign', 'answer', 'inspect', 'signal', 'close'],
  assigned: ['assign', 'answer', 'inspect', 'signal', 'close'],
  answered: ['assign', 'answer', 'inspect', 'signal', 'close'],
  'in-inspection': ['assign', 'answer', 'signal', 'close'],
  'in-recall': ['answer', 'close'],
  closed: [],
};

test.each(complaintStates.flatMap((state) => steps.map((step) => [state, step] as const)))(
  'from %s the step %s is open or refused',
  (state, step) => {
    const isAllowed = allowed[state].includes(step);
    expect(whyNotStep(state, step)?.code).toBe(isAllowed ? undefined : problems.stepNotOpen.code);
  },
);

test('an answer or another assignment does not end an inspection or a recall', () => {
  expect(stateAfter('in-inspection', 'answer')).toBe('in-inspection');
  expect(stateAfter('in-inspection', 'assign')).toBe('in-inspection');
  expect(stateAfter('in-recall', 'answer')).toBe('in-recall');
  expect(stateAfter('assigned', 'answer')).toBe('answered');
});

test('every step but reading and assigning says why', () => {
  expect(whyNotWords('answer', '')?.code).toBe(problems.wordsMissing.code);
  expect(whyNotWords('inspect', undefined)?.code).toBe(problems.wordsMissing.code);
  expect(whyNotWords('signal', undefined)?.code).toBe(problems.wordsMissing.code);
  expect(whyNotWords('close', undefined)?.code).toBe(problems.resultMissing.code);
  expect(whyNotWords('acknowledge', undefined)).toBeUndefined();
  expect(whyNotWords('assign', undefined)).toBeUndefined();
});

test('holders and those asked only answer, inspectors do not close, editors do nothing', () => {
  const complaint = { assignedTo: 'org_asked', holderId: 'org_holder' };
  const may = (role: Parameters<typeof mayTake>[1]['role'], organisationId: string) =>
    steps.filter((step) => mayTake(step, { role, organisationId }, complaint));
  expect(may('officer', 'org_x')).toEqual(steps);
  expect(may('inspector', 'org_x')).toEqual(steps.filter((step) => step !== 'close'));
  expect(may('cooperative-head', 'org_holder')).toEqual(['answer']);
  expect(may('commune-officer', 'org_asked')).toEqual(['answer']);
  expect(may('commune-officer', 'org_x')).toEqual([]);
  expect(may('cooperative-editor', 'org_holder')).toEqual([]);
});

test('the day to acknowledge counts from the receipt, to the second', () => {
  const at = new Date('2026-11-20T01:00:00Z');
  const clock = (iso: string) => acknowledgeClock(at, new Date(iso));
  expect(clock('2026-11-20T02:30:00Z')).toEqual({ hours: 22, isLate: false });
  expect(clock('2026-11-21T01:00:00Z')).toEqual({ hours: 0, isLate: false });
  expect(clock('2026-11-21T01:00:01Z')).toEqual({ hours: 0, isLate: true });
  expect(clock('2026-11-22T02:00:00Z')).toEqual({ hours: 25, isLate: true });
});

test('copies differ in blanks, case and marks only', () => {
  expect(fingerprintOf('Xoài có mùi lạ!')).toBe(fingerprintOf(' XOÀI  co mui la '));
  expect(fingerprintOf('Xoài có mùi lạ')).not.toBe(fingerprintOf('Xoài có mùi'));
});

test('a number that begins with PA itself is read with and without the prefix', () => {
  const number = 'PA234567892';
  const valid = [...'23456789ABCDEFGHJKMNPQRSTUVWXYZ']
    .map((last) => number.slice(0, 10) + last)
    .find((candidate) => readNumber(`PA-${candidate}`) === candidate);
  expect(valid).toBeDefined();
  expect(readNumber(printNumber(valid ?? ''))).toBe(valid);
  expect(readNumber(valid ?? '')).toBe(valid);
  expect(readNumber('x'.repeat(100))).toBeUndefined();
});
