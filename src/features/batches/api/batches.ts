import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { expectedVersion, idempotencyKey, sendVersion } from '../../../http/etag.ts';
import { problemSchema } from '../../../http/openapi.ts';
import { actorOf } from '../../../http/visitor.ts';
import { idInput } from '../../../lib/input.ts';
import type { Actor } from '../../../lib/roles.ts';
import { releaseBatch, submitBatch } from '../actions/advance-batch.ts';
import { correctBatch } from '../actions/correct-batch.ts';
import { registerBatch } from '../actions/register-batch.ts';
import { loadAnswer } from '../load-answer.ts';
import {
  batchAnswer,
  batchPage,
  correctInput,
  listQuery,
  registerInput,
  releaseInput,
  submissionInput,
} from '../schemas/batches.ts';
import { listBatches } from '../store/read-batches.ts';
import { batchItemOf } from '../view.ts';
import { heads, readers, writers } from '../who.ts';

const tags = ['batches'];
const params = z.strictObject({ id: idInput.meta({ example: 'lot_V1StGXR8Z5jdHi6B' }) });

const refusals = { 401: problemSchema, 403: problemSchema, 422: problemSchema };
const refusalsOfOne = { ...refusals, 404: problemSchema };
const refusalsOfChange = { ...refusalsOfOne, 409: problemSchema, 412: problemSchema };

export function batchesApi(app: App, deps: Deps): void {
  app.route({
    method: 'GET',
    url: '/api/v1/batches',
    config: { access: { roles: readers } },
    schema: {
      tags,
      summary: 'Harvest batches, the newest first; a cooperative sees its own',
      querystring: listQuery,
      response: { 200: batchPage, ...refusals },
    },
    handler: async (request) => {
      const { items, next } = await listBatches(deps.db, actorOf(request), request.query);
      return { items: items.map(batchItemOf), next };
    },
  });

  app.route({
    method: 'POST',
    url: '/api/v1/batches',
    config: { access: { roles: writers } },
    schema: {
      tags,
      summary: 'Register a harvest as a draft batch',
      body: registerInput,
      response: { 201: batchAnswer, ...refusals },
    },
    handler: async (request, reply) => {
      const actor = actorOf(request);
      const { id } = await registerBatch(deps, actor, {
        input: request.body,
        key: idempotencyKey(request),
      });
      const batch = await load(actor, id);
      sendVersion(reply, batch.version);
      return reply.code(201).header('location', `/api/v1/batches/${id}`).send(batch);
    },
  });

  app.route({
    method: 'GET',
    url: '/api/v1/batches/:id',
    config: { access: { roles: readers } },
    schema: {
      tags,
      summary: 'One batch, with each certificate it claims and whether that is shown',
      params,
      response: { 200: batchAnswer, ...refusalsOfOne },
    },
    handler: async (request, reply) => {
      const batch = await load(actorOf(request), request.params.id);
      sendVersion(reply, batch.version);
      return batch;
    },
  });

  app.route({
    method: 'PATCH',
    url: '/api/v1/batches/:id',
    config: { access: { roles: writers } },
    schema: {
      tags,
      summary: 'Correct a batch that is not released; what is left out stays',
      params,
      body: correctInput,
      response: { 200: batchAnswer, ...refusalsOfChange },
    },
    handler: async (request, reply) => {
      const actor = actorOf(request);
      const { id } = request.params;
      await correctBatch(deps, actor, {
        id,
        input: request.body,
        version: expectedVersion(request),
      });
      const batch = await load(actor, id);
      sendVersion(reply, batch.version);
      return batch;
    },
  });

  app.route({
    method: 'POST',
    url: '/api/v1/batches/:id/submission',
    config: { access: { roles: heads } },
    schema: {
      tags,
      summary:
        'Submit a draft or a returned batch; it passes by the rule or waits for an inspector',
      params,
      body: submissionInput,
      response: { 200: batchAnswer, ...refusalsOfChange },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const excessReason = request.body?.excessReason || undefined;
      const { position } = request.body ?? {};
      const sent = { id, version: expectedVersion(request), excessReason, position };
      await submitBatch(deps, actorOf(request), sent);
      return current(request, reply, id);
    },
  });

  app.route({
    method: 'POST',
    url: '/api/v1/batches/:id/release',
    config: { access: { roles: heads } },
    schema: {
      tags,
      summary: 'Release a verified batch, so that it can be labelled',
      params,
      body: releaseInput,
      response: { 200: batchAnswer, ...refusalsOfChange },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const { bestBefore } = request.body ?? {};
      const sent = { id, version: expectedVersion(request), bestBefore };
      await releaseBatch(deps, actorOf(request), sent);
      return current(request, reply, id);
    },
  });

  async function current(request: Request, reply: FastifyReply, id: string) {
    const batch = await load(actorOf(request), id);
    sendVersion(reply, batch.version);
    return batch;
  }

  async function load(actor: Actor, id: string) {
    return loadAnswer(deps, actor, id);
  }
}
