import type { Column } from '../rules/columns.ts';
import type { Option } from '../rules/row-reader.ts';
import { communeColumns, cropColumn, dateGuide, sizeColumns } from './shared-columns.ts';

/** A household a row, or several rows when it has several plots. */
export const memberColumns: readonly Column[] = [
  {
    key: 'number',
    header: 'Số hộ',
    also: ['Mã hộ', 'Số thành viên', 'Số thẻ', 'STT hộ', 'Member number'],
    isRequired: true,
    example: 'HV-014',
    guide: {
      vi: 'Số của hộ trong sổ của tổ chức. Hộ có nhiều thửa: ghi nhiều dòng cùng số hộ.',
      en: 'The household’s number in the organisation’s book. Several plots: several rows with one number.',
      zh: '农户在机构名册中的编号。多块地：同一编号写多行。',
    },
  },
  {
    key: 'fullName',
    header: 'Họ và tên',
    also: ['Họ tên', 'Chủ hộ', 'Tên chủ hộ', 'Full name'],
    isRequired: true,
    example: 'Nguyễn Văn Mẫu',
    width: 24,
    guide: {
      vi: 'Chủ hộ. Dòng sau của cùng hộ có thể để trống.',
      en: 'The head of the household. May be blank in further rows of the same household.',
      zh: '户主姓名。同一农户的后续行可留空。',
    },
  },
  {
    key: 'phone',
    header: 'Điện thoại',
    also: ['Số điện thoại', 'SĐT', 'ĐT', 'Phone'],
    example: '0912 345 678',
    width: 16,
    guide: {
      vi: 'Số di động, không bắt buộc. Định dạng ô là Văn bản để giữ số 0 ở đầu.',
      en: 'A mobile number; optional. Format the cells as Text to keep the leading 0.',
      zh: '手机号码，非必填。请设为文本格式以保留开头的 0。',
    },
  },
  ...communeColumns,
  {
    key: 'hamlet',
    header: 'Ấp, khóm',
    also: ['Ấp', 'Khóm', 'Ấp/khóm', 'Hamlet'],
    example: 'Ấp Thị',
    guide: { vi: 'Không bắt buộc.', en: 'Optional.', zh: '非必填。' },
  },
  {
    key: 'joinedOn',
    header: 'Ngày vào',
    also: ['Ngày tham gia', 'Ngày vào HTX', 'Joined on'],
    isRequired: true,
    example: '15/03/2019',
    guide: dateGuide,
  },
  {
    key: 'plot',
    header: 'Tên thửa',
    also: ['Thửa', 'Thửa đất', 'Plot'],
    example: 'Thửa 112, tờ 7',
    width: 18,
    guide: {
      vi: 'Tên gọi hoặc số thửa. Để trống nếu chưa khai đất.',
      en: 'What the plot is called. Blank when no land is declared yet.',
      zh: '地块名称或编号。尚未申报土地则留空。',
    },
  },
  {
    key: 'area',
    header: 'Vùng trồng',
    also: ['Tên vùng trồng', 'Growing area'],
    example: 'Vùng xoài ba màu Chợ Mới',
    width: 28,
    guide: {
      vi: 'Tên vùng trồng đã đăng ký của tổ chức mà thửa nằm trong.',
      en: 'The registered growing area that the plot lies in.',
      zh: '地块所在的已登记种植区名称。',
    },
  },
  {
    key: 'parcel',
    header: 'Mã thửa đất',
    also: ['Mã định danh thửa đất', 'Parcel id'],
    example: 'A1B2C3D4E5F6',
    width: 16,
    guide: {
      vi: 'Mã định danh 12 ký tự, nếu biết.',
      en: 'The 12-character identifier, when known.',
      zh: '12 位标识码（如已知）。',
    },
  },
  cropColumn,
  {
    key: 'variety',
    header: 'Giống',
    also: ['Giống cây', 'Variety'],
    example: 'Xoài ba màu',
    width: 16,
    guide: {
      vi: 'Tên hoặc mã trong danh mục giống; không bắt buộc.',
      en: 'A name or code of the list of varieties; optional.',
      zh: '品种目录中的名称或代码；非必填。',
    },
  },
  ...sizeColumns,
  {
    key: 'trees',
    header: 'Số cây',
    also: ['Số cây trồng', 'Trees'],
    example: '180',
    guide: { vi: 'Không bắt buộc.', en: 'Optional.', zh: '非必填。' },
  },
  {
    key: 'plantedYear',
    header: 'Năm trồng',
    also: ['Planted'],
    example: '2015',
    guide: { vi: 'Bốn chữ số.', en: 'Four digits.', zh: '四位数字。' },
  },
  {
    key: 'consentOn',
    header: 'Ngày đồng ý',
    also: ['Ngày ký đồng ý', 'Consent date'],
    example: '12/01/2026',
    guide: {
      vi: 'Ngày hộ đồng ý để đất đứng sau mã số của vùng trồng. Để trống nếu chưa có.',
      en: 'The day on which the household agreed that its land stands behind the area’s code. Blank when it has not.',
      zh: '农户同意其土地支撑种植区代码的日期。尚未同意则留空。',
    },
  },
  {
    key: 'means',
    header: 'Hình thức đồng ý',
    also: ['Hình thức', 'Means of consent'],
    example: 'Giấy có chữ ký',
    width: 18,
    guide: {
      vi: 'Giấy có chữ ký, gọi điện, tin nhắn hoặc gặp trực tiếp.',
      en: 'Giấy có chữ ký (signed paper), gọi điện (call), tin nhắn (message) or gặp trực tiếp (in person).',
      zh: 'Giấy có chữ ký（签字纸）、gọi điện（电话）、tin nhắn（短信）或 gặp trực tiếp（当面）。',
    },
  },
];

const means = ['signed-paper', 'phone-call', 'text-message', 'in-person'] as const;
export type Means = (typeof means)[number];

export const meansOptions: readonly Option<Means>[] = [
  {
    value: 'signed-paper',
    label: 'Giấy có chữ ký',
    names: ['Giấy có chữ ký', 'Giấy', 'Ký giấy', 'signed paper', 'signed-paper'],
  },
  {
    value: 'phone-call',
    label: 'Gọi điện',
    names: ['Gọi điện', 'Điện thoại', 'phone call', 'phone-call'],
  },
  {
    value: 'text-message',
    label: 'Tin nhắn',
    names: ['Tin nhắn', 'Zalo', 'SMS', 'text message', 'text-message'],
  },
  {
    value: 'in-person',
    label: 'Gặp trực tiếp',
    names: ['Gặp trực tiếp', 'Trực tiếp', 'in person', 'in-person'],
  },
];
