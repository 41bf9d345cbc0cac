import type { Text } from '../../lib/language.ts';

type Verb = 'return' | 'reject';
type Reason = { readonly verbs: readonly Verb[]; readonly text: Text };

/** What is missing in a returned dossier, and why one is rejected; free text stands beside it. */
export const reasons = {
  consent: {
    verbs: ['return', 'reject'],
    text: { vi: 'Thiếu đồng ý của hộ', en: 'Consent of households', zh: '缺少农户同意' },
  },
  outline: {
    verbs: ['return', 'reject'],
    text: { vi: 'Ranh giới vùng trồng', en: 'Boundary of the area', zh: '种植区边界' },
  },
  'land-papers': {
    verbs: ['return', 'reject'],
    text: {
      vi: 'Giấy tờ, mã định danh thửa đất',
      en: 'Land papers or parcel ids',
      zh: '土地证件或地块识别码',
    },
  },
  yield: {
    verbs: ['return'],
    text: { vi: 'Sản lượng dự kiến', en: 'Expected yield', zh: '预计产量' },
  },
  'varieties-trees': {
    verbs: ['return'],
    text: { vi: 'Giống, số cây', en: 'Varieties or number of trees', zh: '品种、株数' },
  },
  standard: {
    verbs: ['return', 'reject'],
    text: { vi: 'Tiêu chuẩn áp dụng', en: 'Standard applied', zh: '执行标准' },
  },
  diary: {
    verbs: ['return', 'reject'],
    text: {
      vi: 'Nhật ký canh tác, sổ thuốc',
      en: 'Field diary or pesticide records',
      zh: '田间日志、用药记录',
    },
  },
  'water-source': {
    verbs: ['return'],
    text: { vi: 'Nguồn nước', en: 'Water source', zh: '水源' },
  },
  'internal-control': {
    verbs: ['return', 'reject'],
    text: { vi: 'Người kiểm soát nội bộ', en: 'Internal control', zh: '内部监管' },
  },
  'holder-papers': {
    verbs: ['return'],
    text: { vi: 'Giấy tờ của tổ chức', en: 'Papers of the organisation', zh: '机构证件' },
  },
  'conditions-unmet': {
    verbs: ['reject'],
    text: {
      vi: 'Không đủ điều kiện cấp mã',
      en: 'The conditions are not met',
      zh: '不符合发码条件',
    },
  },
  'check-failed': {
    verbs: ['reject'],
    text: { vi: 'Kiểm tra thực địa không đạt', en: 'The field check failed', zh: '实地检查不合格' },
  },
  overlap: {
    verbs: ['return', 'reject'],
    text: { vi: 'Trùng với vùng trồng khác', en: 'Overlaps another area', zh: '与其他种植区重叠' },
  },
  'untrue-declaration': {
    verbs: ['reject'],
    text: { vi: 'Khai không đúng sự thật', en: 'An untrue declaration', zh: '申报不实' },
  },
  other: {
    verbs: ['return', 'reject'],
    text: {
      vi: 'Mục khác, nêu rõ bên dưới',
      en: 'Another item, told below',
      zh: '其他，见下方说明',
    },
  },
} as const satisfies Record<string, Reason>;

type ReasonCode = keyof typeof reasons;

export function isReasonFor(verb: Verb, code: string): boolean {
  if (!Object.hasOwn(reasons, code)) return false;
  const { verbs }: Reason = reasons[code as ReasonCode];
  return verbs.includes(verb);
}

export function reasonsFor(verb: Verb): { code: string; text: Text }[] {
  return Object.entries(reasons)
    .filter(([code]) => isReasonFor(verb, code))
    .map(([code, { text }]) => ({ code, text }));
}

/** A reason in words; a code that is no longer listed is shown as it is. */
export function reasonText(code: string): Text {
  return Object.hasOwn(reasons, code)
    ? reasons[code as ReasonCode].text
    : { vi: code, en: code, zh: code };
}
