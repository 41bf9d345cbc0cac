import type { Deps } from '../../../deps.ts';
import type { App } from '../../../http/app-types.ts';
import { problemSchema } from '../../../http/openapi.ts';
import { visitorOf } from '../../../http/visitor.ts';
import { endSession, sessionOf } from '../actions/manage-sessions.ts';
import { signIn } from '../actions/sign-in.ts';
import { clearSessionCookie, setSessionCookie } from '../cookie.ts';
import { deviceOf } from '../device.ts';
import {
  idParams,
  nothingAnswer,
  sessionsAnswer,
  signedInAnswer,
  signInInput,
} from '../schemas.ts';
import { listSessions } from '../store/sessions.ts';

const tags = ['identity'];
const config = { access: 'signed-in' } as const;

export function sessionsApi(app: App, deps: Deps): void {
  app.route({
    method: 'POST',
    url: '/api/v1/sessions',
    config: { access: 'public' },
    schema: {
      tags,
      summary: 'Sign in: sets the session cookie and answers the anti-forgery token',
      body: signInInput,
      response: {
        201: signedInAnswer,
        403: problemSchema,
        422: problemSchema,
        429: problemSchema,
      },
    },
    handler: async (request, reply) => {
      const opened = await signIn(deps, request.body, {
        address: request.ip,
        device: deviceOf(request.headers['user-agent']),
      });
      setSessionCookie(reply, deps.publicUrl, opened.token);
      const { csrf, mustChangePassword, mustChooseRole } = opened;
      return reply.code(201).send({ csrf, mustChangePassword, mustChooseRole });
    },
  });

  app.route({
    method: 'GET',
    url: '/api/v1/sessions',
    config,
    schema: {
      tags,
      summary: 'The browsers in which I am signed in',
      response: { 200: sessionsAnswer, 401: problemSchema, 403: problemSchema },
    },
    handler: async (request) => {
      const current = sessionOf(visitorOf(request));
      const found = await listSessions(deps.db, visitorOf(request).personId, deps.now());
      return {
        items: found.map(({ id, device, createdAt, lastSeenAt }) => ({
          id,
          device,
          createdAt: createdAt.toISOString(),
          lastSeenAt: lastSeenAt.toISOString(),
          isCurrent: id === current,
        })),
      };
    },
  });

  app.route({
    method: 'DELETE',
    url: '/api/v1/sessions/current',
    config,
    schema: {
      tags,
      summary: 'Sign out',
      response: { 204: nothingAnswer, 401: problemSchema, 403: problemSchema },
    },
    handler: async (request, reply) => {
      const visitor = visitorOf(request);
      await endSession(deps, visitor, sessionOf(visitor));
      clearSessionCookie(reply, deps.publicUrl);
      return reply.code(204).send(null);
    },
  });

  app.route({
    method: 'DELETE',
    url: '/api/v1/sessions/:id',
    config,
    schema: {
      tags,
      summary: 'Sign out another browser of mine',
      params: idParams,
      response: {
        204: nothingAnswer,
        401: problemSchema,
        403: problemSchema,
        404: problemSchema,
      },
    },
    handler: async (request, reply) => {
      const visitor = visitorOf(request);
      sessionOf(visitor);
      await endSession(deps, visitor, request.params.id);
      return reply.code(204).send(null);
    },
  });
}
