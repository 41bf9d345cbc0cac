import type { Text } from '../../lib/language.ts';
import type { DecisionKind } from './rules/life-cycle.ts';

type Reason = { readonly kinds: readonly DecisionKind[]; readonly text: Text };

/** Why a decision was taken: a code of this list, and free text beside it. */
export const reasons = {
  'dossier-complete': {
    kinds: ['issue', 'issue-for-importer'],
    text: {
      vi: 'Hồ sơ đủ điều kiện cấp mã',
      en: 'The dossier meets the conditions',
      zh: '材料符合发码条件',
    },
  },
  'another-market': {
    kinds: ['issue', 'issue-for-importer'],
    text: {
      vi: 'Mở thêm thị trường cho mã đã có',
      en: 'A further market for the same code',
      zh: '为已有代码增加市场',
    },
  },
  'issued-elsewhere': {
    kinds: ['issue'],
    text: {
      vi: 'Ghi nhận mã đã cấp trên giấy',
      en: 'Recorded from a paper issued elsewhere',
      zh: '按纸面文件登记已发代码',
    },
  },
  'pest-finding': {
    kinds: ['warn', 'suspend', 'revoke'],
    text: { vi: 'Phát hiện sinh vật gây hại', en: 'A pest was found', zh: '发现有害生物' },
  },
  'importer-notice': {
    kinds: ['suspend', 'revoke'],
    text: {
      vi: 'Thông báo của nước nhập khẩu',
      en: 'Notice of the importing country',
      zh: '进口国通报',
    },
  },
  'residue-finding': {
    kinds: ['warn', 'suspend', 'revoke'],
    text: { vi: 'Dư lượng vượt mức cho phép', en: 'Residues above the limit', zh: '残留超标' },
  },
  'banned-pesticide': {
    kinds: ['suspend', 'revoke'],
    text: {
      vi: 'Dùng thuốc cấm hoặc ngoài danh mục',
      en: 'A banned or unlisted pesticide was used',
      zh: '使用禁用或目录外农药',
    },
  },
  'forged-papers': {
    kinds: ['suspend', 'revoke'],
    text: { vi: 'Giấy tờ không đúng sự thật', en: 'Papers that are not genuine', zh: '文件不真实' },
  },
  'code-lent': {
    kinds: ['suspend', 'revoke'],
    text: { vi: 'Cho mượn, mua bán mã số', en: 'The code was lent or sold', zh: '出借或买卖代码' },
  },
  'findings-uncorrected': {
    kinds: ['suspend', 'revoke'],
    text: {
      vi: 'Không khắc phục lỗi đã nêu',
      en: 'Findings were not corrected',
      zh: '未整改已指出的问题',
    },
  },
  'land-no-longer-used': {
    kinds: ['revoke'],
    text: {
      vi: 'Đất không còn trồng cây này',
      en: 'The land no longer grows this crop',
      zh: '土地不再种植该作物',
    },
  },
  'holder-asks': {
    kinds: ['suspend', 'revoke', 'lapse'],
    text: {
      vi: 'Theo đề nghị của chủ vùng trồng',
      en: 'The holder asks for it',
      zh: '应持有机构申请',
    },
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
    kinds: ['restore'],
    text: {
      vi: 'Nước nhập khẩu chấp thuận trở lại',
      en: 'The importing country accepts it again',
      zh: '进口国重新接受',
    },
  },
  'suspended-in-error': {
    kinds: ['restore'],
    text: {
      vi: 'Tạm dừng không đúng căn cứ',
      en: 'The suspension had no basis',
      zh: '暂停依据有误',
    },
  },
  'sent-for-approval': {
    kinds: ['send'],
    text: {
      vi: 'Đề nghị nước nhập khẩu chấp thuận',
      en: 'The importing country is asked to approve',
      zh: '提请进口国批准',
    },
  },
  'importer-approves': {
    kinds: ['approve'],
    text: {
      vi: 'Có trong danh sách nước nhập khẩu chấp thuận',
      en: 'On the list the importing country approved',
      zh: '列入进口国批准名单',
    },
  },
  'importer-declines': {
    kinds: ['decline'],
    text: {
      vi: 'Nước nhập khẩu chưa chấp thuận',
      en: 'The importing country does not approve',
      zh: '进口国未批准',
    },
  },
  'papers-differ': {
    kinds: ['warn'],
    text: {
      vi: 'Giấy tờ lô hàng không khớp',
      en: 'Papers of the consignment do not match',
      zh: '货物单证不符',
    },
  },
  'reply-accepted': {
    kinds: ['clear'],
    text: {
      vi: 'Nước nhập khẩu chấp nhận trả lời',
      en: 'The importing country accepts the answer',
      zh: '进口国接受答复',
    },
  },
  'validity-ended': {
    kinds: ['lapse'],
    text: {
      vi: 'Hết thời hạn hiệu lực',
      en: 'Its validity ran out',
      zh: '有效期届满',
    },
  },
  'not-renewed': {
    kinds: ['lapse'],
    text: {
      vi: 'Không gia hạn, không duy trì',
      en: 'Not renewed or kept up',
      zh: '未续期或未维持',
    },
  },
  'area-changed': {
    kinds: ['adjust'],
    text: {
      vi: 'Thay đổi diện tích hoặc ranh giới',
      en: 'Size or boundary changed',
      zh: '面积或边界变更',
    },
  },
  'members-changed': {
    kinds: ['adjust'],
    text: {
      vi: 'Thay đổi hộ thành viên',
      en: 'Member households changed',
      zh: '成员农户变更',
    },
  },
  'units-renamed': {
    kinds: ['adjust'],
    text: {
      vi: 'Đổi tên đơn vị hành chính',
      en: 'Administrative units renamed',
      zh: '行政单位更名',
    },
  },
  other: {
    kinds: ['send', 'decline', 'warn', 'clear', 'suspend', 'restore', 'revoke', 'lapse', 'adjust'],
    text: {
      vi: 'Lý do khác, nêu ở phần căn cứ',
      en: 'Another reason, told in the grounds',
      zh: '其他理由，见依据说明',
    },
  },
} as const satisfies Record<string, Reason>;

export type ReasonCode = keyof typeof reasons;

export function isReasonCode(code: string): code is ReasonCode {
  return Object.hasOwn(reasons, code);
}

/** A reason in words; a code that is no longer listed is shown as it is. */
export function reasonText(code: string): Text {
  return isReasonCode(code) ? reasons[code].text : { vi: code, en: code, zh: code };
}

export function reasonsFor(kind: DecisionKind): ReasonCode[] {
  return Object.keys(reasons)
    .filter(isReasonCode)
    .filter((code) => isFor(code, kind));
}

function isFor(code: ReasonCode, kind: DecisionKind): boolean {
  const { kinds }: Reason = reasons[code];
  return kinds.includes(kind);
}
