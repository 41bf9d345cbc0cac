import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { fold } from '../../../lib/fold.ts';
import type { Problem } from '../../../lib/problem.ts';
import { problems } from '../problems.ts';

/** Nobody fills in the form in less; a phone behind a shared address must still get through. */
export const guard = { leastSeconds: 3, perAddress: 10, minutes: 60 } as const;

/** When the form was handed out, signed with the secret of that day. */
export function signForm(secret: string, issuedAt: Date): string {
  const issued = issuedAt.getTime().toString(36);
  return `${issued}.${macOf(secret, issued)}`;
}

/** The instant inside a token, before anybody knows whether it is ours. */
export function issuedAtOf(token: string): Date | undefined {
  const issued = /^([0-9a-z]{6,10})\.[\w-]{43}$/.exec(token)?.[1];
  return issued === undefined ? undefined : new Date(Number.parseInt(issued, 36));
}

type Sent = {
  readonly token: string;
  /** of the day of the token; undefined: thrown away already */
  readonly secret: string | undefined;
  /** the field that people do not see */
  readonly trap: string;
  readonly now: Date;
};

/** Programs fill in every field, at once, and reuse forms. */
export function whyNotHuman({ token, secret, trap, now }: Sent): Problem | undefined {
  if (trap !== '') return problems.trapFilled();
  const issuedAt = issuedAtOf(token);
  if (!issuedAt || secret === undefined || !isOurs(secret, token)) return problems.formStale();
  const seconds = (now.getTime() - issuedAt.getTime()) / 1000;
  if (seconds < 0) return problems.formStale();
  return seconds < guard.leastSeconds
    ? problems.tooFast({ seconds: guard.leastSeconds })
    : undefined;
}

/** `earlier`: how many came from this address within the hour. */
export function whyNotMore(earlier: number): Problem | undefined {
  return earlier >= guard.perAddress
    ? problems.tooManyComplaints({ most: guard.perAddress })
    : undefined;
}

/** Without marks, case and blanks, so that a copy with another blank is still a copy. */
export function fingerprintOf(words: string): string {
  return createHash('sha256')
    .update(fold(words).replace(/[^\p{L}\p{N}]+/gu, ''))
    .digest('hex');
}

function isOurs(secret: string, token: string): boolean {
  const [issued = '', mac = ''] = token.split('.');
  const [sent, right] = [Buffer.from(mac), Buffer.from(macOf(secret, issued))];
  return sent.length === right.length && timingSafeEqual(sent, right);
}

function macOf(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url');
}

/** Tells apart addresses for one day and nothing else. */
export function subjectOf(secret: string, address: string): string {
  return macOf(secret, `address ${address}`);
}
