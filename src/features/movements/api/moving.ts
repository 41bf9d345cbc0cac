import type { FastifyReply } from 'fastify';
import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { idempotencyKey } from '../../../http/etag.ts';
import { problemSchema } from '../../../http/openapi.ts';
import { problems as httpProblems } from '../../../http/problems.ts';
import { actorOf } from '../../../http/visitor.ts';
import { deliverLots } from '../actions/deliver-lots.ts';
import { receiveDelivery, refuseDelivery, takeBackDelivery } from '../actions/receive-lots.ts';
import { receiveFromOutside } from '../actions/receive-outside.ts';
import { setTolerance } from '../actions/set-tolerance.ts';
import { workOnLots } from '../actions/work-on-lots.ts';
import * as inputs from '../schemas/moving.ts';
import * as schemas from '../schemas/reading.ts';
import { findMovement, listCodesUsed, listLotsOf } from '../store/read-movements.ts';
import { findDelivery } from '../store/read-stock.ts';
import { answerOf, deliveryOf } from '../view.ts';
import { movers, ruleSetters } from '../who.ts';

const tags = ['movements'];
const refusals = { 401: problemSchema, 403: problemSchema, 409: problemSchema, 422: problemSchema };
const refusalsOfOne = { ...refusals, 404: problemSchema };
const access = { access: { roles: movers } };

/** What is done to lots; each answer is the movement as it was written down. */
export function movingApi(app: App, deps: Deps): void {
  app.route({
    method: 'POST',
    url: '/api/v1/movements',
    config: access,
    schema: {
      tags,
      summary: 'Split, merge, sort, repack, dry or process lots of your store',
      body: inputs.workInput,
      response: { 201: schemas.answer, ...refusals },
    },
    handler: async (request, reply) => {
      const key = idempotencyKey(request);
      const { id } = await workOnLots(deps, actorOf(request), request.body, key);
      return current(request, reply, id);
    },
  });

  app.route({
    method: 'POST',
    url: '/api/v1/deliveries',
    config: access,
    schema: {
      tags,
      summary: 'Deliver lots to a buyer; draws on the authorisations of the codes they grew under',
      body: inputs.deliveryInput,
      response: { 201: schemas.answer, ...refusals },
    },
    handler: async (request, reply) => {
      const key = idempotencyKey(request);
      const { id } = await deliverLots(deps, actorOf(request), request.body, key);
      return current(request, reply, id);
    },
  });

  for (const [noun, summary, act] of settlements) {
    app.route({
      method: 'POST',
      url: `/api/v1/deliveries/:id/${noun}`,
      config: access,
      schema: {
        tags,
        summary,
        params: schemas.params,
        body: inputs.receiptInput,
        response: { 201: schemas.answer, ...refusalsOfOne },
      },
      handler: async (request, reply) => {
        const sent = { lotId: request.params.id, input: request.body };
        const { id } = await act(deps, actorOf(request), { ...sent, key: idempotencyKey(request) });
        return current(request, reply, id);
      },
    });
  }

  app.route({
    method: 'POST',
    url: '/api/v1/deliveries/:id/refusal',
    config: access,
    schema: {
      tags,
      summary: 'Say that a delivery did not come or is not taken',
      params: schemas.params,
      body: inputs.refusalInput,
      response: { 201: schemas.deliveryAnswer, ...refusalsOfOne },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const actor = actorOf(request);
      await refuseDelivery(deps, actor, { lotId: id, reason: request.body.reason });
      const found = await findDelivery(deps.db, actor, id);
      if (!found) throw httpProblems.notFound();
      return reply.code(201).send(deliveryOf(found));
    },
  });

  app.route({
    method: 'POST',
    url: '/api/v1/outside-receipts',
    config: access,
    schema: {
      tags,
      summary: 'Receive goods from a supplier outside the system',
      body: inputs.outsideInput,
      response: { 201: schemas.answer, ...refusals },
    },
    handler: async (request, reply) => {
      const key = idempotencyKey(request);
      const { id } = await receiveFromOutside(deps, actorOf(request), request.body, key);
      return current(request, reply, id);
    },
  });

  app.route({
    method: 'POST',
    url: '/api/v1/loss-tolerances',
    config: { access: { roles: ruleSetters } },
    schema: {
      tags,
      summary: 'Say what is usually lost in a kind of work on a crop, from a day on',
      body: inputs.toleranceInput,
      response: { 201: schemas.made, ...refusals },
    },
    handler: async (request, reply) => {
      const key = idempotencyKey(request);
      const set = await setTolerance(deps, actorOf(request), request.body, key);
      return reply.code(201).send(set);
    },
  });

  async function current(request: Request, reply: FastifyReply, id: string) {
    const found = await findMovement(deps.db, actorOf(request), id);
    if (!found) throw httpProblems.notFound();
    const [lots, codes] = await Promise.all([listLotsOf(deps.db, id), listCodesUsed(deps.db, id)]);
    void reply.code(201).header('location', `/api/v1/movements/${id}`);
    return answerOf(found, lots, codes);
  }
}

const settlements = [
  ['receipt', 'Confirm a delivery with what the scale says', receiveDelivery],
  ['return', 'Take a refused delivery back into your store', takeBackDelivery],
] as const;
