import { type Role, roles } from '../../lib/roles.ts';

/** Everyone signed in may read; the query decides which organisations they see. */
export const readers: readonly Role[] = roles;

/** The administrator registers organisations too, so that their people can have roles. */
export const registrars: readonly Role[] = ['officer', 'administrator'];

/** What an organisation is, is a fact: only the authority's officer corrects it. */
export const correctors: readonly Role[] = ['officer'];

/** The board scores, its control board checks, an officer comments and publishes; the rules say who when. */
export const raters: readonly Role[] = ['cooperative-editor', 'cooperative-head', 'officer'];
export const ratingReaders: readonly Role[] = [...raters, 'inspector', 'commune-officer'];

/** Who records contracts, managers and technology of their own organisation. */
export const recorders: readonly Role[] = ['cooperative-editor', 'cooperative-head'];
export const workReaders: readonly Role[] = [
  ...recorders,
  'officer',
  'inspector',
  'commune-officer',
];
