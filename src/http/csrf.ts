import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { App } from './app-types.ts';
import { problems } from './problems.ts';

/** The token of a session's forms: follows from the secret cookie, tells nothing about it. */
export function csrfTokenOf(sessionToken: string): string {
  return createHash('sha256').update(`csrf ${sessionToken}`).digest('base64url').slice(0, 32);
}

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A writing request that rides on the session cookie must come from our own page: the browser says so
 * (Sec-Fetch-Site or Origin), and the form or the header X-CSRF-Token carries the session's token.
 */
export function guardForms(app: App, publicUrl: string): void {
  app.addHook('preValidation', async (request) => {
    if (reading.has(request.method) || request.visitor?.via === 'key') return;
    if (comesFromElsewhere(request, publicUrl)) throw problems.formNotOurs();
    if (request.visitor && !sameToken(sentToken(request), request.visitor.csrf))
      throw problems.formNotOurs();
  });
}

function comesFromElsewhere(request: FastifyRequest, publicUrl: string): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin } = request.headers;
  return (
    origin !== undefined && origin !== publicUrl && origin !== `http://${request.headers.host}`
  );
}

function sentToken(request: FastifyRequest): string {
  const header = request.headers['x-csrf-token'];
  if (typeof header === 'string') return header;
  const { body } = request;
  const field = body && typeof body === 'object' && 'csrf' in body ? body.csrf : undefined;
  return typeof field === 'string' ? field : '';
}

function sameToken(sent: string, expected: string): boolean {
  const [a, b] = [Buffer.from(sent), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
