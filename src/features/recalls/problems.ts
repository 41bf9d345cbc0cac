import { formatKilograms } from '../../lib/numbers.ts';
import { defineProblems } from '../../lib/problem.ts';

export const problems = defineProblems('recalls', {
  lotUnknown: {
    status: 422,
    field: 'lots',
    vi: (p: { number: string }) =>
      `Không tìm thấy lô ${p.number}. Ghi số lô hoặc mã tra cứu in trên tem, mỗi lô một dòng.`,
    en: (p: { number: string }) =>
      `There is no lot ${p.number}. Give the lot number or the code on the label, one in a line.`,
    zh: (p: { number: string }) =>
      `未找到批次 ${p.number}。请填写批次号或标签上的查询码，每行一个。`,
  },
  lotNotPublic: {
    status: 422,
    field: 'lots',
    vi: (p: { number: string }) =>
      `Lô ${p.number} chưa phát hành nên chưa có gì để thu hồi. Trả lại hoặc hủy lô này thay vì thu hồi.`,
    en: (p: { number: string }) =>
      `Lot ${p.number} was never released, so there is nothing to recall. Return or void it instead.`,
    zh: (p: { number: string }) => `批次 ${p.number} 尚未放行，无可召回。请退回或作废该批次。`,
  },
  lotsMissing: {
    status: 422,
    field: 'lots',
    vi: 'Ghi ít nhất một số lô hoặc mã tra cứu.',
    en: 'Give at least one lot number or code.',
    zh: '请至少填写一个批次号或查询码。',
  },
  lotsOfSeveral: {
    status: 422,
    field: 'lots',
    vi: (p: { names: string }) =>
      `Các lô này của nhiều tổ chức: ${p.names}. Lập một hồ sơ thu hồi cho mỗi tổ chức.`,
    en: (p: { names: string }) =>
      `These lots belong to several organisations: ${p.names}. Make one recall for each.`,
    zh: (p: { names: string }) => `这些批次属于多个机构：${p.names}。请为每个机构分别建立召回。`,
  },
  foundInFuture: {
    status: 422,
    field: 'foundAt',
    vi: 'Thời điểm phát hiện chưa tới. Ghi ngày giờ đã phát hiện.',
    en: 'The time of finding lies ahead. Give the day and hour when it was found.',
    zh: '发现时间在将来。请填写实际发现的日期和时间。',
  },
  foundTooLongAgo: {
    status: 422,
    field: 'foundAt',
    vi: 'Thời điểm phát hiện đã quá một năm. Kiểm tra lại năm.',
    en: 'The time of finding is more than a year ago. Check the year.',
    zh: '发现时间已超过一年。请核对年份。',
  },
  stepNotOpen: {
    status: 409,
    vi: 'Hồ sơ thu hồi không còn ở bước này. Mở lại để xem tình trạng hiện tại.',
    en: 'The recall is no longer at this step. Open it again to see where it stands.',
    zh: '该召回已不处于此步骤。请重新打开查看当前状态。',
  },
  proposalWaits: {
    status: 409,
    vi: 'Đã có một đề xuất xử lý chờ cơ quan trả lời. Chờ trả lời rồi mới đề xuất lại.',
    en: 'A proposal waits for the authority already. Wait for the answer before making another.',
    zh: '已有处理方案等待主管机关答复。请等答复后再提出。',
  },
  noProposal: {
    status: 409,
    vi: 'Chưa có đề xuất xử lý nào chờ trả lời. Đề nghị chủ hàng gửi đề xuất trước.',
    en: 'No proposal waits for an answer. Ask the holder to send one first.',
    zh: '没有等待答复的处理方案。请先要求持有方提交。',
  },
  hazardMissing: {
    status: 422,
    field: 'hazard',
    vi: 'Ghi mối nguy bằng lời người mua hiểu được, ví dụ: dư lượng thuốc vượt mức cho phép.',
    en: 'State the hazard in words a shopper understands, such as: pesticide residue above the limit.',
    zh: '请用消费者能理解的话写明危害，例如：农药残留超标。',
  },
  reasonMissing: {
    status: 422,
    field: 'reason',
    vi: 'Ghi lý do. Người đọc hồ sơ sau này cần hiểu vì sao.',
    en: 'Give the reason: whoever reads the record later must understand why.',
    zh: '请填写理由，以便日后查阅者理解。',
  },
  decisionMissing: {
    status: 422,
    field: 'decisionNumber',
    vi: 'Ghi số quyết định, ví dụ 123/QĐ-SNNMT, và ngày ký.',
    en: 'Give the number of the decision, such as 123/QĐ-SNNMT, and its day.',
    zh: '请填写决定编号（如 123/QĐ-SNNMT）和签发日期。',
  },
  decisionInFuture: {
    status: 422,
    field: 'decidedOn',
    vi: 'Ngày quyết định chưa tới. Ghi ngày đã ký.',
    en: 'The day of the decision lies ahead. Give the day it was signed.',
    zh: '决定日期在将来。请填写签发日期。',
  },
  wayMissing: {
    status: 422,
    field: 'way',
    vi: 'Chọn một trong bốn cách xử lý: khắc phục, chuyển mục đích, tái xuất, tiêu hủy.',
    en: 'Choose one of the four ways: fix, change of use, re-export, destruction.',
    zh: '请选择四种处理方式之一：整改、改变用途、退运、销毁。',
  },
  weightMissing: {
    status: 422,
    field: 'amount',
    vi: 'Ghi khối lượng, ví dụ 120 kg hoặc 1,5 tấn.',
    en: 'Give a weight, such as 120 kg or 1.5 tonnes.',
    zh: '请填写重量，例如 120 公斤或 1.5 吨。',
  },
  placeMissing: {
    status: 422,
    field: 'place',
    vi: 'Ghi nơi để hàng hoặc nơi xử lý.',
    en: 'Say where the goods are, or where they are dealt with.',
    zh: '请填写货物存放地或处理地点。',
  },
  evidenceMissing: {
    status: 422,
    field: 'evidence',
    vi: 'Kèm biên bản hoặc ảnh làm bằng chứng.',
    en: 'Attach the minutes or a photo as evidence.',
    zh: '请附上笔录或照片作为证据。',
  },
  moreThanMade: {
    status: 422,
    field: 'amount',
    vi: (p: { made: number; sum: number }) =>
      `Lô này có ${formatKilograms(p.made, 'vi')}, cộng lần này là đã thu về ${formatKilograms(p.sum, 'vi')}. Sửa khối lượng.`,
    en: (p: { made: number; sum: number }) =>
      `This lot has ${formatKilograms(p.made, 'en')}; with this entry ${formatKilograms(p.sum, 'en')} would have come back. Correct the weight.`,
    zh: (p: { made: number; sum: number }) =>
      `该批次共 ${formatKilograms(p.made, 'zh')}，加上本次已收回 ${formatKilograms(p.sum, 'zh')}。请更正重量。`,
  },
  lotNotInScope: {
    status: 422,
    field: 'lot',
    vi: 'Lô này không thuộc phạm vi thu hồi. Chọn một lô trong danh sách.',
    en: 'This lot is not part of the recall. Choose one of the list.',
    zh: '该批次不在召回范围内。请从列表中选择。',
  },
  startStays: {
    status: 422,
    field: 'lot',
    vi: 'Lô bị nêu trong tín hiệu không thể đưa ra khỏi phạm vi. Nếu báo nhầm, đóng hồ sơ không xử lý.',
    en: 'A lot named by the signal cannot be left out. If the signal was wrong, close it without action.',
    zh: '信号所指批次不能移出范围。如属误报，请以无需处理结案。',
  },
  scopeTooWide: {
    status: 422,
    vi: (p: { most: number }) =>
      `Phạm vi có hơn ${p.most} lô. Chia thành nhiều hồ sơ thu hồi, mỗi hồ sơ bắt đầu từ ít lô hơn.`,
    en: (p: { most: number }) =>
      `The scope has more than ${p.most} lots. Make several recalls, each starting from fewer lots.`,
    zh: (p: { most: number }) => `范围超过 ${p.most} 个批次。请分成多个召回，各自从较少批次开始。`,
  },
  acknowledgedAlready: {
    status: 409,
    vi: 'Thông báo này đã được xác nhận.',
    en: 'This notice was acknowledged already.',
    zh: '该通知已确认。',
  },
  stockMissing: {
    status: 422,
    field: 'stock',
    vi: 'Ghi còn giữ bao nhiêu. Không còn thì ghi 0.',
    en: 'Say how much you still hold. Write 0 when nothing is left.',
    zh: '请填写尚存数量。没有剩余请填 0。',
  },
  recoveredInFuture: {
    status: 422,
    field: 'recoveredOn',
    vi: 'Ngày thu về chưa tới. Ghi ngày hàng đã về.',
    en: 'The day lies ahead. Give the day the goods came back.',
    zh: '日期在将来。请填写货物收回的日期。',
  },
  toldHowMissing: {
    status: 422,
    field: 'toldHow',
    vi: 'Ghi đã báo cho bên nhận bằng cách nào, ví dụ: gọi điện, gửi công văn.',
    en: 'Say how the recipient was told, such as by phone or by letter.',
    zh: '请写明如何通知收货方，例如电话、公函。',
  },
  notOpenYet: {
    status: 409,
    vi: 'Thu hồi chưa mở hoặc đã đóng nên chưa ghi được bước này. Mở lại để xem tình trạng.',
    en: 'The recall is not open, or closed already, so this cannot be recorded. Open it again to see.',
    zh: '召回尚未启动或已结案，无法记录。请重新打开查看状态。',
  },
});
