import type { FastifyReply } from 'fastify';
import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { idempotencyKey } from '../../../http/etag.ts';
import { fileOf } from '../../../http/form-body.ts';
import { problemSchema } from '../../../http/openapi.ts';
import { actorOf } from '../../../http/visitor.ts';
import { pageQuery } from '../../../lib/input.ts';
import { answerQuestions, applySheet, readRun, sendSheet } from '../actions/send-sheet.ts';
import {
  answersInput,
  applyInput,
  findingsAnswer,
  findingsQuery,
  params,
  runAnswer,
  runPage,
  sendInput,
} from '../schemas.ts';
import { listQuestions } from '../store/questions.ts';
import { listFindings, listRuns } from '../store/runs.ts';
import { findingAnswer, runAnswerOf } from '../view.ts';
import { importers, sightOf } from '../who.ts';

const tags = ['import and export'];
const config = { access: { roles: importers } };
const refusals = { 403: problemSchema, 404: problemSchema, 409: problemSchema, 422: problemSchema };

export function importApi(app: App, deps: Deps): void {
  app.route({
    method: 'POST',
    url: '/api/v1/imports',
    config,
    schema: {
      tags,
      summary: 'Send a sheet to be checked; nothing of it is recorded yet',
      description:
        'Officers send organisations, areas and codes, cooperatives members and areas. The answer comes at once, the check runs on: ask for the import again until its state is `checked` or `refused`.',
      consumes: ['multipart/form-data'],
      body: sendInput,
      response: { 201: runAnswer, 413: problemSchema, ...refusals },
    },
    handler: async (request, reply) => {
      const input = { kind: request.body.kind, file: fileOf(request.body, 'file') };
      const { id } = await sendSheet(deps, actorOf(request), input, idempotencyKey(request));
      void reply.code(201).header('location', `/api/v1/imports/${id}`);
      return current(request, reply, id);
    },
  });

  app.route({
    method: 'GET',
    url: '/api/v1/imports',
    config,
    schema: {
      tags,
      summary: 'Imports of your organisation, the latest first',
      querystring: pageQuery,
      response: { 200: runPage },
    },
    handler: async (request) => {
      const page = await listRuns(deps.db, sightOf(actorOf(request)), {
        after: request.query.after,
        limit: request.query.limit,
      });
      const items = page.items.map(({ id, kind, fileName, state, createdAt }) => ({
        ...{ id, kind, fileName, state },
        createdAt: createdAt.toISOString(),
      }));
      return { items, next: page.next };
    },
  });

  app.route({
    method: 'GET',
    url: '/api/v1/imports/:id',
    config,
    schema: {
      tags,
      summary: 'Where an import stands, what it asks, and what it did',
      params,
      response: { 200: runAnswer, 404: problemSchema },
    },
    handler: (request, reply) => current(request, reply, request.params.id),
  });

  app.route({
    method: 'GET',
    url: '/api/v1/imports/:id/problems',
    config,
    schema: {
      tags,
      summary: 'What is wrong with a sheet, by row and column',
      description:
        '`limit` counts rows. With `notes=true` also what was restored or converted by itself.',
      params,
      querystring: findingsQuery,
      response: { 200: findingsAnswer, 404: problemSchema },
    },
    handler: async (request) => {
      const run = await readRun(deps, actorOf(request), request.params.id);
      const { after, limit, notes } = request.query;
      const withNotes = notes === 'true';
      const rows = await listFindings(deps.db, run.id, {
        ...{ afterRow: after, limit: limit + 1, withNotes },
      });
      const shown = rows.slice(0, limit);
      const items = shown.flatMap(({ number, state, findings }) =>
        findings
          .filter((finding) => withNotes || !finding.isNote)
          .map((finding) => ({ ...findingAnswer(finding, number, run.headers), state })),
      );
      return { items, next: rows.length > limit ? (shown.at(-1)?.number ?? null) : null };
    },
  });

  app.route({
    method: 'POST',
    url: '/api/v1/imports/:id/answers',
    config,
    schema: {
      tags,
      summary: 'Say where old addresses of split communes lie today; the sheet is checked again',
      params,
      body: answersInput,
      response: { 200: runAnswer, ...refusals },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      await answerQuestions(deps, actorOf(request), id, request.body.answers);
      return current(request, reply, id);
    },
  });

  app.route({
    method: 'POST',
    url: '/api/v1/imports/:id/apply',
    config,
    schema: {
      tags,
      summary: 'Have a checked sheet recorded',
      params,
      body: applyInput,
      response: { 200: runAnswer, ...refusals },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      await applySheet(deps, actorOf(request), id, request.body);
      return current(request, reply, id);
    },
  });

  async function current(request: Request, reply: FastifyReply, id: string) {
    const run = await readRun(deps, actorOf(request), id);
    const questions = await listQuestions(deps.db, id);
    return reply.send(runAnswerOf(run, questions));
  }
}
