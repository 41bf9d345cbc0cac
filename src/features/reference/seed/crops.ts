import type { crops } from '../../../db/schema/reference.ts';

type Crop = Omit<typeof crops.$inferSelect, 'nameFolded'>;

/** Sown or planted anew for each harvest; the others stand for several years. */
const annuals = new Set(['LU', 'OT', 'DH', 'KL', 'RA', 'DN', 'BN']);

/**
 * Crops with the letters seen in growing-area codes of 2026 (XO, SR, CH, TL, MI, BU, NH, VB, CC, CL,
 * DH, DU, MC, OT, KL, CA). The ministry's list is not published: the other letters are this service's
 * own, and a later list changes rows here, never code. HS codes are those of the fresh product.
 */
export const cropSeed: readonly Crop[] = [
  crop('XO', 'Xoài', 'Mango', '芒果', 'Mangifera indica', '0804.50', 'mango'),
  crop('LU', 'Lúa', 'Rice', '水稻', 'Oryza sativa', '1006.10', 'rice'),
  crop('CH', 'Chuối', 'Banana', '香蕉', 'Musa spp.', '0803.90', 'banana'),
  crop('MI', 'Mít', 'Jackfruit', '菠萝蜜', 'Artocarpus heterophyllus', '0810.90', 'jackfruit'),
  crop('NH', 'Nhãn', 'Longan', '龙眼', 'Dimocarpus longan', '0810.90', 'longan'),
  crop('SR', 'Sầu riêng', 'Durian', '榴莲', 'Durio zibethinus', '0810.60', 'durian'),
  crop('BU', 'Bưởi', 'Pomelo', '柚子', 'Citrus maxima', '0805.40', 'pomelo'),
  crop('DU', 'Dừa', 'Coconut', '椰子', 'Cocos nucifera', '0801.12', 'coconut'),
  crop('KH', 'Khóm (dứa)', 'Pineapple', '菠萝', 'Ananas comosus', '0804.30', 'pineapple'),
  crop('HT', 'Hồ tiêu', 'Black pepper', '胡椒', 'Piper nigrum', '0904.11', 'pepper'),
  crop(
    'TL',
    'Thanh long',
    'Dragon fruit',
    '火龙果',
    'Selenicereus undatus',
    '0810.90',
    'dragon-fruit',
  ),
  crop('CC', 'Chôm chôm', 'Rambutan', '红毛丹', 'Nephelium lappaceum', '0810.90', 'rambutan'),
  crop('MC', 'Măng cụt', 'Mangosteen', '山竹', 'Garcinia mangostana', '0804.50', 'mangosteen'),
  crop('OT', 'Ớt', 'Chilli', '辣椒', 'Capsicum spp.', '0709.60', 'chilli'),
  crop(
    'CL',
    'Chanh leo (chanh dây)',
    'Passion fruit',
    '百香果',
    'Passiflora edulis',
    '0810.90',
    'passion-fruit',
  ),
  crop('DH', 'Dưa hấu', 'Watermelon', '西瓜', 'Citrullus lanatus', '0807.11', 'watermelon'),
  crop('VB', 'Vải', 'Lychee', '荔枝', 'Litchi chinensis', '0810.90', 'lychee'),
  crop('CA', 'Cam', 'Orange', '橙子', 'Citrus sinensis', '0805.10', 'orange'),
  crop('KL', 'Khoai lang', 'Sweet potato', '红薯', 'Ipomoea batatas', '0714.20', 'sweet-potato'),
  crop(
    'RA',
    'Rau ăn lá',
    'Leafy vegetables',
    '叶菜',
    'Brassica spp., Amaranthus spp., Ipomoea aquatica',
    null,
    'leafy-vegetables',
  ),
  crop('DN', 'Đậu nành', 'Soybean', '大豆', 'Glycine max', '1201.90', 'soybean'),
  crop('BN', 'Bắp non', 'Baby corn', '玉米笋', 'Zea mays', '0709.99', 'baby-corn'),
  crop('TN', 'Thốt nốt', 'Palmyra palm', '糖棕', 'Borassus flabellifer', null, 'palmyra-palm'),
  crop('VS', 'Vú sữa', 'Star apple', '金星果', 'Chrysophyllum cainito', '0810.90', 'star-apple'),
  crop('QU', 'Quýt', 'Mandarin', '橘子', 'Citrus reticulata', '0805.21', 'mandarin'),
];

function crop(
  code: string,
  nameVi: string,
  nameEn: string,
  nameZh: string,
  scientificName: string,
  hsCode: string | null,
  drawing: string,
): Crop {
  const isPerennial = !annuals.has(code);
  return { code, nameVi, nameEn, nameZh, scientificName, hsCode, isPerennial, drawing };
}
