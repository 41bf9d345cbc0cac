import type { Database } from '../../../db/connect.ts';
import type { Deps } from '../../../deps.ts';
import { problems as http } from '../../../http/problems.ts';
import { boxAround } from '../../../lib/geometry.ts';
import type { Actor } from '../../../lib/roles.ts';
import { findLand, type Land, listPlaces } from '../store.ts';
import { sightOf } from '../who.ts';

/** The An Giang of today. */
const provinceCode = '91';
/** Degrees, some 20 km: communes are known by a point within them. */
const margin = 0.2;

/** An area as `actor` may see it; missing and someone else's answer alike. */
export async function readLand(deps: Deps, actor: Actor, id: string): Promise<Land> {
  const land = await findLand(deps.db, id, sightOf(actor));
  if (!land) throw http.notFound();
  return land;
}

/** The province's communes by their points, and a box around them, which is no border. */
export async function readProvince(db: Database) {
  const places = await listPlaces(db, provinceCode);
  const positions = places.map(({ longitude, latitude }): [number, number] => [
    longitude,
    latitude,
  ]);
  return { places, box: boxAround(positions, margin) };
}
