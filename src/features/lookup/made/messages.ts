import { type Language, messages } from '../../../lib/language.ts';
import { formatNumber } from '../../../lib/numbers.ts';
import { sayHeadline, sayReason } from '../verdict-messages.ts';
import type { MadeHeadline, MadeReason } from './verdict.ts';

/** Words of the page of a lot that was made of others. */
export const madeWords = messages({
  vi: {
    origins: 'Nguồn hàng trong lô này',
    outside: 'Nguồn ngoài hệ thống',
    outsideNote: 'Bên bán không dùng hệ thống này; nguồn gốc chưa được kiểm tra.',
    otherOrigins: (count: string) => `Và ${count} nguồn khác, mỗi nguồn ít hơn.`,
    atHarvest: 'Khi thu hoạch',
    today: 'Hôm nay',
    share: (percent: string) => `${percent} % của lô`,
    packedAt: 'Nơi đóng gói',
    handledBy: 'Đơn vị giữ lô hàng',
    houseCode: (value: string, market: string) => `Mã số cơ sở đóng gói ${value} · ${market}`,
    active: 'Có hiệu lực',
    suspended: 'Đang tạm dừng',
    revoked: 'Đã bị thu hồi',
    lapsed: 'Đã hết hiệu lực',
    waiting: 'Nước nhập khẩu chưa chấp thuận',
    none: 'Chưa được cấp',
    warned: 'Có hiệu lực, có thông báo của nước nhập khẩu',
    steps: 'Hành trình',
    ledger: 'Mọi bước đều có bản ghi trong sổ của tỉnh.',
    recalledOrigin: 'Có nguồn hàng trong lô đang bị thu hồi',
    heldOrigin: 'Có nguồn hàng trong lô đang tạm dừng để kiểm tra',
    outsideHeadline: 'Có hàng từ nguồn ngoài hệ thống',
    tooMany: 'Lô có quá nhiều nguồn để xét hết tại đây',
    inOrder: (count: string) => `${count} nguồn hàng có hồ sơ hợp lệ.`,
    originRecalled: (value: string, hazard: string) =>
      `Nguồn ${value} đang bị thu hồi: ${hazard}. Ngừng dùng và hỏi nơi bán.`,
    originHeld: (value: string) => `Nguồn ${value} đang tạm dừng để kiểm tra, chưa có kết luận.`,
    originSays: (value: string, text: string) => `${value}: ${text}`,
    outsideSays: (percent: string) =>
      `${percent} % của lô mua từ bên chưa dùng hệ thống, nguồn gốc chưa được kiểm tra.`,
    tooManySays: 'Trang này chỉ xét những nguồn lớn nhất.',
    receive: 'Nhận hàng',
    split: 'Tách lô',
    merge: 'Gộp lô',
    sort: 'Phân loại',
    repack: 'Đóng gói lại',
    dry: 'Phơi, sấy',
    process: 'Chế biến',
    deliver: 'Giao hàng',
  },
  en: {
    origins: 'What is in this lot',
    outside: 'From outside the system',
    outsideNote: 'The seller does not use this system; the origin was not checked.',
    otherOrigins: (count: string) => `And ${count} smaller origins.`,
    atHarvest: 'At harvest',
    today: 'Today',
    share: (percent: string) => `${percent} % of the lot`,
    packedAt: 'Where it was packed',
    handledBy: 'Who keeps the lot',
    houseCode: (value: string, market: string) => `Packing-house code ${value} · ${market}`,
    active: 'Active',
    suspended: 'Suspended',
    revoked: 'Revoked',
    lapsed: 'Lapsed',
    waiting: 'Not approved by the importing country',
    none: 'Not issued',
    warned: 'Active, with a notice of the importing country',
    steps: 'Its way',
    ledger: 'Each step has an entry in the ledger of the province.',
    recalledOrigin: 'An origin in this lot is being recalled',
    heldOrigin: 'An origin in this lot is paused for checking',
    outsideHeadline: 'Some of it comes from outside the system',
    tooMany: 'The lot has too many origins to judge them all here',
    inOrder: (count: string) => `${count} origins have a record in order.`,
    originRecalled: (value: string, hazard: string) =>
      `Origin ${value} is being recalled: ${hazard}. Stop using it and ask the seller.`,
    originHeld: (value: string) =>
      `Origin ${value} is paused for checking; there is no result yet.`,
    originSays: (value: string, text: string) => `${value}: ${text}`,
    outsideSays: (percent: string) =>
      `${percent} % of the lot was bought from somebody outside the system; its origin was not checked.`,
    tooManySays: 'Only the largest origins were judged.',
    receive: 'Received',
    split: 'Split',
    merge: 'Merged',
    sort: 'Sorted',
    repack: 'Repacked',
    dry: 'Dried',
    process: 'Processed',
    deliver: 'Delivered',
  },
  zh: {
    origins: '本批次的来源',
    outside: '来源于系统外',
    outsideNote: '卖方未使用本系统，来源未经核查。',
    otherOrigins: (count: string) => `另有 ${count} 个较小来源。`,
    atHarvest: '采收时',
    today: '今日',
    share: (percent: string) => `占本批次 ${percent} %`,
    packedAt: '包装地点',
    handledBy: '批次持有单位',
    houseCode: (value: string, market: string) => `包装厂代码 ${value} · ${market}`,
    active: '有效',
    suspended: '已暂停',
    revoked: '已撤销',
    lapsed: '已失效',
    waiting: '进口国尚未批准',
    none: '尚未签发',
    warned: '有效，有进口国通报',
    steps: '流转过程',
    ledger: '每一步均有省级账本记录。',
    recalledOrigin: '本批次有来源正在召回',
    heldOrigin: '本批次有来源暂停待查',
    outsideHeadline: '部分货物来源于系统外',
    tooMany: '来源过多，无法在此逐一判断',
    inOrder: (count: string) => `${count} 个来源记录有效。`,
    originRecalled: (value: string, hazard: string) =>
      `来源 ${value} 正在召回：${hazard}。请停止使用并询问卖家。`,
    originHeld: (value: string) => `来源 ${value} 暂停待查，尚无结论。`,
    originSays: (value: string, text: string) => `${value}：${text}`,
    outsideSays: (percent: string) => `本批次 ${percent} % 购自未使用本系统的一方，来源未经核查。`,
    tooManySays: '本页仅判断最大的来源。',
    receive: '收货',
    split: '拆分',
    merge: '合并',
    sort: '分拣',
    repack: '重新包装',
    dry: '晾晒、烘干',
    process: '加工',
    deliver: '交付',
  },
});

