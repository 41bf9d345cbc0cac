import { and, eq, isNotNull, type SQL, sql } from 'drizzle-orm';
import { growingAreas } from '../../../db/schema/areas.ts';
import { dossiers } from '../../../db/schema/dossiers.ts';
import { organisations } from '../../../db/schema/organisations.ts';
import { type Actor, isAuthority, isCooperative } from '../../../lib/roles.ts';

/**
 * Whose dossiers an actor sees: the holder its own, a commune those of land in it, the province all.
 * A draft that was never sent in is the holder's alone.
 */
export function seenBy(actor: Actor): SQL | undefined {
  if (isCooperative(actor.role)) return eq(dossiers.holderId, actor.organisationId);
  if (isAuthority(actor.role)) return isNotNull(dossiers.number);
  if (actor.role !== 'commune-officer') return sql`false`;
  const ownCommune = sql`(select ${organisations.communeCode} from ${organisations}
    where ${organisations.id} = ${actor.organisationId})`;
  return and(
    isNotNull(dossiers.number),
    sql`exists (select 1 from ${growingAreas} a where a.id = ${dossiers.areaId}
      and a.commune_code = ${ownCommune})`,
  );
}
