import { defineProblems } from '../../lib/problem.ts';

export const problems = defineProblems('labels', {
  notReleased: {
    status: 409,
    vi: 'Lô chưa phát hành nên chưa in tem được. Người phụ trách hợp tác xã phát hành lô trước.',
    en: 'Labels can be printed once the batch is released. The head of the cooperative releases it first.',
    zh: '批次放行后才能打印标签。请先由合作社负责人放行。',
  },
});
