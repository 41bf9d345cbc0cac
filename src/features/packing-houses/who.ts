import { type Actor, isAuthority, isCooperative, type Role } from '../../lib/roles.ts';

/** An operator its own, a cooperative those it runs or may supply, the authority all. */
export const readers: readonly Role[] = [
  'packing-house',
  'cooperative-editor',
  'cooperative-head',
  'inspector',
  'officer',
];
export const registrars: readonly Role[] = ['packing-house', 'officer'];
/** Whoever runs or checks a house does not decide on its codes. */
export const deciders: readonly Role[] = ['officer'];
export const askers: readonly Role[] = ['packing-house'];
/** The head answers for the land of the cooperative. */
export const suppliers: readonly Role[] = ['cooperative-head'];
export const enders: readonly Role[] = [...askers, ...suppliers];

/** Whose houses an actor sees; `suppliedBy`: also those that land of this organisation supplies. */
export type Sight = {
  readonly operatorId: string | undefined;
  readonly suppliedBy: string | undefined;
};

export function sightOf(actor: Actor): Sight {
  if (isAuthority(actor.role)) return { operatorId: undefined, suppliedBy: undefined };
  const { organisationId } = actor;
  return {
    operatorId: organisationId,
    suppliedBy: isCooperative(actor.role) ? organisationId : undefined,
  };
}
