import type { Deps } from '../../../deps.ts';
import { problems as httpProblems } from '../../../http/problems.ts';
import type { Visitor } from '../../../http/visitor.ts';
import { refuseIf } from '../../../lib/problem.ts';
import { hashPassword, isPassword } from '../passwords.ts';
import { problems } from '../problems.ts';
import { whyNotPassword } from '../rules.ts';
import { findPerson, revokeSessionsOf, setPassword } from '../store/people.ts';
import { sessionOf } from './manage-sessions.ts';
import { countAttempt } from './sign-in.ts';

/**
 * Replaces one's own password and signs every other browser out. The current one is asked for,
 * except a temporary one: that was typed a moment ago and is good for nothing else.
 */
export async function changePassword(
  deps: Deps,
  visitor: Visitor,
  input: { current?: string | undefined; next: string },
  from: { address: string },
): Promise<void> {
  const sessionId = sessionOf(visitor);
  const person = await findPerson(deps.db, visitor.personId);
  if (!person) throw httpProblems.notFound();
  refuseIf(whyNotPassword(input.next, person.phone));
  await countAttempt(deps, person.phone, from.address);
  if (!person.temporaryUntil && !(await isPassword(person, input.current ?? '')))
    throw problems.currentWrong();
  if (await isPassword(person, input.next)) throw problems.passwordSame();
  const passwordHash = await hashPassword(input.next);
  await deps.db.transaction(async (tx) => {
    await setPassword(tx, person.id, { passwordHash, temporaryUntil: null });
    await revokeSessionsOf(tx, person.id, deps.now(), sessionId);
  });
}
