import type { FastifyReply } from 'fastify';
import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { expectedVersion, idempotencyKey, sendVersion } from '../../../http/etag.ts';
import { problemSchema } from '../../../http/openapi.ts';
import { problems as http } from '../../../http/problems.ts';
import { actorOf } from '../../../http/visitor.ts';
import { correctList, draftList, publishList } from '../actions/set-list.ts';
import { confirmSubstance, setSubstance } from '../actions/set-substance.ts';
import * as schemas from '../schemas.ts';
import { listSubstances } from '../store/read-force.ts';
import { findList, listLists } from '../store/read-lists.ts';
import { listItemOf } from '../view.ts';
import { checkers, listWriters, readers } from '../who.ts';

const tags = ['crop-protection'];
const refusals = { 401: problemSchema, 403: problemSchema, 422: problemSchema };
const refusalsOfOne = { ...refusals, 404: problemSchema, 409: problemSchema, 412: problemSchema };
const base = '/api/v1/crop-protection';

/** Permitted lists by date, and banned substances. */
export function listApi(app: App, deps: Deps): void {
  app.route({
    method: 'GET',
    url: `${base}/lists`,
    config: { access: { roles: readers } },
    schema: {
      tags,
      summary: 'Every version of the permitted list, the latest first',
      response: { 200: schemas.listsAnswer, ...refusals },
    },
    handler: async () => ({ items: (await listLists(deps.db)).map(listItemOf) }),
  });

  app.route({
    method: 'POST',
    url: `${base}/lists`,
    config: { access: { roles: listWriters } },
    schema: {
      tags,
      summary: 'Draft a list; its lines are imported as the list `products`',
      body: schemas.listInput,
      response: { 201: schemas.listItem, ...refusals },
    },
    handler: async (request, reply) => {
      const actor = actorOf(request);
      const { id } = await draftList(deps, actor, request.body, idempotencyKey(request));
      const made = await current(request, reply, id);
      return reply.code(201).header('location', `${base}/lists/${id}`).send(made);
    },
  });

  app.route({
    method: 'GET',
    url: `${base}/lists/:id`,
    config: { access: { roles: readers } },
    schema: {
      tags,
      summary: 'One list',
      params: schemas.params,
      response: { 200: schemas.listItem, ...refusals, 404: problemSchema },
    },
    handler: (request, reply) => current(request, reply, request.params.id),
  });

  app.route({
    method: 'PUT',
    url: `${base}/lists/:id`,
    config: { access: { roles: listWriters } },
    schema: {
      tags,
      summary: 'Correct the head of a draft list',
      params: schemas.params,
      body: schemas.listInput,
      response: { 200: schemas.listItem, ...refusalsOfOne },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const sent = { id, version: expectedVersion(request) };
      await correctList(deps, actorOf(request), sent, request.body);
      return current(request, reply, id);
    },
  });

  app.route({
    method: 'POST',
    url: `${base}/lists/:id/publication`,
    config: { access: { roles: checkers } },
    schema: {
      tags,
      summary: 'Publish a list that somebody else has entered; it never changes again',
      params: schemas.params,
      response: { 200: schemas.listItem, ...refusalsOfOne },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      await publishList(deps, actorOf(request), { id, version: expectedVersion(request) });
      return current(request, reply, id);
    },
  });

  app.route({
    method: 'GET',
    url: `${base}/substances`,
    config: { access: { roles: readers } },
    schema: {
      tags,
      summary: 'Substances that are banned or were taken out of the list, as known today',
      response: { 200: schemas.substancesAnswer, ...refusals },
    },
    handler: async () => ({
      items: (await listSubstances(deps.db)).map(({ enteredAt: _, ...item }) => item),
    }),
  });

  app.route({
    method: 'POST',
    url: `${base}/substances`,
    config: { access: { roles: listWriters } },
    schema: {
      tags,
      summary: 'Record a substance, or say anew what is known of it',
      body: schemas.substanceInput,
      response: { 201: schemas.substanceItem, ...refusals },
    },
    handler: async (request, reply) => {
      const actor = actorOf(request);
      const { key } = await setSubstance(deps, actor, request.body, idempotencyKey(request));
      return reply.code(201).send(await substance(key));
    },
  });

  app.route({
    method: 'POST',
    url: `${base}/substances/:key/confirmation`,
    config: { access: { roles: checkers } },
    schema: {
      tags,
      summary: 'Confirm a substance that somebody else has recorded',
      params: schemas.keyParams,
      response: { 200: schemas.substanceItem, ...refusalsOfOne },
    },
    handler: async (request) => {
      const { key } = request.params;
      const version = expectedVersion(request);
      await confirmSubstance(deps, actorOf(request), { key, version });
      return substance(key);
    },
  });

  async function current(_request: Request, reply: FastifyReply, id: string) {
    const list = await findList(deps.db, id);
    if (!list) throw http.notFound();
    sendVersion(reply, list.version);
    return listItemOf(list);
  }

  async function substance(key: string) {
    const found = (await listSubstances(deps.db)).find((each) => each.key === key);
    if (!found) throw http.notFound();
    const { enteredAt: _, ...item } = found;
    return item;
  }
}
