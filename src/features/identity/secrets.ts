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

// No letters or digits that look alike in print: no i, l, o, 0, 1.
const slipAlphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Twelve characters (59 bits) in three groups, as a slip prints them: `h7kd-2mqz-v9xa`. */
export function newSlipPassword(deps: Pick<Deps, 'randomBytes'>): string {
  let letters = '';
  while (letters.length < 12) {
    for (const byte of deps.randomBytes(24)) {
      // Of 32 values one is passed over, so that each letter is equally likely.
      if (letters.length < 12) letters += slipAlphabet[byte % 32] ?? '';
    }
  }
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}

/** As typed from paper: capitals, blanks and dashes make no difference. */
export function readSlipPassword(typed: string): string {
  return typed.toLowerCase().replace(/[^a-z0-9]/g, '');
}

export function newApiKey(deps: Pick<Deps, 'randomBytes'>): { key: string; hint: string } {
  const key = `ng_${newToken(deps)}`;
  return { key, hint: `${key.slice(0, 7)}…` };
}
