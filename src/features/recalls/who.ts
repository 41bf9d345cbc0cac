import type { Role } from '../../lib/roles.ts';

/** Act for whoever holds the lots. */
export const holders: readonly Role[] = ['cooperative-head', 'packing-house', 'exporter'];
/** Assess, open by decision, agree and close. */
export const officers: readonly Role[] = ['officer'];
export const signallers: readonly Role[] = [...holders, 'inspector', 'officer'];
export const readers: readonly Role[] = [
  ...holders,
  'cooperative-editor',
  'commune-officer',
  'inspector',
  'officer',
];
