import type { FastifyRequest } from 'fastify';
import { messages } from '../lib/language.ts';
import type { Problem } from '../lib/problem.ts';
import { PublicLayout } from '../web/layouts/public.tsx';
import { renderPage } from '../web/render.ts';
import { languageOf } from './language.ts';

const words = messages({
  vi: {
    notFound: 'Không tìm thấy trang',
    refused: 'Chưa làm được việc này',
    broken: 'Hệ thống gặp lỗi',
    later: 'Thử lại sau ít phút. Nếu vẫn lỗi, báo người quản trị kèm mã yêu cầu dưới đây.',
    home: 'Về trang tra cứu',
  },
  en: {
    notFound: 'Page not found',
    refused: 'This could not be done',
    broken: 'Something went wrong on our side',
    later: 'Try again in a few minutes. If it stays, report the request number below.',
    home: 'Go to the look-up page',
  },
  zh: {
    notFound: '未找到页面',
    refused: '无法完成此操作',
    broken: '系统出现错误',
    later: '请几分钟后重试。如仍有问题，请将下方请求编号告知管理员。',
    home: '返回查询页面',
  },
});

/** A refusal outside a form, or a bug, as a page that says what to do. */
export function errorPage(request: FastifyRequest, problem: Problem | undefined): string {
  const language = languageOf(request);
  const say = words(language);
  const title = problem ? (problem.status === 404 ? say.notFound : say.refused) : say.broken;
  const context = { language, url: request.url, viewer: undefined, csrf: '', newKey: '' };
  return renderPage(
    <PublicLayout context={context} title={title} noIndex>
      <h1>{title}</h1>
      <p>{problem ? problem.text[language] : say.later}</p>
      {!problem && <p class="mono">{request.id}</p>}
      <p>
        <a href="/">{say.home}</a>
      </p>
    </PublicLayout>,
  );
}
