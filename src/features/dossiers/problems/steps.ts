import { problems as http } from '../../../http/problems.ts';
import type { Text } from '../../../lib/language.ts';
import { defineProblems } from '../../../lib/problem.ts';

/** Refusals of a step. */
export const problems = defineProblems('dossiers', {
  closed: {
    status: 409,
    vi: (p: { state: Text }) =>
      `Hồ sơ đã kết thúc (${p.state.vi}), không làm thêm bước nào được. Cần thì lập hồ sơ mới.`,
    en: (p: { state: Text }) =>
      `The dossier has ended (${p.state.en}); no further step is possible. Draft a new one if needed.`,
    zh: (p: { state: Text }) => `该申请已结束（${p.state.zh}），无法再办理。如有需要，请另行起草。`,
  },
  notNow: {
    status: 409,
    vi: (p: { state: Text; verb: Text; next: Text }) =>
      `Hồ sơ đang ở bước “${p.state.vi}” nên chưa ${p.verb.vi} được. Lúc này có thể: ${p.next.vi}.`,
    en: (p: { state: Text; verb: Text; next: Text }) =>
      `The dossier is at “${p.state.en}”, so nobody can ${p.verb.en} now. Possible now: ${p.next.en}.`,
    zh: (p: { state: Text; verb: Text; next: Text }) =>
      `该申请处于“${p.state.zh}”，暂不能${p.verb.zh}。目前可以：${p.next.zh}。`,
  },
  declarationMissing: {
    status: 422,
    field: 'declares',
    vi: 'Chưa cam đoan. Đọc lời cam đoan rồi đánh dấu trước khi nộp.',
    en: 'The declaration is not made. Read it and tick it before submitting.',
    zh: '尚未声明。请阅读责任声明并勾选后再提交。',
  },
  reasonsMissing: {
    status: 422,
    field: 'reasonCodes',
    vi: 'Chưa chọn lý do. Chọn ít nhất một mục.',
    en: 'No reason is chosen. Choose at least one.',
    zh: '尚未选择理由。请至少选择一项。',
  },
  reasonUnknown: {
    status: 422,
    field: 'reasonCodes',
    vi: 'Lý do không có trong danh mục của việc này. Chọn lại trong danh sách.',
    en: 'That reason is not in the list for this step. Choose from the list.',
    zh: '该理由不在此步骤的列表中。请从列表中选择。',
  },
  noteMissing: {
    status: 422,
    field: 'note',
    vi: 'Chưa ghi rõ nội dung. Viết một hai câu để bên kia biết cần làm gì.',
    en: 'Nothing is written. Write a sentence or two, so that the other side knows what to do.',
    zh: '尚未填写说明。请写一两句话，让对方知道该做什么。',
  },
  numberMissing: {
    status: 422,
    field: 'number',
    vi: 'Thiếu số quyết định. Ghi như trên văn bản, ví dụ 118/QĐ-TTBVTV.',
    en: 'The number of the decision is missing. Write it as on the paper, such as 118/QĐ-TTBVTV.',
    zh: '缺少决定文号。请按文件填写，例如 118/QĐ-TTBVTV。',
  },
  evidenceMissing: {
    status: 422,
    field: 'file',
    vi: 'Thiếu văn bản. Gửi kèm bản chụp hoặc PDF của quyết định, biên bản.',
    en: 'The paper is missing. Attach a picture or PDF of the decision or the minutes.',
    zh: '缺少文件。请附上决定或记录的照片或 PDF。',
  },
  evidenceUnknown: {
    status: 422,
    field: 'file',
    vi: 'Không tìm thấy tệp này trong tổ chức của bạn. Gửi lại tệp.',
    en: 'This file is not among your organisation’s. Send the file again.',
    zh: '贵机构没有此文件。请重新上传。',
  },
  checkFirst: {
    status: 409,
    vi: 'Hồ sơ này phải kiểm tra thực địa trước khi cấp mã. Chờ thanh tra ghi kết quả, hoặc yêu cầu kiểm tra.',
    en: 'This dossier needs a field check before a code. Wait for the inspector’s result, or order the check.',
    zh: '该申请须先实地检查才能发码。请等待检查结果，或要求检查。',
  },
  ownHolder: {
    status: 409,
    vi: 'Bạn có vai trò trong tổ chức đứng tên hồ sơ nên không được xử lý hồ sơ này. Chuyển cho người khác.',
    en: 'You have a role in the organisation that filed this dossier, so you may not handle it. Pass it to someone else.',
    zh: '您在申请机构任职，不得办理该申请。请交由他人办理。',
  },
  secondPerson: {
    status: 409,
    vi: 'Bạn đã làm một bước trước của hồ sơ này. Người quyết định phải là người khác: chuyển cho cán bộ khác.',
    en: 'You took an earlier step of this dossier. Somebody else has to decide: pass it to another officer.',
    zh: '您已办理过该申请的前序步骤。须由另一人作出决定，请交由其他人员。',
  },
  returnedBefore: {
    status: 409,
    vi: (p: { most: number }) =>
      `Hồ sơ chỉ được trả lại ${p.most} lần và đã trả đủ. Chuyển thẩm định; nếu vẫn thiếu thì không cấp mã, nêu rõ lý do.`,
    en: (p: { most: number }) =>
      `A dossier may be returned ${p.most} time(s) and was. Take it to review; if it is still incomplete, reject it and say why.`,
    zh: (p: { most: number }) =>
      `申请最多退回 ${p.most} 次，已达上限。请转入审查；仍不完整的，不予发码并说明理由。`,
  },
  dateInFuture: {
    status: 422,
    field: 'happenedOn',
    vi: 'Ngày này chưa đến. Ghi ngày hôm nay hoặc trước đó.',
    en: 'That day has not come yet. Write today or an earlier day.',
    zh: '该日期尚未到来。请填写今天或之前的日期。',
  },
  dateBeforeSubmission: {
    status: 422,
    field: 'happenedOn',
    vi: (p: { day: Text }) =>
      `Ngày này trước ngày nộp hồ sơ (${p.day.vi}). Xem lại ngày trên văn bản.`,
    en: (p: { day: Text }) =>
      `That day is before the dossier came in (${p.day.en}). Look at the date on the paper again.`,
    zh: (p: { day: Text }) => `该日期早于申请提交日（${p.day.zh}）。请核对文件上的日期。`,
  },
  nothingToKeep: {
    status: 422,
    field: 'way',
    vi: 'Vùng trồng chưa có mã nào giữ được cho thị trường này. Chọn cách cấp khác.',
    en: 'The area has no code that can be kept for this market. Choose another way.',
    zh: '该种植区没有可沿用于此市场的代码。请选择其他方式。',
  },
});

/** The platform's own refusal of a role, for the rules. */
export const notAllowed = http.notAllowed;
