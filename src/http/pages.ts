import type { FastifyReply, FastifyRequest } from 'fastify';
import { nanoid } from 'nanoid';
import type { VNode } from 'preact';
import type { FormError, PageContext } from '../web/page-context.ts';
import { renderPage } from '../web/render.ts';
import { asProblem } from './errors.ts';
import { languageOf } from './language.ts';

/** What every page needs to know of its request. */
export function pageContext(request: FastifyRequest): PageContext {
  return {
    language: languageOf(request),
    url: request.url,
    viewer: request.visitor?.viewer,
    csrf: request.visitor?.csrf ?? '',
    newKey: nanoid(),
  };
}

export function sendPage(reply: FastifyReply, node: VNode, status = 200): FastifyReply {
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(renderPage(node));
}

/**
 * A sent form: acts and goes on to the next page, or shows the same page again with what was typed
 * and every sentence to correct. Only refusals come back as a page; a bug stays a bug.
 */
export async function answerForm<Result>(
  request: FastifyRequest,
  reply: FastifyReply,
  form: {
    act: () => Promise<Result>;
    /** where to go afterwards, or the page that shows what is shown only once */
    done: (result: Result) => string | VNode;
    again: (errors: readonly FormError[]) => VNode | Promise<VNode>;
  },
): Promise<FastifyReply> {
  let result: Result;
  try {
    result = await form.act();
  } catch (error) {
    const problem = asProblem(error);
    if (!problem || ![409, 412, 413, 415, 422, 429].includes(problem.status)) throw error;
    const language = languageOf(request);
    const errors: FormError[] =
      problem.issues.length > 0
        ? problem.issues.map((issue) => ({
            field: issue.field || undefined,
            text: issue.text[language],
          }))
        : [{ field: undefined, text: problem.text[language] }];
    return sendPage(reply, await form.again(errors), problem.status);
  }
  const next = form.done(result);
  return typeof next === 'string' ? reply.redirect(next, 303) : sendPage(reply, next);
}
