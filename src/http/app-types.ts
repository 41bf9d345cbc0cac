import '@fastify/cookie';
import '@fastify/rate-limit';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Access } from './access.ts';
import type { Visitor } from './visitor.ts';

/** The application with zod schemas as types. Features add their routes to it. */
export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;
export type Request = FastifyRequest;

declare module 'fastify' {
  interface FastifyRequest {
    /** who asks; undefined when nobody is signed in or the route is public */
    visitor: Visitor | undefined;
  }
  interface FastifyContextConfig {
    access?: Access;
  }
}
