import type { Deps } from '../../../deps.ts';
import { type Actor, isOfficial } from '../../../lib/roles.ts';
import { insertReads } from '../store/reads.ts';

type Seen = { readonly organisationId: string; readonly id: string };

/**
 * Records that an authority looked at these households, one entry for each organisation concerned.
 * Call it before the answer leaves: what is not recorded is not shown. The organisation's own people
 * are not recorded. An export of other features calls it with 'export'.
 */
export async function logReads(
  deps: Deps,
  actor: Actor,
  what: 'list' | 'record' | 'export',
  seen: readonly Seen[],
): Promise<void> {
  if (!isOfficial(actor.role) || seen.length === 0) return;
  const counts = new Map<string, number>();
  for (const { organisationId } of seen)
    counts.set(organisationId, (counts.get(organisationId) ?? 0) + 1);
  const rows = [...counts].map(([organisationId, rowCount]) => ({
    id: deps.newId('pdr'),
    readerId: actor.personId,
    readerOrganisationId: actor.organisationId,
    readerRole: actor.role,
    organisationId,
    memberId: what === 'record' ? (seen[0]?.id ?? null) : null,
    what,
    rowCount,
    readAt: deps.now(),
  }));
  await deps.db.transaction((tx) => insertReads(tx, rows));
}
