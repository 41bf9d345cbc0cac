import type { Actor, Role } from '../../lib/roles.ts';

/** The administrator has no power over facts and sees no pages of them. */
export const readers: readonly Role[] = [
  'cooperative-editor',
  'cooperative-head',
  'packing-house',
  'inspector',
  'officer',
];
/** Holders register their land, officers anyone's. */
export const registrars: readonly Role[] = ['cooperative-editor', 'cooperative-head', 'officer'];
/** Visit the land and write the minutes. */
export const inspectors: readonly Role[] = ['inspector'];
/** Whoever declares or verifies does not decide on codes. */
export const deciders: readonly Role[] = ['officer'];

/** Whose areas an actor sees: the authority all, everyone else their own organisation's. */
export type Sight = { readonly holderId: string | undefined };

export function sightOf(actor: Actor): Sight {
  const seesAll = actor.role === 'officer' || actor.role === 'inspector';
  return { holderId: seesAll ? undefined : actor.organisationId };
}
