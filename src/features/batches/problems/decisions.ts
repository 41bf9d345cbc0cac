import { formatDate, type LocalDate } from '../../../lib/dates.ts';
import type { Text } from '../../../lib/language.ts';
import { defineProblems } from '../../../lib/problem.ts';

type Today = { today: LocalDate };
type Plot = { plot: string };

/** Why a decision on a lot is refused for what it says or for who takes it. */
export const decisionProblems = defineProblems('batches', {
  ownLot: {
    status: 403,
    vi: 'Người đã khai, đã gửi lô hoặc có vai trò ở đơn vị này không được kiểm tra lô. Nhờ thanh tra khác.',
    en: 'Whoever registered or submitted the batch, or has a role with its producer, may not decide on it. Ask another inspector.',
    zh: '登记人、提交人或在该单位任职者不得就该批次作出决定。请由其他检查员办理。',
  },
  verifierDoesNotRelease: {
    status: 403,
    vi: 'Người đã kiểm tra lô không được phát hành lô đó. Nhờ người phụ trách khác phát hành.',
    en: 'Whoever verified the batch may not release it. Ask another head to release it.',
    zh: '核验该批次的人不得放行。请由其他负责人放行。',
  },
  evidenceMissing: {
    status: 422,
    field: 'file',
    vi: 'Thiếu bằng chứng. Đính kèm ảnh, biên bản hoặc phiếu kết quả.',
    en: 'The evidence is missing. Attach a photo, the minutes or the test report.',
    zh: '缺少证据。请附上照片、记录或检测报告。',
  },
  evidenceNotYours: {
    status: 422,
    field: 'file',
    vi: 'Không có tệp này trong tổ chức của bạn. Tải tệp lên rồi gửi lại.',
    en: 'Your organisation has no such file. Upload it and send again.',
    zh: '贵机构没有该文件。请上传后重新提交。',
  },
  untilPast: {
    status: 422,
    field: 'until',
    vi: (p: Today) =>
      `Ngày hết tạm dừng phải từ hôm nay (${formatDate(p.today, 'vi')}) trở đi. Ghi ngày dự kiến có kết quả.`,
    en: (p: Today) =>
      `The hold must last until today (${formatDate(p.today, 'en')}) or later. Write the day a result is expected.`,
    zh: (p: Today) =>
      `暂停截止日期不得早于今天（${formatDate(p.today, 'zh')}）。请填写预计得出结果的日期。`,
  },
  bestBeforePast: {
    status: 422,
    field: 'bestBefore',
    vi: (p: Today) =>
      `Hạn bán phải từ hôm nay (${formatDate(p.today, 'vi')}) trở đi. Sửa ngày, hoặc bỏ trống.`,
    en: (p: Today) =>
      `The best-before day must be today (${formatDate(p.today, 'en')}) or later. Correct it, or leave it empty.`,
    zh: (p: Today) => `销售期限不得早于今天（${formatDate(p.today, 'zh')}）。请更正，或留空。`,
  },
  sameWeight: {
    status: 422,
    field: 'amount',
    vi: (p: { grams: Text }) => `Lô đang ghi ${p.grams.vi}. Ghi khối lượng khác để điều chỉnh.`,
    en: (p: { grams: Text }) => `The batch says ${p.grams.en} already. Write another weight.`,
    zh: (p: { grams: Text }) => `该批次已登记为${p.grams.zh}。请填写其他重量。`,
  },
  amendmentWaits: {
    status: 409,
    vi: 'Đã có một đề nghị tăng khối lượng đang chờ thanh tra. Chờ quyết định rồi gửi đề nghị mới.',
    en: 'An amendment already waits for an inspector. Wait for the decision before asking again.',
    zh: '已有一项增重申请等待检查员决定。请等待决定后再申请。',
  },
  plotNotOfArea: {
    status: 422,
    field: 'plots',
    vi: 'Có thửa không thuộc hộ thành viên trong vùng trồng đã chọn. Chọn các thửa của vùng đó.',
    en: 'One of the plots is not a member’s in the chosen growing area. Choose plots of that area.',
    zh: '有地块不属于所选种植区的成员农户。请选择该种植区的地块。',
  },
  plotsDoNotAddUp: {
    status: 422,
    field: 'plots',
    vi: (p: { plots: Text; lot: Text }) =>
      `Cộng các thửa là ${p.plots.vi}, lô ghi ${p.lot.vi}. Sửa cho hai số bằng nhau.`,
    en: (p: { plots: Text; lot: Text }) =>
      `The plots add up to ${p.plots.en}, the batch says ${p.lot.en}. Make the two equal.`,
    zh: (p: { plots: Text; lot: Text }) =>
      `各地块合计${p.plots.zh}，批次登记为${p.lot.zh}。请使两者一致。`,
  },
  plotWeightNotRead: {
    status: 422,
    field: 'plots',
    vi: (p: Plot) => `Không đọc được số kg của thửa ${p.plot}. Ghi bằng số, ví dụ 320 hoặc 320,5.`,
    en: (p: Plot) =>
      `The kilograms of plot ${p.plot} cannot be read. Write a number, such as 320 or 320.5.`,
    zh: (p: Plot) => `无法读取地块 ${p.plot} 的公斤数。请填写数字，例如 320 或 320.5。`,
  },
  harvestBeforeSafe: {
    status: 422,
    field: 'harvestedFrom',
    vi: (p: Plot & { product: string; safeFrom: LocalDate; sprayedOn: LocalDate }) =>
      `${p.plot}: phun ${p.product} ngày ${formatDate(p.sprayedOn, 'vi')}, chỉ được thu từ ${formatDate(p.safeFrom, 'vi')}. Bỏ thửa này khỏi lô, sửa ngày thu hoạch nếu ghi sai, hoặc sửa nhật ký.`,
    en: (p: Plot & { product: string; safeFrom: LocalDate; sprayedOn: LocalDate }) =>
      `${p.plot} was sprayed with ${p.product} on ${formatDate(p.sprayedOn, 'en')}; it may be harvested from ${formatDate(p.safeFrom, 'en')}. Leave the plot out, or correct the harvest date or the diary if one is wrong.`,
    zh: (p: Plot & { product: string; safeFrom: LocalDate; sprayedOn: LocalDate }) =>
      `${p.plot}：于${formatDate(p.sprayedOn, 'zh')}施用 ${p.product}，${formatDate(p.safeFrom, 'zh')}起方可采收。请从批次中去除该地块；如日期有误，请更正采收日期或田间记录。`,
  },
});
