import type { Deps } from '../../deps.ts';
import type { App, Request } from '../../http/app-types.ts';
import { expectedVersion, idempotencyKey, sendVersion } from '../../http/etag.ts';
import { problemSchema } from '../../http/openapi.ts';
import { actorOf } from '../../http/visitor.ts';
import { decideHouseCode } from './actions/decide-code.ts';
import { giveHouseCode } from './actions/give-code.ts';
import { readHouse } from './actions/read-house.ts';
import { correctHouse, registerHouse } from './actions/register-house.ts';
import { askSupply, stepSupply } from './actions/supply.ts';
import {
  codeGrant,
  createdAnswer,
  decisionInput,
  houseAnswer,
  houseCorrection,
  houseInput,
  housePage,
  houseQuery,
  houseParams as params,
  supplyInput,
  supplyStepInput,
} from './schemas.ts';
import { listHouses } from './store/houses.ts';
import { askers, deciders, enders, readers, registrars, sightOf } from './who.ts';

const tags = ['packing houses'];
const base = '/api/v1/packing-houses';
const refusals = { 401: problemSchema, 403: problemSchema, 404: problemSchema, 422: problemSchema };
const changes = { ...refusals, 409: problemSchema, 412: problemSchema };

export function packingHouseApi(app: App, deps: Deps): void {
  app.get(
    base,
    {
      config: { access: { roles: readers } },
      schema: {
        tags,
        summary: 'Packing houses, found by name, operator or code',
        querystring: houseQuery,
        response: { 200: housePage, 401: problemSchema, 403: problemSchema, 422: problemSchema },
      },
    },
    (request) => listHouses(deps.db, sightOf(actorOf(request)), request.query),
  );

  app.post(
    base,
    {
      config: { access: { roles: registrars } },
      schema: {
        tags,
        summary: 'Register a packing house',
        body: houseInput,
        response: { 201: houseAnswer, ...changes },
      },
    },
    async (request, reply) => {
      const key = idempotencyKey(request);
      const { id } = await registerHouse(deps, actorOf(request), request.body, key);
      const house = await answerFor(request, id);
      sendVersion(reply, house.version);
      return reply.code(201).header('location', `${base}/${id}`).send(house);
    },
  );

  app.get(
    `${base}/:id`,
    {
      config: { access: { roles: readers } },
      schema: {
        tags,
        summary: 'A packing house with its codes, decisions and suppliers',
        params,
        response: { 200: houseAnswer, ...refusals },
      },
    },
    async (request, reply) => {
      const house = await answerFor(request, request.params.id);
      sendVersion(reply, house.version);
      return house;
    },
  );

  app.put(
    `${base}/:id`,
    {
      config: { access: { roles: registrars } },
      schema: {
        tags,
        summary: 'Correct a packing house',
        params,
        body: houseCorrection,
        response: { 200: houseAnswer, ...changes },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await correctHouse(deps, actorOf(request), id, request.body, expectedVersion(request));
      const house = await answerFor(request, id);
      sendVersion(reply, house.version);
      return house;
    },
  );

  app.post(
    `${base}/:id/codes`,
    {
      config: { access: { roles: deciders } },
      schema: {
        tags,
        summary: 'Issue a packing-house code for one market, or record one issued elsewhere',
        params,
        body: codeGrant,
        response: { 201: createdAnswer, ...changes },
      },
    },
    async (request, reply) => {
      const key = idempotencyKey(request);
      const actor = actorOf(request);
      const created = await giveHouseCode(deps, actor, request.params.id, request.body, { key });
      return reply.code(201).send(created);
    },
  );

  app.post(
    '/api/v1/packing-house-codes/:id/decisions',
    {
      config: { access: { roles: deciders } },
      schema: {
        tags,
        summary:
          'Approve, warn, clear, suspend, restore or revoke a packing-house code for its market',
        params,
        body: decisionInput,
        response: { 201: createdAnswer, ...changes },
      },
    },
    async (request, reply) => {
      const created = await decideHouseCode(
        deps,
        actorOf(request),
        request.params.id,
        request.body,
        { key: idempotencyKey(request), seenVersion: expectedVersion(request) },
      );
      return reply.code(201).send(created);
    },
  );

  app.post(
    `${base}/:id/supplies`,
    {
      config: { access: { roles: askers } },
      schema: {
        tags,
        summary: 'Ask the holder of a growing area whether it may supply the house',
        params,
        body: supplyInput,
        response: { 201: createdAnswer, ...changes },
      },
    },
    async (request, reply) => {
      const key = idempotencyKey(request);
      const actor = actorOf(request);
      const created = await askSupply(deps, actor, request.params.id, request.body, key);
      return reply.code(201).send(created);
    },
  );

  app.post(
    '/api/v1/supplies/:id/steps',
    {
      config: { access: { roles: enders } },
      schema: {
        tags,
        summary: 'Agree to supply, refuse, or end an agreement',
        params,
        body: supplyStepInput,
        response: { 201: createdAnswer, ...changes },
      },
    },
    async (request, reply) => {
      const sent = { key: idempotencyKey(request), seenVersion: expectedVersion(request) };
      const actor = actorOf(request);
      return reply
        .code(201)
        .send(await stepSupply(deps, actor, request.params.id, request.body, sent));
    },
  );

  function answerFor(request: Request, id: string) {
    return readHouse(deps, actorOf(request), id);
  }
}
