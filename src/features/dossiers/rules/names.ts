import type { dossierKinds, dossierStates, dossierVerbs } from '../../../db/schema/dossiers.ts';
import type { Text } from '../../../lib/language.ts';

type State = (typeof dossierStates)[number];
type Verb = (typeof dossierVerbs)[number];

const states: Readonly<Record<State, Text>> = {
  draft: { vi: 'Bản nháp', en: 'Draft', zh: '草稿' },
  submitted: { vi: 'Đã nộp, chờ tiếp nhận', en: 'Submitted', zh: '已提交，待受理' },
  returned: { vi: 'Trả lại, chờ bổ sung', en: 'Returned to complete', zh: '退回补正' },
  'under-review': { vi: 'Đang thẩm định', en: 'Under review', zh: '审查中' },
  'field-check': { vi: 'Kiểm tra thực địa', en: 'Field check', zh: '实地检查' },
  issued: { vi: 'Đã cấp mã', en: 'Code issued', zh: '已发码' },
  rejected: { vi: 'Không cấp mã', en: 'Rejected', zh: '不予发码' },
  withdrawn: { vi: 'Đã rút', en: 'Withdrawn', zh: '已撤回' },
  lapsed: { vi: 'Hết hạn bổ sung', en: 'Lapsed', zh: '逾期未补正' },
};

const verbs: Readonly<Record<Verb, Text>> = {
  draft: { vi: 'lập hồ sơ', en: 'draft it', zh: '起草' },
  revise: { vi: 'sửa nội dung', en: 'revise it', zh: '修改内容' },
  submit: { vi: 'nộp', en: 'submit it', zh: '提交' },
  withdraw: { vi: 'rút', en: 'withdraw it', zh: '撤回' },
  return: { vi: 'trả lại để bổ sung', en: 'return it', zh: '退回补正' },
  forward: { vi: 'chuyển thẩm định', en: 'take it to review', zh: '转入审查' },
  'order-check': { vi: 'yêu cầu kiểm tra thực địa', en: 'order a field check', zh: '要求实地检查' },
  propose: { vi: 'ghi kết quả kiểm tra', en: 'record the field check', zh: '登记检查结果' },
  issue: { vi: 'cấp mã', en: 'issue the code', zh: '发码' },
  reject: { vi: 'không cấp mã', en: 'reject it', zh: '不予发码' },
  lapse: { vi: 'kết thúc vì quá hạn', en: 'let it lapse', zh: '逾期终止' },
};

const deeds: Readonly<Record<Verb, Text>> = {
  draft: { vi: 'Đã lập hồ sơ', en: 'Drafted', zh: '已起草' },
  revise: { vi: 'Đã sửa nội dung', en: 'Content revised', zh: '已修改内容' },
  submit: { vi: 'Đã nộp', en: 'Submitted', zh: '已提交' },
  withdraw: { vi: 'Đã rút', en: 'Withdrawn', zh: '已撤回' },
  return: { vi: 'Đã trả lại để bổ sung', en: 'Returned to complete', zh: '已退回补正' },
  forward: { vi: 'Đã chuyển thẩm định', en: 'Taken to review', zh: '已转入审查' },
  'order-check': {
    vi: 'Đã yêu cầu kiểm tra thực địa',
    en: 'Field check ordered',
    zh: '已要求实地检查',
  },
  propose: { vi: 'Đã ghi kết quả kiểm tra', en: 'Field check recorded', zh: '已登记检查结果' },
  issue: { vi: 'Đã cấp mã', en: 'Code issued', zh: '已发码' },
  reject: { vi: 'Không cấp mã', en: 'Rejected', zh: '不予发码' },
  lapse: { vi: 'Đã kết thúc vì quá hạn bổ sung', en: 'Lapsed', zh: '逾期终止' },
};

const kinds: Readonly<Record<(typeof dossierKinds)[number], Text>> = {
  'new-code': { vi: 'Cấp mã mới', en: 'New code', zh: '新发代码' },
  'further-market': { vi: 'Thêm thị trường', en: 'Further market', zh: '增加市场' },
  're-issue': { vi: 'Cấp lại hoặc điều chỉnh', en: 'Re-issue or adjust', zh: '补发或变更' },
};

export function statesInWords(state: State): Text {
  return states[state];
}

export function kindsInWords(kind: (typeof dossierKinds)[number]): Text {
  return kinds[kind];
}

/** A step as it stands in the history. */
export function deedInWords(verb: Verb): Text {
  return deeds[verb];
}

/** Several verbs as one list, each once: 'nộp, rút'. */
export function verbsInWords(list: readonly Verb[]): Text {
  const unique = [...new Set(list)];
  const join = (language: 'vi' | 'en' | 'zh') =>
    unique.map((verb) => verbs[verb][language]).join(language === 'zh' ? '、' : ', ');
  return { vi: join('vi'), en: join('en'), zh: join('zh') };
}
