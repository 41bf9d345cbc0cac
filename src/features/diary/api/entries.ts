import type { FastifyReply } from 'fastify';
import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { expectedVersion, sendVersion } from '../../../http/etag.ts';
import { languageOf } from '../../../http/language.ts';
import { problemSchema } from '../../../http/openapi.ts';
import { actorOf } from '../../../http/visitor.ts';
import { correctEntry, strikeEntry } from '../actions/correct-entry.ts';
import { readEntry } from '../actions/read-diary.ts';
import { removeTemplate, saveTemplate } from '../actions/templates.ts';
import { writeEntry } from '../actions/write-entry.ts';
import { entryAnswerOf } from '../answer.ts';
import {
  correctionInput,
  entryAnswer,
  entryInput,
  strikeInput,
  templateInput,
  templateList,
} from '../schemas/entries.ts';
import { params } from '../schemas/plantings.ts';
import { listTemplates } from '../store/read-entries.ts';
import { readers, writers } from '../who.ts';

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

/** Entries of the diary, made to be sent late and more than once. */
export function entryApi(app: App, deps: Deps): void {
  app.route({
    method: 'POST',
    url: '/api/v1/diary-entries',
    config: writing,
    schema: {
      tags,
      summary: 'Write a work into the diary',
      description:
        'The sender makes the id (UUID): the same sent again answers with the entry and creates nothing; other content under the same id is refused with 409. What is wrong with a product is answered as findings and does not stop the entry.',
      body: entryInput,
      response: { 200: entryAnswer, 201: entryAnswer, ...refusals },
    },
    handler: async (request, reply) => {
      const { id, isNew } = await writeEntry(deps, actorOf(request), request.body);
      void reply.code(isNew ? 201 : 200).header('location', `/api/v1/diary-entries/${id}`);
      return current(request, reply, id);
    },
  });

  app.route({
    method: 'GET',
    url: '/api/v1/diary-entries/:id',
    config: reading,
    schema: {
      tags,
      summary: 'An entry with every version',
      params,
      response: { 200: entryAnswer, ...refusals },
    },
    handler: (request, reply) => current(request, reply, request.params.id),
  });

  app.route({
    method: 'POST',
    url: '/api/v1/diary-entries/:id/versions',
    config: writing,
    schema: {
      tags,
      summary: 'Correct an entry: a new version, the old one stays readable',
      params,
      body: correctionInput,
      response: { 201: entryAnswer, ...refusals },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const seen = expectedVersion(request);
      await correctEntry(deps, actorOf(request), { id, input: request.body, seen });
      void reply.code(201);
      return current(request, reply, id);
    },
  });

  app.route({
    method: 'POST',
    url: '/api/v1/diary-entries/:id/strike',
    config: writing,
    schema: {
      tags,
      summary: 'Take an entry back: the work never happened',
      params,
      body: strikeInput,
      response: { 200: entryAnswer, ...refusals },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const seen = expectedVersion(request);
      await strikeEntry(deps, actorOf(request), { id, ...request.body, seen });
      return current(request, reply, id);
    },
  });

  app.route({
    method: 'GET',
    url: '/api/v1/diary-templates',
    config: writing,
    schema: {
      tags,
      summary: 'Usual entries that the organisation keeps',
      response: { 200: templateList, 401: problemSchema, 403: problemSchema },
    },
    handler: async (request) => ({
      items: await listTemplates(deps.db, actorOf(request).organisationId),
    }),
  });

  app.route({
    method: 'POST',
    url: '/api/v1/diary-templates',
    config: writing,
    schema: {
      tags,
      summary: 'Keep an entry as a template',
      body: templateInput,
      response: { 201: templateList, ...refusals },
    },
    handler: async (request, reply) => {
      const actor = actorOf(request);
      await saveTemplate(deps, actor, request.body);
      void reply.code(201);
      return { items: await listTemplates(deps.db, actor.organisationId) };
    },
  });

  app.route({
    method: 'DELETE',
    url: '/api/v1/diary-templates/:id',
    config: writing,
    schema: {
      tags,
      summary: 'Remove a template',
      params,
      response: { 200: templateList, ...refusals },
    },
    handler: async (request) => {
      const actor = actorOf(request);
      await removeTemplate(deps, actor, request.params.id);
      return { items: await listTemplates(deps.db, actor.organisationId) };
    },
  });

  async function current(request: Request, reply: FastifyReply, id: string) {
    const { entry } = await readEntry(deps, actorOf(request), id);
    sendVersion(reply, entry.version);
    return entryAnswerOf(entry, languageOf(request));
  }
}
