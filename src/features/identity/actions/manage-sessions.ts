import type { Deps } from '../../../deps.ts';
import { problems as httpProblems } from '../../../http/problems.ts';
import type { Visitor } from '../../../http/visitor.ts';
import { problems } from '../problems.ts';
import { findMembership } from '../store/memberships.ts';
import { revokeSessionsOf } from '../store/people.ts';
import { revokeSession, setRole } from '../store/sessions.ts';

/** Another person's session is refused exactly like one that does not exist. */
export async function endSession(deps: Deps, visitor: Visitor, sessionId: string): Promise<void> {
  const ended = await deps.db.transaction((tx) =>
    revokeSession(tx, sessionId, visitor.personId, deps.now()),
  );
  if (!ended) throw httpProblems.notFound();
}

export async function endOtherSessions(deps: Deps, visitor: Visitor): Promise<void> {
  const mine = sessionOf(visitor);
  await deps.db.transaction((tx) => revokeSessionsOf(tx, visitor.personId, deps.now(), mine));
}

/** Acts from now on in another of one's own roles. */
export async function chooseRole(
  deps: Deps,
  visitor: Visitor,
  membershipId: string,
): Promise<void> {
  const mine = sessionOf(visitor);
  await deps.db.transaction(async (tx) => {
    const found = await findMembership(tx, membershipId, visitor.personId);
    if (!found || found.endedAt) throw problems.roleNotYours();
    await setRole(tx, mine, found.id);
  });
}

/** The session of a visitor who is a person, not a machine. */
export function sessionOf(visitor: Visitor): string {
  if (visitor.sessionId === undefined) throw problems.sessionOnly();
  return visitor.sessionId;
}
