import type { FastifyServerOptions } from 'fastify';
import type { App } from './app-types.ts';

/** One line a request and nothing personal: no address, no query string, no values of a statement. */
export function loggerFor(level: string): FastifyServerOptions['logger'] {
  return level === 'silent' ? false : { level, serializers: { err: describeError } };
}

export function logRequests(app: App): void {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        // The pattern, not the address: a public code or an id tells who scanned what.
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    );
  });
}

type Described = { type: string; message: string; stack: string; code?: string; cause?: Described };

/** An error without what people typed: drizzle tells the values, PostgreSQL's `detail` the row. */
export function describeError(error: unknown): Described {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an error', stack: '' };
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    message: withoutValues(error.message),
    stack: withoutValues(error.stack ?? ''),
    ...(typeof code === 'string' ? { code } : {}),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}

function withoutValues(text: string): string {
  // Values may have line breaks of their own; the stack's frames come after the last of them.
  const values = text.indexOf('\nparams: ');
  if (values < 0) return text;
  const frames = /\n {4}at [^\n]+(\n {4}at [^\n]+)*$/.exec(text.slice(values));
  return text.slice(0, values) + (frames?.[0] ?? '');
}
