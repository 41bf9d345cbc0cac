import type { FastifyReply } from 'fastify';
import type { Deps } from '../../deps.ts';
import type { App, Request } from '../../http/app-types.ts';
import { expectedVersion, idempotencyKey, sendVersion } from '../../http/etag.ts';
import { problemSchema } from '../../http/openapi.ts';
import { problems as httpProblems } from '../../http/problems.ts';
import { actorOf } from '../../http/visitor.ts';
import { decideAnomaly } from './actions/decide.ts';
import { setRule } from './actions/set-rule.ts';
import * as schemas from './schemas.ts';
import { findAnomaly, listAnomalies, listSteps } from './store/read.ts';
import { listRules } from './store/rules.ts';
import { answerOf, itemOf, ruleOf } from './view.ts';
import { deciders, readers, ruleSetters } from './who.ts';

const tags = ['anomalies'];
const refusals = { 401: problemSchema, 403: problemSchema, 422: problemSchema };
const refusalsOfOne = { ...refusals, 404: problemSchema };
const refusalsOfStep = { ...refusalsOfOne, 409: problemSchema, 412: problemSchema };

export function anomaliesApi(app: App, deps: Deps): void {
  app.route({
    method: 'GET',
    url: '/api/v1/anomalies',
    config: { access: { roles: readers } },
    schema: {
      tags,
      summary: 'What the rules found, the newest first; holders see what was confirmed of theirs',
      querystring: schemas.listQuery,
      response: { 200: schemas.page, ...refusals },
    },
    handler: async (request) => {
      const found = await listAnomalies(deps.db, actorOf(request), request.query);
      return { items: found.items.map(itemOf), next: found.next };
    },
  });

  app.route({
    method: 'GET',
    url: '/api/v1/anomalies/:id',
    config: { access: { roles: readers } },
    schema: {
      tags,
      summary: 'One finding with its numbers and decisions',
      params: schemas.params,
      response: { 200: schemas.answer, ...refusalsOfOne },
    },
    handler: (request, reply) => current(request, reply, request.params.id),
  });

  app.route({
    method: 'POST',
    url: '/api/v1/anomalies/:id/decisions',
    config: { access: { roles: deciders } },
    schema: {
      tags,
      summary: 'Confirm, dismiss, hold the lot or raise a recall signal',
      params: schemas.params,
      body: schemas.decisionInput,
      response: { 201: schemas.answer, ...refusalsOfStep },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      await decideAnomaly(deps, actorOf(request), {
        id,
        input: request.body,
        version: expectedVersion(request),
        key: idempotencyKey(request),
      });
      return reply.code(201).send(await current(request, reply, id));
    },
  });

  app.route({
    method: 'GET',
    url: '/api/v1/anomaly-rules',
    config: { access: { roles: deciders } },
    schema: {
      tags,
      summary: 'Every rule as it stands now',
      response: { 200: schemas.rulesAnswer, ...refusals },
    },
    handler: async () => ({ items: (await listRules(deps.db)).map(ruleOf) }),
  });

  app.route({
    method: 'POST',
    url: '/api/v1/anomaly-rules/:code/versions',
    config: { access: { roles: ruleSetters } },
    schema: {
      tags,
      summary: 'Set a rule anew; earlier versions stay',
      params: schemas.ruleParams,
      body: schemas.ruleInput,
      response: { 201: schemas.ruleAnswer, ...refusalsOfStep },
    },
    handler: async (request, reply) => {
      const { code } = request.params;
      await setRule(deps, actorOf(request), {
        code,
        input: request.body,
        version: expectedVersion(request),
        key: idempotencyKey(request),
      });
      const rule = (await listRules(deps.db)).find((row) => row.code === code);
      if (!rule) throw httpProblems.notFound();
      return reply.code(201).send(ruleOf(rule));
    },
  });

  async function current(request: Request, reply: FastifyReply, id: string) {
    const anomaly = await findAnomaly(deps.db, actorOf(request), id);
    if (!anomaly) throw httpProblems.notFound();
    sendVersion(reply, anomaly.version);
    return answerOf(anomaly, await listSteps(deps.db, id));
  }
}
