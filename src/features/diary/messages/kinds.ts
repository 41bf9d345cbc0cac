import { messages } from '../../../lib/language.ts';

/** Kinds of work in the field. */
export const kindWords = messages({
  vi: {
    sowing: 'Xuống giống',
    fertiliser: 'Bón phân',
    spraying: 'Phun thuốc',
    irrigation: 'Tưới nước',
    draining: 'Rút nước',
    pests: 'Đếm sâu bệnh',
    bagging: 'Bao trái',
    harvest: 'Thu hoạch',
    treatment: 'Xử lý sau thu hoạch',
    straw: 'Xử lý rơm rạ',
    note: 'Ghi chú',
  },
  en: {
    sowing: 'Sowing',
    fertiliser: 'Fertiliser',
    spraying: 'Spraying',
    irrigation: 'Irrigation',
    draining: 'Draining',
    pests: 'Pests counted',
    bagging: 'Bagging',
    harvest: 'Harvest',
    treatment: 'Post-harvest treatment',
    straw: 'Straw',
    note: 'Note',
  },
  zh: {
    sowing: '播种',
    fertiliser: '施肥',
    spraying: '施药',
    irrigation: '灌水',
    draining: '排水',
    pests: '病虫计数',
    bagging: '套袋',
    harvest: '采收',
    treatment: '采后处理',
    straw: '秸秆处理',
    note: '备注',
  },
});

/** What comes back every year. */
export const seasonKindWords = messages({
  vi: {
    'winter-spring': 'Đông Xuân',
    'summer-autumn': 'Hè Thu',
    'autumn-winter': 'Thu Đông',
    rainy: 'Vụ Mùa',
    main: 'Chính vụ',
    off: 'Nghịch vụ',
    year: 'Cả năm',
  },
  en: {
    'winter-spring': 'Winter-spring (Đông Xuân)',
    'summer-autumn': 'Summer-autumn (Hè Thu)',
    'autumn-winter': 'Autumn-winter (Thu Đông)',
    rainy: 'Rainy season (Vụ Mùa)',
    main: 'Main season',
    off: 'Off season',
    year: 'Whole year',
  },
  zh: {
    'winter-spring': '冬春季',
    'summer-autumn': '夏秋季',
    'autumn-winter': '秋冬季',
    rainy: '雨季',
    main: '正季',
    off: '反季',
    year: '全年',
  },
});

/** What happened to a season. */
export const changeWords = messages({
  vi: {
    planned: 'Mở mùa vụ',
    started: 'Bắt đầu canh tác',
    corrected: 'Sửa kế hoạch',
    ended: 'Kết thúc mùa vụ',
  },
  en: {
    planned: 'Season opened',
    started: 'Season started',
    corrected: 'Plan corrected',
    ended: 'Season ended',
  },
  zh: {
    planned: '建立种植季',
    started: '开始种植',
    corrected: '更正计划',
    ended: '结束种植季',
  },
});

/** Units of weight as people say them. */
export const weightUnitWords = messages({
  vi: { kg: 'kg', yen: 'yến (10 kg)', ta: 'tạ (100 kg)', tan: 'tấn', gia: 'giạ (20 kg)' },
  en: { kg: 'kg', yen: 'yến (10 kg)', ta: 'tạ (100 kg)', tan: 'tonne', gia: 'giạ (20 kg)' },
  zh: { kg: '公斤', yen: 'yến（10 公斤）', ta: 'tạ（100 公斤）', tan: '吨', gia: 'giạ（20 公斤）' },
});
