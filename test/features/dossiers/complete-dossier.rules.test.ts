import { expect, test } from 'vitest';
import { gaps as gapProblems } from '../../../src/features/dossiers/problems/gaps.ts';
import {
  type AreaFacts,
  type Content,
  gapsOf,
  kindOf,
} from '../../../src/features/dossiers/rules/completeness.ts';
import { pauseTerm, resumeTerm, startTerm } from '../../../src/features/dossiers/rules/deadline.ts';
import { calendarOf } from '../../../src/features/reference/rules/working-days.ts';

const content: Content = {
  expectedGrams: 1000,
  varietyCodes: ['XO-BAMAU'],
  treeCount: 10,
  standard: 'VietGAP',
  waterSource: 'Rạch mẫu',
  controlPerson: 'Nguyễn Thị Mẫu',
  changeReason: null,
  isCommitted: true,
};
const facts: AreaFacts = {
  kind: 'new-code',
  isExport: true,
  squareMetres: 171_000,
  hasOutline: true,
  isPerennial: true,
  hasVarieties: true,
  leastSquareMetres: 100_000,
  otherCrops: [],
  overlaps: [],
  consent: {
    householdCount: 26,
    consentedCount: 26,
    squareMetres: 171_000,
    consentedSquareMetres: 171_000,
  },
};

test('a whole dossier lacks nothing', () => expect(gapsOf(content, facts)).toEqual([]));

test.each<[string, Partial<Content>, Partial<AreaFacts>, string]>([
  [
    'nobody’s plots',
    {},
    { consent: { ...facts.consent, householdCount: 0, consentedCount: 0 } },
    gapProblems.noPlots.code,
  ],
  [
    'households that have not said yes',
    {},
    { consent: { ...facts.consent, consentedCount: 22 } },
    gapProblems.consent.code,
  ],
  ['an outline', {}, { hasOutline: false }, gapProblems.outline.code],
  ['land enough', {}, { squareMetres: 99_999 }, gapProblems.tooSmall.code],
  [
    'one crop',
    {},
    { otherCrops: [{ vi: 'Chuối', en: 'Banana', zh: '香蕉' }] },
    gapProblems.otherCrops.code,
  ],
  ['ground of its own', {}, { overlaps: [{ squareMetres: 900 }] }, gapProblems.overlap.code],
  ['the yield', { expectedGrams: null }, {}, gapProblems.expectedAmount.code],
  ['varieties', { varietyCodes: [] }, {}, gapProblems.varieties.code],
  ['trees', { treeCount: null }, {}, gapProblems.treeCount.code],
  ['the standard', { standard: null }, {}, gapProblems.standard.code],
  ['water', { waterSource: null }, {}, gapProblems.waterSource.code],
  ['internal control', { controlPerson: null }, {}, gapProblems.controlPerson.code],
  ['what changes', {}, { kind: 're-issue' }, gapProblems.changeReason.code],
  ['the commitment', { isCommitted: false }, {}, gapProblems.commitment.code],
])('a dossier without %s says so in one sentence', (_what, ownChange, factChange, code) => {
  const found = gapsOf({ ...content, ...ownChange }, { ...facts, ...factChange });
  expect(found.map((gap) => gap.code)).toEqual([code]);
});

test('missing consent names the households, their land and where to record it', () => {
  const consent = { ...facts.consent, consentedCount: 22, consentedSquareMetres: 48_000 };
  const [gap] = gapsOf(content, { ...facts, consent });
  expect(gap?.text.vi).toBe(
    'Còn 4 hộ chưa đồng ý (12,3 ha). Ghi nhận đồng ý ở trang Hộ thành viên.',
  );
});

test('annual crops are asked for no trees, a home code allows several crops', () => {
  const found = gapsOf(
    { ...content, treeCount: null },
    {
      ...facts,
      isPerennial: false,
      isExport: false,
      otherCrops: [{ vi: 'Ớt', en: 'Chilli', zh: '辣椒' }],
    },
  );
  expect(found).toEqual([]);
});

test('what a dossier is for follows from the codes the area has', () => {
  expect(kindOf([], 'CHN')).toBe('new-code');
  expect(kindOf([{ marketCode: 'KOR' }], 'CHN')).toBe('further-market');
  expect(kindOf([{ marketCode: 'CHN' }], 'CHN')).toBe('re-issue');
});

// Tết 2027: 5 to 11 February off; 2 September to 3 September.
const tet = ['05', '08', '09', '10', '11'].map((day) => ({
  day: `2027-02-${day}`,
  kind: 'holiday' as const,
}));
const calendar = calendarOf(tet);

test('a term runs over Tết in working days, and stands still while the dossier is returned', () => {
  const term = startTerm('2027-02-02', 3, calendar);
  expect(term).toEqual({ dueOn: '2027-02-12', daysLeft: null });
  const paused = pauseTerm(term, '2027-02-03', calendar);
  expect(paused).toEqual({ dueOn: null, daysLeft: 2 });
  expect(resumeTerm(paused, '2027-02-20', calendar).dueOn).toBe('2027-02-23');
  expect(resumeTerm(pauseTerm(term, '2027-02-02', calendar), '2027-02-02', calendar)).toEqual(term);
});

test('a term that was over has nothing left, one that the procedure does not set stays unset', () => {
  const over = pauseTerm({ dueOn: '2027-02-02', daysLeft: null }, '2027-02-04', calendar);
  expect(resumeTerm(over, '2027-02-15', calendar).dueOn).toBe('2027-02-15');
  expect(startTerm('2027-02-02', null, calendar)).toEqual({ dueOn: null, daysLeft: null });
  expect(resumeTerm({ dueOn: null, daysLeft: null }, '2027-02-15', calendar).dueOn).toBeNull();
});
