import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-types.ts';
import { pageContext, sendPage } from '../../http/pages.ts';
import { problems } from '../../http/problems.ts';
import { localDateOf } from '../../lib/dates.ts';
import { idInput } from '../../lib/input.ts';
import { normaliseCode } from '../areas/rules.ts';
import {
  findArea,
  findProducer,
  mostFound,
  searchAreaCodes,
  searchOrganisations,
} from './find-store.ts';
import { AreaPage, HomePage, ProducerPage, ResultsPage } from './find-views.tsx';
import { presentArea, presentCodes } from './present-area.ts';
import { areaHref } from './present-lot.ts';
import { readQuestion } from './read-question.ts';

const open = { config: { access: 'public' } } as const;
const findQuery = z.object({ q: z.string().catch('') });
const producerParams = z.object({ id: idInput });

/** The home page, the search behind its one field, and what it leads to. */
export function findPages(app: App, deps: Deps): void {
  const { db } = deps;
  const today = () => localDateOf(deps.now());

  app.get('/', { ...open, schema: { hide: true } }, (request, reply) =>
    sendPage(reply, <HomePage context={pageContext(request)} />),
  );

  app.get(
    '/find',
    { ...open, schema: { hide: true, querystring: findQuery } },
    async (request, reply) => {
      const question = readQuestion(request.query.q);
      if (question.kind === 'nothing') return reply.redirect('/');
      if (question.kind === 'lot') return reply.redirect(`/T/${question.code}`);
      if (question.kind === 'mistyped-lot') {
        return reply.redirect(`/T/${encodeURIComponent(question.typed)}`);
      }
      const [rows, organisations] = await Promise.all([
        searchAreaCodes(db, question.text, question.words),
        searchOrganisations(db, question.words),
      ]);
      const context = pageContext(request);
      const codes = presentCodes(rows.slice(0, mostFound), today(), context.language);
      const isCut = rows.length > mostFound;
      const found = { asked: question.text, codes, organisations, isCut };
      return sendPage(reply, <ResultsPage context={context} {...found} />);
    },
  );

  app.get(
    '/areas/:code',
    { ...open, schema: { hide: true, params: z.object({ code: z.string() }) } },
    async (request, reply) => {
      const normalised = normaliseCode(request.params.code);
      const area = await findArea(db, normalised);
      if (!area) throw problems.notFound();
      if (request.params.code !== normalised) return reply.redirect(areaHref(normalised), 301);
      const context = pageContext(request);
      const view = presentArea(area, today(), context.language);
      return sendPage(reply, <AreaPage context={context} area={view} />);
    },
  );

  app.get(
    '/organisations/:id',
    { ...open, schema: { hide: true, params: z.object({ id: z.string() }) } },
    async (request, reply) => {
      const params = producerParams.safeParse(request.params);
      const producer = params.success ? await findProducer(db, params.data.id) : undefined;
      if (!producer) throw problems.notFound();
      const context = pageContext(request);
      const codes = presentCodes(producer.codes, today(), context.language);
      return sendPage(reply, <ProducerPage context={context} producer={producer} codes={codes} />);
    },
  );
}
