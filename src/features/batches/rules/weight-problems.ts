import type { Text } from '../../../lib/language.ts';
import { defineProblems } from '../../../lib/problem.ts';

/** Why a weight was not taken, always with the way to write it. */
export const weightProblems = defineProblems('batches', {
  weightMissing: {
    status: 422,
    field: 'amount',
    vi: 'Chưa nhập khối lượng. Ghi như trên phiếu cân, ví dụ 860 kg hoặc 0,86 tấn.',
    en: 'The weight is missing. Write it as on the weighing slip, such as 860 kg or 0.86 t.',
    zh: '未填写重量。请按过磅单填写，例如 860 公斤或 0.86 吨。',
  },
  weightNotRead: {
    status: 422,
    field: 'amount',
    vi: 'Không đọc được khối lượng. Ghi số và đơn vị, ví dụ 860 kg, 12 tấn 5 hoặc 3 tạ 20 kg.',
    en: 'The weight cannot be read. Write a number and a unit, such as 860 kg, 12 tấn 5 or 3 tạ 20 kg.',
    zh: '无法读取重量。请填写数字和单位，例如 860 公斤或 3 tạ 20 kg。',
  },
  weightAmbiguous: {
    status: 422,
    field: 'amount',
    vi: (p: { more: Text; less: Text }) =>
      `Số này đọc được hai cách: ${p.more.vi} hoặc ${p.less.vi}. Ghi lại bằng kg.`,
    en: (p: { more: Text; less: Text }) =>
      `This can be read in two ways: ${p.more.en} or ${p.less.en}. Write it again in kg.`,
    zh: (p: { more: Text; less: Text }) =>
      `该数字有两种读法：${p.more.zh} 或 ${p.less.zh}。请改用公斤填写。`,
  },
  weightUnclear: {
    status: 422,
    field: 'amount',
    vi: 'Khối lượng này có thể hiểu theo nhiều cách. Ghi lại bằng kg, ví dụ 12500 kg.',
    en: 'This weight can be understood in several ways. Write it again in kg, such as 12500 kg.',
    zh: '该重量可以有多种理解。请改用公斤填写，例如 12500 公斤。',
  },
  weightNotPositive: {
    status: 422,
    field: 'amount',
    vi: 'Khối lượng phải lớn hơn 0. Ghi số cân được.',
    en: 'The weight must be more than 0. Write what was weighed.',
    zh: '重量须大于 0。请填写实际称重。',
  },
  weightTooLarge: {
    status: 422,
    field: 'amount',
    vi: 'Khối lượng vượt 100.000 tấn. Kiểm tra lại số và đơn vị.',
    en: 'The weight is over 100,000 tonnes. Check the number and the unit.',
    zh: '重量超过 100,000 吨。请核对数字和单位。',
  },
  weightTooFine: {
    status: 422,
    field: 'amount',
    vi: 'Khối lượng chỉ ghi đến từng gam. Bỏ bớt chữ số thập phân.',
    en: 'Weights are kept to the gram. Leave out some decimals.',
    zh: '重量精确到克。请减少小数位数。',
  },
  giaForRiceOnly: {
    status: 422,
    field: 'unit',
    vi: 'Giạ chỉ dùng cho lúa. Ghi khối lượng bằng kg, tạ hoặc tấn.',
    en: 'The giạ is a measure of rice only. Write the weight in kg, tạ or tấn.',
    zh: 'giạ 仅用于稻谷。请用 kg、tạ 或 tấn 填写重量。',
  },
});
