import { createHash } from 'node:crypto';
import type { Deps } from '../../deps.ts';

/** The browser's cookie. With https its name binds it to this host alone. */
export function sessionCookieName(publicUrl: string): string {
  return publicUrl.startsWith('https:') ? '__Host-session' : 'session';
}

/** What is kept of a token, so that a copy of the table signs nobody in. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** 256 unguessable bits. */
export function newToken(deps: Pick<Deps, 'randomBytes'>): string {
  return Buffer.from(deps.randomBytes(32)).toString('base64url');
}
