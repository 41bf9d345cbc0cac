import type { FastifyReply } from 'fastify';
import type { Deps } from '../../deps.ts';
import type { App, Request } from '../../http/app-types.ts';
import { expectedVersion, idempotencyKey, sendVersion } from '../../http/etag.ts';
import { problemSchema } from '../../http/openapi.ts';
import { actorOf } from '../../http/visitor.ts';
import { draftDossier, reviseDossier } from './actions/draft-dossier.ts';
import { takeStep } from './actions/take-step.ts';
import { answerOf, briefOf } from './answer.ts';
import { daysOf, loadDossier } from './load.ts';
import {
  contentInput,
  dossierAnswer,
  dossierPage,
  dossiersQuery,
  draftInput,
  dossierParams as params,
  stepInput,
} from './schemas.ts';
import { listDossiers } from './store/list.ts';
import { holders, readers } from './who.ts';

const tags = ['dossiers'];
const refusals = {
  403: problemSchema,
  404: problemSchema,
  409: problemSchema,
  412: problemSchema,
  422: problemSchema,
};

export function dossierApi(app: App, deps: Deps): void {
  app.route({
    method: 'GET',
    url: '/api/v1/dossiers',
    config: { access: { roles: readers } },
    schema: {
      tags,
      summary: 'Dossiers you may see; `show=mine` those that wait for your role',
      querystring: dossiersQuery,
      response: { 200: dossierPage, 422: problemSchema },
    },
    handler: async (request) => {
      const days = await daysOf(deps);
      const { search, market, commune, crop, after, ...rest } = request.query;
      const filter = { search, market, commune, crop, after, ...rest };
      const { items, next } = await listDossiers(deps.db, actorOf(request), filter, days);
      return { items: items.map((row) => briefOf(row, days.today, days.calendar)), next };
    },
  });

  app.route({
    method: 'POST',
    url: '/api/v1/dossiers',
    config: { access: { roles: holders } },
    schema: {
      tags,
      summary: 'Draft a dossier for one area and one market',
      body: draftInput,
      response: { 201: dossierAnswer, ...refusals },
    },
    handler: async (request, reply) => {
      const key = idempotencyKey(request);
      const { id } = await draftDossier(deps, actorOf(request), request.body, key);
      const made = await current(request, reply, id);
      return reply.code(201).header('location', `/api/v1/dossiers/${id}`).send(made);
    },
  });

  app.route({
    method: 'GET',
    url: '/api/v1/dossiers/:id',
    config: { access: { roles: readers } },
    schema: {
      tags,
      summary: 'One dossier with its steps and what it lacks',
      params,
      response: { 200: dossierAnswer, 404: problemSchema },
    },
    handler: (request, reply) => current(request, reply, request.params.id),
  });

  app.route({
    method: 'PUT',
    url: '/api/v1/dossiers/:id',
    config: { access: { roles: holders } },
    schema: {
      tags,
      summary: 'Write the content anew, as a draft or after it was returned',
      params,
      body: contentInput,
      response: { 200: dossierAnswer, ...refusals },
    },
    handler: async (request, reply) => {
      const version = expectedVersion(request);
      const { id } = request.params;
      await reviseDossier(deps, actorOf(request), id, request.body, version);
      return current(request, reply, id);
    },
  });

  app.route({
    method: 'POST',
    url: '/api/v1/dossiers/:id/steps',
    config: { access: { roles: readers } },
    schema: {
      tags,
      summary: 'Take a dossier one step further',
      description:
        'Submit and withdraw: the head of the holder. Return and forward: the commune’s officer or the province’s. Propose: an inspector. Order a check, issue and reject: an officer. With `If-Match` the step counts only for the version you looked at.',
      params,
      body: stepInput,
      response: { 201: dossierAnswer, ...refusals },
    },
    handler: async (request, reply) => {
      const sent = { key: idempotencyKey(request), seenVersion: expectedVersion(request) };
      const { id } = request.params;
      await takeStep(deps, actorOf(request), id, request.body, sent);
      return reply.code(201).send(await current(request, reply, id));
    },
  });

  async function current(request: Request, reply: FastifyReply, id: string) {
    const { record, gaps, today, calendar } = await loadDossier(deps, actorOf(request), id);
    sendVersion(reply, record.version);
    return answerOf(record, gaps, today, calendar);
  }
}
