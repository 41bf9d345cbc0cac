import type { FastifyReply } from 'fastify';
import type { Deps } from '../../deps.ts';
import type { App, Request } from '../../http/app-types.ts';
import { expectedVersion, idempotencyKey, sendVersion } from '../../http/etag.ts';
import { problemSchema } from '../../http/openapi.ts';
import { problems as httpProblems } from '../../http/problems.ts';
import { actorOf } from '../../http/visitor.ts';
import { localDateOf } from '../../lib/dates.ts';
import { advanceAuthorisation } from './actions/advance-authorisation.ts';
import { draftAuthorisation } from './actions/draft-authorisation.ts';
import { objectToUse, useAuthorisation } from './actions/use-authorisation.ts';
import * as schemas from './schemas.ts';
import { findAuthorisation, listAuthorisations, listUses } from './store/read.ts';
import { answerOf, itemOf } from './view.ts';
import { grantees, heads, readers, writers } from './who.ts';

const tags = ['authorisations'];
const refusals = { 401: problemSchema, 403: problemSchema, 422: problemSchema };
const refusalsOfOne = { ...refusals, 404: problemSchema };
const refusalsOfStep = { ...refusalsOfOne, 409: problemSchema, 412: problemSchema };

export function authorisationsApi(app: App, deps: Deps): void {
  app.route({
    method: 'GET',
    url: '/api/v1/authorisations',
    config: { access: { roles: readers } },
    schema: {
      tags,
      summary: 'Authorisations to use a growing-area code, given or received, the newest first',
      querystring: schemas.listQuery,
      response: { 200: schemas.page, ...refusals },
    },
    handler: async (request) => {
      const today = localDateOf(deps.now());
      const found = await listAuthorisations(deps.db, actorOf(request), today, request.query);
      return { items: found.items.map((row) => itemOf(row, today)), next: found.next };
    },
  });

  app.route({
    method: 'POST',
    url: '/api/v1/authorisations',
    config: { access: { roles: writers } },
    schema: {
      tags,
      summary: 'Draft an authorisation for an exporter or packing house',
      body: schemas.draftInput,
      response: { 201: schemas.answer, ...refusals },
    },
    handler: async (request, reply) => {
      const key = idempotencyKey(request);
      const { id } = await draftAuthorisation(deps, actorOf(request), request.body, key);
      const made = await current(request, reply, id);
      return reply.code(201).header('location', `/api/v1/authorisations/${id}`).send(made);
    },
  });

  app.route({
    method: 'GET',
    url: '/api/v1/authorisations/:id',
    config: { access: { roles: readers } },
    schema: {
      tags,
      summary: 'One authorisation with its uses',
      params: schemas.params,
      response: { 200: schemas.answer, ...refusalsOfOne },
    },
    handler: (request, reply) => current(request, reply, request.params.id),
  });

  for (const { noun, step, roles, summary } of stepRoutes) {
    app.route({
      method: 'POST',
      url: `/api/v1/authorisations/:id/${noun}`,
      config: { access: { roles } },
      schema: {
        tags,
        summary,
        params: schemas.params,
        body: schemas.stepInput,
        response: { 200: schemas.answer, ...refusalsOfStep },
      },
      handler: async (request, reply) => {
        const { id } = request.params;
        const reason = request.body?.reason || undefined;
        const sent = { id, step, reason, version: expectedVersion(request) };
        await advanceAuthorisation(deps, actorOf(request), sent);
        return current(request, reply, id);
      },
    });
  }

  app.route({
    method: 'POST',
    url: '/api/v1/authorisations/:id/uses',
    config: { access: { roles: grantees } },
    schema: {
      tags,
      summary: 'Declare a shipment under an authorisation; the holder is told',
      params: schemas.params,
      body: schemas.useInput,
      response: { 201: schemas.answer, ...refusalsOfStep },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const key = idempotencyKey(request);
      await useAuthorisation(deps, actorOf(request), id, request.body, key);
      return reply.code(201).send(await current(request, reply, id));
    },
  });

  app.route({
    method: 'POST',
    url: '/api/v1/authorisations/:id/uses/:useId/objection',
    config: { access: { roles: writers } },
    schema: {
      tags,
      summary: 'Object to a use of your code, with a reason',
      params: schemas.useParams,
      body: schemas.objectionInput,
      response: { 201: schemas.answer, ...refusalsOfStep },
    },
    handler: async (request, reply) => {
      const { id, useId } = request.params;
      await objectToUse(deps, actorOf(request), { id, useId, reason: request.body.reason });
      return reply.code(201).send(await current(request, reply, id));
    },
  });

  async function current(request: Request, reply: FastifyReply, id: string) {
    const found = await findAuthorisation(deps.db, actorOf(request), id);
    if (!found) throw httpProblems.notFound();
    sendVersion(reply, found.version);
    const today = localDateOf(deps.now());
    const uses = await listUses(deps.db, id);
    return answerOf(found, uses, { today, publicUrl: deps.publicUrl });
  }
}

const stepRoutes = [
  { noun: 'signature', step: 'sign', roles: heads, summary: 'Sign a drafted authorisation' },
  {
    noun: 'acceptance',
    step: 'accept',
    roles: grantees,
    summary: 'Accept a signed authorisation',
  },
  { noun: 'suspension', step: 'suspend', roles: heads, summary: 'Suspend, with a reason' },
  { noun: 'resumption', step: 'resume', roles: heads, summary: 'End a suspension' },
  { noun: 'revocation', step: 'revoke', roles: heads, summary: 'Revoke for good, with a reason' },
] as const;
