import { defineProblems } from '../lib/problem.ts';

/** Refusals that any route may answer with. */
export const problems = defineProblems('http', {
  signInFirst: {
    status: 401,
    vi: 'Cần đăng nhập để làm việc này.',
    en: 'Sign in to do this.',
    zh: '请先登录再进行此操作。',
  },
  notAllowed: {
    status: 403,
    vi: 'Vai trò của bạn không được làm việc này. Chuyển sang vai trò khác, hoặc nhờ người phụ trách.',
    en: 'Your role may not do this. Switch to another role, or ask the person in charge.',
    zh: '您当前的角色无权进行此操作。请切换角色，或联系负责人。',
  },
  keyReadOnly: {
    status: 403,
    vi: 'Khóa API này chỉ được đọc. Tạo khóa có quyền ghi.',
    en: 'This API key may only read. Create a key that may write.',
    zh: '此 API 密钥仅可读取。请创建具有写入权限的密钥。',
  },
  changePasswordFirst: {
    status: 403,
    vi: 'Đổi mật khẩu tạm trước khi tiếp tục.',
    en: 'Change the temporary password before you go on.',
    zh: '请先更改临时密码再继续。',
  },
  formNotOurs: {
    status: 403,
    vi: 'Trang đã mở quá lâu hoặc được gửi từ nơi khác. Tải lại trang rồi gửi lại.',
    en: 'The page was open too long or came from elsewhere. Reload it and send again.',
    zh: '页面打开时间过长或来自其他网站。请刷新后重新提交。',
  },
  notFound: {
    status: 404,
    vi: 'Không tìm thấy nội dung này, hoặc bạn không có quyền xem.',
    en: 'Not found, or not yours to see.',
    zh: '未找到该内容，或您无权查看。',
  },
  changedMeanwhile: {
    status: 412,
    vi: 'Hồ sơ đã được người khác sửa sau khi bạn mở. Xem bản mới rồi sửa lại; nội dung bạn nhập vẫn còn bên dưới.',
    en: 'Someone changed this record after you opened it. Look at the new version, then change it again.',
    zh: '您打开之后，该记录已被他人修改。请查看最新版本后再修改。',
  },
  versionMalformed: {
    status: 400,
    vi: 'If-Match phải là ETag của hồ sơ, ví dụ "3".',
    en: 'If-Match must be the record’s ETag, such as "3".',
    zh: 'If-Match 须为该记录的 ETag，例如 "3"。',
  },
  invalidInput: {
    status: 422,
    vi: 'Có chỗ cần sửa.',
    en: 'Something needs correcting.',
    zh: '有内容需要更正。',
  },
  malformed: {
    status: 400,
    vi: 'Yêu cầu không đọc được. Kiểm tra định dạng rồi gửi lại.',
    en: 'The request could not be read. Check its format and send again.',
    zh: '无法读取该请求。请检查格式后重新发送。',
  },
  tooLarge: {
    status: 413,
    vi: (p: { megabytes: number }) =>
      `Nội dung quá lớn: tối đa ${p.megabytes} MB. Chọn tệp nhỏ hơn.`,
    en: (p: { megabytes: number }) =>
      `Too large: at most ${p.megabytes} MB. Choose a smaller file.`,
    zh: (p: { megabytes: number }) => `内容过大：最多 ${p.megabytes} MB。请选择较小的文件。`,
  },
  mediaType: {
    status: 415,
    vi: 'Không nhận kiểu nội dung này. Gửi JSON, hoặc dùng biểu mẫu trên trang.',
    en: 'This content type is not accepted. Send JSON, or use the form on the page.',
    zh: '不接受此内容类型。请发送 JSON，或使用页面上的表单。',
  },
  tooMany: {
    status: 429,
    vi: 'Quá nhiều yêu cầu trong thời gian ngắn. Chờ một phút rồi thử lại.',
    en: 'Too many requests in a short time. Wait a minute and try again.',
    zh: '短时间内请求过多。请等待一分钟后重试。',
  },
  unavailable: {
    status: 503,
    vi: 'Hệ thống đang bận hoặc mất kết nối cơ sở dữ liệu. Thử lại sau ít phút; chưa có gì được ghi.',
    en: 'The service is busy or has lost its database. Try again in a few minutes; nothing was recorded.',
    zh: '系统繁忙或数据库连接中断。请几分钟后重试；尚未记录任何内容。',
  },
});
