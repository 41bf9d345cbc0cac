import { expect, test } from 'vitest';
import { checkText } from '../../../src/features/batches/check-words.ts';
import type {
  CheckKind,
  LotFacts,
  PlotFacts,
} from '../../../src/features/batches/rules/check-facts.ts';
import { checkLot } from '../../../src/features/batches/rules/checks.ts';
import { metresOutside } from '../../../src/lib/metres-outside.ts';
import type { Outline } from '../../../src/lib/read-outline.ts';

const square: Outline = {
  type: 'Polygon',
  coordinates: [
    [
      [105.4, 10.5],
      [105.41, 10.5],
      [105.41, 10.51],
      [105.4, 10.51],
      [105.4, 10.5],
    ],
  ],
};
const plot: PlotFacts = {
  plotId: 'plo_1',
  name: 'Thửa 112',
  grams: 860_000,
  squareMetres: 10_000,
  isHolders: true,
  isOfArea: true,
  isInUse: true,
  hasConsent: true,
};
const lot: LotFacts = {
  grams: 860_000,
  harvestedFrom: '2026-11-20',
  harvestedTo: '2026-11-21',
  code: { value: 'VN-AGOR-0031', isWarned: false },
  area: { squareMetres: 184_000, outline: square },
  areaPlots: 2,
  plots: [plot],
  quotaLeft: 740_000,
  season: { id: 'sea_1', name: 'Cả năm 2026', endsOn: '2026-12-31' },
  cropHasSeasons: true,
  certificates: [{ number: 'VG-1', covers: true }],
  ceiling: { id: 'pic_1', gramsPerSquareMetre: 500, gramsPerPlot: null },
  position: [105.405, 10.505],
  interval: { kind: 'safe', safeFrom: '2026-11-10' },
};

const find = (kind: CheckKind, change: Partial<LotFacts> = {}) => {
  const found = checkLot({ ...lot, ...change }).find((one) => one.kind === kind);
  if (!found) throw new Error(`no check of ${kind}`);
  return { result: found.result, said: checkText(found.reason, found.facts) };
};

test('a lot in order passes every check, in the order in which people read them', () => {
  const found = checkLot(lot);
  expect(found.map(({ kind }) => kind)).toEqual([
    ...['plots', 'code', 'quota', 'interval', 'certificates', 'window', 'capacity', 'place'],
  ]);
  expect(new Set(found.map(({ result }) => result))).toEqual(new Set(['passed']));
});

test.each([
  ['plots', 'failed', 'Thửa 112', { plots: [{ ...plot, isHolders: false }] }],
  ['plots', 'failed', 'Thửa 112', { plots: [{ ...plot, isOfArea: false }] }],
  ['plots', 'failed', 'Thửa 112', { plots: [{ ...plot, isInUse: false }] }],
  ['plots', 'failed', 'đồng ý', { plots: [{ ...plot, hasConsent: false }] }],
  ['plots', 'unknown', '2 thửa', { plots: [] }],
  ['plots', 'not-applicable', 'cả vùng', { plots: [], areaPlots: 0 }],
  ['code', 'passed', 'thông báo', { code: { value: 'VN-1', isWarned: true } }],
  ['quota', 'unknown', 'mức trần', { quotaLeft: null }],
  ['quota', 'failed', '120 kg', { quotaLeft: -120_000 }],
  ['quota', 'passed', '740 kg', {}],
  ['interval', 'unknown', 'không thể nói', { interval: { kind: 'no-diary' } }],
  ['interval', 'passed', 'không ghi lần phun', { interval: { kind: 'no-spray' } }],
  ['interval', 'passed', '10/11/2026', {}],
  ['certificates', 'not-applicable', 'không công bố', { certificates: [] }],
  ['certificates', 'failed', 'VG-2', { certificates: [{ number: 'VG-2', covers: false }] }],
  ['window', 'failed', 'vụ nào', { season: null }],
  ['window', 'unknown', 'chưa đặt vụ', { season: null, cropHasSeasons: false }],
  ['window', 'failed', '31/12/2026', { harvestedTo: '2027-01-02' }],
  ['capacity', 'unknown', 'chưa đặt mức', { ceiling: null }],
  ['place', 'unknown', 'không gửi kèm', { position: null }],
  ['place', 'unknown', 'ranh giới', { area: { squareMetres: 1, outline: null } }],
  ['place', 'failed', ' m.', { position: [105.5, 10.505] as const }],
] as const)('%s: %s, because %s', (kind, result, words, change) => {
  const found = find(kind, change as Partial<LotFacts>);
  expect(found.result).toBe(result);
  expect(found.said.vi).toContain(words);
  expect(Object.values(found.said).join()).not.toMatch(/undefined|NaN/);
});

test('an unknown interval names product, plot and day, and never counts as respected', () => {
  const interval = {
    kind: 'unknown',
    product: 'Thuốc mẫu',
    plot: 'Thửa 112',
    sprayedOn: '2026-11-10',
    count: 2,
  } as const;
  const found = find('interval', { interval });
  expect(found.result).toBe('unknown');
  expect(found.said.vi).toContain('Thuốc mẫu (Thửa 112, phun 10/11/2026)');
  expect(found.said.en).toContain('cannot be said');
});

test.each([
  ['of the land', { gramsPerSquareMetre: 42, gramsPerPlot: null }, 'failed', '840 kg'],
  ['of the land, exactly', { gramsPerSquareMetre: 43, gramsPerPlot: null }, 'passed', '860 kg'],
  ['of the plot', { gramsPerSquareMetre: null, gramsPerPlot: 400_000 }, 'failed', '800 kg'],
  ['the lower of both', { gramsPerSquareMetre: 500, gramsPerPlot: 400_000 }, 'failed', '800 kg'],
])('two days of picking are held against the most %s', (_, ceiling, result, most) => {
  const found = find('capacity', { ceiling: { id: 'pic_2', ...ceiling } });
  expect(found.result).toBe(result);
  expect(found.said.vi).toContain(most);
});

test('a lot without plots is held against the whole area, or cannot be by the plot', () => {
  const byLand = { id: 'pic_3', gramsPerSquareMetre: 2, gramsPerPlot: null };
  expect(find('capacity', { plots: [], ceiling: byLand })).toMatchObject({ result: 'failed' });
  const byPlot = { id: 'pic_4', gramsPerSquareMetre: null, gramsPerPlot: 1 };
  expect(find('capacity', { plots: [], ceiling: byPlot })).toMatchObject({ result: 'unknown' });
});

test('a position is measured to the nearest side, and inside it is none', () => {
  expect(metresOutside(square, [105.405, 10.505])).toBe(0);
  expect(metresOutside(square, [105.405, 10.4991])).toBe(100);
  expect(metresOutside(square, [105.411, 10.505])).toBeGreaterThan(105);
  expect(find('place', { position: [105.405, 10.4991] })).toMatchObject({ result: 'passed' });
  expect(find('place', { position: [105.405, 10.498] })).toMatchObject({ result: 'failed' });
});
