import { defineProblems } from '../../../lib/problem.ts';

export const problems = defineProblems('organisations', {
  ratingOnlyCooperatives: {
    status: 422,
    vi: 'Chỉ hợp tác xã được đánh giá, xếp loại hằng năm (Thông tư 09/2017/TT-BNNPTNT). Với tổ hợp tác, ghi hợp đồng và công nghệ.',
    en: 'Only cooperatives are rated each year (Circular 09/2017). For a cooperative group, record contracts and technology.',
    zh: '仅合作社参加年度评级（09/2017号通知）。合作组请登记合同与技术。',
  },
  ratingYearNotOver: {
    status: 422,
    field: 'year',
    vi: (p: { year: number }) => `Năm ${p.year} chưa kết thúc. Chấm điểm từ ngày 01/01 năm sau.`,
    en: (p: { year: number }) =>
      `The year ${p.year} is not over. Score it from 1 January after it.`,
    zh: (p: { year: number }) => `${p.year} 年尚未结束。请于次年1月1日起评分。`,
  },
  ratingUnderTwelveMonths: {
    status: 422,
    field: 'year',
    vi: (p: { year: number }) =>
      `Đến hết năm ${p.year} hợp tác xã hoạt động chưa đủ 12 tháng nên không xếp loại năm đó. Chọn năm sau.`,
    en: (p: { year: number }) =>
      `At the end of ${p.year} the cooperative had worked for less than 12 months, so that year is not rated. Choose a later one.`,
    zh: (p: { year: number }) =>
      `截至 ${p.year} 年底合作社运作不足12个月，该年不评级。请选择之后的年份。`,
  },
  ratingStepNotNow: {
    status: 409,
    vi: 'Phiếu đánh giá không ở bước này: có thể người khác vừa chuyển bước. Mở lại trang rồi làm bước đang chờ.',
    en: 'The rating is not at this step: perhaps somebody has just moved it on. Open the page again and take the step that waits.',
    zh: '评级表不在此步骤：可能他人刚刚推进。请重新打开页面，办理待办步骤。',
  },
  ratingStepNotYours: {
    status: 403,
    vi: 'Bước này không thuộc vai trò của bạn: giám đốc chấm và nộp, ban kiểm soát kiểm tra, cán bộ góp ý và công bố.',
    en: 'This step is not for your role: the head scores and submits, the control board checks, an officer comments and publishes.',
    zh: '您的角色不能办理此步骤：负责人评分并提交，监事会核查，官员提出意见并公布。',
  },
  ratingCheckedByScorer: {
    status: 403,
    vi: 'Người chấm điểm không tự kiểm tra. Nhờ thành viên ban kiểm soát hoặc người khác của hợp tác xã.',
    en: 'Whoever scored does not check. Ask a member of the control board or another person of the cooperative.',
    zh: '评分人不能自行核查。请由监事会成员或合作社其他人员办理。',
  },
  ratingSlipsReturned: {
    status: 422,
    field: 'slipsReturned',
    vi: (p: { sent: number }) =>
      `Số phiếu thu về không thể quá ${p.sent} phiếu phát ra. Sửa lại số.`,
    en: (p: { sent: number }) =>
      `No more slips can come back than the ${p.sent} given out. Correct the number.`,
    zh: (p: { sent: number }) => `收回份数不得超过发出的 ${p.sent} 份。请更正。`,
  },
  ratingSlipsSatisfied: {
    status: 422,
    field: 'slipsSatisfied',
    vi: (p: { returned: number }) =>
      `Số phiếu hài lòng không thể quá ${p.returned} phiếu thu về. Sửa lại số.`,
    en: (p: { returned: number }) =>
      `No more members can be satisfied than the ${p.returned} slips that came back. Correct the number.`,
    zh: (p: { returned: number }) => `满意份数不得超过收回的 ${p.returned} 份。请更正。`,
  },
  ratingFileNotYours: {
    status: 422,
    field: 'financeFileId',
    vi: 'Không có tệp này của tổ chức bạn. Tải báo cáo tài chính lên rồi dùng mã tệp vừa nhận.',
    en: 'Your organisation has no such file. Upload the financial report and use the id you are given.',
    zh: '贵机构没有此文件。请上传财务报告并使用所得文件编号。',
  },
});
