import { describe, expect, test } from 'vitest';
import {
  isAllottable,
  printCommune,
  printFormerUnits,
  printNewCode,
} from '../../../src/features/reference/rules.ts';
import { codeSchemeSeed } from '../../../src/features/reference/seed/code-schemes.ts';

const choMoi = { kind: 'xã', name: 'Chợ Mới', provinceName: 'Tỉnh An Giang' } as const;
const formerChoMoi = [
  { name: 'Thị trấn Chợ Mới', district: 'Huyện Chợ Mới', province: 'Tỉnh An Giang' },
  { name: 'Xã Kiến An', district: 'Huyện Chợ Mới', province: 'Tỉnh An Giang' },
];

describe('addresses', () => {
  test('say whether a name is a commune, a ward or a special zone, and the province', () => {
    expect(printCommune(choMoi, [], 'vi')).toBe('xã Chợ Mới, tỉnh An Giang');
    expect(printCommune(choMoi, [], 'en')).toBe('Chợ Mới commune, An Giang province');
    expect(printCommune(choMoi, [], 'zh')).toBe('安江省 Chợ Mới 乡');
    const phuQuoc = { ...choMoi, kind: 'đặc khu', name: 'Phú Quốc' } as const;
    expect(printCommune(phuQuoc, [], 'vi')).toBe('đặc khu Phú Quốc, tỉnh An Giang');
    const caiRang = {
      kind: 'phường',
      name: 'Cái Răng',
      provinceName: 'Thành phố Cần Thơ',
    } as const;
    expect(printCommune(caiRang, [], 'vi')).toBe('phường Cái Răng, thành phố Cần Thơ');
    expect(printCommune(caiRang, [], 'zh')).toBe('芹苴市 Cái Răng 坊');
  });

  test('show the former district in brackets, once', () => {
    expect(printCommune(choMoi, formerChoMoi, 'vi')).toBe(
      'xã Chợ Mới, tỉnh An Giang (trước đây: huyện Chợ Mới)',
    );
    expect(printFormerUnits(formerChoMoi, 'en')).toBe('(formerly Chợ Mới district)');
    expect(printFormerUnits(formerChoMoi, 'zh')).toBe('（原：Chợ Mới 县）');
  });

  test('tell the two former Châu Thành districts apart by their province', () => {
    const former = [
      { name: 'Thị trấn Minh Lương', district: 'Huyện Châu Thành', province: 'Tỉnh Kiên Giang' },
    ];
    const chauThanh = { ...choMoi, name: 'Châu Thành' };
    expect(printCommune(chauThanh, former, 'vi')).toBe(
      'xã Châu Thành, tỉnh An Giang (trước đây: huyện Châu Thành, tỉnh Kiên Giang)',
    );
    expect(printFormerUnits(former, 'zh')).toBe('（原：坚江省 Châu Thành 县）');
  });

  test('have no brackets where nothing older is known', () => {
    expect(printFormerUnits([], 'vi')).toBe('');
  });
});

describe('new codes', () => {
  const scheme = (id: string) => {
    const found = codeSchemeSeed.find((candidate) => candidate.id === id);
    if (!found) throw new Error(id);
    return found;
  };
  const mango = { kind: 'PUC', province: '91', crop: 'XO', serial: 44 } as const;

  test('are written in the form of their scheme', () => {
    const current = scheme('PUC_PHC_2026');
    expect(printNewCode(current, { ...mango, market: 'CHN' })).toBe('91-PUC-XO-00044-CHN');
    expect(printNewCode(current, { ...mango, kind: 'PHC', market: 'USA' })).toBe(
      '91-PHC-XO-00044-USA',
    );
    const legacy = scheme('PUC_EXPORT_LEGACY');
    expect(printNewCode(legacy, { ...mango, market: 'CHN' })).toBe('VN-AGOR-0044');
    for (const { pattern, template, ...rest } of [current, legacy])
      expect(printNewCode({ template, ...rest }, { ...mango, market: 'CHN' })).toMatch(
        new RegExp(pattern),
      );
  });

  test('carry no market when they are domestic', () => {
    expect(printNewCode(scheme('PUC_PHC_2026'), { ...mango, market: 'VNM' })).toBe(
      '91-PUC-XO-00044',
    );
  });

  test('are given out in the form of 2026 from 01/08/2026 and in the old export form, in no other', () => {
    const on = (day: string) =>
      codeSchemeSeed.filter((candidate) => isAllottable(candidate, day)).map(({ id }) => id);
    expect(on('2026-07-31')).toEqual(['PUC_EXPORT_LEGACY']);
    expect(on('2026-08-01')).toEqual(['PUC_EXPORT_LEGACY', 'PUC_PHC_2026']);
    expect(
      isAllottable({ allottedFrom: '2020-01-01', allottedTo: '2026-07-31' }, '2026-08-01'),
    ).toBe(false);
  });
});
