import { formatDate, type LocalDate } from '../../../lib/dates.ts';
import type { Text } from '../../../lib/language.ts';
import { formatKilograms } from '../../../lib/numbers.ts';
import { defineProblems } from '../../../lib/problem.ts';

type Left = { number: string; left: number };
type Sums = { taken: number; made: number };
/** `usual`: '12 – 20 %', none where nobody has said what is usual */
type Loss = { lost: number; usual: string | undefined };

export const movingProblems = defineProblems('movements', {
  lotsMissing: {
    status: 422,
    field: 'lots',
    vi: 'Ghi khối lượng lấy ở ít nhất một lô.',
    en: 'Give the weight taken of at least one lot.',
    zh: '请至少填写一个批次的取用重量。',
  },
  lotUnknown: {
    status: 422,
    field: 'lots',
    vi: 'Không có lô này trong kho của bạn. Chọn lô trong danh sách.',
    en: 'There is no such lot in your store. Choose one of the list.',
    zh: '贵方库存中没有该批次。请从列表中选择。',
  },
  lotTwice: {
    status: 422,
    field: 'lots',
    vi: (p: { number: string }) => `Lô ${p.number} được ghi hai lần. Gộp lại thành một dòng.`,
    en: (p: { number: string }) => `Lot ${p.number} is given twice. Put it into one line.`,
    zh: (p: { number: string }) => `批次 ${p.number} 重复填写。请合并为一行。`,
  },
  notMovable: {
    status: 409,
    vi: (p: { number: string; now: Text }) =>
      `Lô ${p.number} ${p.now.vi.toLowerCase()} nên không chuyển đi được. Để riêng hàng, chờ hết tạm dừng hoặc hết thu hồi.`,
    en: (p: { number: string; now: Text }) =>
      `Lot ${p.number} is ${p.now.en.toLowerCase()} and cannot move. Keep the goods apart until that has ended.`,
    zh: (p: { number: string; now: Text }) =>
      `批次 ${p.number} 目前${p.now.zh}，不能流转。请将货物单独存放，待解除后再处理。`,
  },
  moreThanLeft: {
    status: 422,
    field: 'lots',
    vi: (p: Left) =>
      `Lô ${p.number} còn ${formatKilograms(p.left, 'vi')}. Ghi không quá số còn lại.`,
    en: (p: Left) =>
      `Lot ${p.number} has ${formatKilograms(p.left, 'en')} left. Take no more than that.`,
    zh: (p: Left) =>
      `批次 ${p.number} 剩余 ${formatKilograms(p.left, 'zh')}。取用量不得超过剩余量。`,
  },
  mixedCrops: {
    status: 422,
    field: 'lots',
    vi: 'Các lô này là nông sản khác nhau nên không gộp được. Làm riêng từng loại.',
    en: 'These lots are of different crops and cannot go together. Do each crop by itself.',
    zh: '这些批次属于不同作物，不能合并。请按作物分别处理。',
  },
  outputsMissing: {
    status: 422,
    field: 'output-0',
    vi: 'Ghi khối lượng của ít nhất một lô làm ra, hoặc khối lượng loại bỏ.',
    en: 'Give the weight of at least one lot made, or what was rejected.',
    zh: '请至少填写一个产出批次的重量，或剔除量。',
  },
  oneToOne: {
    status: 422,
    field: 'output-0',
    vi: 'Một lần ghi hoặc lấy một lô ra nhiều lô, hoặc lấy nhiều lô ra một lô. Ghi thành nhiều lần.',
    en: 'One record makes many lots of one, or one of many. Write it down as several.',
    zh: '一次记录只能由一个批次产出多个批次，或由多个批次合成一个。请分次记录。',
  },
  moreThanTaken: {
    status: 422,
    field: 'output-0',
    vi: (p: Sums) =>
      `Lấy ${formatKilograms(p.taken, 'vi')} mà làm ra ${formatKilograms(p.made, 'vi')}. Cân lại, hoặc ghi thêm lô đã lấy.`,
    en: (p: Sums) =>
      `${formatKilograms(p.taken, 'en')} was taken and ${formatKilograms(p.made, 'en')} made. Weigh again, or add the lot that is missing.`,
    zh: (p: Sums) =>
      `取用 ${formatKilograms(p.taken, 'zh')}，产出 ${formatKilograms(p.made, 'zh')}。请重新称重，或补填所取批次。`,
  },
  partsMissing: {
    status: 422,
    field: 'output-0',
    vi: (p: Sums) =>
      `Lấy ${formatKilograms(p.taken, 'vi')} mà các phần cộng lại là ${formatKilograms(p.made, 'vi')}. Tách và gộp không làm hao hàng: sửa cho bằng nhau.`,
    en: (p: Sums) =>
      `${formatKilograms(p.taken, 'en')} was taken and the parts add up to ${formatKilograms(p.made, 'en')}. Splitting and merging lose nothing: make them equal.`,
    zh: (p: Sums) =>
      `取用 ${formatKilograms(p.taken, 'zh')}，各部分合计 ${formatKilograms(p.made, 'zh')}。拆分与合并不产生损耗，请改为相等。`,
  },
  reasonMissing: {
    status: 422,
    field: 'reason',
    vi: (p: Loss) =>
      p.usual
        ? `Hao hụt ${formatKilograms(p.lost, 'vi')}, khác mức thường ${p.usual}. Cân lại, hoặc ghi lý do.`
        : `Hao hụt ${formatKilograms(p.lost, 'vi')}, tỉnh chưa đặt mức hao hụt cho việc này. Ghi lý do.`,
    en: (p: Loss) =>
      p.usual
        ? `${formatKilograms(p.lost, 'en')} was lost, the usual loss is ${p.usual}. Weigh again, or give the reason.`
        : `${formatKilograms(p.lost, 'en')} was lost; the province has set no usual loss for this work. Give the reason.`,
    zh: (p: Loss) =>
      p.usual
        ? `损耗 ${formatKilograms(p.lost, 'zh')}，与通常的 ${p.usual} 不符。请重新称重，或填写原因。`
        : `损耗 ${formatKilograms(p.lost, 'zh')}，省里尚未设定此项损耗标准。请填写原因。`,
  },
  dayInFuture: {
    status: 422,
    field: 'happenedOn',
    vi: 'Ngày này chưa tới. Ghi ngày đã làm, từ hôm nay trở về trước.',
    en: 'That day has not come yet. Give the day it was done, today or before.',
    zh: '该日期尚未到来。请填写今天或之前的实际日期。',
  },
  dayBefore: {
    status: 422,
    field: 'happenedOn',
    vi: (p: { number: string; day: LocalDate }) =>
      `Lô ${p.number} có từ ngày ${formatDate(p.day, 'vi')}. Ghi từ ngày đó trở đi.`,
    en: (p: { number: string; day: LocalDate }) =>
      `Lot ${p.number} exists since ${formatDate(p.day, 'en')}. Give that day or a later one.`,
    zh: (p: { number: string; day: LocalDate }) =>
      `批次 ${p.number} 自 ${formatDate(p.day, 'zh')} 起存在。请填写该日或之后的日期。`,
  },
  houseUnknown: {
    status: 422,
    field: 'packingHouseId',
    vi: 'Không có cơ sở đóng gói này trong đơn vị của bạn. Chọn trong danh sách.',
    en: 'Your organisation has no such packing house. Choose one of the list.',
    zh: '贵单位没有该包装厂。请从列表中选择。',
  },
});
