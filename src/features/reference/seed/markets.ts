import type { markets } from '../../../db/schema/reference.ts';

/**
 * Letters as printed at the end of a code of 2026. The European Union has no country letters of its
 * own there: EUU is what published codes show. VNM is never printed, a domestic code has no suffix.
 */
export const marketSeed: readonly (typeof markets.$inferSelect)[] = [
  {
    code: 'VNM',
    nameVi: 'Trong nước',
    nameEn: 'Viet Nam (domestic)',
    nameZh: '越南国内',
    isExport: false,
  },
  { code: 'CHN', nameVi: 'Trung Quốc', nameEn: 'China', nameZh: '中国', isExport: true },
  { code: 'USA', nameVi: 'Hoa Kỳ', nameEn: 'United States', nameZh: '美国', isExport: true },
  {
    code: 'EUU',
    nameVi: 'Liên minh châu Âu',
    nameEn: 'European Union',
    nameZh: '欧盟',
    isExport: true,
  },
  { code: 'JPN', nameVi: 'Nhật Bản', nameEn: 'Japan', nameZh: '日本', isExport: true },
  { code: 'KOR', nameVi: 'Hàn Quốc', nameEn: 'South Korea', nameZh: '韩国', isExport: true },
  { code: 'AUS', nameVi: 'Úc', nameEn: 'Australia', nameZh: '澳大利亚', isExport: true },
  { code: 'NZL', nameVi: 'New Zealand', nameEn: 'New Zealand', nameZh: '新西兰', isExport: true },
];
