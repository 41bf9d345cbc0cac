import type { Column } from '../rules/columns.ts';

/** Columns that several sheets have. */
export const communeColumns: readonly Column[] = [
  {
    key: 'commune',
    header: 'Xã, phường',
    also: ['Xã', 'Phường', 'Xã/phường', 'Xã, phường, đặc khu', 'Xã phường thị trấn', 'Commune'],
    isRequired: true,
    example: 'Chợ Mới',
    width: 22,
    guide: {
      vi: 'Tên xã, phường, đặc khu hiện nay; hoặc tên cũ trước 01/07/2025, khi đó ghi cả huyện cũ. Địa chỉ cũ được đổi tự động.',
      en: 'The commune of today; or the one before 1 July 2025 together with its former district. Old addresses are converted.',
      zh: '现行乡、坊名称；或 2025 年 7 月 1 日前的旧名，并填写旧县。旧地址自动转换。',
    },
  },
  {
    key: 'district',
    header: 'Huyện cũ',
    also: ['Huyện', 'Quận/huyện', 'Huyện, thị xã, thành phố', 'District'],
    example: '',
    width: 18,
    guide: {
      vi: 'Chỉ ghi khi cột Xã, phường là tên cũ.',
      en: 'Only when the commune is an old one.',
      zh: '仅在填写旧乡名时填写。',
    },
  },
  {
    key: 'province',
    header: 'Tỉnh cũ',
    also: ['Tỉnh', 'Tỉnh, thành phố', 'Province'],
    example: '',
    width: 14,
    guide: {
      vi: 'An Giang hoặc Kiên Giang; cần khi hai tỉnh cũ có huyện cùng tên (Châu Thành).',
      en: 'An Giang or Kiên Giang; needed where both had a district of the same name (Châu Thành).',
      zh: '安江或坚江；两旧省有同名县（Châu Thành）时需填写。',
    },
  },
];

export const cropColumn: Column = {
  key: 'crop',
  header: 'Cây trồng',
  also: ['Loại cây', 'Cây', 'Crop'],
  example: 'Xoài',
  width: 14,
  guide: {
    vi: 'Tên hoặc mã trong danh mục cây trồng.',
    en: 'A name or code of the list of crops.',
    zh: '作物目录中的名称或代码。',
  },
};

export const sizeColumns: readonly Column[] = [
  {
    key: 'size',
    header: 'Diện tích',
    also: ['Diện tích đất', 'Diện tích canh tác', 'DT', 'Size', 'Area size'],
    example: '0,52',
    guide: {
      vi: 'Số, ví dụ 18,4. Có thể ghi cả đơn vị trong ô: “3 công”.',
      en: 'A number, such as 18,4. The unit may stand in the cell: “3 công”.',
      zh: '数字，例如 18,4。单元格中可写单位：“3 công”。',
    },
  },
  {
    key: 'unit',
    header: 'Đơn vị',
    also: ['Đơn vị tính', 'ĐVT', 'Unit'],
    example: 'ha',
    guide: {
      vi: 'ha (khi để trống), công (1.000 m²), công tầm lớn (1.296 m²), m².',
      en: 'ha (when left blank), công (1,000 m²), large công (1,296 m²), m².',
      zh: 'ha（留空时）、công（1,000 平方米）、大 công（1,296 平方米）、m²。',
    },
  },
];

export const dateGuide = {
  vi: 'Ngày theo mẫu 03/11/2026.',
  en: 'A day, as 03/11/2026 (day/month/year).',
  zh: '日期，格式 03/11/2026（日/月/年）。',
} as const;
