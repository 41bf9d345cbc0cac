import { defineProblems } from '../../../lib/problem.ts';

export const decisionProblems = defineProblems('areas', {
  conflictOfInterest: {
    status: 403,
    vi: 'Bạn có vai trò trong tổ chức đứng tên vùng trồng này nên không được quyết định về mã số của họ. Nhờ cán bộ khác.',
    en: 'You have a role in the organisation that holds this area, so you may not decide on its codes. Ask another officer.',
    zh: '您在该种植区的持有机构中任职，不得就其代码作出决定。请由其他人员办理。',
  },
  decisionInFuture: {
    status: 422,
    field: 'decidedOn',
    vi: 'Ngày quyết định chưa tới. Ghi nhận vào ngày quyết định có hiệu lực.',
    en: 'The decision’s date lies ahead. Record it on the day it takes effect.',
    zh: '决定日期尚未到。请在决定生效之日登记。',
  },
  decisionBeforeLast: {
    status: 422,
    field: 'decidedOn',
    vi: (p: { last: { vi: string } }) =>
      `Ngày này trước quyết định gần nhất (${p.last.vi}). Ghi đúng ngày trên văn bản.`,
    en: (p: { last: { en: string } }) =>
      `This is before the latest decision (${p.last.en}). Give the date on the paper.`,
    zh: (p: { last: { zh: string } }) =>
      `该日期早于最近一次决定（${p.last.zh}）。请填写文件上的日期。`,
  },
  alreadySuspended: {
    status: 409,
    vi: 'Mã số đang tạm dừng ở thị trường này. Chỉ có thể khôi phục hoặc thu hồi.',
    en: 'The code is suspended for this market already. It can only be restored or revoked.',
    zh: '该代码在此市场已暂停，只能恢复或撤销。',
  },
  notSuspended: {
    status: 409,
    vi: 'Mã số đang hoạt động, không có gì để khôi phục.',
    en: 'The code is active: there is nothing to restore.',
    zh: '该代码处于有效状态，无需恢复。',
  },
  revokedForGood: {
    status: 409,
    vi: 'Mã số đã thu hồi thì không quyết định thêm được nữa. Nếu vùng đủ điều kiện trở lại, cấp mã mới.',
    en: 'Nothing can be decided on a revoked code. If the area qualifies again, issue a new code.',
    zh: '代码撤销后不能再作任何决定。若种植区重新符合条件，请发放新代码。',
  },
  lapsedForGood: {
    status: 409,
    vi: 'Mã số đã hết hiệu lực ở thị trường này nên không quyết định thêm được nữa. Nếu vùng muốn dùng mã trở lại, nộp hồ sơ cấp mã mới.',
    en: 'The code has lapsed for this market, so nothing more can be decided on it. If the area wants a code again, send a dossier for a new one.',
    zh: '该代码在此市场已失效，不能再作决定。如需再次使用，请提交新代码申请。',
  },
  alreadySent: {
    status: 409,
    vi: 'Mã số đã được gửi nước nhập khẩu và đang chờ trả lời. Ghi chấp thuận hoặc từ chối khi có văn bản.',
    en: 'The code was sent to the importing country and waits for its answer. Record the approval or the refusal when its paper comes.',
    zh: '该代码已提交进口国，正在等待答复。收到文件后请登记批准或拒绝。',
  },
  notSent: {
    status: 409,
    vi: 'Mã số chưa được gửi nước nhập khẩu. Ghi văn bản gửi trước, rồi ghi trả lời.',
    en: 'The code has not been sent to the importing country. Record the letter first, then the answer.',
    zh: '该代码尚未提交进口国。请先登记发函，再登记答复。',
  },
  alreadyInForce: {
    status: 409,
    vi: 'Mã số đã có hiệu lực ở thị trường này, không còn bước nào với nước nhập khẩu. Chọn quyết định khác.',
    en: 'The code is in force for this market already: no step with the importing country is left. Choose another decision.',
    zh: '该代码在此市场已生效，与进口国之间没有待办步骤。请选择其他决定。',
  },
  notInForce: {
    status: 409,
    vi: 'Mã số chưa được nước nhập khẩu chấp thuận nên chưa có hiệu lực ở thị trường này. Chờ chấp thuận, hoặc thu hồi nếu vùng không còn đủ điều kiện.',
    en: 'The importing country has not approved the code, so it is not in force for this market. Wait for the approval, or revoke the code if the area no longer qualifies.',
    zh: '进口国尚未批准该代码，因此在此市场尚未生效。请等待批准；若种植区不再符合条件，可予以撤销。',
  },
  notWarned: {
    status: 409,
    vi: 'Mã số không có nhắc nhở nào đang chờ trả lời ở thị trường này. Tải lại trang để xem tình trạng hiện nay.',
    en: 'No notice on this code waits for an answer in this market. Load the page again to see its present state.',
    zh: '该代码在此市场没有待答复的通报。请刷新页面查看现状。',
  },
  checkNeeded: {
    status: 422,
    vi: (p: { since: { vi: string } }) =>
      `Khôi phục cần một lần kiểm tra đạt sau ngày tạm dừng (${p.since.vi}). Nhờ thanh tra kiểm tra và ghi biên bản trên trang vùng trồng trước.`,
    en: (p: { since: { en: string } }) =>
      `Restoring needs a passed check newer than the suspension (${p.since.en}). Ask an inspector to check the area and record the minutes on its page first.`,
    zh: (p: { since: { zh: string } }) =>
      `恢复须有暂停日（${p.since.zh}）之后的合格复查。请先由检查员检查并在种植区页面登记记录。`,
  },
  checkerDecides: {
    status: 403,
    vi: 'Bạn là người đã kiểm tra vùng này nên không khôi phục mã của vùng. Nhờ cán bộ khác quyết định.',
    en: 'You made the check of this area, so you may not restore its code. Ask another officer to decide.',
    zh: '您是该种植区的检查人，不得恢复其代码。请由其他人员决定。',
  },
  importerReferenceNeeded: {
    status: 422,
    field: 'importerReference',
    vi: 'Thị trường này chỉ khôi phục khi nước nhập khẩu chấp thuận lại. Ghi số văn bản chấp thuận, ví dụ GACC 2026-118.',
    en: 'For this market a code is restored only when the importing country accepts it again. Give the number of its paper, such as GACC 2026-118.',
    zh: '此市场须进口国重新接受后方可恢复。请填写其文件编号，例如 GACC 2026-118。',
  },
  replyDueBeforeNotice: {
    status: 422,
    field: 'replyDueOn',
    vi: 'Hạn trả lời trước ngày thông báo. Ghi đúng hạn trong thông báo, hoặc bỏ trống.',
    en: 'The day to answer by is before the notice itself. Give the day in the notice, or leave it empty.',
    zh: '答复期限早于通报日期。请填写通报中的期限，或留空。',
  },
  linesNotSuspended: {
    status: 422,
    field: 'values',
    vi: (p: { lines: { vi: string } }) =>
      `Chưa mã nào bị tạm dừng. Sửa hoặc bỏ các dòng sau rồi gửi lại: ${p.lines.vi}`,
    en: (p: { lines: { en: string } }) =>
      `No code has been suspended. Correct or drop these lines and send again: ${p.lines.en}`,
    zh: (p: { lines: { zh: string } }) =>
      `尚未暂停任何代码。请更正或删除以下各行后重新提交：${p.lines.zh}`,
  },
  reasonNotForKind: {
    status: 422,
    field: 'reasonCode',
    vi: 'Lý do này không dùng cho loại quyết định đang ghi. Chọn lý do trong danh sách.',
    en: 'This reason does not belong to this kind of decision. Choose one of the list.',
    zh: '该理由不适用于此类决定。请从列表中选择。',
  },
  evidenceUnknown: {
    status: 422,
    field: 'evidenceFileId',
    vi: 'Không có tệp này trong cơ quan bạn. Tải tệp lên trước.',
    en: 'Your organisation has no such file. Upload it first.',
    zh: '贵机构没有该文件。请先上传。',
  },
});
