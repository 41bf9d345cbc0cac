import { type Language, messages } from '../../lib/language.ts';
import type { NoticeKind } from './rules.ts';

export const words = messages({
  vi: {
    title: 'Thông báo',
    intro: 'Những gì người khác làm có liên quan đến tổ chức của bạn, mới nhất ở trên.',
    none: 'Chưa có thông báo nào. Khi hồ sơ được trả lại, mã số thay đổi hay có người dùng mã, thông báo hiện ở đây.',
    unread: 'Chưa đọc',
    markRead: 'Đánh dấu đã đọc tất cả',
    read: 'Đã đọc',
    when: 'Lúc',
    state: 'Trạng thái',
  },
  en: {
    title: 'Notices',
    intro: 'What others did that concerns your organisation, the latest first.',
    none: 'There is no notice yet. A returned dossier, a change of a code or a use of it will be told here.',
    unread: 'Unread',
    markRead: 'Mark all as read',
    read: 'Read',
    when: 'When',
    state: 'State',
  },
  zh: {
    title: '通知',
    intro: '与贵机构有关的办理情况，最新的在前。',
    none: '尚无通知。申请退回、代码变更或被使用时，会在此显示。',
    unread: '未读',
    markRead: '全部标为已读',
    read: '已读',
    when: '时间',
    state: '状态',
  },
});

type Facts = Readonly<Record<string, string>>;
type Sentence = (facts: Facts) => string;

