import type { FastifyReply } from 'fastify';
import type { Deps } from '../../deps.ts';
import type { App, Request } from '../../http/app-types.ts';
import { expectedVersion, idempotencyKey, sendVersion } from '../../http/etag.ts';
import { problemSchema } from '../../http/openapi.ts';
import { problems as httpProblems } from '../../http/problems.ts';
import { actorOf } from '../../http/visitor.ts';
import { advanceComplaint } from './actions/advance.ts';
import * as schemas from './schemas.ts';
import { findComplaint, findPhone, listComplaints, listSteps } from './store/read.ts';
import { answerOf, itemOf } from './view.ts';
import { readers, takers } from './who.ts';

const tags = ['complaints'];
const refusals = { 401: problemSchema, 403: problemSchema, 422: problemSchema };
const refusalsOfOne = { ...refusals, 404: problemSchema };

export function complaintsApi(app: App, deps: Deps): void {
  app.route({
    method: 'GET',
    url: '/api/v1/complaints',
    config: { access: { roles: readers } },
    schema: {
      tags,
      summary: 'Complaints of the public that concern you, the newest first',
      querystring: schemas.listQuery,
      response: { 200: schemas.page, ...refusals },
    },
    handler: async (request) => {
      const found = await listComplaints(deps.db, actorOf(request), request.query);
      return { items: found.items.map(itemOf), next: found.next };
    },
  });

  app.route({
    method: 'GET',
    url: '/api/v1/complaints/:id',
    config: { access: { roles: readers } },
    schema: {
      tags,
      summary: 'One complaint with its steps',
      params: schemas.params,
      response: { 200: schemas.answer, ...refusalsOfOne },
    },
    handler: (request, reply) => current(request, reply, request.params.id),
  });

  app.route({
    method: 'POST',
    url: '/api/v1/complaints/:id/steps',
    config: { access: { roles: takers } },
    schema: {
      tags,
      summary: 'Acknowledge, assign, answer, send to inspection or recall, close',
      params: schemas.params,
      body: schemas.stepInput,
      response: { 201: schemas.answer, ...refusalsOfOne, 409: problemSchema, 412: problemSchema },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      await advanceComplaint(deps, actorOf(request), {
        id,
        input: request.body,
        version: expectedVersion(request),
        key: idempotencyKey(request),
      });
      return reply.code(201).send(await current(request, reply, id));
    },
  });

  async function current(request: Request, reply: FastifyReply, id: string) {
    const actor = actorOf(request);
    const complaint = await findComplaint(deps.db, actor, id);
    if (!complaint) throw httpProblems.notFound();
    sendVersion(reply, complaint.version);
    const [phone, steps] = await Promise.all([
      findPhone(deps.db, actor, complaint),
      listSteps(deps.db, id),
    ]);
    return answerOf(complaint, { phone, steps });
  }
}
