import { formatKilograms } from '../../../lib/numbers.ts';
import { defineProblems } from '../../../lib/problem.ts';

type Left = { grams: number };

export const stockProblems = defineProblems('movements', {
  lessLeft: {
    status: 422,
    field: 'amount',
    vi: (p: Left) =>
      `Lô chỉ còn ${formatKilograms(p.grams, 'vi')} trong kho, phần kia đã tách hoặc giao đi. Ghi khối lượng không giảm quá số còn lại.`,
    en: (p: Left) =>
      `Only ${formatKilograms(p.grams, 'en')} of the lot is left in store, the rest has gone on. Lower it by no more than what is left.`,
    zh: (p: Left) =>
      `该批次仅剩${formatKilograms(p.grams, 'zh')}在库，其余已拆分或交付。减少量不得超过剩余量。`,
  },
});
