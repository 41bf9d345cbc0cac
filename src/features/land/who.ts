import { type Actor, isAuthority, isOfficial, type Role } from '../../lib/roles.ts';
import type { Sight } from './store.ts';

export const readers: readonly Role[] = [
  'cooperative-editor',
  'cooperative-head',
  'packing-house',
  'commune-officer',
  'inspector',
  'officer',
];
/** Holders draw their land, officers anyone's; what has a code only officers, as its area's rule says. */
export const registrars: readonly Role[] = ['cooperative-editor', 'cooperative-head', 'officer'];

/** Whose land an actor sees: the province all, a commune its own, everyone else their own. */
export function sightOf({ role, organisationId }: Actor): Sight {
  if (isAuthority(role)) return {};
  return role === 'commune-officer' ? { officeId: organisationId } : { holderId: organisationId };
}

/** A holder learns that ground is claimed twice, not by whom: that is the authority's to settle. */
export function seesNames(role: Role): boolean {
  return isOfficial(role);
}
