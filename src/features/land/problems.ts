import { defineProblems } from '../../lib/problem.ts';

export const problems = defineProblems('land', {
  outlineEmpty: {
    status: 422,
    field: 'outline',
    vi: 'Chưa có ranh giới. Vẽ trên bản đồ, dán tọa độ hoặc chọn tệp.',
    en: 'There is no outline. Draw it on the map, paste coordinates or choose a file.',
    zh: '尚未提供边界。请在地图上绘制、粘贴坐标或选择文件。',
  },
});