const sentences: Readonly<Record<Language, Readonly<Record<NoticeKind, Sentence>>>> = {
  vi: {
    'supply-asked': (f) => `${f.house} đề nghị ${f.area} cung cấp nông sản.`,
    'supply-agreed': (f) => `${f.area} đã đồng ý cung cấp cho ${f.house}.`,
    'supply-refused': (f) => `${f.area} từ chối cung cấp cho ${f.house}.`,
    'supply-ended': (f) => `${f.area} không còn cung cấp cho ${f.house}.`,
    'dossier-submitted': (f) => `${f.holder} nộp hồ sơ ${f.number} cho vùng ${f.area}.`,
    'dossier-returned': (f) => `Hồ sơ ${f.number} (${f.area}) được trả lại: ${f.reason}`,
    'dossier-rejected': (f) => `Hồ sơ ${f.number} (${f.area}) không được cấp mã: ${f.reason}`,
    'dossier-issued': (f) => `Hồ sơ ${f.number} (${f.area}) đã được cấp mã ${f.value}.`,
    'dossier-lapsed': (f) => `Hồ sơ ${f.number} (${f.area}) đã kết thúc vì quá hạn bổ sung.`,
    'code-declined': (f) =>
      `Nước nhập khẩu chưa chấp thuận mã ${f.value} (${f.market}), văn bản ${f.number}.`,
    'code-cleared': (f) =>
      `Nhắc nhở với mã ${f.value} (${f.market}) đã kết thúc, văn bản ${f.number}.`,
    'code-lapsed': (f) => `Mã ${f.value} (${f.market}) hết hiệu lực theo văn bản ${f.number}.`,
    'code-warned': (f) => `Mã ${f.value} (${f.market}) bị nhắc nhở theo thông báo ${f.number}.`,
    'code-suspended': (f) => `Mã ${f.value} (${f.market}) tạm dừng theo văn bản ${f.number}.`,
    'code-restored': (f) => `Mã ${f.value} (${f.market}) được khôi phục theo văn bản ${f.number}.`,
    'code-revoked': (f) => `Mã ${f.value} (${f.market}) bị thu hồi theo văn bản ${f.number}.`,
    'code-approved': (f) =>
      `Nước nhập khẩu chấp thuận mã ${f.value} (${f.market}), văn bản ${f.number}.`,
    'rating-commented': (f) => `Cán bộ góp ý phiếu đánh giá năm ${f.year}. Xem, sửa rồi nộp lại.`,
    'rating-published': (f) => `Kết quả đánh giá, xếp loại năm ${f.year} đã được công bố.`,
    'quota-near': (f) => `Mã ${f.value} đã dùng ${f.percent} hạn mức của vụ, còn ${f.left}.`,
    'quota-asked': (f) => `${f.holder} đề nghị vượt hạn mức mã ${f.value} thêm ${f.amount}.`,
    'quota-decided': (f) =>
      f.outcome === 'approved'
        ? `Đề nghị vượt hạn mức ${f.amount} của mã ${f.value} được duyệt.`
        : `Đề nghị vượt hạn mức ${f.amount} của mã ${f.value} không được duyệt.`,
    'authorisation-signed': (f) =>
      `${f.holder} ủy quyền dùng mã ${f.value}, tối đa ${f.cap}. Xem rồi xác nhận nhận ủy quyền.`,
    'authorisation-accepted': (f) => `${f.grantee} đã nhận ủy quyền dùng mã ${f.value}.`,
    'authorisation-ended': (f) => `${f.holder} đã dừng ủy quyền dùng mã ${f.value}.`,
    'authorisation-resumed': (f) => `${f.holder} cho dùng lại mã ${f.value} theo ủy quyền.`,
    'authorisation-disputed': (f) =>
      `${f.holder} phản đối một lần dùng mã ${f.value}, khối lượng ${f.amount}.`,
    'authorisation-used': (f) => `${f.grantee} khai dùng mã ${f.value} cho ${f.amount}.`,
  },
  en: {
    'supply-asked': (f) => `${f.house} asks ${f.area} to supply it.`,
    'supply-agreed': (f) => `${f.area} may supply ${f.house}.`,
    'supply-refused': (f) => `${f.area} refused to supply ${f.house}.`,
    'supply-ended': (f) => `${f.area} no longer supplies ${f.house}.`,
    'dossier-submitted': (f) => `${f.holder} sent in dossier ${f.number} for ${f.area}.`,
    'dossier-returned': (f) => `Dossier ${f.number} (${f.area}) was returned: ${f.reason}`,
    'dossier-rejected': (f) => `Dossier ${f.number} (${f.area}) was rejected: ${f.reason}`,
    'dossier-issued': (f) => `Dossier ${f.number} (${f.area}) was given the code ${f.value}.`,
    'dossier-lapsed': (f) =>
      `Dossier ${f.number} (${f.area}) lapsed: it was not completed in time.`,
    'code-declined': (f) =>
      `The importing country did not approve ${f.value} (${f.market}), ${f.number}.`,
    'code-cleared': (f) => `The warning on ${f.value} (${f.market}) was ended by ${f.number}.`,
    'code-lapsed': (f) => `Code ${f.value} (${f.market}) lapsed by ${f.number}.`,
    'code-warned': (f) => `Code ${f.value} (${f.market}) was warned by notice ${f.number}.`,
    'code-suspended': (f) => `Code ${f.value} (${f.market}) was suspended by ${f.number}.`,
    'code-restored': (f) => `Code ${f.value} (${f.market}) was restored by ${f.number}.`,
    'code-revoked': (f) => `Code ${f.value} (${f.market}) was revoked by ${f.number}.`,
    'code-approved': (f) => `The importing country approved ${f.value} (${f.market}), ${f.number}.`,
    'rating-commented': (f) =>
      `An officer commented on the rating of ${f.year}. Read it, correct the sheet and submit again.`,
    'rating-published': (f) => `The rating of ${f.year} has been published.`,
    'quota-near': (f) =>
      `Code ${f.value} has used ${f.percent} of its season’s quota; ${f.left} left.`,
    'quota-asked': (f) => `${f.holder} asks to exceed the quota of ${f.value} by ${f.amount}.`,
    'quota-decided': (f) =>
      f.outcome === 'approved'
        ? `Exceeding the quota of ${f.value} by ${f.amount} was approved.`
        : `Exceeding the quota of ${f.value} by ${f.amount} was refused.`,
    'authorisation-signed': (f) =>
      `${f.holder} authorises you to use ${f.value}, up to ${f.cap}. Read it and accept.`,
    'authorisation-accepted': (f) => `${f.grantee} accepted the authorisation for ${f.value}.`,
    'authorisation-ended': (f) => `${f.holder} ended the authorisation for ${f.value}.`,
    'authorisation-resumed': (f) => `${f.holder} lets you use ${f.value} again.`,
    'authorisation-disputed': (f) => `${f.holder} objects to a use of ${f.value}: ${f.amount}.`,
    'authorisation-used': (f) => `${f.grantee} declared a use of ${f.value}: ${f.amount}.`,
  },
  zh: {
    'supply-asked': (f) => `${f.house}请求${f.area}供货。`,
    'supply-agreed': (f) => `${f.area}可供应${f.house}。`,
    'supply-refused': (f) => `${f.area}拒绝供应${f.house}。`,
    'supply-ended': (f) => `${f.area}不再供应${f.house}。`,
    'dossier-submitted': (f) => `${f.holder}为${f.area}提交了申请${f.number}。`,
    'dossier-returned': (f) => `申请${f.number}（${f.area}）被退回：${f.reason}`,
    'dossier-rejected': (f) => `申请${f.number}（${f.area}）未获批准：${f.reason}`,
    'dossier-issued': (f) => `申请${f.number}（${f.area}）已获发代码 ${f.value}。`,
    'dossier-lapsed': (f) => `申请${f.number}（${f.area}）逾期未补正，已终止。`,
    'code-declined': (f) => `进口国未批准代码 ${f.value}（${f.market}），文号${f.number}。`,
    'code-cleared': (f) => `代码 ${f.value}（${f.market}）的提醒已由${f.number}结束。`,
    'code-lapsed': (f) => `代码 ${f.value}（${f.market}）依据${f.number}失效。`,
    'code-warned': (f) => `代码 ${f.value}（${f.market}）因通报${f.number}被提醒。`,
    'code-suspended': (f) => `代码 ${f.value}（${f.market}）依据${f.number}暂停。`,
    'code-restored': (f) => `代码 ${f.value}（${f.market}）依据${f.number}恢复。`,
    'code-revoked': (f) => `代码 ${f.value}（${f.market}）依据${f.number}撤销。`,
    'code-approved': (f) => `进口国批准代码 ${f.value}（${f.market}），文号${f.number}。`,
    'rating-commented': (f) => `官员对 ${f.year} 年评级表提出了意见。请查看、修改后重新提交。`,
    'rating-published': (f) => `${f.year} 年评级结果已公布。`,
    'quota-near': (f) => `代码 ${f.value} 已用本季限额的${f.percent}，剩余${f.left}。`,
    'quota-asked': (f) => `${f.holder}申请代码 ${f.value} 超出限额${f.amount}。`,
    'quota-decided': (f) =>
      f.outcome === 'approved'
        ? `代码 ${f.value} 超出限额${f.amount}的申请已批准。`
        : `代码 ${f.value} 超出限额${f.amount}的申请未批准。`,
    'authorisation-signed': (f) =>
      `${f.holder}授权使用代码 ${f.value}，上限${f.cap}。请查看并接受。`,
    'authorisation-accepted': (f) => `${f.grantee}已接受代码 ${f.value} 的授权。`,
    'authorisation-ended': (f) => `${f.holder}已停止代码 ${f.value} 的授权。`,
    'authorisation-resumed': (f) => `${f.holder}恢复了代码 ${f.value} 的授权。`,
    'authorisation-disputed': (f) =>
      `${f.holder}对代码 ${f.value} 的一次使用（${f.amount}）提出异议。`,
    'authorisation-used': (f) => `${f.grantee}申报使用代码 ${f.value}：${f.amount}。`,
  },
};

/** The notice as a sentence; a kind that this version no longer knows is told by its name. */
export function sentenceOf(kind: string, facts: Facts, language: Language): string {
  const known: Readonly<Record<string, Sentence>> = sentences[language];
  return known[kind]?.(facts) ?? kind;
}
