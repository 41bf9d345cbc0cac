import type { Role } from '../../lib/roles.ts';

/** Lists and rules are the province's; an inspector works by them and does not set them. */
export const setters: readonly Role[] = ['officer'];
