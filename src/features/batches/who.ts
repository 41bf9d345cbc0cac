import type { Role } from '../../lib/roles.ts';

/** Who may register and correct, who stands for it, who may look. */
export const writers: readonly Role[] = ['cooperative-editor', 'cooperative-head'];
export const heads: readonly Role[] = ['cooperative-head'];
export const readers: readonly Role[] = [...writers, 'packing-house', 'inspector', 'officer'];
