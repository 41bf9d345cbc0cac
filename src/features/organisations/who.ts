import { type Role, roles } from '../../lib/roles.ts';

/** Everyone signed in may read; the query decides which organisations they see. */
export const readers: readonly Role[] = roles;

/** The administrator registers organisations too, so that their people can have roles. */
export const registrars: readonly Role[] = ['officer', 'administrator'];

/** What an organisation is, is a fact: only the authority's officer corrects it. */
export const correctors: readonly Role[] = ['officer'];
