import type { App } from './app-types.ts';

/** One line a request and nothing personal: no address, no query string, no values of a statement. */
export function loggerFor(level: string) {
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

/** An error without what people typed: messages of driver and database quote it, and so do stacks. */
export function describeError(error: unknown): Described {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an error', stack: '' };
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    message: withoutValues(error.message, code),
    stack: /(\n {4}at [^\n]+)*$/.exec(error.stack ?? '')?.[0] ?? '',
    ...(typeof code === 'string' ? { code } : {}),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}

function withoutValues(message: string, code: unknown): string {
  // SQLSTATE class 22, data exception: the value is in the sentence.
  if (typeof code === 'string' && /^22...$/.test(code)) return 'a value the database refuses';
  return message.split('\nparams: ')[0] ?? '';
}
