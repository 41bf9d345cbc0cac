import { type Actor, isAuthority, type Role } from '../../lib/roles.ts';

/** A diary is read by those who keep it and by the inspectors and officers of the province. */
export const readers: readonly Role[] = [
  'cooperative-editor',
  'cooperative-head',
  'inspector',
  'officer',
];
/** Only the organisation itself writes, on behalf of its members. */
export const writers: readonly Role[] = ['cooperative-editor', 'cooperative-head'];

/** Whose diaries an actor sees: undefined is everybody's. */
export function sightOf(actor: Actor): string | undefined {
  return isAuthority(actor.role) ? undefined : actor.organisationId;
}
