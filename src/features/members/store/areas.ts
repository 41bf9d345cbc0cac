import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../../db/connect.ts';
import { growingAreas } from '../../../db/schema/areas.ts';
import type { Sight } from '../who.ts';

/** An area as far as that sight reaches; undefined when missing or beyond it. */
export async function findSeenArea(
  db: Database,
  { organisationId, communeOfficeId }: Sight,
  id: string,
) {
  const [area] = await db
    .select({
      id: growingAreas.id,
      name: growingAreas.name,
      squareMetres: growingAreas.squareMetres,
      holderId: growingAreas.holderId,
    })
    .from(growingAreas)
    .where(
      and(
        eq(growingAreas.id, id),
        organisationId === undefined ? undefined : eq(growingAreas.holderId, organisationId),
        communeOfficeId === undefined ? undefined : inCommune(communeOfficeId),
      ),
    );
  return area;
}

/** The areas to choose from in a filter: an authority chooses the organisation first. */
export async function listSeenAreas(db: Database, sight: Sight, organisation: string | undefined) {
  const holderId = sight.organisationId ?? organisation;
  if (holderId === undefined && sight.communeOfficeId === undefined) return [];
  return db
    .select({ id: growingAreas.id, name: growingAreas.name })
    .from(growingAreas)
    .where(
      and(
        holderId === undefined ? undefined : eq(growingAreas.holderId, holderId),
        sight.communeOfficeId === undefined ? undefined : inCommune(sight.communeOfficeId),
      ),
    )
    .orderBy(asc(growingAreas.nameFolded), asc(growingAreas.id));
}

function inCommune(officeId: string): SQL {
  return sql`${growingAreas.communeCode} =
    (select commune_code from organisations where id = ${officeId})`;
}
