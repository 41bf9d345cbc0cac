import { defineProblems } from '../../lib/problem.ts';

export const problems = defineProblems('anomalies', {
  decidedAlready: {
    status: 409,
    vi: 'Bất thường này đã được kết luận. Mở lại để xem kết luận.',
    en: 'This anomaly has been decided already. Open it again to see the decision.',
    zh: '该异常已有结论。请重新打开查看。',
  },
  signalledAlready: {
    status: 409,
    vi: 'Đã báo tín hiệu thu hồi từ bất thường này. Mở hồ sơ thu hồi để làm tiếp.',
    en: 'A recall signal was raised from this anomaly already. Go on in the recall.',
    zh: '已由该异常发出召回信号。请在召回中继续办理。',
  },
  noLot: {
    status: 422,
    vi: 'Bất thường này không thuộc riêng lô nào nên không tạm dừng hay thu hồi được. Xác nhận, rồi xử lý ở hạn mức của vùng trồng.',
    en: 'This anomaly is of no single lot, so there is nothing to hold or recall. Confirm it and act on the quota of the area.',
    zh: '该异常不属于单个批次，无法暂停或召回。请确认后在种植区限额中处理。',
  },
  reasonNeeded: {
    status: 422,
    field: 'reason',
    vi: 'Ghi lý do. Người đọc sau này cần hiểu vì sao kết luận như vậy.',
    en: 'Give the reason: whoever reads this later must understand the decision.',
    zh: '请填写理由，以便日后查阅者理解结论。',
  },
  ownCheck: {
    status: 422,
    vi: 'Chính bạn đã kiểm tra và cho lô này qua. Để người khác kết luận bất thường này.',
    en: 'You verified this lot yourself. Let somebody else decide on this anomaly.',
    zh: '该批次由您本人核查通过。请由他人对该异常作出结论。',
  },
  thresholdOutside: {
    status: 422,
    field: 'threshold',
    vi: (p: { least: number; most: number }) =>
      `Ngưỡng là số nguyên từ ${p.least} đến ${p.most}. Sửa lại.`,
    en: (p: { least: number; most: number }) =>
      `The threshold is a whole number from ${p.least} to ${p.most}. Correct it.`,
    zh: (p: { least: number; most: number }) => `阈值须为 ${p.least} 至 ${p.most} 的整数。请更正。`,
  },
  nothingToMeasure: {
    status: 422,
    field: 'threshold',
    vi: 'Quy tắc này không có ngưỡng. Để trống ô ngưỡng.',
    en: 'This rule has no threshold. Leave the field empty.',
    zh: '该规则没有阈值。请留空。',
  },
  ruleUnchanged: {
    status: 422,
    vi: 'Chưa thay đổi gì ở quy tắc này. Sửa ngưỡng, mức độ hoặc bật tắt rồi lưu.',
    en: 'Nothing of the rule was changed. Change threshold, severity or on and off, then save.',
    zh: '规则没有任何变化。请修改阈值、严重程度或启停后再保存。',
  },
});
