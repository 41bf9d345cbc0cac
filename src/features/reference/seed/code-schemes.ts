import type { codeSchemes } from '../../../db/schema/reference.ts';

/**
 * The forms in circulation. Old codes are recorded as printed; new ones are allotted in two forms only:
 * - PUC_PHC_2026, the form in force since 01/08/2026;
 * - PUC_EXPORT_LEGACY, because importing countries keep their approved lists in it and no text yet
 *   ends it. Its letters are those of An Giang; former Kiên Giang codes (VN-KGOR) are only recorded.
 */
export const codeSchemeSeed: readonly (typeof codeSchemes.$inferSelect)[] = [
  {
    id: 'PUC_EXPORT_LEGACY',
    kind: 'PUC',
    nameVi: 'Mã số vùng trồng xuất khẩu (VN-..OR)',
    nameEn: 'Export growing-area code (VN-..OR)',
    nameZh: '出口种植区代码（VN-..OR）',
    pattern: String.raw`^VN[-\s]*([A-ZĐ]{2,4})OR[-\s]*(\d{3,5})$`,
    template: 'VN-AGOR-{serial}',
    serialWidth: 4,
    marketSuffix: false,
    allottedFrom: '2020-01-01',
    allottedTo: null,
    example: 'VN-AGOR-0044',
    source: 'TCCS 774:2020/BVTV',
  },
  {
    id: 'PHC_EXPORT_LEGACY',
    kind: 'PHC',
    nameVi: 'Mã số cơ sở đóng gói xuất khẩu (VN-..PH)',
    nameEn: 'Export packing-house code (VN-..PH)',
    nameZh: '出口包装厂代码（VN-..PH）',
    pattern: String.raw`^VN[-\s]*([A-ZĐ]{2,4})PH[-\s]*(\d{2,4})$`,
    template: 'VN-AGPH-{serial}',
    serialWidth: 3,
    marketSuffix: false,
    allottedFrom: null,
    allottedTo: null,
    example: 'VN-AGPH-036',
    source: 'TCCS 775:2020/BVTV',
  },
  {
    id: 'PUC_DOMESTIC_3156',
    kind: 'PUC',
    nameVi: 'Mã số vùng trồng nội địa (tỉnh-huyện-xã-số-năm)',
    nameEn: 'Domestic growing-area code (province-district-commune-number-year)',
    nameZh: '国内种植区代码（省-县-乡-编号-年份）',
    pattern: String.raw`^VN-(\d{2})-(\d{3})-(\d{5})-(\d{2,4})-(\d{2})$`,
    template: 'VN-{province}-{district}-{commune}-{serial}-{year}',
    serialWidth: 2,
    marketSuffix: false,
    allottedFrom: null,
    allottedTo: null,
    example: 'VN-89-893-30643-01-23',
    source: 'Quyết định 3156/QĐ-BNN-TT, 19/08/2022',
  },
  {
    id: 'PUC_PHC_2026',
    kind: 'both',
    nameVi: 'Mã số vùng trồng, cơ sở đóng gói từ 01/08/2026',
    nameEn: 'Growing-area and packing-house code since 1 August 2026',
    nameZh: '2026年8月1日起的种植区和包装厂代码',
    pattern: String.raw`^(\d{2})-(PUC|PHC)-([A-Z0-9]{2,12})-(\d{5,6})(?:-([A-Z]{3}))?$`,
    template: '{province}-{kind}-{crop}-{serial}{market}',
    serialWidth: 5,
    marketSuffix: true,
    allottedFrom: '2026-08-01',
    allottedTo: null,
    example: '91-PUC-XO-00001-CHN',
    source: 'Nghị định 38/2026/NĐ-CP; Nghị quyết 36/2026/NQ-CP',
  },
];
