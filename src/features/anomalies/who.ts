import type { Role } from '../../lib/roles.ts';

export const deciders: readonly Role[] = ['inspector', 'officer'];
/** Set thresholds, severities, on and off. */
export const ruleSetters: readonly Role[] = ['officer'];
/** Holders see what was confirmed of their own. */
export const readers: readonly Role[] = [
  ...deciders,
  'cooperative-head',
  'cooperative-editor',
  'packing-house',
  'exporter',
];
