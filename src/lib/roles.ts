/** What a person may be inside an organisation. */
export const roles = [
  'cooperative-editor',
  'cooperative-head',
  'packing-house',
  'exporter',
  'commune-officer',
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

/** Sees the records of the whole province. */
export function isAuthority(role: Role): boolean {
  return role === 'inspector' || role === 'officer';
}

/** Acts for an office of the state: the province's, or one commune's. */
export function isOfficial(role: Role): boolean {
  return isAuthority(role) || role === 'commune-officer';
}

/** Sets up an empty platform from the machine's own console: the first authority and its administrator. */
export const setUpActor: Actor = {
  personId: 'set-up',
  organisationId: 'set-up',
  role: 'administrator',
  via: 'key',
};

/** Acts when a term runs out: nobody's decision, but a fact like any other. */
export const clockActor: Actor = {
  personId: 'clock',
  organisationId: 'clock',
  role: 'administrator',
  via: 'key',
};

/** Somebody who reports goods without signing in: nobody knows who, and nobody asks. */
export const publicActor: Actor = {
  personId: 'public',
  organisationId: 'public',
  role: 'administrator',
  via: 'key',
};
