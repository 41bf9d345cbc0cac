import type { Tx } from '../../../db/connect.ts';
import { createOnce } from '../../../db/create-once.ts';
import { isUniqueViolation } from '../../../db/errors.ts';
import type { Deps } from '../../../deps.ts';
import { problems as httpProblems } from '../../../http/problems.ts';
import { fold } from '../../../lib/fold.ts';
import { refuseIf } from '../../../lib/problem.ts';
import { type Actor, type Role, setUpActor } from '../../../lib/roles.ts';
import { recordFact } from '../../ledger/actions.ts';
import { hashSlipPassword } from '../passwords.ts';
import { problems } from '../problems.ts';
import { slipMilliseconds, whyNotOnSelf, whyNotRole } from '../rules.ts';
import { newSlipPassword } from '../secrets.ts';
import { findOrganisation, insertMembership } from '../store/memberships.ts';
import {
  findPerson,
  findPersonByPhone,
  insertPerson,
  revokeSessionsOf,
  setPassword,
} from '../store/people.ts';

export type Invitation = {
  readonly personId: string;
  /** undefined when the same request was answered before: a password is shown once */
  readonly slip: Slip | undefined;
};
export type Slip = { readonly password: string; readonly validUntil: Date };
type NewPerson = { name: string; phone: string; organisationId: string; role: Role };

/** A new person with a first role, and the temporary password for the slip. */
export async function invitePerson(
  deps: Deps,
  actor: Actor,
  input: NewPerson,
  key: string | undefined,
): Promise<Invitation> {
  const { slip, password } = await makeSlip(deps);
  let isFirst = false;
  try {
    const made = await createOnce(
      deps,
      actor,
      { operation: 'people.invite', key, input },
      async (tx) => {
        isFirst = true;
        return writePerson(tx, deps, actor, input, password);
      },
    );
    return { personId: made.personId, slip: isFirst ? slip : undefined };
  } catch (error) {
    // Two administrators entering the same number at once: the second one is told.
    if (isUniqueViolation(error, 'people_phone_unique')) throw problems.phoneTaken();
    throw error;
  }
}

type SlipPassword = { passwordHash: string; temporaryUntil: Date };

async function writePerson(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  input: NewPerson,
  password: SlipPassword,
) {
  const { name, phone, organisationId, role } = input;
  const organisation = await findOrganisation(tx, organisationId);
  if (!organisation) throw problems.organisationUnknown();
  refuseIf(whyNotRole(role, organisation.kind));
  if (await findPersonByPhone(tx, phone)) throw problems.phoneTaken();
  const now = deps.now();
  const personId = deps.newId('per');
  const membershipId = deps.newId('mem');
  await insertPerson(tx, {
    id: personId,
    phone,
    fullName: name,
    nameFolded: fold(name),
    ...password,
    createdAt: now,
    disabledAt: null,
  });
  await insertMembership(tx, {
    id: membershipId,
    personId,
    organisationId,
    role,
    grantedBy: actor === setUpActor ? null : actor.personId,
    grantedAt: now,
    endedAt: null,
  });
  const subject = { subjectType: 'person', subjectId: personId } as const;
  await recordFact(tx, deps, actor, { kind: 'person.invited', ...subject, facts: {} });
  await recordFact(tx, deps, actor, {
    kind: 'role.granted',
    ...subject,
    facts: { membershipId, organisationId, role },
  });
  return { personId };
}

/** A new slip: the old password and every session end at once. */
export async function renewInvitation(deps: Deps, actor: Actor, personId: string): Promise<Slip> {
  refuseIf(whyNotOnSelf(actor, personId));
  const { slip, password } = await makeSlip(deps);
  await deps.db.transaction(async (tx) => {
    if (!(await findPerson(tx, personId))) throw httpProblems.notFound();
    await setPassword(tx, personId, password);
    await revokeSessionsOf(tx, personId, deps.now());
    await recordFact(tx, deps, actor, {
      kind: 'person.invited',
      subjectType: 'person',
      subjectId: personId,
      facts: { again: true },
    });
  });
  return slip;
}

async function makeSlip(deps: Deps): Promise<{ slip: Slip; password: SlipPassword }> {
  const password = newSlipPassword(deps);
  const validUntil = new Date(deps.now().getTime() + slipMilliseconds);
  return {
    slip: { password, validUntil },
    password: { passwordHash: await hashSlipPassword(password), temporaryUntil: validUntil },
  };
}
