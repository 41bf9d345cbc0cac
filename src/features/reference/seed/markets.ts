import type { markets } from '../../../db/schema/reference.ts';

/**
 * Letters as printed at the end of a code of 2026. The European Union has no country letters of its
 * own there: EUU is what published codes show. VNM is never printed, a domestic code has no suffix.
 *
 * The plant health services of China, the United States, Japan, Korea, Australia and New Zealand approve
 * each growing area by their fruit protocols (TCCS 774:2020/BVTV lists areas for them). The European
 * Union has no such protocol: Regulation (EC) 178/2002 asks for traceability only.
 */
export const marketSeed: readonly (typeof markets.$inferSelect)[] = [
  {
    code: 'VNM',
    nameVi: 'Trong nước',
    nameEn: 'Viet Nam (domestic)',
    nameZh: '越南国内',
    isExport: false,
    needsImporterApproval: false,
  },
  abroad('CHN', 'Trung Quốc', 'China', '中国'),
  abroad('USA', 'Hoa Kỳ', 'United States', '美国'),
  abroadWithoutApproval('EUU', 'Liên minh châu Âu', 'European Union', '欧盟'),
  abroad('JPN', 'Nhật Bản', 'Japan', '日本'),
  abroad('KOR', 'Hàn Quốc', 'South Korea', '韩国'),
  abroad('AUS', 'Úc', 'Australia', '澳大利亚'),
  abroad('NZL', 'New Zealand', 'New Zealand', '新西兰'),
];

function abroad(code: string, nameVi: string, nameEn: string, nameZh: string) {
  return { code, nameVi, nameEn, nameZh, isExport: true, needsImporterApproval: true };
}

function abroadWithoutApproval(code: string, nameVi: string, nameEn: string, nameZh: string) {
  return { ...abroad(code, nameVi, nameEn, nameZh), needsImporterApproval: false };
}
