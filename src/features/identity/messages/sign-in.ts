import { messages } from '../../../lib/language.ts';

/** Signing in, choosing a role, choosing a password. */
export const signInWords = messages({
  vi: {
    signIn: 'Đăng nhập',
    signInIntro:
      'Dành cho hợp tác xã, cơ sở đóng gói, thanh tra và cán bộ. Tra cứu sản phẩm không cần đăng nhập.',
    phone: 'Số điện thoại',
    phoneHint: 'Ví dụ 0912 345 678',
    password: 'Mật khẩu',
    passwordHint: 'Lần đầu: mật khẩu tạm ghi trên phiếu mời',
    forgotten: 'Quên mật khẩu hoặc chưa có tài khoản? Xin người quản trị một phiếu mời mới.',
    signOut: 'Đăng xuất',
    chooseRole: 'Chọn tổ chức và vai trò',
    chooseRoleIntro:
      'Việc bạn ghi sẽ đứng tên tổ chức và vai trò này. Đổi lại được bất cứ lúc nào.',
    continue: 'Tiếp tục',
    noRole:
      'Bạn chưa có vai trò ở tổ chức nào. Xin người quản trị thêm vai trò, rồi tải lại trang này.',
    changePassword: 'Đổi mật khẩu',
    choosePassword: 'Đặt mật khẩu của bạn',
    choosePasswordIntro:
      'Mật khẩu tạm chỉ dùng để vào lần đầu. Đặt mật khẩu riêng rồi mới làm việc được.',
    changePasswordIntro: 'Sau khi đổi, mọi thiết bị khác bị đăng xuất.',
    currentPassword: 'Mật khẩu đang dùng',
    newPassword: 'Mật khẩu mới',
    newPasswordHint: 'Từ 10 ký tự. Một câu dễ nhớ là tốt nhất, gõ được dấu và khoảng trắng.',
    newPasswordAgain: 'Nhập lại mật khẩu mới',
    savePassword: 'Lưu mật khẩu',
  },
  en: {
    signIn: 'Sign in',
    signInIntro:
      'For cooperatives, packing houses, inspectors and officers. Looking up produce needs no account.',
    phone: 'Phone number',
    phoneHint: 'For example 0912 345 678',
    password: 'Password',
    passwordHint: 'The first time: the temporary password on your slip',
    forgotten: 'Forgot the password, or no account yet? Ask the administrator for a new slip.',
    signOut: 'Sign out',
    chooseRole: 'Choose organisation and role',
    chooseRoleIntro:
      'What you record will stand in the name of this organisation and role. You can switch at any time.',
    continue: 'Continue',
    noRole:
      'You hold no role in any organisation yet. Ask the administrator to add one, then reload this page.',
    changePassword: 'Change password',
    choosePassword: 'Choose your password',
    choosePasswordIntro:
      'The temporary password only opens the door once. Choose your own before you go on.',
    changePasswordIntro: 'Afterwards every other device is signed out.',
    currentPassword: 'Current password',
    newPassword: 'New password',
    newPasswordHint:
      'At least 10 characters. A sentence you remember is best; blanks and marks are welcome.',
    newPasswordAgain: 'New password again',
    savePassword: 'Save password',
  },
  zh: {
    signIn: '登录',
    signInIntro: '供合作社、包装厂、检查员和管理人员使用。查询产品无需登录。',
    phone: '手机号码',
    phoneHint: '例如 0912 345 678',
    password: '密码',
    passwordHint: '首次登录：登录单上的临时密码',
    forgotten: '忘记密码或尚无账户？请向管理员领取新的登录单。',
    signOut: '退出登录',
    chooseRole: '选择机构和角色',
    chooseRoleIntro: '您的记录将以该机构和角色的名义保存，可随时切换。',
    continue: '继续',
    noRole: '您在任何机构中都没有角色。请联系管理员添加角色，然后刷新本页。',
    changePassword: '更改密码',
    choosePassword: '设置您的密码',
    choosePasswordIntro: '临时密码仅用于首次登录。请先设置自己的密码再继续。',
    changePasswordIntro: '更改后，其他设备将全部退出登录。',
    currentPassword: '当前密码',
    newPassword: '新密码',
    newPasswordHint: '至少 10 个字符。建议使用易记的一句话，可包含空格和声调。',
    newPasswordAgain: '再次输入新密码',
    savePassword: '保存密码',
  },
});
