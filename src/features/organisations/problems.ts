import { defineProblems } from '../../lib/problem.ts';

export const problems = defineProblems('organisations', {
  taxCodeTaken: {
    status: 422,
    field: 'taxCode',
    vi: (p: { name: string }) =>
      `Mã số thuế này đã thuộc về ${p.name}. Mở hồ sơ đó, hoặc kiểm tra lại mã số.`,
    en: (p: { name: string }) =>
      `This tax code already belongs to ${p.name}. Open that record, or check the number.`,
    zh: (p: { name: string }) => `该税号已属于${p.name}。请打开该记录，或核对税号。`,
  },
  shortNameTaken: {
    status: 422,
    field: 'shortName',
    vi: (p: { shortName: string }) =>
      `Tên viết tắt ${p.shortName} đã có tổ chức khác dùng. Chọn tên khác: số lô hàng bắt đầu bằng tên này.`,
    en: (p: { shortName: string }) =>
      `Another organisation uses the short name ${p.shortName}. Choose another: batch numbers start with it.`,
    zh: (p: { shortName: string }) =>
      `简称 ${p.shortName} 已被其他机构使用。请另选一个：批次编号以此开头。`,
  },
  communeUnknown: {
    status: 422,
    field: 'communeCode',
    vi: 'Không có xã, phường với mã này. Chọn trong danh sách đơn vị hành chính hiện nay.',
    en: 'There is no commune or ward with this code. Choose from the list of present units.',
    zh: '没有此代码对应的乡、坊。请从现行行政单位列表中选择。',
  },
  kindUnchanged: {
    status: 422,
    field: 'kind',
    vi: 'Tổ chức đang ở loại hình này. Chọn loại hình mới.',
    en: 'The organisation is of this kind already. Choose the new kind.',
    zh: '该机构已是此类型。请选择新的类型。',
  },
  kindCannotFollow: {
    status: 422,
    field: 'kind',
    vi: 'Chỉ tổ hợp tác mới chuyển thành hợp tác xã (Luật Hợp tác xã 2023, Điều 108). Đăng ký tổ chức khác như một hồ sơ mới.',
    en: 'Only a cooperative group becomes a cooperative (Cooperative Law 2023, Article 108). Register anything else as a new organisation.',
    zh: '只有合作组可以转为合作社（2023年《合作社法》第108条）。其他情况请登记为新机构。',
  },
  changeInFuture: {
    status: 422,
    field: 'validFrom',
    vi: 'Ngày chuyển đổi chưa tới. Ghi nhận khi đã có giấy chứng nhận.',
    en: 'The day of the change lies ahead. Record it once the certificate is there.',
    zh: '变更日期尚未到。取得证书后再登记。',
  },
  changeBeforeStart: {
    status: 422,
    field: 'validFrom',
    vi: (p: { validFrom: string }) =>
      `Ngày chuyển đổi phải sau ngày bắt đầu loại hình hiện tại (${p.validFrom}).`,
    en: (p: { validFrom: string }) =>
      `The change must come after the present kind began (${p.validFrom}).`,
    zh: (p: { validFrom: string }) => `变更日期须晚于当前类型的开始日期（${p.validFrom}）。`,
  },
});
