import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import {
  whyNotAtHarvest,
  whyNotNewBatch,
} from '../../../src/features/batches/rules/code-standing.ts';
import { whyNotHarvest } from '../../../src/features/batches/rules/harvest.ts';
import { printBatchNumber } from '../../../src/features/batches/rules/life-cycle.ts';
import { readWeight } from '../../../src/features/batches/rules/read-weight.ts';
import { parseWeight, type WeightUnit, weightUnits } from '../../../src/lib/numbers.ts';

const gramsOf = (amount: string, unit: WeightUnit, crop = 'XO') => {
  const read = readWeight(amount, unit, crop);
  return 'grams' in read ? read.grams : read.problem.code;
};

test.each([
  ['860', 'kg', 'XO', 860_000],
  ['0,86', 'tan', 'XO', 860_000],
  ['8,6', 'ta', 'XO', 860_000],
  ['43', 'gia', 'LU', 860_000],
  ['12 tấn 5', 'kg', 'XO', 12_500_000],
  ['1.234', 'kg', 'XO', 1_234_000],
  ['860 kg', 'tan', 'XO', 860_000],
  ['12 tấn 5'.normalize('NFD'), 'kg', 'XO', 12_500_000],
  ['43', 'gia', 'XO', 'batches/gia-for-rice-only'],
  ['43 giạ', 'kg', 'XO', 'batches/gia-for-rice-only'],
  ['43 giạ'.normalize('NFD'), 'kg', 'XO', 'batches/gia-for-rice-only'],
  ['', 'kg', 'XO', 'batches/weight-missing'],
  ['nhiều', 'kg', 'XO', 'batches/weight-not-read'],
  ['1.234', 'tan', 'XO', 'batches/weight-ambiguous'],
  ['12 tấn 50', 'kg', 'XO', 'batches/weight-unclear'],
  ['0', 'kg', 'XO', 'batches/weight-not-positive'],
  ['-5', 'kg', 'XO', 'batches/weight-not-positive'],
  ['200000', 'tan', 'XO', 'batches/weight-too-large'],
  ['1,00005', 'kg', 'XO', 'batches/weight-too-fine'],
] as const)('a weight of "%s" %s of %s is read as %s', (amount, unit, crop, expected) => {
  expect(gramsOf(amount, unit, crop)).toBe(expected);
});

test('a weight that can be read in two ways is refused with both readings in kilograms', () => {
  const read = readWeight('1.234', 'tan', 'XO');
  expect('problem' in read && read.problem.text.vi).toContain('1.234.000 kg hoặc 1.234 kg');
  expect('problem' in read && read.problem.text.en).toContain('1,234,000 kg or 1,234 kg');
});

test.each([
  ['2026-11-23', '2026-11-23', undefined],
  ['2025-11-23', '2025-11-23', undefined],
  ['2026-11-20', '2026-11-22', undefined],
  ['2026-11-24', '2026-11-24', 'batches/harvest-in-future'],
  ['2026-11-23', '2026-11-24', 'batches/harvest-end-in-future'],
  ['2026-11-22', '2026-11-21', 'batches/harvest-reversed'],
  ['2025-11-22', '2025-11-24', 'batches/harvest-too-long-ago'],
])('on 23/11/2026 a harvest from %s to %s is answered with %s', (from, to, code) => {
  expect(whyNotHarvest({ from, to }, '2026-11-23')?.code).toBe(code);
});

const at = (day: string) => new Date(`${day}T02:00:00Z`);
const decision = (kind: 'issue' | 'suspend' | 'restore' | 'revoke', decidedOn: string) => ({
  kind,
  decidedOn,
  recordedAt: at(decidedOn),
  number: `118/QĐ-${kind}`,
});
const china = { vi: 'Trung Quốc', en: 'China', zh: '中国' };
const code = (...decisions: ReturnType<typeof decision>[]) => ({
  value: 'VN-AGOR-0044',
  market: china,
  isExport: true,
  decisions: [decision('issue', '2024-01-02'), ...decisions],
});

