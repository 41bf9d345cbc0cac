import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { textsOf } from '../../../http/form-body.ts';
import { answerForm, pageContext, sendPage } from '../../../http/pages.ts';
import { problems as httpProblems } from '../../../http/problems.ts';
import { actorOf } from '../../../http/visitor.ts';
import { localDateOf } from '../../../lib/dates.ts';
import { idInput, pageQuery } from '../../../lib/input.ts';
import type { FormError } from '../../../web/page-context.ts';
import { decideExcess } from '../actions/decide-excess.ts';
import { decisionInput, excessStates } from '../schemas.ts';
import { listBalances } from '../store/balances.ts';
import { findExcess, listExcess } from '../store/excess.ts';
import { deciders, readers } from '../who.ts';
import { ExcessList, ExcessPage } from './excess.tsx';

const base = '/console/quotas/excess';
const params = z.object({ id: idInput });
const query = z.object({
  state: z.enum(excessStates).optional().catch(undefined),
  after: pageQuery.shape.after.catch(undefined),
});

export function excessPages(app: App, deps: Deps): void {
  const reading = { config: { access: { roles: readers } }, schema: { hide: true } };
  const readingOne = { config: reading.config, schema: { hide: true, params } };
  const deciding = { config: { access: { roles: deciders } }, schema: readingOne.schema };

  app.get(base, reading, async (request, reply) => {
    const { state, after } = query.parse(request.query);
    const found = await listExcess(deps.db, actorOf(request), { state, after, limit: 25 });
    const address = (cursor?: string) =>
      `${base}?${new URLSearchParams({ ...(state && { state }), ...(cursor && { after: cursor }) })}`;
    return sendPage(
      reply,
      <ExcessList
        context={pageContext(request)}
        rows={found.items}
        state={state}
        next={found.next ? address(found.next) : undefined}
        first={after ? address() : undefined}
      />,
    );
  });

  app.get(`${base}/:id`, readingOne, async (request, reply) =>
    sendPage(reply, await one(request, request.params.id, {}, [])),
  );

  app.post(`${base}/:id`, deciding, (request, reply) => {
    const { id } = request.params;
    const { outcome, note, idempotencyKey, ...texts } = textsOf(request.body);
    return answerForm(request, reply, {
      act: () => {
        const input = decisionInput.parse({ outcome, note });
        return decideExcess(deps, actorOf(request), id, input, idempotencyKey);
      },
      done: () => `${base}/${id}`,
      again: (errors) =>
        one(request, id, { ...texts, ...(outcome && { outcome }), ...(note && { note }) }, errors),
    });
  });

  async function one(
    request: Request,
    id: string,
    texts: Record<string, string>,
    errors: readonly FormError[],
  ) {
    const found = await findExcess(deps.db, actorOf(request), id);
    // An excess is asked for a harvest, which has its days.
    if (!found?.harvestedOn) throw httpProblems.notFound();
    const choice = { on: found.harvestedOn };
    const [balance] = await listBalances(deps.db, found.areaId, choice, localDateOf(deps.now()));
    return (
      <ExcessPage
        context={pageContext(request)}
        request={found}
        balance={balance}
        texts={texts}
        errors={errors}
      />
    );
  }
}
