import type { Tx } from '../../../db/connect.ts';
import { problems as http } from '../../../http/problems.ts';
import { type Actor, isCooperative } from '../../../lib/roles.ts';
import { problems } from '../problems.ts';
import { lockMembers } from '../store/members.ts';

/** Only people of the organisation itself write about its households, whoever calls. */
export function refuseOutsiders(actor: Actor, organisationId: string): void {
  if (!isCooperative(actor.role) || actor.organisationId !== organisationId)
    throw http.notAllowed();
}

/** The household as it stands, held until the end; 404 when not theirs, 412 when it moved on. */
export async function lockMember(tx: Tx, actor: Actor, id: string, seenVersion?: number) {
  const [member] = await lockMembers(tx, actor.organisationId, [id]);
  if (!member) throw http.notFound();
  if (seenVersion !== undefined && seenVersion !== member.version) throw http.changedMeanwhile();
  return member;
}

export async function lockPresentMember(tx: Tx, actor: Actor, id: string) {
  const member = await lockMember(tx, actor, id);
  if (member.leftOn !== null) throw problems.householdsLeft({ numbers: member.number });
  return member;
}
