import { formatDate, type LocalDate } from '../../lib/dates.ts';
import { formatKilograms } from '../../lib/numbers.ts';
import { defineProblems } from '../../lib/problem.ts';

type Limit = { code: string; left: number; grams: number };
type Days = { name: string; startsOn: LocalDate; endsOn: LocalDate };

export const problems = defineProblems('quotas', {
  exceeded: {
    status: 422,
    field: 'amount',
    vi: (p: Limit) =>
      `Hạn mức của ${p.code} còn ${formatKilograms(p.left, 'vi')}, lô này khai ${formatKilograms(p.grams, 'vi')}. Sửa khối lượng, hoặc gửi kèm lý do để thanh tra duyệt.`,
    en: (p: Limit) =>
      `The quota of ${p.code} has ${formatKilograms(p.left, 'en')} left, this batch declares ${formatKilograms(p.grams, 'en')}. Correct the weight, or send it with a reason for an inspector to approve.`,
    zh: (p: Limit) =>
      `${p.code} 的限额还剩 ${formatKilograms(p.left, 'zh')}，本批次申报 ${formatKilograms(p.grams, 'zh')}。请更正重量，或附上理由提交检查员审批。`,
  },
  correctionExceeds: {
    status: 422,
    field: 'amount',
    vi: (p: Limit) =>
      `Hạn mức của ${p.code} còn ${formatKilograms(p.left, 'vi')} cho lô này, khối lượng mới là ${formatKilograms(p.grams, 'vi')}. Giảm khối lượng, hoặc khai phần vượt thành lô riêng và gửi kèm lý do.`,
    en: (p: Limit) =>
      `The quota of ${p.code} has ${formatKilograms(p.left, 'en')} left for this batch, the new weight is ${formatKilograms(p.grams, 'en')}. Lower the weight, or register the rest as a batch of its own and send it with a reason.`,
    zh: (p: Limit) =>
      `${p.code} 的限额对本批次还剩 ${formatKilograms(p.left, 'zh')}，新重量为 ${formatKilograms(p.grams, 'zh')}。请减少重量，或将超出部分另立批次并附理由提交。`,
  },
  excessWaiting: {
    status: 409,
    vi: 'Lô vượt hạn mức đang chờ thanh tra duyệt. Phát hành sau khi được duyệt, hoặc giảm khối lượng cho vừa hạn mức.',
    en: 'The batch exceeds the quota and waits for an inspector. Release it once approved, or lower its weight to fit.',
    zh: '该批次超出限额，正等待检查员审批。批准后再放行，或减少重量至限额之内。',
  },
  excessRefused: {
    status: 409,
    vi: 'Thanh tra không duyệt phần vượt hạn mức. Sửa khối lượng cho vừa hạn mức rồi phát hành.',
    en: 'The inspector refused the weight beyond the quota. Lower the weight to fit, then release.',
    zh: '检查员未批准超出限额的部分。请将重量改至限额之内再放行。',
  },
  alreadyDecided: {
    status: 409,
    vi: 'Yêu cầu này đã có người quyết định. Mở lại để xem kết quả.',
    en: 'Somebody has decided this request already. Open it again to see the outcome.',
    zh: '该申请已有人处理。请重新打开查看结果。',
  },
  ownOrganisation: {
    status: 422,
    vi: 'Bạn có vai trò trong tổ chức đứng tên lô này nên không được quyết định. Chuyển cho thanh tra khác.',
    en: 'You have a role in the organisation that holds this batch, so you may not decide. Pass it to another inspector.',
    zh: '您在该批次的持有机构任职，因此不得作出决定。请转交其他检查员。',
  },
  cropUnknown: {
    status: 422,
    field: 'cropCode',
    vi: 'Không có cây trồng này. Chọn một cây trong danh sách.',
    en: 'There is no such crop. Choose one of the list.',
    zh: '没有该作物。请从列表中选择。',
  },
  varietyNotOfCrop: {
    status: 422,
    field: 'varietyCode',
    vi: 'Giống này không thuộc cây trồng đã chọn. Chọn giống khác, hoặc để trống cho mọi giống.',
    en: 'This variety is not of that crop. Choose another one, or leave it empty for every variety.',
    zh: '该品种不属于所选作物。请另选品种，或留空表示所有品种。',
  },
  seasonEndsBeforeStart: {
    status: 422,
    field: 'endsOn',
    vi: 'Ngày kết thúc vụ phải sau ngày bắt đầu. Sửa một trong hai ngày.',
    en: 'A season must end after it starts. Correct one of the two days.',
    zh: '季节的结束日期须晚于开始日期。请更正其中一个日期。',
  },
  seasonTooLong: {
    status: 422,
    field: 'endsOn',
    vi: 'Một vụ dài nhất 2 năm. Sửa ngày kết thúc.',
    en: 'A season is two years at most. Correct the last day.',
    zh: '一季最长 2 年。请更正结束日期。',
  },
  seasonNameTaken: {
    status: 422,
    field: 'name',
    vi: (p: { name: string }) => `Cây này đã có vụ tên ${p.name}. Đặt tên khác, ghi rõ năm.`,
    en: (p: { name: string }) =>
      `This crop already has a season called ${p.name}. Choose another name, with its year.`,
    zh: (p: { name: string }) => `该作物已有名为 ${p.name} 的季节。请换一个带年份的名称。`,
  },
  seasonOverlaps: {
    status: 422,
    field: 'startsOn',
    vi: (p: Days) =>
      `Trùng ngày với vụ ${p.name} (${formatDate(p.startsOn, 'vi')} – ${formatDate(p.endsOn, 'vi')}) của cùng cây trồng. Sửa ngày để hai vụ không chồng nhau.`,
    en: (p: Days) =>
      `Shares days with the season ${p.name} (${formatDate(p.startsOn, 'en')} – ${formatDate(p.endsOn, 'en')}) of the same crop. Change the days so that the two do not overlap.`,
    zh: (p: Days) =>
      `与同一作物的 ${p.name}（${formatDate(p.startsOn, 'zh')} – ${formatDate(p.endsOn, 'zh')}）日期重叠。请修改日期。`,
  },
});
