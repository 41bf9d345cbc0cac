import type { FastifyReply } from 'fastify';
import type { Deps } from '../../deps.ts';
import type { App, Request } from '../../http/app-types.ts';
import { expectedVersion, idempotencyKey, sendVersion } from '../../http/etag.ts';
import { problemSchema } from '../../http/openapi.ts';
import { problems as httpProblems } from '../../http/problems.ts';
import { actorOf } from '../../http/visitor.ts';
import { advanceRecall } from './actions/advance.ts';
import { changeScope } from './actions/change-scope.ts';
import { acknowledge, recordRecovery, recordTold } from './actions/recover.ts';
import { raiseSignal } from './actions/signal.ts';
import type { RecallStep } from './rules/life-cycle.ts';
import * as schemas from './schemas.ts';
import { findRecall, listRecalls } from './store/read.ts';
import { listScope, sumScope } from './store/read-parts.ts';
import { seenRecipients } from './store/seen-recipients.ts';
import { answerOf, itemOf } from './view.ts';
import { holders, officers, readers, signallers } from './who.ts';

const tags = ['recalls'];
const refusals = { 401: problemSchema, 403: problemSchema, 422: problemSchema };
const refusalsOfOne = { ...refusals, 404: problemSchema };
const refusalsOfStep = { ...refusalsOfOne, 409: problemSchema, 412: problemSchema };

export function recallsApi(app: App, deps: Deps): void {
  app.route({
    method: 'GET',
    url: '/api/v1/recalls',
    config: { access: { roles: readers } },
    schema: {
      tags,
      summary: 'Recalls that concern you, the newest first',
      querystring: schemas.listQuery,
      response: { 200: schemas.page, ...refusals },
    },
    handler: async (request) => {
      const found = await listRecalls(deps.db, actorOf(request), request.query);
      return { items: found.items.map(itemOf), next: found.next };
    },
  });

  app.route({
    method: 'POST',
    url: '/api/v1/recalls',
    config: { access: { roles: signallers } },
    schema: {
      tags,
      summary: 'Raise a recall signal, or begin a drill',
      body: schemas.signalInput,
      response: { 201: schemas.answer, ...refusals },
    },
    handler: async (request, reply) => {
      const key = idempotencyKey(request);
      const { id } = await raiseSignal(deps, actorOf(request), request.body, key);
      const made = await current(request, reply, id);
      return reply.code(201).header('location', `/api/v1/recalls/${id}`).send(made);
    },
  });

  app.route({
    method: 'GET',
    url: '/api/v1/recalls/:id',
    config: { access: { roles: readers } },
    schema: {
      tags,
      summary: 'One recall with its scope, sums and recipients',
      params: schemas.params,
      response: { 200: schemas.answer, ...refusalsOfOne },
    },
    handler: (request, reply) => current(request, reply, request.params.id),
  });

  for (const { step, noun, summary } of stepRoutes) {
    app.route({
      method: 'POST',
      url: `/api/v1/recalls/:id/${noun}`,
      // A drill is played on both sides by whoever began it.
      config: { access: { roles: [...officers, ...holders] } },
      schema: {
        tags,
        summary,
        params: schemas.params,
        body: schemas.stepInput,
        response: { 200: schemas.answer, ...refusalsOfStep },
      },
      handler: async (request, reply) => {
        const { id } = request.params;
        const sent = { id, step, input: request.body, version: expectedVersion(request) };
        await advanceRecall(deps, actorOf(request), sent);
        return current(request, reply, id);
      },
    });
  }

  app.route({
    method: 'POST',
    url: '/api/v1/recalls/:id/scope',
    config: { access: { roles: [...officers, ...holders] } },
    schema: {
      tags,
      summary: 'Take a lot in, with everything made of it, or leave it out',
      params: schemas.params,
      body: schemas.scopeInput,
      response: { 200: schemas.answer, ...refusalsOfStep },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const sent = { id, input: request.body, version: expectedVersion(request) };
      await changeScope(deps, actorOf(request), sent);
      return current(request, reply, id);
    },
  });

  app.route({
    method: 'POST',
    url: '/api/v1/recalls/:id/recoveries',
    config: { access: { roles: [...officers, ...holders] } },
    schema: {
      tags,
      summary: 'Record goods that came back or were secured',
      params: schemas.params,
      body: schemas.recoveryInput,
      response: { 201: schemas.answer, ...refusalsOfStep },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const key = idempotencyKey(request);
      await recordRecovery(deps, actorOf(request), id, request.body, key);
      return reply.code(201).send(await current(request, reply, id));
    },
  });

  app.route({
    method: 'POST',
    url: '/api/v1/recalls/:id/recipients/:recipientId/acknowledgement',
    config: { access: { roles: holders } },
    schema: {
      tags,
      summary: 'Confirm that you were told, and say what you still hold',
      params: schemas.recipientParams,
      body: schemas.acknowledgementInput,
      response: { 200: schemas.answer, ...refusalsOfStep },
    },
    handler: async (request, reply) => {
      await acknowledge(deps, actorOf(request), { ...request.params, input: request.body });
      return current(request, reply, request.params.id);
    },
  });

  app.route({
    method: 'POST',
    url: '/api/v1/recalls/:id/recipients/:recipientId/told',
    config: { access: { roles: [...officers, ...holders] } },
    schema: {
      tags,
      summary: 'Record how a recipient outside the system was told',
      params: schemas.recipientParams,
      body: schemas.toldInput,
      response: { 200: schemas.answer, ...refusalsOfStep },
    },
    handler: async (request, reply) => {
      const { toldHow } = request.body;
      await recordTold(deps, actorOf(request), { ...request.params, toldHow });
      return current(request, reply, request.params.id);
    },
  });

  async function current(request: Request, reply: FastifyReply, id: string) {
    const actor = actorOf(request);
    const recall = await findRecall(deps.db, actor, id);
    if (!recall) throw httpProblems.notFound();
    sendVersion(reply, recall.version);
    const [sums, lots, recipients] = await Promise.all([
      sumScope(deps.db, id),
      listScope(deps.db, id, 1000),
      seenRecipients(deps.db, actor, recall),
    ]);
    return answerOf(recall, { sums, lots, recipients });
  }
}

const stepRoutes = [
  { step: 'assess', noun: 'assessment', summary: 'Record what the hazard is' },
  { step: 'open-voluntary', noun: 'voluntary-opening', summary: 'The holder opens the recall' },
  {
    step: 'open-mandatory',
    noun: 'mandatory-opening',
    summary: 'The authority opens it by decision',
  },
  { step: 'start', noun: 'start', summary: 'The holder confirms that it has begun' },
  { step: 'propose', noun: 'proposal', summary: 'The holder proposes a way of handling' },
  {
    step: 'refuse-proposal',
    noun: 'proposal-refusal',
    summary: 'The authority refuses the proposal',
  },
  { step: 'agree', noun: 'agreement', summary: 'The authority agrees; three months begin' },
  {
    step: 'enforce',
    noun: 'enforcement',
    summary: 'The authority enforces the recall by decision',
  },
  { step: 'close', noun: 'closure', summary: 'Close with the outcome the public reads' },
  { step: 'close-no-action', noun: 'dismissal', summary: 'Close: no recall is needed' },
] as const satisfies readonly { step: RecallStep; noun: string; summary: string }[];
