import { defineProblems } from '../../../lib/problem.ts';

export const toleranceProblems = defineProblems('movements', {
  lossReversed: {
    status: 422,
    field: 'mostLossPercent',
    vi: 'Mức hao hụt cao nhất phải từ mức thấp nhất trở lên. Sửa một trong hai số.',
    en: 'The greatest usual loss must not be below the smallest. Correct one of them.',
    zh: '最高损耗不得低于最低损耗。请更正其中一个。',
  },
  cropUnknown: {
    status: 422,
    field: 'cropCode',
    vi: 'Không có nông sản này trong danh mục. Chọn trong danh sách, hoặc để trống cho mọi loại.',
    en: 'No such crop in the list. Choose one of it, or leave it empty for every crop.',
    zh: '目录中没有该作物。请从列表中选择，留空则适用所有作物。',
  },
});
