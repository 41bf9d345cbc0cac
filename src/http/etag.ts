import type { FastifyReply, FastifyRequest } from 'fastify';
import { problems } from './problems.ts';

/** The record's version as its ETag. */
export function sendVersion(reply: FastifyReply, version: number): void {
  void reply.header('etag', `"${version}"`);
}

/** The version the caller saw, from If-Match; undefined when none was sent. */
export function expectedVersion(request: FastifyRequest): number | undefined {
  const header = request.headers['if-match'];
  if (header === undefined || header === '*') return undefined;
  const found = /^(?:W\/)?"(\d{1,9})"$/.exec(header);
  if (!found) throw problems.versionMalformed();
  return Number(found[1]);
}

/** The key that makes sending twice create once. */
export function idempotencyKey(request: FastifyRequest): string | undefined {
  const header = request.headers['idempotency-key'];
  return typeof header === 'string' ? header : undefined;
}
