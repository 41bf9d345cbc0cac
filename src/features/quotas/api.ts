import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-types.ts';
import { expectedVersion, idempotencyKey } from '../../http/etag.ts';
import { problemSchema } from '../../http/openapi.ts';
import { problems as httpProblems } from '../../http/problems.ts';
import { actorOf } from '../../http/visitor.ts';
import { localDateOf } from '../../lib/dates.ts';
import { isAuthority } from '../../lib/roles.ts';
import { decideExcess } from './actions/decide-excess.ts';
import { setCeiling } from './actions/set-ceiling.ts';
import { addSeason, changeSeason } from './actions/set-season.ts';
import * as schemas from './schemas.ts';
import { findExcess, listExcess } from './store/excess.ts';
import { listCodeBalances } from './store/list-codes.ts';
import { listCeilings, listSeasons } from './store/settings.ts';
import { ceilingAnswerOf, excessAnswerOf, quotaItemOf, seasonAnswerOf } from './view.ts';
import { deciders, readers, setters } from './who.ts';

const tags = ['quotas'];
const refusals = { 401: problemSchema, 403: problemSchema, 422: problemSchema };
const refusalsOfOne = { ...refusals, 404: problemSchema };
const made = schemas.params;

export function quotasApi(app: App, deps: Deps): void {
  app.route({
    method: 'GET',
    url: '/api/v1/quotas',
    config: { access: { roles: readers } },
    schema: {
      tags,
      summary: 'Quota of each growing-area code in a season, the fullest first',
      querystring: schemas.quotaQuery,
      response: { 200: schemas.quotaPage, ...refusals },
    },
    handler: async (request) => {
      const actor = actorOf(request);
      const { season, ...filter } = request.query;
      const today = localDateOf(deps.now());
      const { items, next } = await listCodeBalances(deps.db, today, {
        ...filter,
        holderId: isAuthority(actor.role) ? undefined : actor.organisationId,
        season: season ? { id: season } : { on: today },
      });
      return { items: items.map(quotaItemOf), next };
    },
  });

  app.route({
    method: 'GET',
    url: '/api/v1/crop-seasons',
    config: { access: { roles: readers } },
    schema: {
      tags,
      summary: 'Seasons of each crop with their history',
      response: { 200: schemas.seasonsAnswer, ...refusals },
    },
    handler: async () => ({ items: (await listSeasons(deps.db)).map(seasonAnswerOf) }),
  });

  app.route({
    method: 'POST',
    url: '/api/v1/crop-seasons',
    config: { access: { roles: setters } },
    schema: {
      tags,
      summary: 'Set a season of a crop',
      body: schemas.seasonInput,
      response: { 201: made, ...refusals },
    },
    handler: async (request, reply) => {
      const key = idempotencyKey(request);
      const { id } = await addSeason(deps, actorOf(request), request.body, key);
      return reply.code(201).send({ id });
    },
  });

  app.route({
    method: 'PUT',
    url: '/api/v1/crop-seasons/:id',
    config: { access: { roles: setters } },
    schema: {
      tags,
      summary: 'Change the name or the days of a season, with a reason',
      params: schemas.params,
      body: schemas.seasonChange,
      response: { 200: made, 412: problemSchema, ...refusalsOfOne },
    },
    handler: (request) =>
      changeSeason(
        deps,
        actorOf(request),
        request.params.id,
        request.body,
        expectedVersion(request),
      ),
  });

  app.route({
    method: 'GET',
    url: '/api/v1/yield-ceilings',
    config: { access: { roles: readers } },
    schema: {
      tags,
      summary: 'Every yield ceiling ever set, the latest first',
      querystring: schemas.ceilingQuery,
      response: { 200: schemas.ceilingsAnswer, ...refusals },
    },
    handler: async (request) => {
      const { items, next } = await listCeilings(deps.db, request.query);
      return { items: items.map(ceilingAnswerOf), next };
    },
  });

  app.route({
    method: 'POST',
    url: '/api/v1/yield-ceilings',
    config: { access: { roles: setters } },
    schema: {
      tags,
      summary: 'Set a yield ceiling from a day on; earlier ones stay readable',
      body: schemas.ceilingInput,
      response: { 201: made, ...refusals },
    },
    handler: async (request, reply) => {
      const key = idempotencyKey(request);
      const { id } = await setCeiling(deps, actorOf(request), request.body, key);
      return reply.code(201).send({ id });
    },
  });

  app.route({
    method: 'GET',
    url: '/api/v1/quota-excess-requests',
    config: { access: { roles: readers } },
    schema: {
      tags,
      summary: 'Requests to exceed a quota, the newest first',
      querystring: schemas.excessQuery,
      response: { 200: schemas.excessPage, ...refusals },
    },
    handler: async (request) => {
      const { items, next } = await listExcess(deps.db, actorOf(request), request.query);
      return { items: items.map(excessAnswerOf), next };
    },
  });

  app.route({
    method: 'POST',
    url: '/api/v1/quota-excess-requests/:id/decision',
    config: { access: { roles: deciders } },
    schema: {
      tags,
      summary: 'Approve or refuse a request to exceed a quota',
      params: schemas.params,
      body: schemas.decisionInput,
      response: { 201: schemas.excessAnswer, 409: problemSchema, ...refusalsOfOne },
    },
    handler: async (request, reply) => {
      const actor = actorOf(request);
      const { id } = request.params;
      await decideExcess(deps, actor, id, request.body, idempotencyKey(request));
      const found = await findExcess(deps.db, actor, id);
      if (!found) throw httpProblems.notFound();
      return reply.code(201).send(excessAnswerOf(found));
    },
  });
}
