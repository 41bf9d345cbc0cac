import helmet from '@fastify/helmet';
import type { App } from './app-types.ts';

/** Nothing is loaded from elsewhere but map tiles, when they are set, and nothing inline runs. `styleHashes`: of the scan page's own style. */
export async function sendSecurityHeaders(
  app: App,
  options: { https: boolean; styleHashes: readonly string[]; tileOrigin?: string | undefined },
) {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", ...options.styleHashes],
        imgSrc: ["'self'", 'data:', ...(options.tileOrigin ? [options.tileOrigin] : [])],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    hsts: options.https ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: options.https,
    originAgentCluster: options.https,
  });
  app.addHook('onSend', async (request, reply) => {
    if (!reply.hasHeader('permissions-policy'))
      void reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=()');
    void reply.header('x-request-id', request.id);
  });
}
