import type { Text } from '../../lib/language.ts';
import { defineProblems } from '../../lib/problem.ts';

type Numbers = { numbers: string };
type Day = { day: Text };

export const problems = defineProblems('members', {
  numberTaken: {
    status: 409,
    field: 'number',
    vi: (p: { number: string }) =>
      `Số ${p.number} trong sổ đã thuộc về hộ khác. Kiểm tra lại sổ, hoặc ghi số khác.`,
    en: (p: { number: string }) =>
      `Number ${p.number} of the book belongs to another household. Check the book, or give another number.`,
    zh: (p: { number: string }) =>
      `名册编号 ${p.number} 已属于另一农户。请核对名册或改用其他编号。`,
  },
  communeUnknown: {
    status: 422,
    field: 'communeCode',
    vi: 'Không có xã, phường với mã này. Chọn trong danh sách đơn vị hành chính hiện nay.',
    en: 'There is no commune or ward with this code. Choose from the list of present units.',
    zh: '没有此代码对应的乡、坊。请从现行行政单位列表中选择。',
  },
  phoneForm: {
    status: 422,
    field: 'phone',
    vi: 'Ghi số điện thoại di động Việt Nam, ví dụ 0912 345 678, hoặc để trống.',
    en: 'Give a Vietnamese mobile number, such as 0912 345 678, or leave it empty.',
    zh: '请填写越南手机号码，例如 0912 345 678，或留空。',
  },
  joinedInFuture: {
    status: 422,
    field: 'joinedOn',
    vi: 'Ngày vào tổ chức không thể sau hôm nay. Ghi ngày như trong sổ.',
    en: 'The day of joining cannot be after today. Give the day as in the book.',
    zh: '加入日期不能晚于今天。请按名册填写。',
  },
  joinedAfterLeaving: {
    status: 422,
    field: 'joinedOn',
    vi: (p: Day) => `Hộ đã rời ngày ${p.day.vi}: ngày vào phải trước hoặc đúng ngày đó.`,
    en: (p: Day) => `The household left on ${p.day.en}: it must have joined on or before that day.`,
    zh: (p: Day) => `该户已于 ${p.day.zh} 退出，加入日期不得晚于该日。`,
  },
  joinedAfterConsent: {
    status: 422,
    field: 'joinedOn',
    vi: (p: Day) => `Hộ đã cho ý kiến ngày ${p.day.vi}: ngày vào phải trước hoặc đúng ngày đó.`,
    en: (p: Day) =>
      `The household’s word of ${p.day.en} is recorded: it must have joined on or before that day.`,
    zh: (p: Day) => `该户 ${p.day.zh} 的意见已登记，加入日期不得晚于该日。`,
  },
  alreadyLeft: {
    status: 409,
    vi: (p: Day) => `Hộ đã được ghi là rời tổ chức ngày ${p.day.vi}. Xem lại trang của hộ.`,
    en: (p: Day) =>
      `The household is recorded as having left on ${p.day.en}. Look at its page again.`,
    zh: (p: Day) => `该户已登记于 ${p.day.zh} 退出。请重新查看该户页面。`,
  },
  notLeft: {
    status: 409,
    vi: 'Hộ đang là thành viên, không có ngày rời nào để hủy. Xem lại trang của hộ.',
    en: 'The household is a member: there is no departure to take back. Look at its page again.',
    zh: '该户仍为成员，没有可撤销的退出记录。请重新查看该户页面。',
  },
  leftInFuture: {
    status: 422,
    field: 'leftOn',
    vi: 'Ngày rời tổ chức không thể sau hôm nay. Ghi khi hộ đã rời.',
    en: 'The day of leaving cannot be after today. Record it when the household has left.',
    zh: '退出日期不能晚于今天。请在农户退出后登记。',
  },
  leftBeforeJoining: {
    status: 422,
    field: 'leftOn',
    vi: (p: Day) => `Hộ vào tổ chức ngày ${p.day.vi}: ngày rời không thể trước ngày đó.`,
    en: (p: Day) => `The household joined on ${p.day.en}: it cannot have left before.`,
    zh: (p: Day) => `该户于 ${p.day.zh} 加入，退出日期不得早于该日。`,
  },
  leftBeforeConsent: {
    status: 422,
    field: 'leftOn',
    vi: (p: Day) => `Hộ còn cho ý kiến ngày ${p.day.vi}: ngày rời không thể trước ngày đó.`,
    en: (p: Day) => `The household still gave its word on ${p.day.en}: it cannot have left before.`,
    zh: (p: Day) => `该户 ${p.day.zh} 仍有意见登记，退出日期不得早于该日。`,
  },
  householdsLeft: {
    status: 409,
    vi: (p: Numbers) =>
      `Hộ số ${p.numbers} đã rời tổ chức nên không ghi thêm được. Nếu ghi nhầm ngày rời, hủy ngày đó trước.`,
    en: (p: Numbers) =>
      `Household ${p.numbers} has left, so nothing more is recorded for it. If that was a slip, take the departure back first.`,
    zh: (p: Numbers) => `编号 ${p.numbers} 的农户已退出，不能再登记。若登记有误，请先撤销退出。`,
  },
  consentInFuture: {
    status: 422,
    field: 'happenedOn',
    vi: 'Ngày hộ cho ý kiến không thể sau hôm nay. Ghi ngày trên phiếu hoặc ngày gọi điện.',
    en: 'The day cannot be after today. Give the day on the form or of the call.',
    zh: '日期不能晚于今天。请填写表上日期或通话日期。',
  },
  consentBeforeText: {
    status: 422,
    field: 'happenedOn',
    vi: (p: Day) =>
      `Nội dung đồng ý có hiệu lực từ ${p.day.vi}. Hỏi lại hộ rồi ghi ngày từ đó trở đi.`,
    en: (p: Day) =>
      `The text of consent is in force from ${p.day.en}. Ask the household again and give a day from then on.`,
    zh: (p: Day) => `同意书自 ${p.day.zh} 起生效。请重新征求农户意见并填写此后的日期。`,
  },
  textUnknown: {
    status: 422,
    field: 'textVersion',
    vi: 'Không có bản nội dung đồng ý này, hoặc bản này chưa có hiệu lực vào ngày đã ghi. Bỏ trống để dùng bản có hiệu lực.',
    en: 'There is no such version of the text, or it was not in force on that day. Leave it out to use the one in force.',
    zh: '没有该版本的同意书，或该版本当日尚未生效。可留空以使用当日有效版本。',
  },
  consentBeforeJoining: {
    status: 422,
    field: 'happenedOn',
    vi: (p: Numbers) =>
      `Hộ số ${p.numbers} vào tổ chức sau ngày này. Ghi ngày từ khi hộ đã là thành viên.`,
    en: (p: Numbers) =>
      `Household ${p.numbers} joined after this day. Give a day on which it was a member.`,
    zh: (p: Numbers) => `编号 ${p.numbers} 的农户在此日期之后才加入。请填写其成为成员之后的日期。`,
  },
  noPlotInArea: {
    status: 422,
    field: 'memberIds',
    vi: (p: Numbers) =>
      `Hộ số ${p.numbers} chưa có thửa đất nào trong vùng này. Khai thửa đất của hộ trước.`,
    en: (p: Numbers) => `Household ${p.numbers} has no plot in this area. Register its plot first.`,
    zh: (p: Numbers) => `编号 ${p.numbers} 的农户在该区没有地块。请先登记其地块。`,
  },
  alreadyGiven: {
    status: 409,
    field: 'memberIds',
    vi: (p: Numbers) =>
      `Hộ số ${p.numbers} đã đồng ý cho vùng này rồi. Bỏ chọn hộ đó, hoặc tải lại trang.`,
    en: (p: Numbers) =>
      `Household ${p.numbers} already consents for this area. Untick it, or load the page again.`,
    zh: (p: Numbers) => `编号 ${p.numbers} 的农户已就该区表示同意。请取消勾选或刷新页面。`,
  },
  consentBeforeWithdrawal: {
    status: 422,
    field: 'happenedOn',
    vi: (p: Numbers) =>
      `Hộ số ${p.numbers} đã rút lại sau ngày này. Ghi ngày hộ đồng ý lại, từ ngày rút trở đi.`,
    en: (p: Numbers) =>
      `Household ${p.numbers} withdrew after this day. Give the day it agreed again, not before the withdrawal.`,
    zh: (p: Numbers) => `编号 ${p.numbers} 的农户在此日期之后撤回。请填写其再次同意的日期。`,
  },
  notGiven: {
    status: 409,
    vi: 'Hộ chưa đồng ý cho vùng này, hoặc đã rút lại rồi, nên không có gì để rút. Xem lại trang của hộ.',
    en: 'The household has not agreed for this area, or has withdrawn already: there is nothing to withdraw. Look at its page again.',
    zh: '该户尚未就该区表示同意，或已撤回，没有可撤回的内容。请重新查看该户页面。',
  },
  withdrawnBeforeGiven: {
    status: 422,
    field: 'happenedOn',
    vi: (p: Day) => `Hộ đồng ý ngày ${p.day.vi}: ngày rút lại không thể trước ngày đó.`,
    en: (p: Day) => `The household agreed on ${p.day.en}: it cannot withdraw before that day.`,
    zh: (p: Day) => `该户于 ${p.day.zh} 同意，撤回日期不得早于该日。`,
  },
  evidenceUnknown: {
    status: 422,
    field: 'evidenceFileId',
    vi: 'Không có tệp này trong tổ chức của bạn. Tải tệp lên rồi gửi lại.',
    en: 'Your organisation has no such file. Upload it, then send again.',
    zh: '贵机构没有该文件。请上传后重新提交。',
  },
});
