import type { z } from 'zod';
import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app-types.ts';
import { expectedVersion, idempotencyKey, sendVersion } from '../../http/etag.ts';
import { problemSchema } from '../../http/openapi.ts';
import { actorOf } from '../../http/visitor.ts';
import { localDateOf } from '../../lib/dates.ts';
import { changeKind, changeStatus, renameOrganisation } from './actions/decide-organisation.ts';
import { listOldNamePapers } from './actions/old-names.ts';
import { correctOrganisation, readOrganisation, registerOrganisation } from './actions.ts';
import { contractApi } from './api/contracts.ts';
import { figuresApi } from './api/figures.ts';
import { ratingApi } from './api/ratings.ts';
import { workApi } from './api/work.ts';
import { isTaxCodeDoubtful } from './rules.ts';
import {
  correctInput,
  kindChangeInput,
  listQuery,
  oldNamePapers,
  organisationAnswer,
  organisationPage,
  params,
  registerInput,
  renameInput,
  statusInput,
} from './schemas.ts';
import { sightOf } from './sight.ts';
import { listOrganisations, type Organisation } from './store.ts';
import { correctors, readers, registrars } from './who.ts';

const refusals = { 401: problemSchema, 403: problemSchema, 404: problemSchema, 422: problemSchema };
const changeRefusals = { ...refusals, 412: problemSchema };
const tags = ['organisations'];

export function organisationApi(app: App, deps: Deps): void {
  ratingApi(app, deps);
  contractApi(app, deps);
  figuresApi(app, deps);
  workApi(app, deps);
  app.get(
    '/api/v1/organisations',
    {
      config: { access: { roles: readers } },
      schema: {
        tags,
        summary: 'Organisations, by name',
        querystring: listQuery,
        response: { 200: organisationPage, 401: problemSchema, 403: problemSchema },
      },
    },
    async (request) => {
      const { search, kind, legalStatus, after, limit } = request.query;
      return listOrganisations(deps.db, {
        ...sightOf(actorOf(request)),
        search,
        kind,
        legalStatus,
        after,
        limit,
      });
    },
  );

  app.post(
    '/api/v1/organisations',
    {
      config: { access: { roles: registrars } },
      schema: {
        tags,
        summary: 'Register an organisation',
        body: registerInput,
        response: { 201: organisationAnswer, ...refusals },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const { id } = await registerOrganisation(deps, actor, request.body, idempotencyKey(request));
      const made = await readOrganisation(deps, actor, id);
      sendVersion(reply, made.version);
      return reply.code(201).header('location', `/api/v1/organisations/${id}`).send(answerOf(made));
    },
  );

  app.get(
    '/api/v1/organisations/:id',
    {
      config: { access: { roles: readers } },
      schema: {
        tags,
        summary: 'One organisation',
        params,
        response: { 200: organisationAnswer, ...refusals },
      },
    },
    async (request, reply) => {
      const found = await readOrganisation(deps, actorOf(request), request.params.id);
      sendVersion(reply, found.version);
      return answerOf(found);
    },
  );

  app.put(
    '/api/v1/organisations/:id',
    {
      config: { access: { roles: correctors } },
      schema: {
        tags,
        summary: 'Correct what describes an organisation',
        params,
        body: correctInput,
        response: { 200: organisationAnswer, ...changeRefusals },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const { id } = request.params;
      await correctOrganisation(deps, actor, id, request.body, expectedVersion(request));
      const found = await readOrganisation(deps, actor, id);
      sendVersion(reply, found.version);
      return answerOf(found);
    },
  );

  app.post(
    '/api/v1/organisations/:id/kinds',
    {
      config: { access: { roles: correctors } },
      schema: {
        tags,
        summary: 'A cooperative group becomes a cooperative',
        params,
        body: kindChangeInput,
        response: { 200: organisationAnswer, ...changeRefusals },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const { id } = request.params;
      await changeKind(deps, actor, id, request.body, expectedVersion(request));
      const found = await readOrganisation(deps, actor, id);
      sendVersion(reply, found.version);
      return answerOf(found);
    },
  );

  app.post(
    '/api/v1/organisations/:id/statuses',
    {
      config: { access: { roles: correctors } },
      schema: {
        tags,
        summary: 'Record another legal status',
        params,
        body: statusInput,
        response: { 200: organisationAnswer, ...changeRefusals },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const { id } = request.params;
      const sent = { version: expectedVersion(request), key: idempotencyKey(request) };
      await changeStatus(deps, actor, id, request.body, sent);
      const found = await readOrganisation(deps, actor, id);
      sendVersion(reply, found.version);
      return answerOf(found);
    },
  );

  app.post(
    '/api/v1/organisations/:id/renamings',
    {
      config: { access: { roles: correctors } },
      schema: {
        tags,
        summary: 'Record a new name',
        params,
        body: renameInput,
        response: { 200: organisationAnswer, ...changeRefusals },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const { id } = request.params;
      const sent = { version: expectedVersion(request), key: idempotencyKey(request) };
      await renameOrganisation(deps, actor, id, request.body, sent);
      const found = await readOrganisation(deps, actor, id);
      sendVersion(reply, found.version);
      return answerOf(found);
    },
  );

  app.get(
    '/api/v1/organisations/:id/old-name-papers',
    {
      config: { access: { roles: readers } },
      schema: {
        tags,
        summary: 'Certificates and codes that still carry an earlier name',
        params,
        response: { 200: oldNamePapers, ...refusals },
      },
    },
    async (request) => {
      const found = await readOrganisation(deps, actorOf(request), request.params.id);
      return { items: await listOldNamePapers(deps.db, found.id, localDateOf(deps.now())) };
    },
  );
}

function answerOf(organisation: Organisation): z.infer<typeof organisationAnswer> {
  return { ...organisation, taxCodeDoubtful: isTaxCodeDoubtful(organisation.taxCode) };
}
