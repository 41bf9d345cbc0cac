import type { Database } from '../../../db/connect.ts';
import { boxOfOutline } from '../../../lib/geometry.ts';
import { compete, type Overlap, overlapOf } from '../rules.ts';
import { findLand, type Land, listLandIn } from '../store.ts';

export type FoundOverlap = Overlap & {
  readonly areaId: string;
  readonly name: string;
  readonly holder: string;
};

/**
 * Other areas of the same crop and market that claim ground of this area beyond what receivers'
 * errors explain, the largest first. Empty for an area without an outline or given up. Who asks
 * decides who is told the other's name: the holder of the area is not.
 */
export async function overlapsOf(db: Database, areaId: string): Promise<FoundOverlap[]> {
  const land = await findLand(db, areaId);
  return land ? findOverlaps(db, land) : [];
}

type Claim = Pick<Land, 'id' | 'outline' | 'cropCode' | 'liveMarkets' | 'isRetired'>;

/** The same for an outline that is not, or not yet, the area's own. */
export async function findOverlaps(db: Database, claim: Claim): Promise<FoundOverlap[]> {
  const { outline } = claim;
  if (!outline || claim.isRetired) return [];
  const near = await listLandIn(db, boxOfOutline(outline), claim.id);
  return near
    .flatMap((other) => {
      if (!other.outline || other.isRetired || !compete(claim, other)) return [];
      const overlap = overlapOf(outline, other.outline);
      return overlap
        ? [{ areaId: other.id, name: other.name, holder: other.holder, ...overlap }]
        : [];
    })
    .sort((a, b) => b.squareMetres - a.squareMetres);
}
