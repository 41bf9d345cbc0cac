import type { FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { App } from './app-types.ts';
import { problems } from './problems.ts';

/** Prometheus figures at /metrics: with the token when one is set, else only from this machine. */
export function metricsRoutes(app: App, token: string | undefined): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the first byte in to the last byte out, by route',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });

  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    durations.observe(
      { method: request.method, route, status: reply.statusCode },
      reply.elapsedTime / 1000,
    );
  });

  app.get(
    '/metrics',
    { config: { access: 'public' }, logLevel: 'warn', schema: { hide: true } },
    async (request, reply) => {
      const allowed = token
        ? request.headers.authorization === `Bearer ${token}`
        : isFromThisMachine(request);
      if (!allowed) throw problems.notFound();
      return reply.type(registry.contentType).send(await registry.metrics());
    },
  );
}

const loopback = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];

/** The other end of the connection counts, and a reverse proxy on this machine speaks for somebody else. */
function isFromThisMachine({ socket, headers }: FastifyRequest): boolean {
  const isForwarded = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via'].some(
    (name) => headers[name] !== undefined,
  );
  return !isForwarded && loopback.includes(socket.remoteAddress ?? '');
}
