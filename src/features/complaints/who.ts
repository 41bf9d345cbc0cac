import type { Role } from '../../lib/roles.ts';

/** Offices lead a complaint; those whose goods it is about, or who were asked, answer it. */
export const takers: readonly Role[] = [
  'cooperative-head',
  'packing-house',
  'exporter',
  'commune-officer',
  'inspector',
  'officer',
];
export const readers: readonly Role[] = [...takers, 'cooperative-editor'];
