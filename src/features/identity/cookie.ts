import type { FastifyReply } from 'fastify';
import { longestMilliseconds } from './rules.ts';
import { sessionCookieName } from './secrets.ts';

/** Out of reach for scripts and other sites; bound to this host when there is https. */
function optionsFor(publicUrl: string) {
  return {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: publicUrl.startsWith('https:'),
  } as const;
}

export function setSessionCookie(reply: FastifyReply, publicUrl: string, token: string): void {
  void reply.setCookie(sessionCookieName(publicUrl), token, {
    ...optionsFor(publicUrl),
    maxAge: longestMilliseconds / 1000,
  });
}

export function clearSessionCookie(reply: FastifyReply, publicUrl: string): void {
  void reply.clearCookie(sessionCookieName(publicUrl), optionsFor(publicUrl));
}
