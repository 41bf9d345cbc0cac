import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import type { App } from './app-types.ts';

const stateSchema = z.object({ status: z.enum(['ok', 'unavailable']) });

/** /healthz: the process lives. /readyz: it can also reach its database, so it may take requests. */
export function healthRoutes(app: App, deps: Deps): void {
  app.get(
    '/healthz',
    {
      config: { access: 'public' },
      logLevel: 'warn',
      schema: { hide: true, response: { 200: stateSchema } },
    },
    () => ({
      status: 'ok' as const,
    }),
  );

  app.get(
    '/readyz',
    {
      config: { access: 'public' },
      logLevel: 'warn',
      schema: { hide: true, response: { 200: stateSchema, 503: stateSchema } },
    },
    async (_request, reply) => {
      const ready = await within(2000, deps.db.execute(sql`select 1`));
      return ready
        ? { status: 'ok' as const }
        : reply.code(503).send({ status: 'unavailable' as const });
    },
  );
}

async function within(milliseconds: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  try {
    return await Promise.race([work.then(() => true), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
