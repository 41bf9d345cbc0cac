import { type Role, roles } from '../../lib/roles.ts';

/** Everyone signed in may read; the query decides which organisations they see. */
export const readers: readonly Role[] = roles;

/** The authority keeps the list; the administrator sets up organisations so that people can have roles. */
export const writers: readonly Role[] = ['officer', 'administrator'];
