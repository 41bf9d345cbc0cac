import { describe, expect, test } from 'vitest';
import { certificateKindSeed } from '../../../src/features/reference/seed/certificate-kinds.ts';
import { codeSchemeSeed } from '../../../src/features/reference/seed/code-schemes.ts';
import { cropSeed } from '../../../src/features/reference/seed/crops.ts';
import { marketSeed } from '../../../src/features/reference/seed/markets.ts';
import { varietySeed } from '../../../src/features/reference/seed/varieties.ts';

describe('crops and varieties', () => {
  test('no code, name or drawing is given twice', () => {
    for (const property of ['code', 'nameVi', 'nameEn', 'nameZh', 'drawing'] as const)
      expectUnique(cropSeed.map((crop) => crop[property]));
    for (const property of ['code', 'nameVi', 'nameEn', 'nameZh'] as const)
      expectUnique(varietySeed.map((variety) => variety[property]));
  });

  test('every crop has a Latin name and letters that fit a code of 2026', () => {
    for (const crop of cropSeed) {
      expect(crop.code).toMatch(/^[A-Z]{2}$/);
      expect(crop.scientificName).toMatch(/^[A-Z][a-z]+ /);
      expect(crop.nameZh).toMatch(/^\p{Script=Han}+$/u);
    }
  });

  test('the crop letters seen in published codes mean the same crop here', () => {
    const seen = {
      SR: 'Durian',
      CH: 'Banana',
      TL: 'Dragon fruit',
      XO: 'Mango',
      MI: 'Jackfruit',
      BU: 'Pomelo',
      NH: 'Longan',
      VB: 'Lychee',
      CC: 'Rambutan',
      CL: 'Passion fruit',
      DH: 'Watermelon',
      DU: 'Coconut',
      MC: 'Mangosteen',
      OT: 'Chilli',
      KL: 'Sweet potato',
      CA: 'Orange',
    };
    for (const [code, name] of Object.entries(seen))
      expect(cropSeed.find((crop) => crop.code === code)?.nameEn).toBe(name);
  });

  test('every variety belongs to a crop that exists and starts with its letters', () => {
    const crops = new Set(cropSeed.map((crop) => crop.code));
    for (const variety of varietySeed) {
      expect(crops).toContain(variety.cropCode);
      expect(variety.code).toMatch(new RegExp(`^${variety.cropCode}-[A-Z0-9]+$`));
    }
  });
});

describe('markets', () => {
  test('there is one domestic market and seven abroad', () => {
    expectUnique(marketSeed.map((market) => market.code));
    expect(marketSeed.filter((market) => !market.isExport).map((market) => market.code)).toEqual([
      'VNM',
    ]);
    expect(marketSeed.filter((market) => market.isExport)).toHaveLength(7);
  });
});

describe('code schemes', () => {
  const printed = {
    PUC_EXPORT_LEGACY: ['VN-DTOR-0017', 'VN-TGOR-0037', 'VN-ĐLOR 0072', 'VN - DNOR - 0269'],
    PHC_EXPORT_LEGACY: ['VN-BTPH-036', 'VNDTPH-0001', 'VN-DNPH-131'],
    PUC_DOMESTIC_3156: ['VN-89-893-30643-01-23'],
    PUC_PHC_2026: [
      '75-PUC-SR-00001-CHN',
      '75-PHC-SR-00001-CHN',
      '01-PUC-CHANHDAY01-000001-CHN',
      '91-PUC-XO-00001',
    ],
  };
  const misprinted = {
    PUC_EXPORT_LEGACY: [
      'VN-AGOR-12',
      'VN-AGPH-0044',
      'VN-A1OR-0044',
      'XVN-AGOR-0044',
      'VN-OR-0044',
    ],
    PHC_EXPORT_LEGACY: ['VN-AGPH-1', 'VN-AGOR-036', 'VN-AGPH-03600', 'VN-AGPH-036 X'],
    PUC_DOMESTIC_3156: ['VN-89-893-30643-01', 'VN-89-893-3064-01-23', '89-893-30643-01-23'],
    PUC_PHC_2026: [
      '91-PUX-XO-00001-CHN',
      '91-PUC-XO-0001-CHN',
      '91-PUC-XO-00001-CH',
      '91-PUC-XO-00001-CHN-',
      '9-PUC-XO-00001-CHN',
    ],
  };

  test.each(codeSchemeSeed)('$id takes its own example and no other scheme does', (scheme) => {
    const taking = codeSchemeSeed.filter((other) => matches(other.pattern, scheme.example));
    expect(taking.map((other) => other.id)).toEqual([scheme.id]);
  });

  test.each(Object.entries(printed))('%s takes codes as they were printed', (id, codes) => {
    for (const code of codes) expect(matches(patternOf(id), code), code).toBe(true);
  });

  test.each(Object.entries(misprinted))('%s refuses codes that only look alike', (id, codes) => {
    for (const code of codes) expect(matches(patternOf(id), code), code).toBe(false);
  });

  function patternOf(id: string): string {
    return codeSchemeSeed.find((scheme) => scheme.id === id)?.pattern ?? '^unknown scheme$';
  }
});

describe('certificate kinds', () => {
  test('every kind has a validity and the text that sets it', () => {
    expectUnique(certificateKindSeed.map((kind) => kind.code));
    for (const kind of certificateKindSeed) {
      expect(kind.code).toMatch(/^[a-z0-9-]+$/);
      expect(kind.source).not.toBe('');
      expect([12, 24, 36]).toContain(kind.validityMonths);
    }
  });

  test('the validity set by law is 36 months for OCOP and food safety, 24 for organic', () => {
    const months = (code: string) =>
      certificateKindSeed.find((kind) => kind.code === code)?.validityMonths;
    expect([months('ocop'), months('food-safety'), months('organic')]).toEqual([36, 36, 24]);
  });

  test.each([
    ['vietgap-2012', 'VietGAP-TT-12-04-26-0001', 'VietGAP-XX-12-04-26-0001'],
    ['globalgap', '4052852846516', '405285284651'],
    ['food-safety', '05/2019/NNPTNT-QNa-TB', '05/19/NNPTNT-QNa-TB'],
    ['food-safety', '189/2020/NNPTNT-HAN', '189/2020/BYT-HAN'],
    ['food-safety', '12/2022/NNPTNT-ĐL', '12-2022-NNPTNT-ĐL'],
  ])('%s knows the number %s and not %s', (code, number, other) => {
    const pattern = certificateKindSeed.find((kind) => kind.code === code)?.numberPattern ?? '';
    expect(matches(pattern, number)).toBe(true);
    expect(matches(pattern, other)).toBe(false);
  });

  test('where a kind has a number form, its example fits it', () => {
    for (const { numberPattern, numberExample } of certificateKindSeed)
      if (numberPattern) expect(numberExample).toMatch(new RegExp(numberPattern));
  });
});

function matches(pattern: string, text: string): boolean {
  return new RegExp(pattern).test(text);
}

function expectUnique(values: readonly string[]): void {
  expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([]);
}
