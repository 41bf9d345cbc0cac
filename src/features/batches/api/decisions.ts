import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { expectedVersion, idempotencyKey, sendVersion } from '../../../http/etag.ts';
import { problemSchema } from '../../../http/openapi.ts';
import { actorOf } from '../../../http/visitor.ts';
import { idInput } from '../../../lib/input.ts';
import { decideLot } from '../actions/decide-lot.ts';
import { settleLot } from '../actions/settle-lot.ts';
import { riskText } from '../check-words.ts';
import { loadAnswer } from '../load-answer.ts';
import { batchAnswer } from '../schemas/batches.ts';
import { decisionInput, settlementInput } from '../schemas/decisions.ts';
import { queuePage, queueQuery } from '../schemas/queue.ts';
import { listQueue } from '../store/read-queue.ts';
import { heads, inspectors, queueReaders } from '../who.ts';

const tags = ['batches'];
const params = z.strictObject({ id: idInput.meta({ example: 'lot_V1StGXR8Z5jdHi6B' }) });
const refusals = {
  401: problemSchema,
  403: problemSchema,
  404: problemSchema,
  409: problemSchema,
  412: problemSchema,
  422: problemSchema,
};

/** What inspectors decide on lots, and what the head of the holder does besides sending them. */
export function decisionsApi(app: App, deps: Deps): void {
  app.route({
    method: 'POST',
    url: '/api/v1/batches/:id/decisions',
    config: { access: { roles: inspectors } },
    schema: {
      tags,
      summary: 'Decide on a batch as an inspector',
      description:
        'Return, verify, audit, hold, resume, and accept or refuse an amendment. With `If-Match` the decision counts only for the version you looked at.',
      params,
      body: decisionInput,
      response: { 201: batchAnswer, ...refusals },
    },
    handler: async (request, reply) => {
      const sent = { key: idempotencyKey(request), version: expectedVersion(request) };
      await decideLot(deps, actorOf(request), request.params.id, request.body, sent);
      return current(request, reply, request.params.id);
    },
  });

  app.route({
    method: 'POST',
    url: '/api/v1/batches/:id/settlements',
    config: { access: { roles: heads } },
    schema: {
      tags,
      summary: 'Void, close or amend a batch as the head of its holder',
      description:
        'After release a weight goes down at once, as far as it is still in store; upwards it needs evidence and waits for an inspector.',
      params,
      body: settlementInput,
      response: { 201: batchAnswer, ...refusals },
    },
    handler: async (request, reply) => {
      const sent = { key: idempotencyKey(request), version: expectedVersion(request) };
      await settleLot(deps, actorOf(request), request.params.id, request.body, sent);
      return current(request, reply, request.params.id);
    },
  });

  app.route({
    method: 'GET',
    url: '/api/v1/batch-queue',
    config: { access: { roles: queueReaders } },
    schema: {
      tags,
      summary: 'Batches that wait for an inspector, the longest first, each with the reasons',
      querystring: queueQuery,
      response: { 200: queuePage, 401: problemSchema, 403: problemSchema, 422: problemSchema },
    },
    handler: async (request) => {
      const { show, after, limit } = request.query;
      const { items, next } = await listQueue(deps.db, show, { after, limit });
      return {
        items: items.map(({ failed: _, since, risks, ...row }) => ({
          ...row,
          since: since.toISOString(),
          risks: risks.map(({ reason, facts }) => ({ reason, text: riskText(reason, facts) })),
        })),
        next,
      };
    },
  });

  async function current(request: Request, reply: FastifyReply, id: string) {
    const batch = await loadAnswer(deps, actorOf(request), id);
    sendVersion(reply, batch.version);
    return reply.code(201).send(batch);
  }
}
