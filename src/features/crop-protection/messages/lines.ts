import { messages } from '../../../lib/language.ts';

/** What a list says of a product, and what is told of a row of its sheet. */
export const lineWords = messages({
  vi: {
    listed: 'Được phép',
    removed: 'Loại khỏi danh mục',
    cropNotOurs: (crop: string) =>
      `“${crop}” không phải cây trồng của hệ thống; vẫn được ghi lại như trên văn bản.`,
    hasForbidden: (substance: string) =>
      `Có hoạt chất ${substance} trong danh sách cấm hoặc đã loại. Đối chiếu lại văn bản.`,
  },
  en: {
    listed: 'Permitted',
    removed: 'Taken out of the list',
    cropNotOurs: (crop) =>
      `“${crop}” is no crop of this service; it is kept as the circular has it.`,
    hasForbidden: (substance) =>
      `Contains ${substance}, which is banned or taken out. Compare the circular again.`,
  },
  zh: {
    listed: '许可',
    removed: '移出目录',
    cropNotOurs: (crop) => `“${crop}”不是本系统的作物；按文件原文保存。`,
    hasForbidden: (substance) => `含有禁用或已移出的 ${substance}。请再次对照文件。`,
  },
});
