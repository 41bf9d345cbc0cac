import { defineProblems } from '../../lib/problem.ts';

export const problems = defineProblems('identity', {
  keyWrong: {
    status: 401,
    vi: 'Khóa API sai hoặc đã bị thu hồi. Kiểm tra lại khóa, hoặc xin người quản trị cấp khóa mới.',
    en: 'The API key is wrong or was revoked. Check it, or ask the administrator for a new one.',
    zh: 'API 密钥错误或已被撤销。请核对密钥，或向管理员申请新密钥。',
  },
});
