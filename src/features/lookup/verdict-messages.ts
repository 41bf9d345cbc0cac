import { formatDate, localDateOf } from '../../lib/dates.ts';
import { type Language, messages } from '../../lib/language.ts';
import type { PublicDecision } from './facts.ts';
import type { Headline, Reason, WhyNotCounted } from './verdict.ts';

const headlines = messages<Record<Headline, string>>({
  vi: {
    'in-order': 'Hồ sơ nguồn gốc hợp lệ',
    declared: 'Có chứng nhận chưa được kiểm tra',
    'not-counted': 'Có chứng nhận không tính cho lô này',
    'certificate-ended': 'Có chứng nhận nay không còn hiệu lực',
    'suspended-since': 'Mã vùng trồng hợp lệ khi thu hoạch, nay đang tạm dừng',
    'warned-now': 'Mã vùng trồng có hiệu lực, đang có thông báo của nước nhập khẩu',
    'revoked-since': 'Mã vùng trồng nay đã bị thu hồi',
    'lapsed-since': 'Mã vùng trồng nay đã hết hiệu lực',
    'suspended-at-harvest': 'Mã vùng trồng đang tạm dừng khi thu hoạch',
    'revoked-at-harvest': 'Mã vùng trồng đã bị thu hồi khi thu hoạch',
    'lapsed-at-harvest': 'Mã vùng trồng đã hết hiệu lực khi thu hoạch',
    'not-approved-at-harvest': 'Nước nhập khẩu chưa chấp thuận mã vùng trồng khi thu hoạch',
    'not-issued-at-harvest': 'Mã vùng trồng chưa được cấp khi thu hoạch',
    recalled: 'Lô hàng đang bị thu hồi',
    'recall-closed': 'Lô hàng đã bị thu hồi, việc thu hồi đã kết thúc',
    'on-hold': 'Lô hàng đang tạm dừng để kiểm tra',
    unknown: 'Không tìm thấy mã này trong hệ thống tỉnh',
    mistyped: 'Mã này có ký tự gõ nhầm hoặc thiếu',
  },
  en: {
    'in-order': 'The origin record is in order',
    declared: 'A certificate has not been checked yet',
    'not-counted': 'A certificate does not count for this lot',
    'certificate-ended': 'A certificate is no longer in force',
    'suspended-since': 'The growing-area code was active at harvest and is suspended now',
    'warned-now':
      'The growing-area code is active, with a notice of the importing country to answer',
    'revoked-since': 'The growing-area code has been revoked',
    'lapsed-since': 'The growing-area code has lapsed',
    'suspended-at-harvest': 'The growing-area code was suspended at harvest',
    'revoked-at-harvest': 'The growing-area code had been revoked at harvest',
    'lapsed-at-harvest': 'The growing-area code had lapsed at harvest',
    'not-approved-at-harvest':
      'The importing country had not approved the growing-area code at harvest',
    'not-issued-at-harvest': 'The growing-area code had not been issued at harvest',
    recalled: 'This lot is being recalled',
    'recall-closed': 'This lot was recalled; the recall is closed',
    'on-hold': 'This lot is paused for checking',
    unknown: 'This code is not in the province’s system',
    mistyped: 'This code has a wrong or missing character',
  },
  zh: {
    'in-order': '溯源记录有效',
    declared: '有证书尚未核查',
    'not-counted': '有证书不适用于本批次',
    'certificate-ended': '有证书目前已失效',
    'suspended-since': '种植区代码采收时有效，目前已暂停',
    'warned-now': '种植区代码有效，有进口国通报待答复',
    'revoked-since': '种植区代码已被撤销',
    'lapsed-since': '种植区代码目前已失效',
    'suspended-at-harvest': '采收时种植区代码处于暂停状态',
    'revoked-at-harvest': '采收时种植区代码已被撤销',
    'lapsed-at-harvest': '采收时种植区代码已失效',
    'not-approved-at-harvest': '采收时进口国尚未批准种植区代码',
    'not-issued-at-harvest': '采收时种植区代码尚未签发',
    recalled: '本批次正在召回',
    'recall-closed': '本批次曾被召回，召回已结案',
    'on-hold': '本批次暂停待查',
    unknown: '省级系统中没有此代码',
    mistyped: '此代码有误输或缺少的字符',
  },
});

