import { formatDate, type LocalDate } from '../../../lib/dates.ts';
import type { Text } from '../../../lib/language.ts';
import { defineProblems } from '../../../lib/problem.ts';

type NotActive = {
  value: string;
  market: Text;
  number: string;
  since: LocalDate;
};
type Waiting = { value: string; market: Text; day: LocalDate };

export const problems = defineProblems('batches', {
  codeUnknown: {
    status: 422,
    field: 'areaCodeId',
    vi: 'Không có mã số vùng trồng này trong tổ chức của bạn. Chọn một mã trong danh sách.',
    en: 'Your organisation has no such growing-area code. Choose one of the list.',
    zh: '贵机构没有该种植区代码。请从列表中选择。',
  },
  codeNotIssued: {
    status: 422,
    field: 'areaCodeId',
    vi: (p: { value: string; day: LocalDate }) =>
      `Ngày ${formatDate(p.day, 'vi')}, mã ${p.value} chưa được cấp. Sửa ngày thu hoạch, hoặc chọn mã khác.`,
    en: (p: { value: string; day: LocalDate }) =>
      `On ${formatDate(p.day, 'en')} the code ${p.value} had not been issued. Correct the harvest date, or choose another code.`,
    zh: (p: { value: string; day: LocalDate }) =>
      `${formatDate(p.day, 'zh')}，代码 ${p.value} 尚未签发。请更正采收日期，或选择其他代码。`,
  },
  codeSuspended: {
    status: 422,
    field: 'areaCodeId',
    vi: (p: NotActive) =>
      `Mã ${p.value} tạm dừng cho thị trường ${p.market.vi} từ ${formatDate(p.since, 'vi')} theo quyết định ${p.number}. Chọn mã của thị trường khác, hoặc chờ mã được khôi phục.`,
    en: (p: NotActive) =>
      `The code ${p.value} is suspended for the market ${p.market.en} since ${formatDate(p.since, 'en')} by decision ${p.number}. Choose the code of another market, or wait until it is restored.`,
    zh: (p: NotActive) =>
      `根据决定 ${p.number}，代码 ${p.value} 自${formatDate(p.since, 'zh')}起暂停用于${p.market.zh}市场。请选择其他市场的代码，或等待恢复。`,
  },
  codeNotApproved: {
    status: 422,
    field: 'areaCodeId',
    vi: (p: Waiting) =>
      `Ngày ${formatDate(p.day, 'vi')}, mã ${p.value} chưa được nước nhập khẩu chấp thuận cho thị trường ${p.market.vi}. Chọn mã của thị trường khác, hoặc chờ chấp thuận.`,
    en: (p: Waiting) =>
      `On ${formatDate(p.day, 'en')} the importing country had not approved the code ${p.value} for the market ${p.market.en}. Choose the code of another market, or wait for the approval.`,
    zh: (p: Waiting) =>
      `${formatDate(p.day, 'zh')}，代码 ${p.value} 尚未获进口国批准用于${p.market.zh}市场。请选择其他市场的代码，或等待批准。`,
  },
  codeLapsed: {
    status: 422,
    field: 'areaCodeId',
    vi: (p: NotActive) =>
      `Mã ${p.value} cho thị trường ${p.market.vi} đã hết hiệu lực từ ${formatDate(p.since, 'vi')} (văn bản ${p.number}). Chọn mã của thị trường khác, hoặc xin cấp mã mới.`,
    en: (p: NotActive) =>
      `The code ${p.value} for the market ${p.market.en} lapsed on ${formatDate(p.since, 'en')} (${p.number}). Choose the code of another market, or apply for a new one.`,
    zh: (p: NotActive) =>
      `代码 ${p.value}（${p.market.zh}市场）自${formatDate(p.since, 'zh')}起已失效（${p.number}）。请选择其他市场的代码，或申请新代码。`,
  },
  codeRevoked: {
    status: 422,
    field: 'areaCodeId',
    vi: (p: NotActive) =>
      `Mã ${p.value} cho thị trường ${p.market.vi} đã bị thu hồi từ ${formatDate(p.since, 'vi')} theo quyết định ${p.number}. Chọn mã của thị trường khác, hoặc xin cấp mã mới.`,
    en: (p: NotActive) =>
      `The code ${p.value} for the market ${p.market.en} was revoked from ${formatDate(p.since, 'en')} by decision ${p.number}. Choose the code of another market, or apply for a new one.`,
    zh: (p: NotActive) =>
      `根据决定 ${p.number}，代码 ${p.value}（${p.market.zh}市场）自${formatDate(p.since, 'zh')}起已被撤销。请选择其他市场的代码，或申请新代码。`,
  },
  cropNotOfArea: {
    status: 422,
    field: 'cropCode',
    vi: (p: { crop: Text }) =>
      `Vùng trồng của mã này trồng ${p.crop.vi}. Sửa cây trồng, hoặc chọn mã của vùng khác.`,
    en: (p: { crop: Text }) =>
      `The area of this code grows ${p.crop.en}. Correct the crop, or choose the code of another area.`,
    zh: (p: { crop: Text }) =>
      `该代码的种植区种植${p.crop.zh}。请更正作物，或选择其他种植区的代码。`,
  },
  varietyNotOfCrop: {
    status: 422,
    field: 'varietyCode',
    vi: (p: { crop: Text }) => `Giống này không thuộc ${p.crop.vi}. Chọn giống của ${p.crop.vi}.`,
    en: (p: { crop: Text }) =>
      `This is not a variety of ${p.crop.en}. Choose a variety of ${p.crop.en}.`,
    zh: (p: { crop: Text }) => `该品种不属于${p.crop.zh}。请选择${p.crop.zh}的品种。`,
  },
  harvestInFuture: {
    status: 422,
    field: 'harvestedFrom',
    vi: (p: { today: LocalDate }) =>
      `Ngày thu hoạch không được sau hôm nay (${formatDate(p.today, 'vi')}). Khai báo lô sau khi đã thu hoạch.`,
    en: (p: { today: LocalDate }) =>
      `The harvest cannot be after today (${formatDate(p.today, 'en')}). Register the batch once it is harvested.`,
    zh: (p: { today: LocalDate }) =>
      `采收日期不得晚于今天（${formatDate(p.today, 'zh')}）。请在采收后登记批次。`,
  },
  harvestEndInFuture: {
    status: 422,
    field: 'harvestedTo',
    vi: (p: { today: LocalDate }) =>
      `Ngày kết thúc thu hoạch không được sau hôm nay (${formatDate(p.today, 'vi')}). Khai báo lô sau khi đã thu hoạch.`,
    en: (p: { today: LocalDate }) =>
      `The harvest cannot end after today (${formatDate(p.today, 'en')}). Register the batch once all of it is harvested.`,
    zh: (p: { today: LocalDate }) =>
      `采收结束日期不得晚于今天（${formatDate(p.today, 'zh')}）。请在采收后登记批次。`,
  },
  harvestReversed: {
    status: 422,
    field: 'harvestedTo',
    vi: 'Ngày kết thúc thu hoạch sớm hơn ngày bắt đầu. Đổi lại hai ngày.',
    en: 'The last day of harvest is before the first. Exchange the two dates.',
    zh: '采收结束日期早于开始日期。请对调两个日期。',
  },
  harvestTooLongAgo: {
    status: 422,
    field: 'harvestedFrom',
    vi: (p: { earliest: LocalDate }) =>
      `Chỉ khai báo được lô thu hoạch từ ${formatDate(p.earliest, 'vi')} trở đi (một năm). Kiểm tra lại năm.`,
    en: (p: { earliest: LocalDate }) =>
      `Only harvests since ${formatDate(p.earliest, 'en')} (one year) can be registered. Check the year.`,
    zh: (p: { earliest: LocalDate }) =>
      `只能登记${formatDate(p.earliest, 'zh')}（一年内）以后的采收。请核对年份。`,
  },
  claimNotOwn: {
    status: 422,
    field: 'claims',
    vi: 'Có chứng nhận không thuộc tổ chức của bạn. Chọn trong danh sách chứng nhận đã khai.',
    en: 'One of the certificates is not your organisation’s. Choose among those you declared.',
    zh: '所选证书中有不属于贵机构的。请从已申报的证书中选择。',
  },
});
