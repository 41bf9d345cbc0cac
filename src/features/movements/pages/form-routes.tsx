import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { textsOf } from '../../../http/form-body.ts';
import { answerForm, pageContext, sendPage } from '../../../http/pages.ts';
import { actorOf } from '../../../http/visitor.ts';
import { localDateOf } from '../../../lib/dates.ts';
import { idInput } from '../../../lib/input.ts';
import type { FormError } from '../../../web/page-context.ts';
import { deliverLots } from '../actions/deliver-lots.ts';
import { receiveFromOutside } from '../actions/receive-outside.ts';
import { workOnLots } from '../actions/work-on-lots.ts';
import { type WorkKind, workKinds } from '../rules/moving.ts';
import { listProducts } from '../store/read-movements.ts';
import { listBuyers, listHouses, listStock, type StockLot } from '../store/read-stock.ts';
import { movers } from '../who.ts';
import { DeliverForm, OutsideForm } from './deliver-form.tsx';
import type { Texts } from './form-parts.tsx';
import { base, typedKilograms } from './names.ts';
import { closedUp, deliveryOf, outsideOf, todayText, workOf } from './read-form.ts';
import { ChooseLot, isOfOneLot, WorkForm } from './work-form.tsx';

const query = z.object({ lot: idInput.optional().catch(undefined) });
/** More lots than this nobody fills in on one page; the stock is searched instead. */
const mostOffered = 40;

/** One form for each kind of movement: which lots, how much, what came out. */
export function formPages(app: App, deps: Deps): void {
  const options = { config: { access: { roles: movers } }, schema: { hide: true } };

  for (const kind of workKinds) {
    app.get(`${base}/new/${kind}`, options, async (request, reply) =>
      sendPage(reply, await workForm(request, kind, undefined, [])),
    );
    app.post(`${base}/new/${kind}`, options, (request, reply) => {
      const texts = closedUp(textsOf(request.body));
      return answerForm(request, reply, {
        act: () => workOnLots(deps, actorOf(request), workOf(kind, texts), texts.idempotencyKey),
        done: ({ id }) => `${base}/${id}`,
        again: (errors) => workForm(request, kind, texts, errors),
      });
    });
  }

  app.get(`${base}/new/deliver`, options, async (request, reply) =>
    sendPage(reply, await deliverForm(request, undefined, [])),
  );
  app.post(`${base}/new/deliver`, options, (request, reply) => {
    const texts = textsOf(request.body);
    return answerForm(request, reply, {
      act: () => deliverLots(deps, actorOf(request), deliveryOf(texts), texts.idempotencyKey),
      done: ({ lotId }) => `${base}/deliveries/${lotId}`,
      again: (errors) => deliverForm(request, texts, errors),
    });
  });

  app.get(`${base}/new/outside`, options, async (request, reply) =>
    sendPage(reply, await outsideForm(request, undefined, [])),
  );
  app.post(`${base}/new/outside`, options, (request, reply) => {
    const texts = textsOf(request.body);
    return answerForm(request, reply, {
      act: () => receiveFromOutside(deps, actorOf(request), outsideOf(texts), texts.idempotencyKey),
      done: ({ lotId }) => `/console/batches/${lotId}`,
      again: (errors) => outsideForm(request, texts, errors),
    });
  });

  async function workForm(
    request: Request,
    kind: WorkKind,
    typed: Texts | undefined,
    errors: readonly FormError[],
  ) {
    const context = pageContext(request);
    const { lot } = query.parse(request.query);
    const lots = await offered(request, lot, isOfOneLot(kind));
    if (isOfOneLot(kind) && lot === undefined) return <ChooseLot {...{ context, kind, lots }} />;
    const texts = { ...begun(request, lots, lot), ...typed };
    return <WorkForm {...{ context, kind, lots, texts, errors }} houses={await houses(request)} />;
  }

  async function deliverForm(
    request: Request,
    typed: Texts | undefined,
    errors: readonly FormError[],
  ) {
    const context = pageContext(request);
    const { lot } = query.parse(request.query);
    const [lots, buyers] = await Promise.all([
      offered(request, lot, false),
      listBuyers(deps.db, actorOf(request).organisationId),
    ]);
    const texts = { ...begun(request, lots, lot), ...typed };
    const shown = { context, lots, buyers, texts, errors };
    return <DeliverForm {...shown} houses={await houses(request)} />;
  }

  async function outsideForm(
    request: Request,
    typed: Texts | undefined,
    errors: readonly FormError[],
  ) {
    const context = pageContext(request);
    const texts = typed ?? begun(request, [], undefined);
    const crops = await listProducts(deps.db);
    return <OutsideForm {...{ context, crops, texts, errors }} houses={await houses(request)} />;
  }

  function houses(request: Request) {
    return listHouses(deps.db, actorOf(request).organisationId);
  }

  /** Lots that can move; with one chosen, it comes first, and beside it only what may go with it. */
  async function offered(request: Request, lotId: string | undefined, isOne: boolean) {
    const { organisationId } = actorOf(request);
    const stock = await listStock(deps.db, organisationId, { limit: 300 });
    const chosen = lotId
      ? (await listStock(deps.db, organisationId, { lotId, limit: 1 }))[0]
      : undefined;
    if (isOne && chosen) return [chosen];
    const movable = stock.filter(
      ({ id, state, cropCode }) =>
        state === 'released' &&
        id !== chosen?.id &&
        (chosen === undefined || cropCode === chosen.cropCode),
    );
    return [...(chosen ? [chosen] : []), ...movable].slice(0, mostOffered);
  }

  /** A new form: today, and all that is left of the lot that was tapped. */
  function begun(request: Request, lots: readonly StockLot[], lotId: string | undefined): Texts {
    const { language } = pageContext(request);
    const chosen = lots.find(({ id }) => id === lotId);
    return {
      ...todayText(localDateOf(deps.now()), language),
      ...(chosen && {
        lot: chosen.id,
        [`take-${chosen.id}`]: typedKilograms(chosen.leftGrams),
      }),
    };
  }
}
