import type { Role } from '../../lib/roles.ts';

/** The holder's people prepare it, its head signs. */
export const writers: readonly Role[] = ['cooperative-editor', 'cooperative-head'];
export const heads: readonly Role[] = ['cooperative-head'];
/** Accept it and declare what is shipped under it. */
export const grantees: readonly Role[] = ['packing-house', 'exporter'];
export const readers: readonly Role[] = [...writers, ...grantees, 'inspector', 'officer'];
