import type { Deps } from '../../../deps.ts';
import { type LocalDate, localDateOf } from '../../../lib/dates.ts';
import { refuseIf } from '../../../lib/problem.ts';
import type { Actor } from '../../../lib/roles.ts';
import { recordFact } from '../../ledger/actions.ts';
import { problems } from '../problems.ts';
import { whyNotLeave } from '../rules.ts';
import { spanOfConsents } from '../store/consents.ts';
import { updateMember } from '../store/members.ts';
import { lockMember } from './own.ts';

/** Records that a household left its organisation; its land stands behind no code from that day. */
export async function leaveMember(
  deps: Deps,
  actor: Actor,
  id: string,
  { leftOn }: { leftOn: LocalDate },
  seenVersion?: number,
): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const member = await lockMember(tx, actor, id, seenVersion);
    const { last } = await spanOfConsents(tx, id);
    const today = localDateOf(deps.now());
    refuseIf(whyNotLeave(member, leftOn, { lastConsentOn: last, today }));
    await updateMember(tx, id, { leftOn });
    await recordFact(tx, deps, actor, {
      kind: 'member.left',
      subjectType: 'member',
      subjectId: id,
      happenedOn: leftOn,
      facts: { leftOn, version: member.version + 1 },
    });
  });
}

/** Takes back a departure recorded by mistake; what the household said before stands again. */
export async function takeBackDeparture(
  deps: Deps,
  actor: Actor,
  id: string,
  seenVersion?: number,
): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const member = await lockMember(tx, actor, id, seenVersion);
    if (member.leftOn === null) throw problems.notLeft();
    await updateMember(tx, id, { leftOn: null });
    await recordFact(tx, deps, actor, {
      kind: 'member.corrected',
      subjectType: 'member',
      subjectId: id,
      facts: { leftOn: null, before: { leftOn: member.leftOn }, version: member.version + 1 },
    });
  });
}
