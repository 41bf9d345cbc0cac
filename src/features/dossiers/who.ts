import type { Role } from '../../lib/roles.ts';

/** The administrator has no power over facts and sees no pages of them. */
export const readers: readonly Role[] = [
  'cooperative-editor',
  'cooperative-head',
  'commune-officer',
  'inspector',
  'officer',
];
export const holders: readonly Role[] = ['cooperative-editor', 'cooperative-head'];
