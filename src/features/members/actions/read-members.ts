import type { Deps } from '../../../deps.ts';
import { problems as http } from '../../../http/problems.ts';
import type { Actor } from '../../../lib/roles.ts';
import { listConsents, listStandings } from '../store/consents.ts';
import { findMember, listMembers, type MemberFilter } from '../store/members.ts';
import { listPlots } from '../store/plots.ts';
import { sightOf } from '../who.ts';
import { logReads } from './log-reads.ts';

/** A page of households as `actor` may see them, each with its areas; an authority's look is recorded. */
export async function readMembers(
  deps: Deps,
  actor: Actor,
  filter: MemberFilter,
  what: 'list' | 'export' = 'list',
) {
  const sight = sightOf(actor);
  const page = await listMembers(deps.db, sight, filter);
  const ids = page.items.map(({ id }) => id);
  const standings = await listStandings(deps.db, sight, ids);
  await logReads(deps, actor, what, page.items);
  return {
    next: page.next,
    items: page.items.map((member) => ({
      ...member,
      areas: standings.filter(({ memberId }) => memberId === member.id),
    })),
  };
}

export type ListedMember = Awaited<ReturnType<typeof readMembers>>['items'][number];

/** One household with its plots and what it said; missing and someone else's answer alike. */
export async function readMember(deps: Deps, actor: Actor, id: string) {
  const sight = sightOf(actor);
  const member = await findMember(deps.db, sight, id);
  if (!member) throw http.notFound();
  await logReads(deps, actor, 'record', [member]);
  const [plots, areas, consents] = await Promise.all([
    listPlots(deps.db, id, sight),
    listStandings(deps.db, sight, [id]),
    listConsents(deps.db, id, sight),
  ]);
  return { ...member, plots, areas, consents };
}

export type MemberRecord = Awaited<ReturnType<typeof readMember>>;
