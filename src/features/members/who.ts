import { type Actor, isAuthority, type Role } from '../../lib/roles.ts';

/** Households are personal data: their own organisation and the state's officers, nobody else. */
export const readers: readonly Role[] = [
  'cooperative-editor',
  'cooperative-head',
  'commune-officer',
  'inspector',
  'officer',
];
/** Only the organisation itself writes about its households. */
export const writers: readonly Role[] = ['cooperative-editor', 'cooperative-head'];

/** Whose households an actor sees: all, one organisation's, or those with land in one commune. */
export type Sight = {
  readonly organisationId?: string;
  /** the office of a commune: only areas in its commune, and only what concerns them */
  readonly communeOfficeId?: string;
};

export function sightOf(actor: Actor): Sight {
  if (actor.role === 'commune-officer') return { communeOfficeId: actor.organisationId };
  const seesAll = isAuthority(actor.role);
  return seesAll ? {} : { organisationId: actor.organisationId };
}
