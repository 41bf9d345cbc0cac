import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Role } from '../lib/roles.ts';
import { problems } from './problems.ts';
import type { Authenticate } from './visitor.ts';

/**
 * Who may call a route. Every route declares it or the server does not start.
 * 'public': anyone, nobody is looked up. 'anyone': anyone, the signed-in person is known.
 * 'signed-in': any person, also before the first password change or the choice of a role.
 */
export type Access = 'public' | 'anyone' | 'signed-in' | { readonly roles: readonly Role[] };

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

export function guardRoutes(
  app: Pick<FastifyInstance, 'decorateRequest' | 'addHook'>,
  authenticate: Authenticate,
): void {
  app.decorateRequest('visitor', undefined);

  app.addHook('onRoute', (route) => {
    if (!route.config?.access) {
      throw new Error(`Route ${String(route.method)} ${route.url} does not declare config.access`);
    }
  });

  app.addHook('onRequest', async (request, reply) => {
    const { access } = request.routeOptions.config;
    if (!access || access === 'public') return;
    request.visitor = await authenticate(request);
    if (access !== 'anyone') await admit(request, reply, access);
  });
}

async function admit(
  request: FastifyRequest,
  reply: FastifyReply,
  access: Exclude<Access, 'public' | 'anyone'>,
) {
  const { visitor } = request;
  const isPage = !request.url.startsWith('/api/');
  if (!visitor) {
    if (isPage && reading.has(request.method))
      return reply.redirect(`/sign-in?next=${encodeURIComponent(request.url)}`);
    throw problems.signInFirst();
  }
  if (!visitor.mayWrite && !reading.has(request.method)) throw problems.keyReadOnly();
  if (access === 'signed-in') return;
  if (visitor.mustChangePassword) {
    if (isPage) return reply.redirect('/console/account/password', 303);
    throw problems.changePasswordFirst();
  }
  if (!visitor.actor && isPage) return reply.redirect('/console/switch', 303);
  if (!visitor.actor || !access.roles.includes(visitor.actor.role)) throw problems.notAllowed();
}