export function sayMadeHeadline(headline: MadeHeadline, language: Language): string {
  const say = madeWords(language);
  switch (headline) {
    case 'origin-recalled':
      return say.recalledOrigin;
    case 'origin-on-hold':
      return say.heldOrigin;
    case 'outside-origin':
      return say.outsideHeadline;
    case 'too-many-origins':
      return say.tooMany;
    default:
      return sayHeadline(headline, language);
  }
}

export function sayMadeReason(reason: MadeReason, language: Language): string {
  const say = madeWords(language);
  switch (reason.kind) {
    case 'origins-in-order':
      return say.inOrder(formatNumber(reason.count, language));
    case 'origin':
      return say.originSays(reason.value, sayReason(reason.reason, language));
    case 'origin-recalled':
      return say.originRecalled(reason.value, reason.recall.hazard);
    case 'origin-on-hold':
      return say.originHeld(reason.value);
    case 'outside-origin':
      return say.outsideSays(percentOf(reason.share, language));
    case 'too-many-origins':
      return say.tooManySays;
    default:
      return sayReason(reason, language);
  }
}

/** A whole per cent, or "< 1" for what is there but less. */
export function percentOf(share: number, language: Language): string {
  const percent = Math.round(share * 100);
  return percent === 0 && share > 0 ? '< 1' : formatNumber(percent, language);
}
