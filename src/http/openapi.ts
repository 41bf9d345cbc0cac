import { readFileSync } from 'node:fs';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { App } from './app-types.ts';

const logoFile = new URL('../../public/icons/favicon.svg', import.meta.url);

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
      type: 'about:blank',
      title: 'Not Found',
      status: 404,
      code: 'http/not-found',
      detail: 'Not found, or not yours to see.',
    },
  });

type Route = Parameters<typeof jsonSchemaTransform>[0];

const text = (description: string, example: string) => ({ type: 'string', description, example });
const headersOf: Readonly<Record<string, Record<string, object>>> = {
  POST: {
    'Idempotency-Key': text('Sent again, the same key creates nothing twice', '4f1c9f0e-8a52-4c6b'),
  },
  PUT: { 'If-Match': text('The ETag that was read: refused with 412 when it is stale', '"3"') },
  PATCH: { 'If-Match': text('The ETag that was read: refused with 412 when it is stale', '"3"') },
};

/** What the routes' schemas do not say themselves: the headers every creation or change takes, and who signs in. */
function describeRoute(route: Route): ReturnType<typeof jsonSchemaTransform> {
  const described = jsonSchemaTransform(route);
  const access = route.route.config?.access;
  const properties = headersOf[String(route.route.method)];
  if (described.schema.hide || !described.url.startsWith('/api/')) return described;
  return {
    ...described,
    schema: {
      ...described.schema,
      ...(properties ? { headers: { type: 'object', properties } } : {}),
      security: access === 'public' ? [] : [{ key: [] }, { session: [] }],
    },
  };
}

/** zod lists schemas as they were loaded: sorted, the file does not change with who loads them first. */
function describeSchemasByName(document: Parameters<typeof jsonSchemaTransformObject>[0]) {
  const described = jsonSchemaTransformObject(document);
  if ('components' in described && described.components?.schemas) {
    const byName = Object.entries(described.components.schemas).sort(([a], [b]) =>
      a < b ? -1 : 1,
    );
    described.components.schemas = Object.fromEntries(byName);
  }
  return described;
}

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
    transform: describeRoute,
    transformObject: describeSchemasByName,
  });
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: true,
    logo: { type: 'image/svg+xml', content: readFileSync(logoFile) },
    uiConfig: { deepLinking: true, tryItOutEnabled: true },
  });
}
