import { messages } from '../../../lib/language.ts';

/** What happened, for the history of a lot. */
export const factWords = messages({
  vi: {
    returned: 'Thanh tra trả lại lô',
    verified: 'Thanh tra xác nhận đã kiểm tra',
    passed: 'Qua theo quy tắc lấy mẫu',
    audited: 'Thanh tra hậu kiểm',
    held: 'Tạm dừng lô để kiểm tra',
    recalled: 'Thu hồi lô',
    resumed: 'Hết tạm dừng',
    amended: 'Điều chỉnh khối lượng',
    closed: 'Đóng lô',
    voided: 'Hủy lô',
    flagged: 'Có lần phun ghi sau',
  },
  en: {
    returned: 'Returned by an inspector',
    verified: 'Verified by an inspector',
    passed: 'Passed by the sampling rule',
    audited: 'Audited by an inspector',
    held: 'Put on hold for checking',
    recalled: 'Recalled',
    resumed: 'Hold ended',
    amended: 'Weight amended',
    closed: 'Closed',
    voided: 'Voided',
    flagged: 'A spray was written down later',
  },
  zh: {
    returned: '检查员退回',
    verified: '检查员核验',
    passed: '按抽样规则通过',
    audited: '检查员事后审核',
    held: '暂停核查',
    recalled: '召回批次',
    resumed: '解除暂停',
    amended: '调整重量',
    closed: '关闭批次',
    voided: '作废批次',
    flagged: '补记施药',
  },
});