const sentences = messages({
  vi: {
    recalled: (by: string, hazard: string, day: string, number: string) =>
      `${by} thu hồi từ ${day} (hồ sơ ${number}): ${hazard}. Ngừng dùng, giữ lại hàng và hỏi nơi bán.`,
    recallClosed: (hazard: string, day: string, outcome: string) =>
      `Thu hồi vì ${hazard}, kết thúc ngày ${day}. Kết quả: ${outcome}`,
    byAuthority: 'Cơ quan nhà nước quyết định',
    byHolder: 'Nhà sản xuất tự nguyện',
    onHold: 'Thanh tra đang kiểm tra lô này. Chưa có kết luận; hãy hỏi nơi bán trước khi dùng.',
    active: 'Mã vùng trồng có hiệu lực khi thu hoạch và hôm nay.',
    activeThen: 'Khi thu hoạch: mã vùng trồng có hiệu lực.',
    activeNow: 'Hôm nay: mã vùng trồng có hiệu lực.',
    thatDay: (state: string, by: string) => `Khi thu hoạch: mã vùng trồng ${state}${by}.`,
    now: (state: string, by: string) => `Hôm nay: mã vùng trồng ${state}${by}.`,
    by: (number: string, day: string) => ` (quyết định ${number}, từ ${day})`,
    suspended: 'đang tạm dừng',
    revoked: 'đã bị thu hồi',
    lapsed: 'đã hết hiệu lực',
    issued: 'chưa được nước nhập khẩu chấp thuận',
    'sent-to-importer': 'chưa được nước nhập khẩu chấp thuận',
    warnedNow: (by: string) =>
      `Nước nhập khẩu có thông báo về mã vùng trồng${by}, đơn vị đang trả lời. Thông báo nói về mã, không nói về riêng lô này.`,
    none: 'chưa được cấp',
    checked: (names: string) => `Đã được kiểm tra: ${names}.`,
    noCertificates: 'Lô này không khai chứng nhận nào.',
    declared: (name: string) => `${name}: mới do nhà sản xuất khai, chưa được kiểm tra.`,
    certificateSuspended: (name: string) => `${name}: hợp lệ khi thu hoạch, nay đang bị đình chỉ.`,
    certificateWithdrawn: (name: string) => `${name}: hợp lệ khi thu hoạch, nay đã bị thu hồi.`,
    expired: (name: string, day: string) => `${name}: còn hạn khi thu hoạch, hết hạn ${day}.`,
    holder: (name: string) => `${name}: không tính, chứng nhận đứng tên tổ chức khác.`,
    product: (name: string) => `${name}: không tính, chứng nhận cho sản phẩm khác.`,
    place: (name: string) => `${name}: không tính, chứng nhận cho nơi trồng khác.`,
    date: (name: string) =>
      `${name}: không tính, chứng nhận không còn hoặc chưa có hạn khi thu hoạch.`,
    'not-valid': (name: string) =>
      `${name}: không tính, chứng nhận không có hiệu lực khi thu hoạch hoặc kiểm tra không khớp.`,
    notInSystem:
      'Mã gõ đúng mẫu nhưng chưa có lô hàng nào được phát hành với mã này. Điều này chưa nói lên gì về món hàng; hãy làm theo các bước dưới đây.',
    checkTyping:
      'Mã có 11 ký tự: chữ số từ 2 đến 9 và chữ cái, không có 0, O, 1, I, L. Xem lại mã in dưới QR rồi gõ lại.',
    separator: ', ',
  },
  en: {
    recalled: (by: string, hazard: string, day: string, number: string) =>
      `Recalled ${by} since ${day} (file ${number}): ${hazard}. Stop using it, keep it, and ask the seller.`,
    recallClosed: (hazard: string, day: string, outcome: string) =>
      `Recalled for: ${hazard}. Closed on ${day}. Outcome: ${outcome}`,
    byAuthority: 'by decision of the authority',
    byHolder: 'by the producer of its own accord',
    onHold:
      'An inspector is checking this lot. There is no result yet; ask the seller before you use it.',
    active: 'The growing-area code was active at harvest and is today.',
    activeThen: 'At harvest: the growing-area code was active.',
    activeNow: 'Today: the growing-area code is active.',
    thatDay: (state: string, by: string) => `At harvest: the growing-area code was ${state}${by}.`,
    now: (state: string, by: string) => `Today: the growing-area code is ${state}${by}.`,
    by: (number: string, day: string) => ` (decision ${number}, from ${day})`,
    suspended: 'suspended',
    revoked: 'revoked',
    lapsed: 'lapsed',
    issued: 'not approved by the importing country',
    'sent-to-importer': 'not approved by the importing country',
    warnedNow: (by: string) =>
      `The importing country sent a notice about the growing-area code${by}, which is being answered. It speaks of the code, not of this lot.`,
    none: 'not issued',
    checked: (names: string) => `Checked: ${names}.`,
    noCertificates: 'No certificate is claimed for this lot.',
    declared: (name: string) => `${name}: declared by the producer, not checked yet.`,
    certificateSuspended: (name: string) => `${name}: valid at harvest, suspended now.`,
    certificateWithdrawn: (name: string) => `${name}: valid at harvest, withdrawn now.`,
    expired: (name: string, day: string) => `${name}: valid at harvest, expired on ${day}.`,
    holder: (name: string) => `${name}: not counted, it is held by another organisation.`,
    product: (name: string) => `${name}: not counted, it is for another product.`,
    place: (name: string) => `${name}: not counted, it is for another growing place.`,
    date: (name: string) => `${name}: not counted, its dates do not include the harvest.`,
    'not-valid': (name: string) =>
      `${name}: not counted, it was not in force at harvest or a check found a difference.`,
    notInSystem:
      'The code is well formed, but no lot has been released under it. That says nothing yet about the goods; please follow the steps below.',
    checkTyping:
      'A code has 11 characters: digits 2 to 9 and letters, without 0, O, 1, I and L. Look at the code under the QR and type it again.',
    separator: ', ',
  },
  zh: {
    recalled: (by: string, hazard: string, day: string, number: string) =>
      `${by}自 ${day} 起召回（编号 ${number}）：${hazard}。请停止食用、保留货物并询问卖家。`,
    recallClosed: (hazard: string, day: string, outcome: string) =>
      `召回原因：${hazard}。${day} 结案。结果：${outcome}`,
    byAuthority: '主管机关决定',
    byHolder: '生产者主动',
    onHold: '检查员正在核查本批次，尚无结论；食用前请询问卖家。',
    active: '种植区代码在采收时和今天均有效。',
    activeThen: '采收时：种植区代码有效。',
    activeNow: '今天：种植区代码有效。',
    thatDay: (state: string, by: string) => `采收时：种植区代码${state}${by}。`,
    now: (state: string, by: string) => `今天：种植区代码${state}${by}。`,
    by: (number: string, day: string) => `（决定 ${number}，自${day}起）`,
    suspended: '已暂停',
    revoked: '已撤销',
    lapsed: '已失效',
    issued: '进口国尚未批准',
    'sent-to-importer': '进口国尚未批准',
    warnedNow: (by: string) =>
      `进口国就种植区代码发出通报${by}，正在答复。通报针对代码，并非针对本批次。`,
    none: '尚未签发',
    checked: (names: string) => `已核查：${names}。`,
    noCertificates: '本批次未申报任何证书。',
    declared: (name: string) => `${name}：仅由生产者申报，尚未核查。`,
    certificateSuspended: (name: string) => `${name}：采收时有效，目前已暂停。`,
    certificateWithdrawn: (name: string) => `${name}：采收时有效，目前已撤销。`,
    expired: (name: string, day: string) => `${name}：采收时有效，已于${day}到期。`,
    holder: (name: string) => `${name}：不计入，证书属于其他机构。`,
    product: (name: string) => `${name}：不计入，证书针对其他产品。`,
    place: (name: string) => `${name}：不计入，证书针对其他种植地点。`,
    date: (name: string) => `${name}：不计入，采收日期不在证书有效期内。`,
    'not-valid': (name: string) => `${name}：不计入，证书在采收时无效或核查不一致。`,
    notInSystem:
      '代码格式正确，但没有以此代码放行的批次。这还不能说明商品本身的情况，请按以下步骤核对。',
    checkTyping:
      '代码共 11 个字符：数字 2 至 9 和字母，不含 0、O、1、I、L。请核对二维码下方的代码后重新输入。',
    separator: '、',
  },
});

