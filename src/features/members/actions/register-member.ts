import type { Tx } from '../../../db/connect.ts';
import { createOnce } from '../../../db/create-once.ts';
import { isUniqueViolation } from '../../../db/errors.ts';
import type { Deps } from '../../../deps.ts';
import { localDateOf } from '../../../lib/dates.ts';
import { readPhone } from '../../../lib/phone.ts';
import { combine, refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { recordFact } from '../../ledger/actions.ts';
import { findCommune } from '../../reference/actions.ts';
import { problems } from '../problems.ts';
import { bookNumber, sortedName, whyNotJoined } from '../rules.ts';
import type { MemberInput } from '../schemas.ts';
import { spanOfConsents } from '../store/consents.ts';
import { findMemberByNumber, insertMember, updateMember } from '../store/members.ts';
import { lockMember, refuseOutsiders } from './own.ts';

/** Writes a household into its organisation's book. Sent again with the same key it creates nothing. */
export async function registerMember(
  deps: Deps,
  actor: Actor,
  input: MemberInput,
  key?: string,
): Promise<{ id: string }> {
  return refusingTwins(input, () =>
    createOnce(deps, actor, { operation: 'member.register', key, input }, (tx) =>
      registerMemberIn(tx, deps, actor, actor.organisationId, input),
    ),
  );
}

/** The same inside the caller's own transaction, as an import needs it. */
export async function registerMemberIn(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  organisationId: string,
  input: MemberInput,
): Promise<{ id: string }> {
  refuseOutsiders(actor, organisationId);
  const today = localDateOf(deps.now());
  refuseIf(
    combine([
      ...(await whyNotWrite(tx, organisationId, input)),
      whyNotJoined(input.joinedOn, { leftOn: null, today }),
    ]),
  );
  const id = deps.newId('hh');
  await insertMember(tx, {
    ...columnsOf(input),
    id,
    organisationId,
    createdBy: actor.personId,
    createdAt: deps.now(),
  });
  await recordFact(tx, deps, actor, {
    kind: 'member.registered',
    subjectType: 'member',
    subjectId: id,
    happenedOn: input.joinedOn,
    facts: factsOf(input, 1),
  });
  return { id };
}

/** Corrects what the book says of a household; its plots and consents stay as they are. */
export async function correctMember(
  deps: Deps,
  actor: Actor,
  id: string,
  input: MemberInput,
  seenVersion?: number,
): Promise<void> {
  await refusingTwins(input, () =>
    deps.db.transaction(async (tx) => {
      const before = await lockMember(tx, actor, id, seenVersion);
      const { first } = await spanOfConsents(tx, id);
      const today = localDateOf(deps.now());
      const lifetime = { leftOn: before.leftOn, firstConsentOn: first, today };
      refuseIf(
        combine([
          ...(await whyNotWrite(tx, before.organisationId, input, id)),
          whyNotJoined(input.joinedOn, lifetime),
        ]),
      );
      await updateMember(tx, id, columnsOf(input));
      await recordFact(tx, deps, actor, {
        kind: 'member.corrected',
        subjectType: 'member',
        subjectId: id,
        facts: factsOf(input, before.version + 1),
      });
    }),
  );
}

async function whyNotWrite(tx: Tx, organisationId: string, input: MemberInput, ownId?: string) {
  const twin = await findMemberByNumber(tx, organisationId, input.number);
  const isTaken = twin !== undefined && twin.id !== ownId;
  return [
    isTaken ? problems.numberTaken({ number: input.number }) : undefined,
    input.phone && !readPhone(input.phone) ? problems.phoneForm() : undefined,
    (await findCommune(tx, input.communeCode)) ? undefined : problems.communeUnknown(),
  ];
}

/** Two secretaries with the same number at once: the second meets the database's own rule. */
async function refusingTwins<Result>(input: MemberInput, write: () => Promise<Result>) {
  try {
    return await write();
  } catch (error) {
    if (isUniqueViolation(error, 'members_number_key'))
      throw problems.numberTaken({ number: input.number });
    throw error;
  }
}

function columnsOf({ number, fullName, phone, communeCode, hamlet, joinedOn }: MemberInput) {
  return {
    number: bookNumber(number),
    fullName,
    nameFolded: sortedName(fullName),
    phone: (phone && readPhone(phone)?.phone) || null,
    communeCode,
    hamlet: hamlet || null,
    joinedOn,
  };
}

/** Nothing that names a person: neither name nor telephone, place or number in the book. */
function factsOf({ joinedOn }: MemberInput, version: number) {
  return { joinedOn, version };
}
