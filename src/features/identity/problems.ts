import { defineProblems } from '../../lib/problem.ts';

export const problems = defineProblems('identity', {
  keyWrong: {
    status: 401,
    vi: 'Khóa API sai hoặc đã bị thu hồi. Kiểm tra lại khóa, hoặc xin người quản trị cấp khóa mới.',
    en: 'The API key is wrong or was revoked. Check it, or ask the administrator for a new one.',
    zh: 'API 密钥错误或已被撤销。请核对密钥，或向管理员申请新密钥。',
  },
  sessionOnly: {
    status: 403,
    vi: 'Khóa API không làm được việc này. Người dùng phải tự đăng nhập.',
    en: 'An API key cannot do this. A person has to sign in.',
    zh: 'API 密钥不能进行此操作，须由本人登录。',
  },
  wrongCredentials: {
    status: 422,
    field: 'phone',
    vi: 'Số điện thoại hoặc mật khẩu không đúng. Kiểm tra lại; nếu quên mật khẩu, xin người quản trị phiếu mới.',
    en: 'The phone number or the password is not right. Check both; if you forgot the password, ask the administrator for a new slip.',
    zh: '手机号码或密码不正确。请核对；如忘记密码，请向管理员领取新的登录单。',
  },
  tooManyTries: {
    status: 429,
    vi: (p: { minutes: number }) =>
      `Đã thử quá nhiều lần. Chờ ${p.minutes} phút rồi đăng nhập lại.`,
    en: (p: { minutes: number }) =>
      `Too many tries. Wait ${p.minutes} ${p.minutes === 1 ? 'minute' : 'minutes'}, then sign in again.`,
    zh: (p: { minutes: number }) => `尝试次数过多。请等待 ${p.minutes} 分钟后再登录。`,
  },
  slipExpired: {
    status: 422,
    field: 'password',
    vi: 'Mật khẩu tạm đã hết hạn. Xin người quản trị phiếu mời mới.',
    en: 'The temporary password has expired. Ask the administrator for a new slip.',
    zh: '临时密码已过期。请向管理员领取新的登录单。',
  },
  accountDisabled: {
    status: 422,
    field: 'phone',
    vi: 'Tài khoản này đang bị khóa. Liên hệ người quản trị của tỉnh.',
    en: 'This account is disabled. Contact the administrator of the province.',
    zh: '该账户已停用。请联系省级管理员。',
  },
  passwordIsPhone: {
    status: 422,
    field: 'next',
    vi: 'Mật khẩu không được là số điện thoại của bạn. Chọn mật khẩu khác.',
    en: 'The password must not be your own phone number. Choose another one.',
    zh: '密码不可与您的手机号码相同。请另选密码。',
  },
  passwordSame: {
    status: 422,
    field: 'next',
    vi: 'Mật khẩu mới trùng mật khẩu đang dùng. Chọn mật khẩu khác.',
    en: 'The new password is the one in use. Choose another one.',
    zh: '新密码与当前密码相同。请另选密码。',
  },
  passwordRepeat: {
    status: 422,
    field: 'again',
    vi: 'Hai lần nhập mật khẩu mới không giống nhau. Nhập lại.',
    en: 'The two new passwords differ. Type them again.',
    zh: '两次输入的新密码不一致。请重新输入。',
  },
  currentWrong: {
    status: 422,
    field: 'current',
    vi: 'Mật khẩu đang dùng không đúng. Nhập lại.',
    en: 'The current password is not right. Type it again.',
    zh: '当前密码不正确。请重新输入。',
  },
  roleNotYours: {
    status: 422,
    field: 'membershipId',
    vi: 'Bạn không còn vai trò này. Chọn vai trò khác trong danh sách.',
    en: 'You do not hold this role any more. Choose another one of the list.',
    zh: '您已不再担任该角色。请从列表中选择其他角色。',
  },
  phoneTaken: {
    status: 409,
    field: 'phone',
    vi: 'Số điện thoại này đã có tài khoản. Thêm vai trò cho người đó thay vì tạo người mới.',
    en: 'This phone number already has an account. Add the role to that person instead.',
    zh: '该手机号码已有账户。请为该用户添加角色，而不要新建用户。',
  },
  organisationUnknown: {
    status: 422,
    field: 'organisationId',
    vi: 'Không có tổ chức này. Chọn một tổ chức trong danh sách.',
    en: 'There is no such organisation. Choose one of the list.',
    zh: '没有该机构。请从列表中选择。',
  },
  roleUnfit: {
    status: 422,
    field: 'role',
    vi: 'Vai trò này không hợp với loại tổ chức: thanh tra, cán bộ mã số và quản trị thuộc cơ quan nhà nước; các vai trò khác thuộc hợp tác xã, tổ hợp tác hoặc công ty.',
    en: 'The role does not fit this kind of organisation: inspectors, code officers and administrators belong to an authority; the other roles to a cooperative, a cooperative group or a company.',
    zh: '该角色与机构类型不符：检查员、代码管理人员和管理员属于主管机关；其他角色属于合作社、合作组或公司。',
  },
  roleHeld: {
    status: 409,
    field: 'role',
    vi: 'Người này đã có vai trò đó trong tổ chức này.',
    en: 'This person already holds that role in this organisation.',
    zh: '该用户在此机构中已担任该角色。',
  },
  ownAccount: {
    status: 409,
    vi: 'Không thể tự đổi vai trò, khóa hoặc cấp phiếu cho chính mình. Nhờ một người quản trị khác.',
    en: 'You cannot change your own roles, disable yourself or issue yourself a slip. Ask another administrator.',
    zh: '不能更改自己的角色、停用自己或为自己签发登录单。请由另一位管理员办理。',
  },
});