test.each([
  ['2026-10-01', '2026-10-03', undefined],
  ['2023-12-31', '2024-01-05', 'batches/code-not-issued'],
  ['2026-11-02', '2026-11-02', 'batches/code-suspended'],
  ['2026-10-30', '2026-11-05', 'batches/code-suspended'],
  ['2026-11-10', '2026-11-12', undefined],
  ['2026-11-18', '2026-11-21', 'batches/code-revoked'],
])(
  'a code that was suspended 2 to 9 November and revoked on the 20th answers a harvest %s to %s with %s',
  (from, to, expected) => {
    const facts = code(
      decision('suspend', '2026-11-02'),
      decision('restore', '2026-11-10'),
      decision('revoke', '2026-11-20'),
    );
    expect(whyNotAtHarvest(facts, { from, to })?.code).toBe(expected);
  },
);

test('the refusal names the decision, its day and the way out', () => {
  const facts = code(decision('suspend', '2026-11-02'));
  const problem = whyNotAtHarvest(facts, { from: '2026-11-03', to: '2026-11-03' });
  expect(problem?.text.vi).toContain('118/QĐ-suspend');
  expect(problem?.text.vi).toContain('02/11/2026');
  expect(problem?.text.vi).toContain('Chọn mã của thị trường khác');
});

test('while a code is suspended no new lot goes to that export market, at home the harvest day decides', () => {
  const facts = code(decision('suspend', '2026-11-02'));
  const before = { from: '2026-10-20', to: '2026-10-20' };
  expect(whyNotNewBatch(facts, before, '2026-11-23')?.code).toBe('batches/code-suspended');
  expect(whyNotNewBatch({ ...facts, isExport: false }, before, '2026-11-23')).toBeUndefined();
});

test('a batch number has the short name, the day and at least two digits', () => {
  expect(printBatchNumber('GMAU', '2026-11-03', 1)).toBe('GMAU-261103-01');
  expect(printBatchNumber('GMAU', '2026-11-03', 100)).toBe('GMAU-261103-100');
});

test('the weight shown while typing is the server’s, or nothing', () => {
  const script = readFileSync(new URL('../../../public/weight-echo.js', import.meta.url), 'utf8');
  expect(script.length).toBeLessThan(2000);
  const amounts = [
    ...['860', '0,86', '0.86', '1.234', '1,234', '1.234,5', '1,234.5', '1.234.567', '12 500'],
    ...['860 kg', '2 tấn', '2 tấn'.normalize('NFD'), '3 tạ 20 kg', '12 tấn 5', '1.2.3', '-5', '0'],
    ...['0,0005', '0.125', '01.234', '1234,567', '１２', 'abc', '', '1e3', '99999999999', '43 giạ'],
  ];
  let shownAtAll = 0;
  for (const unit of weightUnits) {
    for (const amount of amounts) {
      const shown = echoOf(script, amount, unit);
      if (shown === '') continue;
      shownAtAll++;
      const read = parseWeight(amount, unit);
      const kilograms = 'grams' in read ? read.grams / 1000 : `${amount} ${unit} ${read.why}`;
      expect(`${amount} ${unit}: ${shown}`).toBe(
        `${amount} ${unit}: = ${new Intl.NumberFormat('vi-VN').format(Number(kilograms))} kg`,
      );
    }
  }
  expect(shownAtAll).toBeGreaterThan(60);
});

function echoOf(script: string, amount: string, unit: string): string {
  const output = { textContent: '', className: '' };
  const field = { querySelector: () => null, append: () => {} };
  const element = (value: string) => ({ value, closest: () => field, addEventListener: () => {} });
  const elements = new Map([
    ['amount', element(amount)],
    ['unit', element(unit)],
  ]);
  runInNewContext(script, {
    document: {
      getElementById: (id: string) => elements.get(id),
      createElement: () => output,
      documentElement: { lang: 'vi' },
    },
  });
  return output.textContent;
}
