import { defineProblems } from '../../../lib/problem.ts';

export const calendarProblems = defineProblems('reference', {
  yearUnknown: {
    status: 409,
    vi: ({ year }: { year: string }) =>
      `Chưa có ngày nghỉ lễ của năm ${year}, nên chưa tính được ngày làm việc. Cán bộ cấp tỉnh thêm ngày nghỉ của năm ${year} ở mục Danh mục và quy định.`,
    en: ({ year }: { year: string }) =>
      `The holidays of ${year} are not known yet, so working days cannot be counted. An officer of the province adds those of ${year} under Lists and rules.`,
    zh: ({ year }: { year: string }) =>
      `尚无${year}年的节假日，无法计算工作日。请省级官员在“目录与规则”中添加${year}年的节假日。`,
  },
  dayAsBefore: {
    status: 409,
    field: 'kind',
    vi: 'Ngày này đã được ghi như vậy. Chọn cách tính khác, hoặc chọn ngày khác.',
    en: 'The day is already recorded so. Choose another way to count it, or another day.',
    zh: '该日期已按此登记。请选择其他计算方式或其他日期。',
  },
  swapOnWrongDay: {
    status: 422,
    field: 'day',
    vi: 'Ngày làm bù phải là thứ Bảy hoặc Chủ nhật; ngày nghỉ hoán đổi phải là ngày trong tuần. Kiểm tra lại ngày.',
    en: 'A day worked by swap is a Saturday or Sunday, a day off by swap a weekday. Check the day.',
    zh: '调休上班日须为周六或周日，调休放假日须为工作日。请核对日期。',
  },
  dayTooFar: {
    status: 422,
    field: 'day',
    vi: 'Chỉ ghi được ngày từ năm 2025 đến hết năm sau năm sau. Kiểm tra lại năm.',
    en: 'Days from 2025 to the end of the year after next can be recorded. Check the year.',
    zh: '只能登记2025年至后年年底的日期。请核对年份。',
  },
});
