import type { Role } from '../../lib/roles.ts';

/** Whoever writes a diary, checks it or buys by it reads what may be sprayed. */
export const readers: readonly Role[] = [
  'cooperative-editor',
  'cooperative-head',
  'packing-house',
  'exporter',
  'commune-officer',
  'inspector',
  'officer',
];
/** Lists and substances are law: the officer enters them. */
export const listWriters: readonly Role[] = ['officer'];
/** Labels are entered, and lists and labels checked, by either; never by whoever entered them. */
export const checkers: readonly Role[] = ['officer', 'inspector'];
