import type { Text } from '../../../lib/language.ts';
import { defineProblems } from '../../../lib/problem.ts';

type Day = { day: Text };

/** Refusals about entries of the diary. A product that is not allowed is flagged, never refused. */
export const problems = defineProblems('diary', {
  inFuture: {
    status: 422,
    field: 'happenedOn',
    vi: 'Ngày làm không thể sau hôm nay. Ghi việc đã làm; việc sắp làm thì ghi khi làm xong.',
    en: 'The day of the work cannot be after today. Record work when it is done.',
    zh: '作业日期不能晚于今天。请在作业完成后登记。',
  },
  beforeSeason: {
    status: 422,
    field: 'happenedOn',
    vi: (p: Day) =>
      `Mùa vụ này chỉ nhận việc từ ngày ${p.day.vi}. Xem lại ngày, nhất là năm; nếu đúng, ghi vào mùa vụ trước.`,
    en: (p: Day) =>
      `This season takes work from ${p.day.en} on. Look at the day again, the year above all; if it is right, record it in the season before.`,
    zh: (p: Day) =>
      `该种植季只接受 ${p.day.zh} 起的作业。请核对日期，尤其是年份；若无误，请记入上一季。`,
  },
  afterSeason: {
    status: 422,
    field: 'happenedOn',
    vi: (p: Day) =>
      `Mùa vụ đã kết thúc ngày ${p.day.vi}. Việc sau ngày đó ghi vào mùa vụ mới, hoặc sửa lại ngày.`,
    en: (p: Day) =>
      `The season ended on ${p.day.en}. Record later work in a new season, or correct the day.`,
    zh: (p: Day) => `该种植季已于 ${p.day.zh} 结束。之后的作业请记入新种植季，或更正日期。`,
  },
  plotOutside: {
    status: 422,
    field: 'plotIds',
    vi: 'Có thửa không thuộc mùa vụ này. Chọn trong các thửa của mùa vụ.',
    en: 'A plot is not of this season. Choose among its plots.',
    zh: '有地块不属于该种植季。请从该季地块中选择。',
  },
  productMissing: {
    status: 422,
    field: 'product1',
    vi: 'Ghi ít nhất một tên thuốc như trên bao bì.',
    en: 'Give at least one product, as named on the pack.',
    zh: '请至少填写一种产品，按包装上的名称。',
  },
  productUnknown: {
    status: 422,
    field: 'product1',
    vi: 'Không có thuốc với mã này trong danh mục. Chọn lại, hoặc chỉ ghi tên như trên bao bì.',
    en: 'The catalogue has no product with this id. Choose again, or give only the name on the pack.',
    zh: '目录中没有该编号的产品。请重新选择，或只填写包装上的名称。',
  },
  productUnclear: {
    status: 422,
    field: 'product1',
    vi: (p: { name: string }) =>
      `Có nhiều thuốc tên “${p.name}”. Chọn dòng có đúng hoạt chất trong danh sách gợi ý.`,
    en: (p: { name: string }) =>
      `Several products are called “${p.name}”. Choose the line with the right ingredient from the list.`,
    zh: (p: { name: string }) =>
      `有多种产品名为“${p.name}”。请在提示列表中选择有效成分相符的一行。`,
  },
  noteMissing: {
    status: 422,
    field: 'note',
    vi: 'Ghi chú đang trống. Viết vài chữ về việc đã làm.',
    en: 'The note is empty. Write a few words on what was done.',
    zh: '备注为空。请简要填写所做的事。',
  },
  treatedBeforeHarvest: {
    status: 422,
    field: 'harvestedOn',
    vi: 'Xử lý sau thu hoạch không thể trước ngày thu hoạch. Sửa một trong hai ngày.',
    en: 'A post-harvest treatment cannot come before the harvest. Correct one of the two days.',
    zh: '采后处理不能早于采收日期。请更正其中一个日期。',
  },
  idTaken: {
    status: 409,
    vi: 'Mã này đã dùng cho một lần ghi khác, nội dung không giống. Bản đã lưu được giữ nguyên. Nếu là việc khác, tạo mã mới rồi gửi lại; nếu ghi sai, mở bản đã lưu và sửa.',
    en: 'This id stands for another entry with other content, which is kept as it is. For other work make a new id and send again; to mend a slip open the kept entry and correct it.',
    zh: '该编号已用于另一条内容不同的记录，原记录保持不变。若为另一作业，请生成新编号后重发；若为笔误，请打开已存记录更正。',
  },
  photoUnknown: {
    status: 422,
    field: 'photoFileIds',
    vi: 'Không có ảnh này trong tổ chức của bạn. Tải ảnh lên trước rồi gửi lại.',
    en: 'Your organisation has no such photo. Upload it first, then send again.',
    zh: '贵机构没有该照片。请先上传照片后重新提交。',
  },
  nothingCorrected: {
    status: 422,
    vi: 'Chưa sửa chỗ nào. Sửa nội dung cần sửa, hoặc quay lại.',
    en: 'Nothing was changed. Correct what is wrong, or go back.',
    zh: '没有任何更改。请更正内容，或返回。',
  },
  alreadyStruck: {
    status: 409,
    vi: 'Lần ghi này đã được rút, không sửa được nữa. Ghi lần mới nếu việc có thật.',
    en: 'This entry was taken back and is no longer corrected. Write a new one if the work was done.',
    zh: '该记录已撤回，不能再更正。若确有作业，请重新登记。',
  },
  templateNameTaken: {
    status: 409,
    field: 'name',
    vi: 'Tổ chức đã có mẫu tên này. Đặt tên khác.',
    en: 'Your organisation has a template of this name. Choose another.',
    zh: '贵机构已有同名模板。请改用其他名称。',
  },
});
