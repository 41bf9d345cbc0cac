import type { Role } from '../../lib/roles.ts';

/** Holders see their own quotas, the authority everybody's. */
export const readers: readonly Role[] = [
  'cooperative-editor',
  'cooperative-head',
  'inspector',
  'officer',
];
/** Officers set ceilings and seasons; inspectors look at them. */
export const setters: readonly Role[] = ['officer'];
export const deciders: readonly Role[] = ['inspector'];
