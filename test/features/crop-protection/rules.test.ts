import { expect, test } from 'vitest';
import { problems } from '../../../src/features/crop-protection/problems.ts';
import {
  whyNotBan,
  whyNotCheck,
  whyNotLabel,
} from '../../../src/features/crop-protection/rules/labels.ts';
import {
  draftNamed,
  whyNotLine,
  whyNotList,
  whyNotPublish,
} from '../../../src/features/crop-protection/rules/lists.ts';

const right = {
  list: { state: 'draft', kind: 'full', inForceFrom: '2026-01-01' },
  enteredBy: new Set(['per_a']),
  by: 'per_b',
  lineCount: 1,
  fullFrom: [] as string[],
} as const;
const amendment = { ...right.list, kind: 'amendment' } as const;

test.each([
  [{}, undefined],
  [{ list: { ...right.list, state: 'published' } }, problems.listPublished.code],
  [{ list: { ...right.list, inForceFrom: null } }, problems.forceDateMissing.code],
  [{ lineCount: 0 }, problems.listEmpty.code],
  [{ by: 'per_a' }, problems.ownList.code],
  [{ list: amendment, fullFrom: ['2026-01-02'] }, problems.nothingToAmend.code],
  [{ list: amendment, fullFrom: ['2026-01-01'] }, undefined],
] as const)('publishing under %j answers %s', (change, code) => {
  expect(whyNotPublish({ ...right, ...change })?.code).toBe(code);
});

test('a run-off ends after the list comes into force', () => {
  const days = { inForceFrom: '2026-06-15', runOffUntil: '2026-06-15' };
  expect(whyNotList(days)?.code).toBe(problems.runOffBeforeForce.code);
  expect(whyNotList({ ...days, runOffUntil: '2026-06-16' })).toBeUndefined();
  expect(whyNotList({ inForceFrom: null, runOffUntil: '2026-06-15' })).toBeUndefined();
});

test('a row belongs to the draft it names, or to the only one there is', () => {
  const one = { id: 'a', number: '75/2025/TT-BNNMT', kind: 'full' as const };
  const other = { id: 'b', number: '28/2026/TT-BNNMT', kind: 'amendment' as const };
  const codeOf = (found: ReturnType<typeof draftNamed>) =>
    'problem' in found ? found.problem.code : found.list.id;
  expect(codeOf(draftNamed(undefined, [one]))).toBe('a');
  expect(codeOf(draftNamed(' 28/2026/tt-bnnmt', [one, other]))).toBe('b');
  expect(codeOf(draftNamed(undefined, [one, other]))).toBe(problems.listNeeded.code);
  expect(codeOf(draftNamed(undefined, []))).toBe(problems.listUnknown.code);
  expect(codeOf(draftNamed('1/2020', [one]))).toBe(problems.listUnknown.code);
  expect(whyNotLine(one, { standing: 'removed' }, undefined)?.code).toBe(
    problems.removedFromFull.code,
  );
  expect(whyNotLine(other, { standing: 'removed' }, 'listed')?.code).toBe(
    problems.lineTwoWays.code,
  );
  expect(whyNotLine(other, { standing: 'removed' }, 'removed')).toBeUndefined();
});

const wish = {
  ...{ hasCrop: true, hasPhoto: true, doseMin: 400, doseMax: 600 },
  ...{ waterMinLitres: null, waterMaxLitres: null },
};
test.each([
  [{}, undefined],
  [{ doseMin: 600 }, undefined],
  [{ hasCrop: false }, problems.cropUnknown.code],
  [{ hasPhoto: false }, problems.photoMissing.code],
  [{ doseMin: undefined }, problems.doseMinUnclear.code],
  [{ doseMax: undefined }, problems.doseMaxUnclear.code],
  [{ doseMin: 601 }, problems.doseOrder.code],
  [{ waterMinLitres: 400 }, problems.waterOrder.code],
  [{ waterMinLitres: 400, waterMaxLitres: 300 }, problems.waterOrder.code],
  [{ waterMinLitres: 400, waterMaxLitres: 400 }, undefined],
])('a label with %j answers %s', (change, code) => {
  expect(whyNotLabel({ ...wish, ...change })?.code).toBe(code);
});

const waiting = { outcome: null, enteredBy: 'per_a' } as const;
const verified = { outcome: 'verified', enteredBy: 'per_a' } as const;
test.each([
  [waiting, 'verified', 'per_b', null, undefined],
  [waiting, 'verified', 'per_a', null, problems.ownLabel.code],
  [waiting, 'refused', 'per_a', 'x', problems.ownLabel.code],
  [waiting, 'refused', 'per_b', null, problems.noteMissing.code],
  [waiting, 'withdrawn', 'per_b', 'x', problems.checkNotOpen.code],
  [verified, 'verified', 'per_b', null, problems.checkNotOpen.code],
  [verified, 'withdrawn', 'per_a', 'x', undefined],
  [verified, 'withdrawn', 'per_b', null, problems.noteMissing.code],
] as const)('%j: %s by %s with note %s answers %s', (label, outcome, by, note, code) => {
  expect(whyNotCheck(label, { outcome, by, note })?.code).toBe(code);
});

test('a ban does not end before it begins', () => {
  const ban = { bannedFrom: '2026-06-02', bannedUntil: '2026-06-01' };
  expect(whyNotBan(ban)?.code).toBe(problems.banOrder.code);
  expect(whyNotBan({ ...ban, bannedUntil: '2026-06-02' })).toBeUndefined();
});
