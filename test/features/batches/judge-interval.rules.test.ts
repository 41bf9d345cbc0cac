import { expect, test } from 'vitest';
import { decisionProblems } from '../../../src/features/batches/problems/decisions.ts';
import { judgeSafety, type PlotSafety } from '../../../src/features/batches/rules/interval.ts';

const spray = (sprayedOn: string, product = 'Thuốc mẫu') => ({
  plotId: 'plo_1',
  product,
  sprayedOn,
});
const safety = (safeFrom: string | null, sprayedOn = '2026-11-10'): PlotSafety => ({
  safeFrom,
  unknown: [],
  decidedBy: safeFrom === null ? null : spray(sprayedOn),
});
const judge = (plots: readonly PlotSafety[], from = '2026-11-20', to = from) =>
  judgeSafety({ from, to }, plots, { nameOf: () => 'Thửa 112', isWhole: true });

test.each([
  ['the day before the safe one', '2026-11-21', '2026-11-10', true],
  ['the safe day itself', '2026-11-20', '2026-11-10', false],
  ['sprayed on the day of harvest', '2026-11-27', '2026-11-20', true],
  ['sprayed after the harvest', '2026-11-28', '2026-11-21', false],
  ['an interval of no days', '2026-11-20', '2026-11-20', false],
])('a harvest on %s is judged by the day', (_, safeFrom, sprayedOn, isRefused) => {
  const judged = judge([safety(null), safety(safeFrom, sprayedOn)]);
  expect('problem' in judged).toBe(isRefused);
});

test('a spray in the middle of a harvest of several days counts', () => {
  expect('problem' in judge([safety('2026-11-29', '2026-11-22')], '2026-11-20', '2026-11-23')).toBe(
    true,
  );
});

test('the refusal names product, plot, spray and safe day', () => {
  const judged = judge([safety('2026-11-25')]);
  const problem = 'problem' in judged ? judged.problem : undefined;
  expect(problem?.code).toBe(decisionProblems.harvestBeforeSafe.code);
  for (const named of ['Thuốc mẫu', 'Thửa 112', '10/11/2026', '25/11/2026'])
    expect(problem?.text.vi).toContain(named);
});

test('an unknown interval is neither respected nor refused; the latest such spray is named', () => {
  const unknown = [spray('2026-11-01', 'Thuốc cũ'), spray('2026-11-12', 'Thuốc mới')];
  expect(judge([safety('2026-11-15'), { ...safety(null), unknown }])).toEqual({
    facts: {
      kind: 'unknown',
      product: 'Thuốc mới',
      plot: 'Thửa 112',
      sprayedOn: '2026-11-12',
      count: 2,
    },
  });
});

test('of several plots the latest safe day counts; no spray and no diary are told apart', () => {
  expect(judge([safety('2026-11-12'), safety('2026-11-18')])).toEqual({
    facts: { kind: 'safe', safeFrom: '2026-11-18' },
  });
  expect(judge([safety(null)])).toEqual({ facts: { kind: 'no-spray' } });
  expect(judge([])).toEqual({ facts: { kind: 'no-diary' } });
  const day = { from: '2026-11-20', to: '2026-11-20' };
  const part = { nameOf: (id: string) => id, isWhole: false };
  expect(judgeSafety(day, [safety(null)], part)).toEqual({ facts: { kind: 'no-diary' } });
});
