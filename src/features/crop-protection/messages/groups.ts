import { messages } from '../../../lib/language.ts';

/** Groups of products as the ministry's circulars head them. */
export const groupWords = messages({
  vi: {
    insecticide: 'Thuốc trừ sâu',
    fungicide: 'Thuốc trừ bệnh',
    herbicide: 'Thuốc trừ cỏ',
    rodenticide: 'Thuốc trừ chuột',
    'growth-regulator': 'Thuốc điều hòa sinh trưởng',
    attractant: 'Chất dẫn dụ côn trùng',
    'snail-killer': 'Thuốc trừ ốc',
    other: 'Nhóm khác',
  },
  en: {
    insecticide: 'Insecticide',
    fungicide: 'Fungicide',
    herbicide: 'Herbicide',
    rodenticide: 'Rodenticide',
    'growth-regulator': 'Growth regulator',
    attractant: 'Attractant',
    'snail-killer': 'Molluscicide',
    other: 'Other group',
  },
  zh: {
    insecticide: '杀虫剂',
    fungicide: '杀菌剂',
    herbicide: '除草剂',
    rodenticide: '杀鼠剂',
    'growth-regulator': '生长调节剂',
    attractant: '引诱剂',
    'snail-killer': '杀螺剂',
    other: '其他类别',
  },
});
