import type { Role } from '../../lib/roles.ts';

/** Everybody who keeps goods: they receive, work on lots and deliver. */
export const movers: readonly Role[] = [
  'cooperative-editor',
  'cooperative-head',
  'packing-house',
  'exporter',
];
export const readers: readonly Role[] = [...movers, 'inspector', 'officer'];
/** Who says how much may be lost. */
export const ruleSetters: readonly Role[] = ['officer'];
