import type { Deps } from '../../../deps.ts';
import type { App } from '../../../http/app-types.ts';
import { idempotencyKey } from '../../../http/etag.ts';
import { problemSchema } from '../../../http/openapi.ts';
import { actorOf } from '../../../http/visitor.ts';
import { pageQuery } from '../../../lib/input.ts';
import { createKey, revokeKey } from '../actions/manage-keys.ts';
import { idParams, keysAnswer, newKeyAnswer, newKeyInput, nothingAnswer } from '../schemas.ts';
import { listKeys } from '../store/api-keys.ts';

const tags = ['identity'];
const config = { access: { roles: ['administrator'] } } as const;
const refusals = { 401: problemSchema, 403: problemSchema, 422: problemSchema };

export function apiKeysApi(app: App, deps: Deps): void {
  app.route({
    method: 'GET',
    url: '/api/v1/api-keys',
    config,
    schema: {
      tags,
      summary: 'API keys, the newest first, with their last use',
      querystring: pageQuery,
      response: { 200: keysAnswer, ...refusals },
    },
    handler: async (request) => {
      const { after, limit } = request.query;
      const found = await listKeys(deps.db, { after, limit: limit + 1 });
      const keys = found.slice(0, limit);
      return {
        items: keys.map((key) => ({
          ...key,
          createdAt: key.createdAt.toISOString(),
          lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
          revokedAt: key.revokedAt?.toISOString() ?? null,
        })),
        next: found.length > limit ? (keys.at(-1)?.id ?? null) : null,
      };
    },
  });

  app.route({
    method: 'POST',
    url: '/api/v1/api-keys',
    config,
    schema: {
      tags,
      summary: 'Make an API key for an organisation; it is told once',
      body: newKeyInput,
      response: { 201: newKeyAnswer, 400: problemSchema, ...refusals },
    },
    handler: async (request, reply) => {
      const key = idempotencyKey(request);
      const made = await createKey(deps, actorOf(request), request.body, key);
      return reply.code(201).send({ id: made.id, key: made.key ?? null });
    },
  });

  app.route({
    method: 'DELETE',
    url: '/api/v1/api-keys/:id',
    config,
    schema: {
      tags,
      summary: 'Revoke an API key',
      params: idParams,
      response: { 204: nothingAnswer, ...refusals, 404: problemSchema },
    },
    handler: async (request, reply) => {
      await revokeKey(deps, actorOf(request), request.params.id);
      return reply.code(204).send(null);
    },
  });
}
