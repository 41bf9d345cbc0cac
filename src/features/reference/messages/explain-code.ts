import { messages } from '../../../lib/language.ts';

export const text = messages({
  vi: {
    growingArea: 'vùng trồng (PUC)',
    packingHouse: 'cơ sở đóng gói (PHC)',
    formerUnit: (name: string) => `${name} (đơn vị cũ, đến 30/06/2025)`,
    within: (unit: string, above: string) => `${unit}, ${above}`,
    formerProvince: (name: string, today: string) => `${name} trước 01/07/2025, nay thuộc ${today}`,
    either: (former: string, present: string) => `${present}; hoặc ${former}, tùy ngày cấp`,
    serial: (number: string) => `số thứ tự ${number}`,
    year: (year: string) => `cấp năm ${year}`,
    noMarket: 'không có đuôi thị trường: dùng trong nước',
    unknown: 'chưa có trong danh mục',
    unknownCrop: 'chữ của cây trồng, chưa có trong danh mục',
    unknownLetters: 'chữ của tỉnh cấp mã, chưa có trong danh mục',
  },
  en: {
    growingArea: 'growing area (PUC)',
    packingHouse: 'packing house (PHC)',
    formerUnit: (name: string) => `${name} (a unit until 30 June 2025)`,
    within: (unit: string, above: string) => `${unit}, ${above}`,
    formerProvince: (name: string, today: string) =>
      `${name} before 1 July 2025, today part of ${today}`,
    either: (former: string, present: string) =>
      `${present}; or ${former}, depending on when it was issued`,
    serial: (number: string) => `number ${number}`,
    year: (year: string) => `issued in ${year}`,
    noMarket: 'no market at the end: for the home market',
    unknown: 'not in the lists yet',
    unknownCrop: 'letters of a crop that is not in the lists yet',
    unknownLetters: 'letters of a province that are not in the lists yet',
  },
  zh: {
    growingArea: '种植区（PUC）',
    packingHouse: '包装厂（PHC）',
    formerUnit: (name: string) => `${name}（至2025年6月30日的旧行政单位）`,
    within: (unit: string, above: string) => `${above} ${unit}`,
    formerProvince: (name: string, today: string) => `2025年7月1日前的${name}，现属${today}`,
    either: (former: string, present: string) => `${present}；或${former}，视发放日期而定`,
    serial: (number: string) => `序号 ${number}`,
    year: (year: string) => `${year}年发放`,
    noMarket: '无市场后缀：用于国内',
    unknown: '目录中尚无',
    unknownCrop: '作物字母，目录中尚无',
    unknownLetters: '省份字母，目录中尚无',
  },
});
