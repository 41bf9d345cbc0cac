import type { Role } from '../../lib/roles.ts';

/** Who may register and correct, who stands for it, who may look. */
export const writers: readonly Role[] = ['cooperative-editor', 'cooperative-head'];
export const heads: readonly Role[] = ['cooperative-head'];
export const readers: readonly Role[] = [
  ...writers,
  'packing-house',
  'exporter',
  'inspector',
  'officer',
];
/** Who decides on lots that wait, and who sets which do. */
export const inspectors: readonly Role[] = ['inspector'];
export const queueReaders: readonly Role[] = ['inspector', 'officer'];
export const ruleSetters: readonly Role[] = ['officer'];
