import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { fileOf, textsOf } from '../../../http/form-body.ts';
import { languageOf } from '../../../http/language.ts';
import { answerForm, pageContext, sendPage } from '../../../http/pages.ts';
import { problems as httpProblems } from '../../../http/problems.ts';
import { printPublicCode, readPublicCode } from '../../../lib/public-code.ts';
import type { FormError } from '../../../web/page-context.ts';
import { newFormToken, refuseProgram, senderOf } from '../actions/guard-form.ts';
import { receiveComplaint } from '../actions/receive.ts';
import { problems } from '../problems.ts';
import { printNumber, readNumber } from '../rules/number.ts';
import { complaintInput } from '../schemas.ts';
import { findPublicState } from '../store/read.ts';
import { ComplaintForm, publicBase } from './public-form.tsx';
import { ComplaintStatePage } from './public-state.tsx';

type Texts = Record<string, string>;

const open = { config: { access: 'public' }, schema: { hide: true } } as const;
const formQuery = z.object({ lot: z.string().max(200).optional().catch(undefined) });
const followQuery = z.object({ number: z.string().max(200).catch('') });
const stateQuery = z.object({ new: z.literal('1').optional().catch(undefined) });
const params = z.object({ number: z.string().max(200) });

/** Anybody may complain about goods and follow the complaint by its number. */
export function publicComplaintPages(app: App, deps: Deps): void {
  app.get(publicBase, open, async (request, reply) => {
    const { lot = '' } = formQuery.parse(request.query);
    const read = readPublicCode(lot);
    const texts = { lot: 'code' in read ? printPublicCode(read.code) : lot.slice(0, 60) };
    return sendPage(reply, await form(request, texts, []));
  });

  app.post(publicBase, open, (request, reply) => {
    const texts = textsOf(request.body);
    return answerForm(request, reply, {
      act: async () => {
        const { token = '', website: trap = '' } = texts;
        await refuseProgram(deps, { token, trap });
        const { lot, category, words, boughtAt, phone } = texts;
        const input = complaintInput.parse({ lot, category, words, boughtAt, phone });
        return receiveComplaint(deps, input, {
          photo: fileOf(request.body, 'file'),
          sender: await senderOf(deps, request.ip),
          key: texts['idempotencyKey'],
        });
      },
      done: ({ number }) => `${publicBase}/${printNumber(number)}?new=1`,
      again: (errors) => form(request, texts, errors),
    });
  });

  app.get(`${publicBase}/follow`, open, async (request, reply) => {
    const { number: typed } = followQuery.parse(request.query);
    const number = readNumber(typed);
    const found = number && (await findPublicState(deps.db, number));
    if (found) return reply.redirect(`${publicBase}/${printNumber(found.number)}`, 303);
    const text = problems.numberUnknown().text[languageOf(request)];
    const errors = [{ field: 'number', text }];
    return sendPage(reply, await form(request, { number: typed.slice(0, 60) }, errors), 422);
  });

  app.get(
    `${publicBase}/:number`,
    { config: { access: 'public' }, schema: { hide: true, params } },
    async (request, reply) => {
      const number = readNumber(request.params.number);
      const state = number && (await findPublicState(deps.db, number));
      if (!state) throw httpProblems.notFound();
      const isNew = stateQuery.parse(request.query).new === '1';
      const context = pageContext(request);
      return sendPage(reply, <ComplaintStatePage {...{ context, state, isNew }} />);
    },
  );

  async function form(request: Request, texts: Texts, errors: readonly FormError[]) {
    const isStale = errors.some(({ text }) => text === staleText(request));
    // The time goes on from the first page, unless that one is too old.
    const token = texts['token'] && !isStale ? texts['token'] : await newFormToken(deps);
    return <ComplaintForm context={pageContext(request)} {...{ texts, errors, token }} />;
  }
}

function staleText(request: Request): string {
  return problems.formStale().text[languageOf(request)];
}
