/** What a person may be inside an organisation. */
export const roles = [
  'cooperative-editor',
  'cooperative-head',
  'packing-house',
  'inspector',
  'officer',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** Who acts: the person, the organisation they act for, and in which role. Actor is not subject. */
export type Actor = {
  readonly personId: string;
  readonly organisationId: string;
  readonly role: Role;
  readonly via: 'session' | 'key';
};

export function isCooperative(role: Role): boolean {
  return role === 'cooperative-editor' || role === 'cooperative-head';
}

export function isAuthority(role: Role): boolean {
  return role === 'inspector' || role === 'officer';
}

/** Sets up an empty platform from the machine's own console: the first authority and its administrator. */
export const setUpActor: Actor = {
  personId: 'set-up',
  organisationId: 'set-up',
  role: 'administrator',
  via: 'key',
};
