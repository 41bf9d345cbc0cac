import { defineProblems } from '../../../lib/problem.ts';

export const areaProblems = defineProblems('areas', {
  holderMissing: {
    status: 422,
    field: 'holderId',
    vi: 'Chọn tổ chức đứng tên vùng trồng.',
    en: 'Choose the organisation that holds the growing area.',
    zh: '请选择种植区的持有机构。',
  },
  holderUnknown: {
    status: 422,
    field: 'holderId',
    vi: 'Không có tổ chức này, hoặc là cơ quan, tổ chức chứng nhận nên không đứng tên vùng trồng. Chọn HTX, tổ hợp tác hoặc doanh nghiệp.',
    en: 'There is no such organisation, or it is an authority or certifier, which holds no growing areas. Choose a cooperative, a cooperative group or a company.',
    zh: '没有该机构，或其为主管机关、认证机构，不能持有种植区。请选择合作社、合作组或企业。',
  },
  holderNotYours: {
    status: 422,
    field: 'holderId',
    vi: 'Bạn chỉ khai được vùng trồng của tổ chức mình. Bỏ trường này, hoặc chuyển sang tổ chức kia.',
    en: 'You may register areas of your own organisation only. Leave this out, or switch to the other organisation.',
    zh: '您只能登记本机构的种植区。请删除此项，或切换到相应机构。',
  },
  communeUnknown: {
    status: 422,
    field: 'communeCode',
    vi: 'Không có xã, phường với mã này ở tỉnh An Giang. Chọn trong danh sách đơn vị hành chính hiện nay.',
    en: 'An Giang has no commune or ward with this code. Choose from the list of present units.',
    zh: '安江省没有此代码对应的乡、坊。请从现行行政单位列表中选择。',
  },
  cropUnknown: {
    status: 422,
    field: 'cropCode',
    vi: 'Không có cây trồng với mã này. Chọn trong danh sách.',
    en: 'There is no crop with this code. Choose from the list.',
    zh: '没有此代码对应的作物。请从列表中选择。',
  },
  hasCode: {
    status: 409,
    vi: 'Vùng trồng đã được cấp mã số: thay đổi ranh giới, diện tích hay hộ phải do cán bộ quản lý mã số ghi nhận. Gửi hồ sơ điều chỉnh cho cơ quan cấp mã.',
    en: 'This area has a code: changes of its outline, size or households are recorded by a code officer. Send the change to the issuing authority.',
    zh: '该种植区已有代码：边界、面积或农户的变更须由代码管理人员登记。请向发码机关提交变更申请。',
  },
  cropHasCode: {
    status: 409,
    field: 'cropCode',
    vi: 'Không đổi được cây trồng khi vùng còn mã số có hiệu lực hoặc đang tạm dừng. Thu hồi mã trước, hoặc khai vùng mới.',
    en: 'The crop cannot change while the area has a code that is not revoked. Revoke the code first, or register a new area.',
    zh: '种植区仍有未撤销的代码，不能更改作物。请先撤销代码，或登记新的种植区。',
  },
  ownAreaHasCode: {
    status: 403,
    vi: 'Bạn có vai trò trong tổ chức đứng tên vùng này. Vùng đã có mã số nên phải do cán bộ khác sửa.',
    en: 'You have a role in the organisation that holds this area. It has a code, so another officer has to correct it.',
    zh: '您在该种植区的持有机构中任职。该区已有代码，须由其他人员更正。',
  },
});
