import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-types.ts';
import { pageContext, sendPage } from '../../http/pages.ts';
import { codeInput, pageQuery } from '../../lib/input.ts';
import { listMarkets } from '../reference/actions.ts';
import { itemOf, registerCsv, registerJson, searchOf } from './answer.ts';
import { confirmationRoutes } from './confirmation-routes.ts';
import { RegisterPage } from './page.tsx';
import { registerAnswer, registerQuery } from './schemas.ts';
import { findUpdatedAt, listInUse, listRegister } from './store.ts';
import { registerStates } from './view.ts';

const open = { config: { access: 'public' } } as const;
const choice = codeInput.optional().or(z.literal('')).catch(undefined);
// A wrong filter in an address is dropped: the list is still of use.
const pageInput = z.object({
  q: z.string().max(200).optional().catch(undefined),
  crop: choice,
  commune: choice,
  market: choice,
  state: z.enum(registerStates).or(z.literal('')).optional().catch(undefined),
  after: pageQuery.shape.after.catch(undefined),
});

/** The public register of codes: to search, to read and to take away. */
export function registerRoutes(app: App, deps: Deps): void {
  confirmationRoutes(app, deps);

  app.get('/register', { ...open, schema: { hide: true } }, async (request, reply) => {
    const { q, after, ...chosen } = pageInput.parse(request.query);
    const filters = Object.fromEntries(
      Object.entries(chosen).flatMap(([name, value]) => (value ? [[name, value]] : [])),
    );
    const search = searchOf(q);
    const [page, inUse, markets, updatedAt] = await Promise.all([
      listRegister(deps.db, { ...filters, search, after, limit: 25 }),
      listInUse(deps.db),
      listMarkets(deps.db),
      findUpdatedAt(deps.db),
    ]);
    const address = (cursor?: string) =>
      `/register?${new URLSearchParams({ ...(q && { q }), ...filters, ...(cursor && { after: cursor }) })}`;
    return sendPage(
      reply,
      <RegisterPage
        context={pageContext(request)}
        rows={page.items}
        q={q}
        filters={filters}
        inUse={inUse}
        markets={markets}
        updatedAt={updatedAt}
        next={page.next ? address(page.next) : undefined}
        first={after ? address() : undefined}
      />,
    );
  });

  app.get('/register.csv', { ...open, schema: { hide: true } }, async (_request, reply) =>
    sendWhole(reply, await findUpdatedAt(deps.db))
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="ma-so-vung-trong.csv"')
      .send(registerCsv(deps)),
  );

  app.get('/register.json', { ...open, schema: { hide: true } }, async (_request, reply) => {
    const updatedAt = await findUpdatedAt(deps.db);
    return sendWhole(reply, updatedAt)
      .type('application/json; charset=utf-8')
      .send(registerJson(deps, updatedAt));
  });

  app.get(
    '/api/v1/register',
    {
      ...open,
      schema: {
        tags: ['register'],
        summary: 'The public register of growing-area codes, a page at a time',
        description: 'The whole of it at once: /register.json and /register.csv.',
        querystring: registerQuery,
        response: { 200: registerAnswer },
      },
    },
    async (request, reply) => {
      const { search, ...filter } = request.query;
      const [page, updatedAt] = await Promise.all([
        listRegister(deps.db, { ...filter, search: searchOf(search) }),
        findUpdatedAt(deps.db),
      ]);
      void sendWhole(reply, updatedAt);
      return {
        items: page.items.map((row) => itemOf(row, deps.publicUrl)),
        next: page.next,
        updatedAt: updatedAt?.toISOString() ?? null,
      };
    },
  );
}

/** Anybody's program may read it. */
function sendWhole(reply: FastifyReply, updatedAt: Date | undefined): FastifyReply {
  const open = reply
    .header('access-control-allow-origin', '*')
    .header('cache-control', 'public, max-age=60');
  return updatedAt ? open.header('last-modified', updatedAt.toUTCString()) : open;
}
