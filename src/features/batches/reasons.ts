import type { Text } from '../../lib/language.ts';

/** Why a lot is returned; the text beside it says what to do. */
export const returnReasons = [
  'weight',
  'plots',
  'harvest-days',
  'certificates',
  'spraying',
  'photo',
  'other',
] as const;
export type ReturnReason = (typeof returnReasons)[number];

export const closeReasons = ['sold-out', 'past-date'] as const;
export type CloseReason = (typeof closeReasons)[number];

const texts: Readonly<Record<ReturnReason | CloseReason, Text>> = {
  weight: { vi: 'Khối lượng', en: 'Weight', zh: '重量' },
  plots: { vi: 'Thửa và số kg từng thửa', en: 'Plots and their kilograms', zh: '地块及其公斤数' },
  'harvest-days': { vi: 'Ngày thu hoạch', en: 'Days of harvest', zh: '采收日期' },
  certificates: { vi: 'Chứng nhận công bố', en: 'Certificates claimed', zh: '声明的证书' },
  spraying: {
    vi: 'Nhật ký phun thuốc, thời gian cách ly',
    en: 'Spray diary, pre-harvest interval',
    zh: '施药记录、安全间隔期',
  },
  photo: { vi: 'Ảnh lô hàng', en: 'Photo of the batch', zh: '批次照片' },
  other: { vi: 'Lý do khác', en: 'Another reason', zh: '其他原因' },
  'sold-out': { vi: 'Đã bán hết', en: 'Sold out', zh: '已售完' },
  'past-date': { vi: 'Quá hạn bán', en: 'Past its date', zh: '已过期' },
};

export function reasonText(code: string): Text | undefined {
  return Object.entries(texts).find(([key]) => key === code)?.[1];
}
