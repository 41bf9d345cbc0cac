// Exports are papers of the province and speak Vietnamese, whoever takes them out.

export const kindNamesVi: Readonly<Record<string, string>> = {
  cooperative: 'Hợp tác xã',
  'cooperative-group': 'Tổ hợp tác',
  company: 'Doanh nghiệp',
  'packing-house-operator': 'Chủ cơ sở đóng gói',
  authority: 'Cơ quan quản lý',
  certifier: 'Tổ chức chứng nhận',
  laboratory: 'Phòng thử nghiệm',
};

export const codeStates = {
  issued: 'Đã cấp',
  'sent-to-importer': 'Đã gửi nước nhập khẩu',
  active: 'Đang hiệu lực',
  warned: 'Bị cảnh báo',
  suspended: 'Tạm dừng',
  revoked: 'Đã thu hồi',
  lapsed: 'Hết hiệu lực',
} as const;

export const batchStates = {
  draft: 'Bản nháp',
  submitted: 'Đã gửi',
  returned: 'Bị trả lại',
  verified: 'Đã kiểm tra',
  released: 'Đã phát hành',
  'on-hold': 'Tạm dừng kiểm tra',
  recalled: 'Bị thu hồi',
  closed: 'Đã đóng',
  void: 'Đã hủy',
} as const;

export const dossierStates: Readonly<Record<string, string>> = {
  draft: 'Bản nháp',
  submitted: 'Đã nộp',
  returned: 'Trả lại bổ sung',
  'under-review': 'Đang thẩm định',
  'field-check': 'Kiểm tra thực địa',
  issued: 'Đã cấp mã',
  rejected: 'Từ chối',
  withdrawn: 'Đã rút',
  lapsed: 'Hết hạn bổ sung',
};

export const authorisationStates = {
  draft: 'Bản nháp',
  signed: 'Đã ký, chờ bên nhận',
  accepted: 'Đã xác nhận',
  suspended: 'Tạm dừng',
  revoked: 'Đã thu hồi',
} as const;
