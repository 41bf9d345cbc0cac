import { defineProblems } from '../../lib/problem.ts';

export const problems = defineProblems('register', {
  codeEnded: {
    status: 409,
    vi: 'Mã số đã thu hồi hoặc hết hiệu lực nên không in giấy xác nhận. Xem các quyết định ở trang của mã.',
    en: 'The code is revoked or has lapsed, so no confirmation is printed. See its decisions on its page.',
    zh: '该代码已撤销或失效，不能打印确认书。请在代码页面查看各项决定。',
  },
});
