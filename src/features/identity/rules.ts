import { readPhone } from '../../lib/phone.ts';
import type { Problem } from '../../lib/problem.ts';
import { type Actor, isOfficial, type Role } from '../../lib/roles.ts';
import { problems } from './problems.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** A session ends after 12 hours without use, and after 30 days at the latest. */
export const idleMilliseconds = 12 * hour;
export const longestMilliseconds = 30 * day;
/** Last use is written down at most once a minute. */
export const touchMilliseconds = 60_000;

type SessionTimes = {
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
};

export function isAlive(session: SessionTimes, now: Date): boolean {
  return (
    session.revokedAt === null &&
    now < session.expiresAt &&
    now.getTime() - session.lastSeenAt.getTime() < idleMilliseconds
  );
}

export function isDueToTouch(lastUse: Date | null, now: Date): boolean {
  return lastUse === null || now.getTime() - lastUse.getTime() >= touchMilliseconds;
}

/** At most so many tries of one phone number and from one address in a quarter of an hour. */
export const throttle = { minutes: 15, perPhone: 10, perAddress: 60 } as const;
/** The password of a slip is good for a week. */
export const slipMilliseconds = 7 * day;

/** One household: IPv6 gives each a whole /64, so its last half tells nothing. */
export function addressToCount(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail ? tail.split(':') : [];
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  const groups = [...left, ...zeros, ...right].map((group) => group.replace(/^0+(?=.)/, ''));
  return groups.slice(0, 4).join(':');
}

/** Minutes until the oldest of the counted tries is a quarter of an hour ago; undefined: go on. */
export function minutesToWait(
  earlier: readonly Date[],
  most: number,
  now: Date,
): number | undefined {
  const [freeing] = [...earlier].sort((a, b) => b.getTime() - a.getTime()).slice(most - 1);
  if (!freeing) return undefined;
  const left = freeing.getTime() + throttle.minutes * 60_000 - now.getTime();
  return left > 0 ? Math.ceil(left / 60_000) : undefined;
}

/** Guessed first: the owner's own number, in any of its forms. */
export function whyNotPassword(password: string, phone: string): Problem | undefined {
  return readPhone(password)?.phone === phone ? problems.passwordIsPhone() : undefined;
}

/** Powers of the province belong to its offices; a farm's own roles do not. */
export function whyNotRole(role: Role, kind: string): Problem | undefined {
  const ofAuthority = isOfficial(role) || role === 'administrator';
  const fits = ofAuthority
    ? kind === 'authority'
    : !['authority', 'certifier', 'laboratory'].includes(kind);
  return fits ? undefined : problems.roleUnfit();
}

/** Decisions, checks and what a head stands for are a person's: a machine in those roles only reads. */
export function whyNotKey(role: Role, mayWrite: boolean): Problem | undefined {
  const isPersons = isOfficial(role) || role === 'cooperative-head';
  return isPersons && mayWrite ? problems.keyOnlyReads() : undefined;
}

/** Nobody raises, locks out or resets himself: a second administrator does it. */
export function whyNotOnSelf(actor: Actor, personId: string): Problem | undefined {
  return actor.personId === personId ? problems.ownAccount() : undefined;
}

/** A path of this site to go on to: no other host, nothing a browser would read as one. */
export function safePath(path: string | undefined): string | undefined {
  return path && /^\/(?![/\\])[!-[\]-~]*$/.test(path) ? path : undefined;
}
