import type { Text } from '../../../lib/language.ts';
import { defineProblems } from '../../../lib/problem.ts';

type Day = { day: Text };

/** Refusals about seasons in the field. */
export const plantingProblems = defineProblems('plantings', {
  areaUnknown: {
    status: 422,
    field: 'areaId',
    vi: 'Không có vùng trồng này trong tổ chức của bạn. Chọn vùng trồng do tổ chức đứng tên.',
    en: 'Your organisation holds no such area. Choose an area it holds.',
    zh: '贵机构没有该种植区。请选择本机构持有的种植区。',
  },
  landMissing: {
    status: 422,
    field: 'plotIds',
    vi: 'Chọn vùng trồng hoặc ít nhất một thửa đất.',
    en: 'Choose an area or at least one plot.',
    zh: '请选择种植区或至少一个地块。',
  },
  plotUnknown: {
    status: 422,
    field: 'plotIds',
    vi: 'Có thửa không thuộc hộ của tổ chức, đã ngừng sử dụng, hoặc nằm ngoài vùng đã chọn. Chọn lại thửa.',
    en: 'A plot is not of your households, out of use, or outside the chosen area. Choose again.',
    zh: '有地块不属于本机构农户、已停用，或不在所选种植区内。请重新选择。',
  },
  cropUnknown: {
    status: 422,
    field: 'cropCode',
    vi: 'Không có cây trồng hoặc giống này. Chọn trong danh sách.',
    en: 'There is no such crop or variety. Choose from the list.',
    zh: '没有该作物或品种。请从列表中选择。',
  },
  cropDiffers: {
    status: 422,
    field: 'cropCode',
    vi: (p: { crop: Text }) =>
      `Vùng trồng có mã số cho ${p.crop.vi}. Chọn đúng cây của vùng; cây trồng xen thì mở mùa vụ trên từng thửa, không chọn vùng.`,
    en: (p: { crop: Text }) =>
      `The area grows ${p.crop.en}. Choose its crop; for another crop between the rows open a season on plots instead.`,
    zh: (p: { crop: Text }) =>
      `该种植区种植${p.crop.zh}。请选择该作物；间作作物请按地块建立种植季，不选种植区。`,
  },
  daysOrder: {
    status: 422,
    field: 'harvestFrom',
    vi: 'Ngày dự kiến không theo thứ tự: bắt đầu, rồi thu hoạch từ ngày, rồi thu hoạch đến ngày. Sửa lại các ngày.',
    en: 'The planned days are out of order: start, first harvest, last harvest. Correct them.',
    zh: '计划日期顺序不对：应依次为开始、首次采收、最后采收。请更正。',
  },
  daysTooFar: {
    status: 422,
    field: 'startsOn',
    vi: 'Mùa vụ bắt đầu trong khoảng ba năm trước đến hai năm tới, và không dài quá hai năm. Sửa lại các ngày.',
    en: 'A season starts within the last three or the next two years and lasts two years at most. Correct the days.',
    zh: '种植季须在过去三年至未来两年内开始，且不超过两年。请更正日期。',
  },
  usualIncomplete: {
    status: 422,
    field: 'usualSource',
    vi: 'Ghi mức thông thường trước đây lấy từ đâu, ví dụ sổ của hợp tác xã vụ Đông Xuân 2023–2024.',
    en: 'Say where the usual amounts come from, such as the books of winter-spring 2023–2024.',
    zh: '请说明往常用量的来源，例如合作社 2023–2024 年冬春季台账。',
  },
  alreadyEnded: {
    status: 409,
    vi: (p: Day) =>
      `Mùa vụ đã kết thúc ngày ${p.day.vi}. Chỉ ghi bổ sung việc đã làm đến ngày đó; việc sau ngày đó ghi vào mùa vụ mới.`,
    en: (p: Day) =>
      `The season ended on ${p.day.en}. Work up to that day can still be recorded; later work belongs to a new season.`,
    zh: (p: Day) =>
      `该种植季已于 ${p.day.zh} 结束。只可补记当日及以前的作业；之后的作业请记入新种植季。`,
  },
  endedInFuture: {
    status: 422,
    field: 'endedOn',
    vi: 'Ngày kết thúc không thể sau hôm nay. Ghi khi mùa vụ đã xong.',
    en: 'The last day cannot be after today. End the season when it is over.',
    zh: '结束日期不能晚于今天。请在种植季结束后登记。',
  },
  endedTooEarly: {
    status: 422,
    field: 'endedOn',
    vi: (p: Day) =>
      `Nhật ký có việc ghi ngày ${p.day.vi}: mùa vụ không thể kết thúc trước đó. Sửa ngày kết thúc.`,
    en: (p: Day) =>
      `The diary has work on ${p.day.en}: the season cannot end before. Correct the day.`,
    zh: (p: Day) => `日志中有 ${p.day.zh} 的作业：种植季不能早于该日结束。请更正日期。`,
  },
});
