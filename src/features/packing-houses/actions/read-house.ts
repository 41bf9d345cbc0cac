import type { Deps } from '../../../deps.ts';
import { problems as http } from '../../../http/problems.ts';
import { localDateOf } from '../../../lib/dates.ts';
import { type Actor, isAuthority, isCooperative } from '../../../lib/roles.ts';
import { maySupply, type Side } from '../rules.ts';
import { findCode, listCodesOf, listDecisions } from '../store/codes.ts';
import { findHouse } from '../store/houses.ts';
import { findSupply, listSupplies } from '../store/supplies.ts';
import { sightOf } from '../who.ts';

/** A house with its codes, every decision on them, and who may supply it, as far as `actor` may see. */
export async function readHouse({ db, now }: Deps, actor: Actor, id: string) {
  const house = await findHouse(db, id, sightOf(actor));
  if (!house) throw http.notFound();
  const seesAll = isAuthority(actor.role) || house.operatorId === actor.organisationId;
  const supplies = await listSupplies(db, id, seesAll ? undefined : actor.organisationId);
  const decisions = await listDecisions(db, id);
  const today = localDateOf(now());
  return {
    ...house,
    codes: await listCodesOf(db, [id]),
    // Who supplies a house should know of a suspension, not what was found there.
    decisions: decisions.map((row) => ({ ...row, grounds: seesAll ? row.grounds : null })),
    supplies: supplies.map((row) => ({ ...row, maySupply: maySupply(row, today) })),
  };
}

export type ReadHouse = Awaited<ReturnType<typeof readHouse>>;

/** A code with its house, for whoever decides on it. */
export async function readHouseCode({ db }: Deps, id: string) {
  const code = await findCode(db, id);
  if (!code) throw http.notFound();
  return code;
}

type Supply = NonNullable<Awaited<ReturnType<typeof findSupply>>>;

/** On which side of an agreement somebody stands; undefined: on neither. */
export function sideOf(supply: Supply | undefined, actor: Actor): Side | undefined {
  if (isCooperative(actor.role) && supply?.holderId === actor.organisationId) return 'holder';
  if (actor.role === 'packing-house' && supply?.operatorId === actor.organisationId)
    return 'operator';
  return undefined;
}

/** An agreement with the side `actor` is on. */
export async function readSupply({ db }: Deps, actor: Actor, id: string) {
  const supply = await findSupply(db, id);
  const side = sideOf(supply, actor);
  if (!supply || !side) throw http.notFound();
  return { ...supply, side };
}
