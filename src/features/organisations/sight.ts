import type { Actor } from '../../lib/roles.ts';
import type { Sight } from './store.ts';

/** A commune's officer sees the organisations of that commune, whose own office is one of them. */
export function sightOf(actor: Actor): Sight {
  if (actor.role === 'commune-officer')
    return { onlyId: undefined, inCommuneOf: actor.organisationId };
  const seesAll = ['inspector', 'officer', 'administrator'].includes(actor.role);
  return { onlyId: seesAll ? undefined : actor.organisationId };
}
