import type { FastifyRequest } from 'fastify';
import type { Actor } from '../lib/roles.ts';
import type { Viewer } from '../web/page-context.ts';
import { problems } from './problems.ts';

/** Who asks, as identity found out from the cookie or the key. */
export type Visitor = {
  readonly personId: string;
  /** undefined as long as no role is chosen, or the temporary password still stands */
  readonly actor: Actor | undefined;
  readonly viewer: Viewer | undefined;
  readonly via: 'session' | 'key';
  readonly sessionId: string | undefined;
  readonly mustChangePassword: boolean;
  readonly mayWrite: boolean;
  readonly csrf: string;
};

/** Answers who asks; undefined: nobody. Throws a Problem for a key that is wrong. */
export type Authenticate = (request: FastifyRequest) => Promise<Visitor | undefined>;

/** The visitor of a route whose access is not 'public'. */
export function visitorOf(request: FastifyRequest): Visitor {
  if (!request.visitor) throw problems.signInFirst();
  return request.visitor;
}

/** The actor of a route that demands a role. */
export function actorOf(request: FastifyRequest): Actor {
  const { actor } = visitorOf(request);
  if (!actor) throw problems.notAllowed();
  return actor;
}
