import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { expectedVersion, idempotencyKey, sendVersion } from '../../../http/etag.ts';
import { languageOf } from '../../../http/language.ts';
import { problemSchema } from '../../../http/openapi.ts';
import { problems as http } from '../../../http/problems.ts';
import { actorOf } from '../../../http/visitor.ts';
import { correctPlanting, endPlanting, planPlanting } from '../actions/plan-planting.ts';
import { readPlanting } from '../actions/read-diary.ts';
import { entryAnswerOf, itemOf, plantingAnswerOf } from '../answer.ts';
import { entryList } from '../schemas/entries.ts';
import {
  endInput,
  listQuery,
  params,
  plantingAnswer,
  plantingChange,
  plantingInput,
  plantingPage,
} from '../schemas/plantings.ts';
import { listEntries } from '../store/read-entries.ts';
import { findPlanting, listPlantings } from '../store/read-plantings.ts';
import { readers, sightOf, writers } from '../who.ts';

const refusals = {
  401: problemSchema,
  403: problemSchema,
  404: problemSchema,
  409: problemSchema,
  412: problemSchema,
  415: problemSchema,
  422: problemSchema,
};
const reading = { access: { roles: readers } };
const writing = { access: { roles: writers } };
const tags = ['diary'];
const entryQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  after: z.coerce.number().int().min(0).max(100_000).default(0).meta({
    description: 'How many to leave out; `next` of the page before',
  }),
});

/** Seasons in the field and what their diaries say. */
export function plantingApi(app: App, deps: Deps): void {
  app.route({
    method: 'GET',
    url: '/api/v1/plantings',
    config: reading,
    schema: {
      tags,
      summary: 'Seasons in the field, the latest begun first',
      querystring: listQuery,
      response: { 200: plantingPage, 401: problemSchema, 403: problemSchema },
    },
    handler: async (request) => {
      const { organisation, ...wanted } = request.query;
      const organisationId = sightOf(actorOf(request)) ?? organisation;
      const page = await listPlantings(deps.db, { ...wanted, organisationId });
      return { items: page.items.map(itemOf), next: page.next };
    },
  });

  app.route({
    method: 'POST',
    url: '/api/v1/plantings',
    config: writing,
    schema: {
      tags,
      summary: 'Plan a season on an area or on plots',
      body: plantingInput,
      response: { 201: plantingAnswer, ...refusals },
    },
    handler: async (request, reply) => {
      const key = idempotencyKey(request);
      const { id } = await planPlanting(deps, actorOf(request), request.body, key);
      void reply.code(201).header('location', `/api/v1/plantings/${id}`);
      return current(request, reply, id);
    },
  });

  app.route({
    method: 'GET',
    url: '/api/v1/plantings/:id',
    config: reading,
    schema: {
      tags,
      summary: 'A season with the day from which each plot may be harvested',
      params,
      response: { 200: plantingAnswer, ...refusals },
    },
    handler: (request, reply) => current(request, reply, request.params.id),
  });

  app.route({
    method: 'PUT',
    url: '/api/v1/plantings/:id',
    config: writing,
    schema: {
      tags,
      summary: 'Correct what was planned',
      params,
      body: plantingChange,
      response: { 200: plantingAnswer, ...refusals },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const seen = expectedVersion(request);
      await correctPlanting(deps, actorOf(request), { id, input: request.body, seen });
      return current(request, reply, id);
    },
  });

  app.route({
    method: 'POST',
    url: '/api/v1/plantings/:id/end',
    config: writing,
    schema: {
      tags,
      summary: 'End a season',
      params,
      body: endInput,
      response: { 200: plantingAnswer, ...refusals },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const seen = expectedVersion(request);
      await endPlanting(deps, actorOf(request), { id, ...request.body, seen });
      return current(request, reply, id);
    },
  });

  app.route({
    method: 'GET',
    url: '/api/v1/plantings/:id/entries',
    config: reading,
    schema: {
      tags,
      summary: 'The diary of a season by present versions, the latest work first',
      params,
      querystring: entryQuery,
      response: { 200: entryList, ...refusals },
    },
    handler: async (request) => {
      const { id } = request.params;
      const { limit, after } = request.query;
      if (!(await findPlanting(deps.db, sightOf(actorOf(request)), id))) throw http.notFound();
      const found = await listEntries(deps.db, id, { limit: limit + 1, offset: after });
      const language = languageOf(request);
      return {
        items: found.slice(0, limit).map((entry) => entryAnswerOf(entry, language)),
        next: found.length > limit ? String(after + limit) : null,
      };
    },
  });

  async function current(request: Request, reply: FastifyReply, id: string) {
    const record = await readPlanting(deps, actorOf(request), id);
    sendVersion(reply, record.planting.version);
    return plantingAnswerOf(record);
  }
}
