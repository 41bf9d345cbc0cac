import { defineProblems } from '../../../lib/problem.ts';

/** Why a rule of checking is not taken, and why a position is not. */
export const settingProblems = defineProblems('batches', {
  cropMissing: {
    status: 422,
    field: 'cropCode',
    vi: 'Không có cây trồng này. Chọn một cây trong danh sách.',
    en: 'There is no such crop. Choose one of the list.',
    zh: '没有该作物。请从列表中选择。',
  },
  positionNotRead: {
    status: 422,
    field: 'position',
    vi: 'Không đọc được vị trí. Ghi vĩ độ rồi kinh độ, ví dụ 10.5123, 105.4123, hoặc bỏ trống.',
    en: 'The position cannot be read. Write latitude then longitude, such as 10.5123, 105.4123, or leave it empty.',
    zh: '无法读取位置。请先填纬度再填经度，例如 10.5123, 105.4123，或留空。',
  },
});
