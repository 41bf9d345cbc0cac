import { createOnce } from '../../../db/create-once.ts';
import { isUniqueViolation } from '../../../db/errors.ts';
import type { Deps } from '../../../deps.ts';
import { problems as httpProblems } from '../../../http/problems.ts';
import { refuseIf } from '../../../lib/problem.ts';
import type { Actor, Role } from '../../../lib/roles.ts';
import { recordFact } from '../../ledger/actions.ts';
import { problems } from '../problems.ts';
import { whyNotOnSelf, whyNotRole } from '../rules.ts';
import {
  findMembership,
  findOrganisation,
  insertMembership,
  setEnded,
} from '../store/memberships.ts';
import { findPerson, revokeSessionsOf, setDisabled } from '../store/people.ts';

/** Gives a person a role in an organisation. Refused: to oneself, twice, or where it does not fit. */
export async function grantRole(
  deps: Deps,
  actor: Actor,
  input: { personId: string; organisationId: string; role: Role },
  key?: string,
): Promise<{ membershipId: string }> {
  const { personId, organisationId, role } = input;
  refuseIf(whyNotOnSelf(actor, personId));
  try {
    return await createOnce(
      deps,
      actor,
      { operation: 'people.grant-role', key, input },
      async (tx) => {
        if (!(await findPerson(tx, personId))) throw httpProblems.notFound();
        const organisation = await findOrganisation(tx, organisationId);
        if (!organisation) throw problems.organisationUnknown();
        refuseIf(whyNotRole(role, organisation.kind));
        const membershipId = deps.newId('mem');
        await insertMembership(tx, {
          id: membershipId,
          personId,
          organisationId,
          role,
          grantedBy: actor.personId,
          grantedAt: deps.now(),
          endedAt: null,
        });
        await recordFact(tx, deps, actor, {
          kind: 'role.granted',
          subjectType: 'person',
          subjectId: personId,
          facts: { membershipId, organisationId, role },
        });
        return { membershipId };
      },
    );
  } catch (error) {
    if (isUniqueViolation(error, 'memberships_active_index')) throw problems.roleHeld();
    throw error;
  }
}

/** Ends a role from this moment; ending it again changes nothing. */
export async function endRole(
  deps: Deps,
  actor: Actor,
  { personId, membershipId }: { personId: string; membershipId: string },
): Promise<void> {
  refuseIf(whyNotOnSelf(actor, personId));
  await deps.db.transaction(async (tx) => {
    const found = await findMembership(tx, membershipId, personId);
    if (!found) throw httpProblems.notFound();
    if (!(await setEnded(tx, membershipId, deps.now()))) return;
    await recordFact(tx, deps, actor, {
      kind: 'role.ended',
      subjectType: 'person',
      subjectId: personId,
      facts: { membershipId, organisationId: found.organisationId, role: found.role },
    });
  });
}

/** A disabled person is signed out everywhere and cannot sign in until enabled again. */
export async function setPersonDisabled(
  deps: Deps,
  actor: Actor,
  { personId, disabled }: { personId: string; disabled: boolean },
): Promise<void> {
  refuseIf(whyNotOnSelf(actor, personId));
  const now = deps.now();
  await deps.db.transaction(async (tx) => {
    if (!(await findPerson(tx, personId))) throw httpProblems.notFound();
    await setDisabled(tx, personId, disabled ? now : null);
    if (disabled) await revokeSessionsOf(tx, personId, now);
    await recordFact(tx, deps, actor, {
      kind: disabled ? 'person.disabled' : 'person.enabled',
      subjectType: 'person',
      subjectId: personId,
      facts: {},
    });
  });
}
