import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { App } from './app-types.ts';

/** The refusal of every API route, RFC 9457. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    errors: z.array(z.object({ field: z.string(), detail: z.string() })).optional(),
  })
  .meta({
    id: 'Problem',
    example: {
      type: '/docs/problems#http/not-found',
      title: 'Not Found',
      status: 404,
      code: 'http/not-found',
      detail: 'Not found, or not yours to see.',
    },
  });

/** OpenAPI 3.1 from the routes' own schemas, with pages to read and try it at /docs. */
export async function describeApi(app: App): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Truy xuất nguồn gốc An Giang · API',
        version: '1.0.0',
        description:
          'Organisations, growing-area codes, certificates and harvest batches. Sign in with the session cookie of the console (and the header X-CSRF-Token) or with an API key as a bearer token. Lists page with `after`; creations take `Idempotency-Key`; changes take `If-Match`. Refusals are RFC 9457 problems in the language of `Accept-Language` (vi, en, zh). Amounts are integers in the unit of their name: grams, square metres.',
      },
      components: {
        securitySchemes: {
          key: { type: 'http', scheme: 'bearer' },
          session: { type: 'apiKey', in: 'cookie', name: 'session' },
        },
      },
    },
    transform: (route) => jsonSchemaTransform(route as Parameters<typeof jsonSchemaTransform>[0]),
    transformObject: jsonSchemaTransformObject,
  });
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: true,
    uiConfig: { deepLinking: true, tryItOutEnabled: true },
  });
}
