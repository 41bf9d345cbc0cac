import { z } from 'zod';
import { movementKinds } from '../../../db/schema/movements.ts';
import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { textsOf } from '../../../http/form-body.ts';
import { answerForm, pageContext, sendPage } from '../../../http/pages.ts';
import { problems as httpProblems } from '../../../http/problems.ts';
import { actorOf } from '../../../http/visitor.ts';
import { localDateOf } from '../../../lib/dates.ts';
import { idInput, pageQuery } from '../../../lib/input.ts';
import { isAuthority } from '../../../lib/roles.ts';
import type { FormError } from '../../../web/page-context.ts';
import { receiveDelivery, refuseDelivery, takeBackDelivery } from '../actions/receive-lots.ts';
import { refusalInput } from '../schemas/moving.ts';
import { findMovement, listCodesUsed, listLotsOf, listMovements } from '../store/read-movements.ts';
import {
  findDelivery,
  listHouses,
  listIncoming,
  listRefused,
  listStock,
} from '../store/read-stock.ts';
import { standingOf } from '../view.ts';
import { movers, readers } from '../who.ts';
import { DeliveryRecord } from './delivery-record.tsx';
import type { Texts } from './form-parts.tsx';
import { formPages } from './form-routes.tsx';
import { History } from './history.tsx';
import { Hub } from './hub.tsx';
import { MovementRecord } from './movement-record.tsx';
import { base, typedKilograms } from './names.ts';
import { receiptOf, todayText } from './read-form.ts';
import { readingPages } from './reading-routes.tsx';

const params = z.object({ id: idInput });
const search = z.object({ q: z.string().max(100).optional().catch(undefined) });
const historyQuery = z.object({
  kind: z.enum(movementKinds).optional().catch(undefined),
  after: pageQuery.shape.after.catch(undefined),
});

export function movementPages(app: App, deps: Deps): void {
  const reading = { config: { access: { roles: readers } }, schema: { hide: true } };
  const one = { config: { access: { roles: readers } }, schema: { hide: true, params } };
  const moving = { config: { access: { roles: movers } }, schema: { hide: true, params } };

  app.get(base, reading, async (request, reply) => {
    const actor = actorOf(request);
    // Inspectors and officers keep no store: for them the book of movements comes first.
    if (isAuthority(actor.role)) return reply.redirect(`${base}/history`, 303);
    const { q } = search.parse(request.query);
    const { organisationId } = actor;
    const [incoming, refused, stock] = await Promise.all([
      listIncoming(deps.db, organisationId),
      listRefused(deps.db, organisationId),
      listStock(deps.db, organisationId, { search: q, limit: 100 }),
    ]);
    const context = pageContext(request);
    return sendPage(reply, <Hub {...{ context, incoming, refused, stock }} search={q} />);
  });

  app.get(`${base}/history`, reading, async (request, reply) => {
    const { kind, after } = historyQuery.parse(request.query);
    const found = await listMovements(deps.db, actorOf(request), { kind, after, limit: 25 });
    const address = (cursor?: string) =>
      `${base}/history?${new URLSearchParams({ ...(kind && { kind }), ...(cursor && { after: cursor }) })}`;
    return sendPage(
      reply,
      <History
        context={pageContext(request)}
        rows={found.items}
        kind={kind}
        next={found.next ? address(found.next) : undefined}
        first={after ? address() : undefined}
      />,
    );
  });

  app.get(`${base}/deliveries/:id`, one, async (request, reply) =>
    sendPage(reply, await delivery(request, request.params.id, undefined, [])),
  );

  const answers = [
    { noun: 'receipt', act: settleWith(receiveDelivery) },
    { noun: 'return', act: settleWith(takeBackDelivery) },
    { noun: 'refusal', act: refuse },
  ] as const;
  for (const { noun, act } of answers) {
    app.post(`${base}/deliveries/:id/${noun}`, moving, (request, reply) => {
      const { id } = request.params;
      const texts = textsOf(request.body);
      return answerForm(request, reply, {
        act: () => act(request, id, texts),
        done: (next) => next,
        again: (errors) => delivery(request, id, texts, errors),
      });
    });
  }

  app.get(`${base}/:id`, one, async (request, reply) => {
    const { id } = request.params;
    const row = await findMovement(deps.db, actorOf(request), id);
    if (!row) throw httpProblems.notFound();
    const [lots, codes] = await Promise.all([listLotsOf(deps.db, id), listCodesUsed(deps.db, id)]);
    return sendPage(
      reply,
      <MovementRecord context={pageContext(request)} {...{ row, lots, codes }} />,
    );
  });

  formPages(app, deps);
  readingPages(app, deps);

  function settleWith(settle: typeof receiveDelivery) {
    return async (request: Request, lotId: string, texts: Texts) => {
      const input = receiptOf(texts);
      const sent = { lotId, input, key: texts.idempotencyKey };
      const made = await settle(deps, actorOf(request), sent);
      return `/console/batches/${made.lotId}`;
    };
  }

  async function refuse(request: Request, lotId: string, texts: Texts) {
    const { reason } = refusalInput.parse({ reason: texts.refusal ?? '' });
    await refuseDelivery(deps, actorOf(request), { lotId, reason });
    return `${base}/deliveries/${lotId}`;
  }

  async function delivery(
    request: Request,
    id: string,
    typed: Texts | undefined,
    errors: readonly FormError[],
  ) {
    const actor = actorOf(request);
    const row = await findDelivery(deps.db, actor, id);
    if (!row) throw httpProblems.notFound();
    const standing = standingOf(row);
    const isMover = movers.includes(actor.role);
    const isReceiver = row.receiverId === actor.organisationId;
    const isDeliverer = row.organisationId === actor.organisationId;
    const may =
      isMover && isReceiver && standing === 'waiting'
        ? ('receive' as const)
        : isMover && isDeliverer && standing === 'refused'
          ? ('take-back' as const)
          : undefined;
    const context = pageContext(request);
    const begun = {
      ...todayText(localDateOf(deps.now()), context.language),
      amount: typedKilograms(row.grams),
    };
    const houses = await listHouses(deps.db, actor.organisationId);
    const opensLot = isDeliverer || isAuthority(actor.role);
    const atRefusal = errors.map((error) =>
      typed?.refusal === undefined ? error : { ...error, field: 'refusal' },
    );
    const shown = { context, row, may, opensLot, houses };
    return <DeliveryRecord {...shown} texts={{ ...begun, ...typed }} errors={atRefusal} />;
  }
}
