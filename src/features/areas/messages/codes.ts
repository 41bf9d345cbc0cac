import { messages } from '../../../lib/language.ts';

/** The form that gives an area a code. */
export const codeWords = messages({
  vi: {
    addCode: 'Ghi nhận mã trên giấy',
    giveTitle: 'Ghi nhận mã đã cấp trên giấy',
    giveIntro: (area: string, crop: string) =>
      `${area} · ${crop}. Mã số là của riêng vùng này, không bao giờ dùng lại cho vùng khác.`,
    value: 'Mã số trên giấy',
    valueHint: (examples: string) => `Ghi đúng từng ký tự như trên giấy. Ví dụ ${examples}`,
    market: 'Thị trường',
    giveNow: 'Ghi quyết định',
  },
  en: {
    addCode: 'Record a code on paper',
    giveTitle: 'Record a code issued on paper',
    giveIntro: (area: string, crop: string) =>
      `${area} · ${crop}. A code is this area’s alone and never goes to another.`,
    value: 'Code on paper',
    valueHint: (examples: string) => `Letter by letter as printed. Such as ${examples}`,
    market: 'Market',
    giveNow: 'Record the decision',
  },
  zh: {
    addCode: '登记纸面代码',
    giveTitle: '登记纸面已有代码',
    giveIntro: (area: string, crop: string) =>
      `${area} · ${crop}。代码只属于该种植区，绝不转给其他种植区。`,
    value: '纸面代码',
    valueHint: (examples: string) => `逐字按纸面填写。例如 ${examples}`,
    market: '市场',
    giveNow: '登记决定',
  },
});
