import type { codeProcedures, cropMarketRules, DossierItem } from '../../../db/schema/reference.ts';

type Procedure = typeof codeProcedures.$inferSelect;

const declaration = item('declaration', 'Tờ khai đề nghị cấp mã số', 'Application form', '申请表');
const applicant = item(
  'applicant',
  'Giấy tờ của tổ chức đứng tên (đăng ký kinh doanh, mã số thuế)',
  'Papers of the holder (registration, tax code)',
  '持有机构证件（登记证、税号）',
);
const outline = item('outline', 'Tọa độ ranh giới vùng trồng', 'Boundary points', '种植区边界坐标');
const households = item(
  'households',
  'Danh sách hộ, diện tích và đồng ý của từng hộ',
  'List of households, their land and consent',
  '农户名单、面积及各户同意书',
);
const standard = item(
  'standard',
  'Tiêu chuẩn áp dụng, giống, nguồn nước, người kiểm soát nội bộ',
  'Standard, variety, water source, internal control',
  '执行标准、品种、水源、内部监管人',
);
const parcels = item(
  'parcels',
  'Mã định danh thửa đất (12 ký tự)',
  'Land parcel identifiers (12 characters)',
  '地块识别码（12位）',
);
const commitment = item('commitment', 'Bản cam kết', 'Commitment', '承诺书');
const diary = optional(
  item(
    'diary',
    'Nhật ký canh tác, sổ thuốc bảo vệ thực vật',
    'Field diary and pesticide records',
    '田间日志与农药记录',
  ),
);
const fieldReport = optional(
  item('field-report', 'Biên bản kiểm tra thực địa', 'Field check report', '实地检查记录'),
);

const before = [declaration, applicant, outline, households, standard, commitment];
const since = [declaration, applicant, parcels, outline, households, standard, commitment];

/**
 * Until 31/07/2026 and since. Neither text in force before sets a term in working days that could be
 * confirmed, so those have none; no minimum area is known for export codes.
 */
export const codeProcedureSeed: readonly Procedure[] = [
  {
    id: 'domestic-3156',
    isExport: false,
    validFrom: '2022-08-19',
    validTo: '2026-07-31',
    workingDays: null,
    receivedBy: 'province',
    issuedBy: 'province',
    minimumPerennial: 10_000,
    minimumAnnual: 1_000,
    dossierItems: [...before, diary],
    source: 'Quyết định 3156/QĐ-BNN-TT, 19/08/2022',
  },
  {
    id: 'export-tccs-774',
    isExport: true,
    validFrom: '2020-01-01',
    validTo: '2026-07-31',
    workingDays: null,
    receivedBy: 'province',
    issuedBy: 'ministry',
    minimumPerennial: null,
    minimumAnnual: null,
    dossierItems: [...before, { ...diary, isRequired: true }, { ...fieldReport, isRequired: true }],
    source: 'TCCS 774:2020/BVTV',
  },
  {
    id: 'domestic-2026',
    isExport: false,
    validFrom: '2026-08-01',
    validTo: null,
    workingDays: 3,
    receivedBy: 'commune',
    issuedBy: 'province',
    minimumPerennial: 10_000,
    minimumAnnual: 1_000,
    dossierItems: [...since, diary],
    source: 'Nghị định 38/2026/NĐ-CP; Nghị quyết 36/2026/NQ-CP',
  },
  {
    id: 'export-2026',
    isExport: true,
    validFrom: '2026-08-01',
    validTo: null,
    workingDays: 10,
    receivedBy: 'commune',
    issuedBy: 'province',
    minimumPerennial: null,
    minimumAnnual: null,
    dossierItems: [...since, { ...diary, isRequired: true }, fieldReport],
    source: 'Nghị định 38/2026/NĐ-CP; Nghị quyết 36/2026/NQ-CP',
  },
];

/** China still asks that durian land is visited before a code is given. */
export const cropMarketRuleSeed: readonly (typeof cropMarketRules.$inferSelect)[] = [
  {
    cropCode: 'SR',
    marketCode: 'CHN',
    validFrom: '2022-07-11',
    needsFieldCheck: true,
    source: 'Nghị định thư về sầu riêng xuất khẩu sang Trung Quốc, 11/07/2022',
  },
];

function item(code: string, vi: string, en: string, zh: string): DossierItem {
  return { code, name: { vi, en, zh }, isRequired: true };
}

function optional(required: DossierItem): DossierItem {
  return { ...required, isRequired: false };
}
