import type { Deps } from '../../../deps.ts';
import type { App } from '../../../http/app-types.ts';
import { idempotencyKey } from '../../../http/etag.ts';
import { problemSchema } from '../../../http/openapi.ts';
import { problems as http } from '../../../http/problems.ts';
import { actorOf } from '../../../http/visitor.ts';
import {
  endManagerOrTechnology,
  mayReadManagers,
  recordManager,
  recordTechnology,
} from '../actions/people.ts';
import { readOrganisation } from '../actions.ts';
import * as schemas from '../schemas/work.ts';
import { params } from '../schemas.ts';
import { listManagers, listTechnologies } from '../store/people.ts';
import { recorders, workReaders } from '../who.ts';

const refusals = {
  401: problemSchema,
  403: problemSchema,
  404: problemSchema,
  409: problemSchema,
  412: problemSchema,
  422: problemSchema,
};
const tags = ['organisations'];
const mayRecord = { access: { roles: recorders } };
const mayRead = { access: { roles: workReaders } };
const base = '/api/v1/organisations/:id';

export function workApi(app: App, deps: Deps): void {
  for (const what of ['manager', 'technology'] as const)
    app.post(
      `${base}/${what === 'manager' ? 'managers' : 'technologies'}/:lineId/end`,
      {
        config: mayRecord,
        schema: {
          tags,
          summary: what === 'manager' ? 'A manager leaves office' : 'A technology is given up',
          params: schemas.lineParams,
          body: schemas.endInput,
          response: { 200: schemas.madeAnswer, ...refusals },
        },
      },
      async (request) => {
        const { id, lineId } = request.params;
        const line = { what, id: lineId, to: request.body.to };
        await endManagerOrTechnology(deps, actorOf(request), id, line);
        return { id: lineId };
      },
    );

  app.get(
    `${base}/managers`,
    {
      config: mayRead,
      schema: {
        tags,
        summary: 'Who runs it; for its own people, inspectors and officers',
        params,
        response: { 200: schemas.managersAnswer, ...refusals },
      },
    },
    async (request) => {
      const found = await readOrganisation(deps, actorOf(request), request.params.id);
      if (!mayReadManagers(actorOf(request), found.id)) throw http.notAllowed();
      return { items: await listManagers(deps.db, found.id) };
    },
  );
  app.post(
    `${base}/managers`,
    {
      config: mayRecord,
      schema: {
        tags,
        summary: 'Record a manager with education',
        params,
        body: schemas.managerInput,
        response: { 201: schemas.madeAnswer, ...refusals },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const key = idempotencyKey(request);
      return reply
        .code(201)
        .send(await recordManager(deps, actorOf(request), id, request.body, key));
    },
  );

  app.get(
    `${base}/technologies`,
    {
      config: mayRead,
      schema: {
        tags,
        summary: 'Technologies in use',
        params,
        response: { 200: schemas.technologiesAnswer, ...refusals },
      },
    },
    async (request) => {
      const found = await readOrganisation(deps, actorOf(request), request.params.id);
      return { items: await listTechnologies(deps.db, found.id) };
    },
  );
  app.post(
    `${base}/technologies`,
    {
      config: mayRecord,
      schema: {
        tags,
        summary: 'Record a technology in use',
        params,
        body: schemas.technologyInput,
        response: { 201: schemas.madeAnswer, ...refusals },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const key = idempotencyKey(request);
      return reply
        .code(201)
        .send(await recordTechnology(deps, actorOf(request), id, request.body, key));
    },
  );
}
