import type { packingHouseDecisionKinds } from '../../db/schema/packing-houses.ts';
import type { Text } from '../../lib/language.ts';

type Kind = (typeof packingHouseDecisionKinds)[number];
type Reason = { readonly kinds: readonly Kind[]; readonly text: Text };

const bad = ['warn', 'suspend', 'revoke'] as const;

/** Why a decision on a packing-house code was taken; free text stands beside it. */
const reasons: Readonly<Record<string, Reason>> = {
  'conditions-met': {
    kinds: ['issue', 'issue-for-importer'],
    text: { vi: 'Cơ sở đủ điều kiện', en: 'The house meets the conditions', zh: '包装厂符合条件' },
  },
  'issued-elsewhere': {
    kinds: ['issue'],
    text: {
      vi: 'Ghi nhận mã đã cấp trên giấy',
      en: 'Recorded from a paper issued elsewhere',
      zh: '按纸面文件登记已发代码',
    },
  },
  'importer-list': {
    kinds: ['approve'],
    text: {
      vi: 'Có tên trong danh sách nước nhập khẩu chấp thuận',
      en: 'On the list that the importing country approved',
      zh: '列入进口国批准名单',
    },
  },
  'importer-notice': {
    kinds: bad,
    text: {
      vi: 'Thông báo của nước nhập khẩu',
      en: 'Notice of the importing country',
      zh: '进口国通报',
    },
  },
  'outside-fruit': {
    kinds: bad,
    text: {
      vi: 'Trộn nông sản ngoài vùng được cung cấp',
      en: 'Produce of other areas was mixed in',
      zh: '混入其他种植区的产品',
    },
  },
  'hygiene-finding': {
    kinds: bad,
    text: {
      vi: 'Không bảo đảm vệ sinh, quy trình một chiều',
      en: 'Hygiene or one-way flow not kept',
      zh: '卫生或单向流程不达标',
    },
  },
  'forged-papers': {
    kinds: ['suspend', 'revoke'],
    text: {
      vi: 'Giấy tờ không đúng sự thật, cho mượn mã',
      en: 'Papers not genuine, or the code lent',
      zh: '文件不真实或出借代码',
    },
  },
  'operator-asks': {
    kinds: ['suspend', 'revoke'],
    text: { vi: 'Theo đề nghị của cơ sở', en: 'The operator asks for it', zh: '应经营者申请' },
  },
  'findings-corrected': {
    kinds: ['clear', 'restore'],
    text: {
      vi: 'Đã khắc phục, kiểm tra lại đạt',
      en: 'Corrected, and confirmed by a new check',
      zh: '已整改并复查合格',
    },
  },
  'importer-accepts': {
    kinds: ['clear', 'restore'],
    text: {
      vi: 'Nước nhập khẩu chấp nhận trả lời',
      en: 'The importing country accepts the answer',
      zh: '进口国接受答复',
    },
  },
  other: {
    kinds: [...bad, 'clear', 'restore'],
    text: {
      vi: 'Lý do khác, nêu ở phần căn cứ',
      en: 'Another reason, told in the grounds',
      zh: '其他理由，见依据说明',
    },
  },
};

export function reasonsFor(kind: Kind): string[] {
  return Object.keys(reasons).filter((code) => reasons[code]?.kinds.includes(kind));
}

/** A reason in words; a code that is no longer listed is shown as it is. */
export function reasonText(code: string): Text {
  return Object.hasOwn(reasons, code) && reasons[code]
    ? reasons[code].text
    : { vi: code, en: code, zh: code };
}
