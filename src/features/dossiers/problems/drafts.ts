import { defineProblems } from '../../../lib/problem.ts';

/** Refusals of a draft. */
export const problems = defineProblems('dossiers', {
  areaNotYours: {
    status: 422,
    field: 'areaId',
    vi: 'Không có vùng trồng này trong tổ chức của bạn. Chọn một vùng trong danh sách.',
    en: 'Your organisation has no such area. Choose one of the list.',
    zh: '贵机构没有此种植区。请从列表中选择。',
  },
  marketUnknown: {
    status: 422,
    field: 'marketCode',
    vi: 'Không có thị trường này trong danh mục. Chọn một thị trường trong danh sách.',
    en: 'There is no such market. Choose one of the list.',
    zh: '目录中没有此市场。请从列表中选择。',
  },
  alreadyOpen: {
    status: 409,
    vi: 'Vùng này đang có một hồ sơ chưa xong cho thị trường ấy. Mở hồ sơ đó để làm tiếp, hoặc rút nó trước.',
    en: 'This area has an open dossier for that market. Go on with that one, or withdraw it first.',
    zh: '该区已有同一市场的未办结申请。请继续办理，或先撤回。',
  },
  varietyOfOtherCrop: {
    status: 422,
    field: 'varietyCodes',
    vi: 'Có giống không thuộc cây trồng của vùng. Chỉ chọn giống của cây ấy.',
    en: 'A variety is not of the area’s crop. Choose varieties of that crop only.',
    zh: '有品种不属于该区作物。请仅选择该作物的品种。',
  },
});
