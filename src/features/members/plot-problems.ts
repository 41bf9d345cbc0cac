import type { Text } from '../../lib/language.ts';
import { defineProblems } from '../../lib/problem.ts';

type Day = { day: Text };

/** Refusals about plots. */
export const plotProblems = defineProblems('plots', {
  areaUnknown: {
    status: 422,
    field: 'areaId',
    vi: 'Không có vùng trồng này trong tổ chức của bạn. Chọn vùng trồng do tổ chức đứng tên, hoặc để trống.',
    en: 'Your organisation holds no such area. Choose an area it holds, or leave it empty.',
    zh: '贵机构没有该种植区。请选择本机构持有的种植区，或留空。',
  },
  cropMissing: {
    status: 422,
    field: 'cropCode',
    vi: 'Chọn cây trồng trên thửa, hoặc chọn vùng trồng để lấy cây trồng của vùng.',
    en: 'Choose the crop of the plot, or an area whose crop it then is.',
    zh: '请选择地块作物，或选择种植区以沿用其作物。',
  },
  cropUnknown: {
    status: 422,
    field: 'cropCode',
    vi: 'Không có cây trồng với mã này. Chọn trong danh sách.',
    en: 'There is no crop with this code. Choose from the list.',
    zh: '没有此代码对应的作物。请从列表中选择。',
  },
  cropDiffers: {
    status: 422,
    field: 'cropCode',
    vi: (p: { crop: Text }) =>
      `Vùng đã chọn trồng ${p.crop.vi}: thửa trong vùng phải cùng cây trồng. Sửa cây trồng, hoặc bỏ chọn vùng.`,
    en: (p: { crop: Text }) =>
      `The chosen area grows ${p.crop.en}: a plot in it must grow the same. Correct the crop, or leave the area out.`,
    zh: (p: { crop: Text }) =>
      `所选种植区种植${p.crop.zh}，区内地块须为同一作物。请更正作物或取消种植区。`,
  },
  varietyOfOther: {
    status: 422,
    field: 'varietyCode',
    vi: 'Giống này không thuộc cây trồng đã chọn. Chọn giống của cây đó, hoặc để trống.',
    en: 'This variety is not of the chosen crop. Choose one of that crop, or leave it empty.',
    zh: '该品种不属于所选作物。请选择该作物的品种，或留空。',
  },
  parcelForm: {
    status: 422,
    field: 'parcelId',
    vi: 'Mã định danh thửa đất có đúng 12 ký tự: chữ in hoa không dấu và chữ số. Chép lại từ giấy chứng nhận, hoặc để trống.',
    en: 'A parcel identifier has exactly 12 characters: capital letters without marks and digits. Copy it from the certificate, or leave it empty.',
    zh: '地块标识码恰为 12 个字符：不带声调的大写字母和数字。请按证书抄写，或留空。',
  },
  plantedInFuture: {
    status: 422,
    field: 'plantedYear',
    vi: (p: { year: number }) => `Năm trồng từ 1900 đến ${p.year}. Ghi lại, hoặc để trống.`,
    en: (p: { year: number }) =>
      `The year of planting is from 1900 to ${p.year}. Correct it, or leave it empty.`,
    zh: (p: { year: number }) => `种植年份须在 1900 至 ${p.year} 之间。请更正或留空。`,
  },
  nameTaken: {
    status: 409,
    field: 'name',
    vi: 'Hộ đã có thửa đất tên này. Đặt tên khác, ví dụ thêm số thửa, số tờ bản đồ.',
    en: 'The household has a plot of this name. Give another, such as its number on the land map.',
    zh: '该户已有同名地块。请改用其他名称，例如加上地块号和图幅号。',
  },
  usedInFuture: {
    status: 422,
    field: 'usedFrom',
    vi: 'Ngày bắt đầu canh tác không thể sau hôm nay. Sửa lại, hoặc để trống nếu có từ khi hộ vào tổ chức.',
    en: 'The first day of use cannot be after today. Correct it, or leave it empty if since the household joined.',
    zh: '开始耕种日期不能晚于今天。请更正；若自入社起即有，可留空。',
  },
  alreadyRetired: {
    status: 409,
    vi: (p: Day) =>
      `Thửa đất đã ngừng sử dụng từ ${p.day.vi}, không sửa được nữa. Khai thửa mới nếu cần.`,
    en: (p: Day) =>
      `The plot has been out of use since ${p.day.en} and is no longer changed. Register a new one if needed.`,
    zh: (p: Day) => `该地块自 ${p.day.zh} 起停用，不能再修改。如有需要请登记新地块。`,
  },
  retiredInFuture: {
    status: 422,
    field: 'retiredOn',
    vi: 'Ngày ngừng sử dụng không thể sau hôm nay. Ghi khi thửa đã ngừng.',
    en: 'The last day cannot be after today. Record it when the plot is out of use.',
    zh: '停用日期不能晚于今天。请在停用后登记。',
  },
  retiredBeforeUse: {
    status: 422,
    field: 'retiredOn',
    vi: (p: Day) => `Thửa được dùng từ ${p.day.vi}: ngày ngừng không thể trước ngày đó.`,
    en: (p: Day) => `The plot has been in use since ${p.day.en}: it cannot end before that day.`,
    zh: (p: Day) => `该地块自 ${p.day.zh} 起使用，停用日期不得早于该日。`,
  },
});
