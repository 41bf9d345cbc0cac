import { defineProblems } from '../../lib/problem.ts';

export const problems = defineProblems('lookup', {
  mistyped: {
    status: 404,
    vi: 'Mã này có ký tự gõ nhầm hoặc thiếu. Mã có 11 ký tự: chữ số từ 2 đến 9 và chữ cái, không có 0, O, 1, I, L.',
    en: 'This code has a wrong or missing character. A code has 11: digits 2 to 9 and letters, without 0, O, 1, I and L.',
    zh: '此代码有误输或缺少的字符。代码共 11 个字符：数字 2 至 9 和字母，不含 0、O、1、I、L。',
  },
  unknown: {
    status: 404,
    vi: 'Không tìm thấy mã này trong hệ thống tỉnh.',
    en: 'This code is not in the province’s system.',
    zh: '省级系统中没有此代码。',
  },
});
