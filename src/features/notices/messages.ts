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
    'lot-delivered': (f) => `Có lô ${f.number} (${f.amount}) giao cho bạn. Cân và xác nhận.`,
    'lot-received': (f) =>
      f.difference
        ? `Bên nhận lô ${f.number} cân được ${f.amount}, chênh ${f.difference}. Mở lô để xem lý do.`
        : `Bên nhận đã xác nhận lô ${f.number}: ${f.amount}.`,
    'lot-refused': (f) => `Bên nhận từ chối lô giao ${f.number}: ${f.reason}. Lấy hàng về kho.`,
    'code-moved': (f) =>
      `Hàng mang mã ${f.value} (${f.amount}) được giao tiếp mà không có ủy quyền của bạn.`,
    'complaint-received': (f) =>
      f.lot
        ? `Có phản ánh ${f.number} về lô ${f.lot}.`
        : `Có phản ánh ${f.number}, chưa rõ lô nào.`,
    'complaint-advanced': (f) =>
      f.lot
        ? `Phản ánh ${f.number} về lô ${f.lot} có bước mới.`
        : `Phản ánh ${f.number} có bước mới.`,
    'anomaly-found': (f) => `Phát hiện bất thường ở ${f.subject}: xem số liệu và kết luận.`,
    'anomaly-confirmed': (f) => `Bất thường ở ${f.subject} đã được xác nhận. Xem và khắc phục.`,
    'recall-signalled': (f) => `Có tín hiệu thu hồi ${f.number} về lô hàng của ${f.holder}.`,
    'recall-told': (f) =>
      `${f.holder} thu hồi hàng đã giao cho bạn (${f.number}). Ngừng bán, giữ riêng hàng và xác nhận.`,
    'recall-took-in': (f) =>
      `Lô của bạn bị đưa vào đợt thu hồi ${f.number} (${f.holder}). Ngừng bán, ngừng giao và giữ riêng hàng.`,
    'recall-advanced': (f) => `Hồ sơ thu hồi ${f.number} (${f.holder}) có bước mới.`,
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
    'lot-returned': (f) => `Lô ${f.number} bị trả lại: ${f.reason}`,
    'lot-verified': (f) => `Lô ${f.number} đã được kiểm tra. Người phụ trách phát hành được.`,
    'lot-held': (f) => `Lô ${f.number} bị tạm dừng để kiểm tra: ${f.reason}`,
    'lot-resumed': (f) => `Lô ${f.number} hết tạm dừng.`,
    'lot-waiting': (f) => `${f.holder} gửi lô ${f.number}, chờ thanh tra kiểm tra.`,
    'lot-flagged': (f) =>
      f.safe
        ? `Lô ${f.number} cần xem lại: có lần phun ngày ${f.sprayed} ghi sau, hết thời gian cách ly từ ${f.safe}.`
        : `Lô ${f.number} cần xem lại: có lần phun ngày ${f.sprayed} ghi sau, chưa biết thời gian cách ly.`,
    'lot-amendment': (f) =>
      f.outcome === 'asked'
        ? `Đề nghị tăng khối lượng lô ${f.number} lên ${f.amount}, chờ thanh tra kiểm tra.`
        : f.outcome === 'accepted'
          ? `Khối lượng lô ${f.number} được điều chỉnh lên ${f.amount}.`
          : `Không chấp nhận tăng khối lượng lô ${f.number} lên ${f.amount}.`,
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
    'lot-delivered': (f) =>
      `Lot ${f.number} (${f.amount}) was delivered to you. Weigh and confirm it.`,
    'lot-received': (f) =>
      f.difference
        ? `The receiver of ${f.number} weighed ${f.amount}, a difference of ${f.difference}. Open it for the reason.`
        : `The receiver confirmed ${f.number}: ${f.amount}.`,
    'lot-refused': (f) =>
      `The receiver refused delivery ${f.number}: ${f.reason}. Take the goods back into your store.`,
    'code-moved': (f) =>
      `Goods under the code ${f.value} (${f.amount}) were passed on without an authorisation of yours.`,
    'complaint-received': (f) =>
      f.lot
        ? `Complaint ${f.number} is about lot ${f.lot}.`
        : `Complaint ${f.number} came in; it names no lot.`,
    'complaint-advanced': (f) =>
      f.lot
        ? `Complaint ${f.number} about lot ${f.lot} has moved on.`
        : `Complaint ${f.number} has moved on.`,
    'anomaly-found': (f) => `An anomaly was found at ${f.subject}: look at its numbers and decide.`,
    'anomaly-confirmed': (f) => `The anomaly at ${f.subject} was confirmed. Look and put it right.`,
    'recall-signalled': (f) => `A recall signal ${f.number} concerns lots of ${f.holder}.`,
    'recall-told': (f) =>
      `${f.holder} recalls goods delivered to you (${f.number}). Stop selling, keep them apart and confirm.`,
    'recall-took-in': (f) =>
      `A lot of yours is part of recall ${f.number} (${f.holder}). Stop selling and delivering it, and keep it apart.`,
    'recall-advanced': (f) => `Recall ${f.number} (${f.holder}) has moved on.`,
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
    'lot-returned': (f) => `Batch ${f.number} was returned: ${f.reason}`,
    'lot-verified': (f) => `Batch ${f.number} was verified. The head can release it.`,
    'lot-held': (f) => `Batch ${f.number} was put on hold for checking: ${f.reason}`,
    'lot-resumed': (f) => `Batch ${f.number} is no longer on hold.`,
    'lot-waiting': (f) => `${f.holder} sent batch ${f.number}; it waits for an inspector.`,
    'lot-flagged': (f) =>
      f.safe
        ? `Look at batch ${f.number} again: a spray of ${f.sprayed} was written down late; its interval ended on ${f.safe}.`
        : `Look at batch ${f.number} again: a spray of ${f.sprayed} was written down late and its interval is unknown.`,
    'lot-amendment': (f) =>
      f.outcome === 'asked'
        ? `Batch ${f.number} asks to grow to ${f.amount}; it waits for an inspector.`
        : f.outcome === 'accepted'
          ? `The weight of batch ${f.number} was amended to ${f.amount}.`
          : `Amending batch ${f.number} to ${f.amount} was refused.`,
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
    'lot-delivered': (f) => `批次 ${f.number}（${f.amount}）已交付给您。请称重并确认。`,
    'lot-received': (f) =>
      f.difference
        ? `收货方对批次 ${f.number} 称重 ${f.amount}，相差 ${f.difference}。请打开查看原因。`
        : `收货方已确认批次 ${f.number}：${f.amount}。`,
    'lot-refused': (f) => `收货方拒收交付批次 ${f.number}：${f.reason}。请将货物收回库存。`,
    'code-moved': (f) => `使用代码 ${f.value} 的货物（${f.amount}）在未获贵方授权的情况下被转交。`,
    'complaint-received': (f) =>
      f.lot ? `收到投诉 ${f.number}，涉及批次 ${f.lot}。` : `收到投诉 ${f.number}，未指明批次。`,
    'complaint-advanced': (f) =>
      f.lot ? `关于批次 ${f.lot} 的投诉 ${f.number} 有新进展。` : `投诉 ${f.number} 有新进展。`,
    'anomaly-found': (f) => `${f.subject} 发现异常：请查看数据并作出结论。`,
    'anomaly-confirmed': (f) => `${f.subject} 的异常已确认。请查看并整改。`,
    'recall-signalled': (f) => `召回信号 ${f.number} 涉及 ${f.holder} 的批次。`,
    'recall-told': (f) =>
      `${f.holder} 召回已交付给贵方的货物（${f.number}）。请停止销售、隔离货物并确认。`,
    'recall-took-in': (f) =>
      `贵方批次被纳入召回 ${f.number}（${f.holder}）。请停止销售和交付，并隔离货物。`,
    'recall-advanced': (f) => `召回 ${f.number}（${f.holder}）有新进展。`,
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
    'lot-returned': (f) => `批次 ${f.number} 被退回：${f.reason}`,
    'lot-verified': (f) => `批次 ${f.number} 已核验，负责人可以放行。`,
    'lot-held': (f) => `批次 ${f.number} 已暂停核查：${f.reason}`,
    'lot-resumed': (f) => `批次 ${f.number} 已解除暂停。`,
    'lot-waiting': (f) => `${f.holder}提交了批次 ${f.number}，等待检查员核验。`,
    'lot-flagged': (f) =>
      f.safe
        ? `请复查批次 ${f.number}：补记了 ${f.sprayed} 的施药，安全间隔期至 ${f.safe} 结束。`
        : `请复查批次 ${f.number}：补记了 ${f.sprayed} 的施药，安全间隔期未知。`,
    'lot-amendment': (f) =>
      f.outcome === 'asked'
        ? `批次 ${f.number} 申请将重量增加到${f.amount}，等待检查员核验。`
        : f.outcome === 'accepted'
          ? `批次 ${f.number} 的重量已调整为${f.amount}。`
          : `批次 ${f.number} 调整为${f.amount}的申请未获批准。`,
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
