import { STATUS_CODES } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isUnavailable } from '../db/errors.ts';
import { Problem } from '../lib/problem.ts';
import type { App } from './app-types.ts';
import { problemFromZod } from './explain-input.ts';
import { maxFileMegabytes } from './form-body.ts';
import { languageOf } from './language.ts';
import { problems } from './problems.ts';

/** How a page tells a refusal; `undefined`: a bug, of which only the request id is told. */
export type ErrorPage = (request: FastifyRequest, problem: Problem | undefined) => string;

/** Three kinds of error, one place: a refusal, invalid input, a bug. */
export function answerErrors(app: App, errorPage: ErrorPage): void {
  app.setErrorHandler((error, request, reply) => {
    const problem = asProblem(error);
    if (!problem) request.log.error({ err: error }, 'bug');
    return send(request, reply, problem);
  });
  app.setNotFoundHandler(
    { preHandler: app.rateLimit({ max: 120, timeWindow: '1 minute' }) },
    (request, reply) => send(request, reply, problems.notFound()),
  );

  function send(request: FastifyRequest, reply: FastifyReply, problem: Problem | undefined) {
    void reply.code(problem?.status ?? 500).header('cache-control', 'no-store');
    if (problem?.status === 429) void reply.header('retry-after', '60');
    if (isApi(request)) {
      return reply
        .type('application/problem+json')
        .serializer((body: string) => body)
        .send(problemJson(request, problem));
    }
    return reply
      .type('text/html; charset=utf-8')
      .serializer((body: string) => body)
      .send(errorPage(request, problem));
  }
}

export function isApi(request: FastifyRequest): boolean {
  return request.url.startsWith('/api/');
}

/** RFC 9457, in the reader's language, with the fields to correct. */
function problemJson(request: FastifyRequest, problem: Problem | undefined): string {
  const language = languageOf(request);
  const status = problem?.status ?? 500;
  return JSON.stringify({
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    code: problem?.code ?? 'internal',
    detail: problem?.text[language] ?? unexpected[language],
    ...(problem && problem.issues.length > 0
      ? {
          errors: problem.issues.map((issue) => ({
            field: issue.field,
            detail: issue.text[language],
          })),
        }
      : {}),
    // A missing record and someone else's must answer alike to the byte, so only a bug carries the id.
    ...(problem ? {} : { requestId: request.id }),
  });
}

const unexpected = {
  vi: 'Hệ thống gặp lỗi. Thử lại sau; nếu vẫn lỗi, báo người quản trị kèm mã yêu cầu.',
  en: 'Something went wrong on our side. Try again later; if it stays, report the request id.',
  zh: '系统出现错误。请稍后重试；如仍有问题，请将请求编号告知管理员。',
};

/** The refusal inside an error, if it is one. */
export function asProblem(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  if (error instanceof z.ZodError) return problemFromZod(error.issues);
  if (isUnavailable(error)) return problems.unavailable();
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  if (status === 413) return problems.tooLarge({ megabytes: maxFileMegabytes });
  if (status === 415) return problems.mediaType();
  if (status === 429) return problems.tooMany();
  if (status === 503) return problems.unavailable();
  if (typeof status === 'number' && status >= 400 && status < 500) return problems.malformed();
  return undefined;
}
