import type { certificateKinds } from '../../../db/schema/reference.ts';

type Kind = typeof certificateKinds.$inferSelect;

/**
 * What a holder may declare. `validityMonths` is the longest period the source allows and is offered
 * as a default: the dates on the paper decide. Examples are the number forms, not real certificates.
 */
export const certificateKindSeed: readonly Kind[] = [
  {
    ...names('vietgap', 'VietGAP trồng trọt', 'VietGAP (crops)', 'VietGAP（种植）'),
    ...free(36, 'Thông tư 06/2018/TT-BNNPTNT; TCVN 11892-1:2017'),
  },
  {
    ...names(
      'vietgap-2012',
      'VietGAP (số theo Thông tư 48/2012)',
      'VietGAP (numbered under Circular 48/2012)',
      'VietGAP（按第48/2012号通知编号）',
    ),
    ...numbered(
      24,
      String.raw`^VietGAP-(TT|CN|TS)-\d{2}-\d{2}-\d{2}-\d{4,5}$`,
      'VietGAP-TT-13-09-68-0096',
      'Thông tư 48/2012/TT-BNNPTNT',
    ),
  },
  {
    ...names('globalgap', 'GLOBALG.A.P. (GGN)', 'GLOBALG.A.P. (GGN)', 'GLOBALG.A.P.（GGN）'),
    ...numbered(
      12,
      String.raw`^\d{13}$`,
      '4059883961102',
      'GLOBALG.A.P. Integrated Farm Assurance',
    ),
    lookupUrl: 'https://database.globalgap.org/',
  },
  {
    ...names(
      'organic',
      'Hữu cơ Việt Nam (TCVN 11041)',
      'Vietnamese organic (TCVN 11041)',
      '越南有机（TCVN 11041）',
    ),
    ...free(24, 'Nghị định 109/2018/NĐ-CP, Điều 8'),
  },
  {
    ...names('organic-pgs', 'Hữu cơ PGS', 'Organic PGS', '参与式保障体系有机（PGS）'),
    ...free(12, 'Nghị định 109/2018/NĐ-CP'),
  },
  {
    ...names('organic-usda', 'Hữu cơ USDA (NOP)', 'USDA Organic (NOP)', '美国农业部有机（NOP）'),
    ...free(12, '7 CFR Part 205'),
    lookupUrl: 'https://organic.ams.usda.gov/integrity/',
  },
  {
    ...names('organic-eu', 'Hữu cơ EU', 'EU organic', '欧盟有机'),
    ...free(12, 'Regulation (EU) 2018/848'),
    lookupUrl: 'https://webgate.ec.europa.eu/tracesnt/directory/publication/organic-operator/index',
  },
  {
    ...names('organic-jas', 'Hữu cơ JAS', 'JAS organic', '日本有机（JAS）'),
    ...free(12, 'JAS 0317'),
  },
  {
    ...names('ocop', 'OCOP (3 đến 5 sao)', 'OCOP (3 to 5 stars)', 'OCOP（三至五星）'),
    ...free(36, 'Quyết định 148/QĐ-TTg (2023); Quyết định 1489/QĐ-TTg (2025)'),
    numberExample: '4 sao, QĐ 123/QĐ-UBND',
  },
  {
    ...names(
      'food-safety',
      'Đủ điều kiện an toàn thực phẩm',
      'Food-safety eligibility',
      '食品安全条件合格证',
    ),
    ...numbered(
      36,
      // The letters after NNPTNT are the province's; after the ministries merged in 2025 NNMT is met too.
      String.raw`^(\d{1,4})\/(\d{4})\/(NNPTNT|NNMT)-([A-ZĐa-z]{2,4})(?:-[A-Z]{2})?$`,
      '12/2022/NNPTNT-AG',
      'Thông tư 38/2018/TT-BNNPTNT',
    ),
  },
  { ...names('haccp', 'HACCP', 'HACCP', 'HACCP'), ...free(36, 'TCVN 5603:2023') },
  {
    ...names('iso-22000', 'ISO 22000', 'ISO 22000', 'ISO 22000'),
    ...free(36, 'TCVN ISO 22000:2018'),
  },
  {
    ...names('srp', 'SRP (lúa gạo bền vững)', 'SRP (sustainable rice)', 'SRP（可持续稻米）'),
    ...free(12, 'SRP Standard for Sustainable Rice Cultivation'),
  },
  { ...names('halal', 'Halal', 'Halal', '清真（Halal）'), ...free(12, 'TCVN 12944:2020') },
];

function names(code: string, nameVi: string, nameEn: string, nameZh: string) {
  return { code, nameVi, nameEn, nameZh };
}

/** A kind whose certifiers number as they like. */
function free(validityMonths: number, source: string) {
  return { validityMonths, numberPattern: null, numberExample: null, lookupUrl: null, source };
}

function numbered(
  validityMonths: number,
  numberPattern: string,
  numberExample: string,
  source: string,
) {
  return { validityMonths, numberPattern, numberExample, lookupUrl: null, source };
}
