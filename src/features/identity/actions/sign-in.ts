import { createHash } from 'node:crypto';
import type { Tx } from '../../../db/connect.ts';
import type { Deps } from '../../../deps.ts';
import { csrfTokenOf } from '../../../http/csrf.ts';
import { isPassword } from '../passwords.ts';
import { problems } from '../problems.ts';
import { addressToCount, longestMilliseconds, minutesToWait, throttle } from '../rules.ts';
import { hashOfToken, newToken } from '../secrets.ts';
import * as attempts from '../store/attempts.ts';
import { listRolesOf } from '../store/memberships.ts';
import { findPersonByPhone, type Person } from '../store/people.ts';
import { insertSession } from '../store/sessions.ts';

export type SignedInSession = {
  readonly token: string;
  readonly csrf: string;
  readonly personId: string;
  readonly mustChangePassword: boolean;
  /** several roles and none chosen yet, or none at all */
  readonly mustChooseRole: boolean;
};

/** Opens a new session, with the person's role when there is only one. */
export async function signIn(
  deps: Deps,
  input: { phone: string; password: string },
  from: { address: string; device: string },
): Promise<SignedInSession> {
  await countAttempt(deps, input.phone, from.address);
  const person = await findPersonByPhone(deps.db, input.phone);
  const matches = await isPassword(person, input.password);
  if (!person || !matches) throw problems.wrongCredentials();
  // Only who knows the password learns more about the account.
  if (person.disabledAt) throw problems.accountDisabled();
  const now = deps.now();
  if (person.temporaryUntil && person.temporaryUntil <= now) throw problems.slipExpired();
  return openSession(deps, person, from.device);
}

async function openSession(deps: Deps, person: Person, device: string): Promise<SignedInSession> {
  const now = deps.now();
  const roles = await listRolesOf(deps.db, [person.id]);
  const only = roles.length === 1 ? roles[0] : undefined;
  // A token of its own for every sign-in: one that was planted before is worth nothing.
  const token = newToken(deps);
  await deps.db.transaction(async (tx) => {
    await attempts.deleteAttemptsOf(tx, subjectOf('phone', person.phone));
    await insertSession(tx, {
      id: deps.newId('ses'),
      tokenHash: hashOfToken(token),
      personId: person.id,
      membershipId: only?.id ?? null,
      device,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + longestMilliseconds),
      revokedAt: null,
    });
  });
  return {
    token,
    csrf: csrfTokenOf(token),
    personId: person.id,
    mustChangePassword: person.temporaryUntil !== null,
    mustChooseRole: only === undefined,
  };
}

/** Counts before any hashing is done, so that a flood costs no more than a row. */
export async function countAttempt(deps: Deps, phone: string, address: string): Promise<void> {
  const now = deps.now();
  const since = new Date(now.getTime() - throttle.minutes * 60_000);
  // Locked in this order by everyone.
  const counted = [
    { subject: subjectOf('phone', phone), most: throttle.perPhone },
    { subject: subjectOf('address', addressToCount(address)), most: throttle.perAddress },
  ];
  await deps.db.transaction(async (tx) => {
    for (const { subject, most } of counted) await refuseFlood(tx, subject, most, since, now);
    for (const { subject } of counted) {
      await attempts.insertAttempt(tx, { id: deps.newId('try'), subject, at: now });
    }
    await attempts.deleteAttemptsUntil(tx, since);
  });
}

async function refuseFlood(tx: Tx, subject: string, most: number, since: Date, now: Date) {
  await attempts.lockAttempts(tx, subject);
  const minutes = minutesToWait(await attempts.listAttempts(tx, subject, since), most, now);
  if (minutes !== undefined) throw problems.tooManyTries({ minutes });
}

/** Neither phone numbers nor addresses are kept as such. */
function subjectOf(kind: 'phone' | 'address', value: string): string {
  return createHash('sha256').update(`${kind} ${value}`).digest('hex');
}
