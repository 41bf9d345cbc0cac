import type { Deps } from '../../../deps.ts';
import type { App } from '../../../http/app-types.ts';
import { problemSchema } from '../../../http/openapi.ts';
import { problems as httpProblems } from '../../../http/problems.ts';
import { actorOf } from '../../../http/visitor.ts';
import { readBalance } from '../actions/read-balance.ts';
import { readTrace } from '../actions/read-trace.ts';
import * as schemas from '../schemas/reading.ts';
import {
  findMovement,
  listCodesUsed,
  listLotsOf,
  listMovements,
  listTolerances,
} from '../store/read-movements.ts';
import { findDelivery, listIncoming, listRefused, listStock } from '../store/read-stock.ts';
import {
  answerOf,
  balanceOf,
  deliveryOf,
  itemOf,
  stockItemOf,
  toleranceOf,
  traceOf,
} from '../view.ts';
import { movers, readers } from '../who.ts';

const tags = ['movements'];
const refusals = { 401: problemSchema, 403: problemSchema, 422: problemSchema };
const refusalsOfOne = { ...refusals, 404: problemSchema };
const reading = { access: { roles: readers } };
const moving = { access: { roles: movers } };

export function readingApi(app: App, deps: Deps): void {
  app.route({
    method: 'GET',
    url: '/api/v1/stocks',
    config: moving,
    schema: {
      tags,
      summary: 'Lots in your store with what is left of each, the oldest first',
      querystring: schemas.stockQuery,
      response: { 200: schemas.stockAnswer, ...refusals },
    },
    handler: async (request) => {
      const { organisationId } = actorOf(request);
      return { items: (await listStock(deps.db, organisationId, request.query)).map(stockItemOf) };
    },
  });

  app.route({
    method: 'GET',
    url: '/api/v1/deliveries',
    config: moving,
    schema: {
      tags,
      summary: 'Deliveries that wait for you: to receive, or refused and to take back',
      response: { 200: schemas.incomingAnswer, ...refusals },
    },
    handler: async (request) => {
      const { organisationId } = actorOf(request);
      const [incoming, refused] = await Promise.all([
        listIncoming(deps.db, organisationId),
        listRefused(deps.db, organisationId),
      ]);
      return { items: [...incoming, ...refused].map(deliveryOf) };
    },
  });

  app.route({
    method: 'GET',
    url: '/api/v1/deliveries/:id',
    config: reading,
    schema: {
      tags,
      summary: 'One delivery, by the id of its delivered lot',
      params: schemas.params,
      response: { 200: schemas.deliveryAnswer, ...refusalsOfOne },
    },
    handler: async (request) => {
      const found = await findDelivery(deps.db, actorOf(request), request.params.id);
      if (!found) throw httpProblems.notFound();
      return deliveryOf(found);
    },
  });

  app.route({
    method: 'GET',
    url: '/api/v1/movements',
    config: reading,
    schema: {
      tags,
      summary: 'Movements of lots, yours and those you are the other party of, the latest first',
      querystring: schemas.listQuery,
      response: { 200: schemas.page, ...refusals },
    },
    handler: async (request) => {
      const found = await listMovements(deps.db, actorOf(request), request.query);
      return { items: found.items.map(itemOf), next: found.next };
    },
  });

  app.route({
    method: 'GET',
    url: '/api/v1/movements/:id',
    config: reading,
    schema: {
      tags,
      summary: 'One movement with the lots taken and made',
      params: schemas.params,
      response: { 200: schemas.answer, ...refusalsOfOne },
    },
    handler: async (request) => {
      const { id } = request.params;
      const found = await findMovement(deps.db, actorOf(request), id);
      if (!found) throw httpProblems.notFound();
      const [lots, codes] = await Promise.all([
        listLotsOf(deps.db, id),
        listCodesUsed(deps.db, id),
      ]);
      return answerOf(found, lots, codes);
    },
  });

  app.route({
    method: 'GET',
    url: '/api/v1/batches/:id/trace',
    config: reading,
    schema: {
      tags,
      summary: 'Where a lot came from and where it went, with the grams of each step',
      description:
        'All steps unless `steps` is given. Forward it ends where the goods became somebody else’s.',
      params: schemas.params,
      querystring: schemas.traceQuery,
      response: { 200: schemas.traceAnswer, ...refusalsOfOne },
    },
    handler: async (request) => {
      const { direction, steps } = request.query;
      const ask = { direction, ...(steps === undefined ? {} : { steps }) };
      return traceOf(await readTrace(deps, actorOf(request), request.params.id, ask));
    },
  });

  app.route({
    method: 'GET',
    url: '/api/v1/store-balance',
    config: reading,
    schema: {
      tags,
      summary: 'What came in, went out, was lost and is left, by day and by season',
      querystring: schemas.balanceQuery,
      response: { 200: schemas.balanceAnswer, ...refusalsOfOne },
    },
    handler: async (request) => balanceOf(await readBalance(deps, actorOf(request), request.query)),
  });

  app.route({
    method: 'GET',
    url: '/api/v1/loss-tolerances',
    config: reading,
    schema: {
      tags,
      summary: 'What is usually lost, every version',
      response: { 200: schemas.tolerances, ...refusals },
    },
    handler: async () => ({ items: (await listTolerances(deps.db)).map(toleranceOf) }),
  });
}