export function sayHeadline(headline: Headline, language: Language): string {
  return headlines(language)[headline];
}

export function sayReason(reason: Reason, language: Language): string {
  const say = sentences(language);
  switch (reason.kind) {
    case 'code-active':
      return say.active;
    case 'code-active-at-harvest':
      return say.activeThen;
    case 'code-active-now':
      return say.activeNow;
    case 'code-warned-now':
      return say.warnedNow(byDecision(reason.decision, language));
    case 'code-not-active-at-harvest':
      return say.thatDay(say[reason.state], byDecision(reason.decision, language));
    case 'code-not-active-now':
      return say.now(say[reason.state], byDecision(reason.decision, language));
    case 'certificates-checked':
      return say.checked(reason.names.map((name) => name[language]).join(say.separator));
    case 'no-certificates':
      return say.noCertificates;
    case 'only-declared':
      return say.declared(reason.name[language]);
    case 'certificate-ended':
      return reason.how === 'suspended'
        ? say.certificateSuspended(reason.name[language])
        : say.certificateWithdrawn(reason.name[language]);
    case 'certificate-expired-since':
      return say.expired(reason.name[language], formatDate(reason.on, language));
    case 'not-counted':
      return say[reason.why satisfies WhyNotCounted](reason.name[language]);
    case 'recalled':
      return say.recalled(
        reason.recall.isMandatory ? say.byAuthority : say.byHolder,
        reason.recall.hazard,
        formatDate(localDateOf(reason.recall.openedAt), language),
        reason.recall.number,
      );
    case 'recall-closed':
      return say.recallClosed(
        reason.recall.hazard,
        formatDate(localDateOf(reason.recall.closedAt ?? reason.recall.openedAt), language),
        reason.recall.outcome ?? '',
      );
    case 'on-hold':
      return say.onHold;
    case 'not-in-system':
      return say.notInSystem;
    case 'check-typing':
      return say.checkTyping;
  }
}

function byDecision(decision: PublicDecision | undefined, language: Language): string {
  if (!decision) return '';
  return sentences(language).by(decision.number, formatDate(decision.decidedOn, language));
}
