import type { Deps } from '../../../deps.ts';
import { problems as http } from '../../../http/problems.ts';
import type { Actor } from '../../../lib/roles.ts';
import { type Area, findArea } from '../store/areas.ts';
import { type FoundCode, findCode } from '../store/codes.ts';
import { sightOf } from '../who.ts';

/** An area as `actor` may see it; missing and someone else's answer alike. */
export async function readArea(deps: Deps, actor: Actor, id: string): Promise<Area> {
  const area = await findArea(deps.db, id, sightOf(actor));
  if (!area) throw http.notFound();
  return area;
}

export async function readAreaCode(deps: Deps, actor: Actor, id: string): Promise<FoundCode> {
  const code = await findCode(deps.db, id, sightOf(actor));
  if (!code) throw http.notFound();
  return code;
}
