import { defineProblems } from '../../lib/problem.ts';

export const problems = defineProblems('certificates', {
  unknownKind: {
    status: 422,
    field: 'kindCode',
    vi: 'Không có loại chứng nhận này. Chọn một loại trong danh sách.',
    en: 'There is no such kind of certificate. Choose one of the list.',
    zh: '没有此类证书。请从列表中选择。',
  },
  datesReversed: {
    status: 422,
    field: 'validTo',
    vi: 'Ngày hết hạn sớm hơn ngày bắt đầu. Xem lại hai ngày trên giấy.',
    en: 'The last day is before the first. Look at both dates on the paper again.',
    zh: '到期日早于生效日。请核对证书上的两个日期。',
  },
  unknownProduct: {
    status: 422,
    field: 'scopes',
    vi: 'Có cây trồng hoặc giống không có trong danh mục. Chọn lại sản phẩm.',
    en: 'A crop or variety is not in the list. Choose the products again.',
    zh: '有作物或品种不在目录中。请重新选择产品。',
  },
  areaNotHolders: {
    status: 422,
    field: 'scopes',
    vi: 'Có vùng trồng không thuộc tổ chức giữ chứng nhận. Chỉ chọn vùng của tổ chức mình.',
    en: 'A growing area is not the certificate holder’s. Choose your own areas only.',
    zh: '有种植区不属于证书持有机构。请仅选择本机构的种植区。',
  },
  areaOtherCrop: {
    status: 422,
    field: 'scopes',
    vi: (p: { area: string }) =>
      `Vùng “${p.area}” trồng cây khác với sản phẩm đã chọn. Chọn sản phẩm của vùng ấy, hoặc bỏ vùng ra.`,
    en: (p: { area: string }) =>
      `The area “${p.area}” grows another crop than the products chosen. Choose its product, or leave the area out.`,
    zh: (p: { area: string }) =>
      `种植区“${p.area}”种植的作物与所选产品不同。请选择该区的产品，或去掉该区。`,
  },
  fileNotYours: {
    status: 422,
    field: 'fileId',
    vi: 'Không có tệp này trong tổ chức của bạn. Tải tệp lên trước rồi dùng mã tệp nhận được.',
    en: 'Your organisation has no such file. Upload it first and use the id you are given.',
    zh: '贵机构没有此文件。请先上传文件，再使用返回的文件编号。',
  },
  alreadyDeclared: {
    status: 409,
    field: 'number',
    vi: (p: { id: string }) =>
      `Tổ chức đã khai chứng nhận cùng loại, cùng số. Mở hồ sơ đã có: /console/certificates/${p.id}`,
    en: (p: { id: string }) =>
      `A certificate of this kind and number is already declared. Open the existing record: /console/certificates/${p.id}`,
    zh: (p: { id: string }) =>
      `该机构已申报同类同编号的证书。请打开现有记录：/console/certificates/${p.id}`,
  },
  alreadyChecked: {
    status: 409,
    vi: 'Chứng nhận đã được kiểm tra nên không sửa được nữa. Khai một chứng nhận mới theo đúng giấy.',
    en: 'This certificate has been checked and can no longer be corrected. Declare a new one as the paper says.',
    zh: '该证书已经核查，不能再更正。请按证书原件重新申报。',
  },
  ownCertificate: {
    status: 403,
    vi: 'Người đã khai hoặc có vai trò trong tổ chức giữ chứng nhận không được kiểm tra hay ghi thông báo về chứng nhận này. Nhờ thanh tra khác.',
    en: 'Whoever declared this certificate or has a role with its holder may not check it or record notices on it. Ask another inspector.',
    zh: '申报人或在持证机构任职者不得核查该证书或登记通知。请由其他检查员办理。',
  },
  checkInFuture: {
    status: 422,
    field: 'checkedOn',
    vi: 'Ngày kiểm tra ở tương lai. Ghi ngày đã đối chiếu.',
    en: 'The day of the check is in the future. Give the day you compared it.',
    zh: '核查日期在未来。请填写实际核对日期。',
  },
  noticeInFuture: {
    status: 422,
    field: 'effectiveOn',
    vi: 'Ngày hiệu lực ở tương lai. Ghi thông báo vào ngày nó có hiệu lực.',
    en: 'The day it takes effect is in the future. Record the notice on that day.',
    zh: '生效日期在未来。请在生效当日登记通知。',
  },
  noticeBeforeLast: {
    status: 422,
    field: 'effectiveOn',
    vi: 'Ngày hiệu lực sớm hơn thông báo gần nhất. Xem lại lịch sử thông báo.',
    en: 'The day it takes effect is before that of the last notice. Look at the history of notices.',
    zh: '生效日期早于上一份通知。请查看通知记录。',
  },
  alreadyWithdrawn: {
    status: 409,
    vi: 'Chứng nhận đã bị thu hồi, không ghi thêm thông báo được nữa.',
    en: 'This certificate is withdrawn; no further notice can be recorded.',
    zh: '该证书已被撤销，不能再登记通知。',
  },
  alreadySuspended: {
    status: 409,
    vi: 'Chứng nhận đang bị đình chỉ. Chỉ ghi được khôi phục hoặc thu hồi.',
    en: 'This certificate is suspended already. Only a restoration or a withdrawal can follow.',
    zh: '该证书已处于暂停状态，之后只能登记恢复或撤销。',
  },
  notSuspended: {
    status: 409,
    vi: 'Chứng nhận không bị đình chỉ nên không có gì để khôi phục.',
    en: 'This certificate is not suspended, so there is nothing to restore.',
    zh: '该证书未被暂停，无需恢复。',
  },
});
