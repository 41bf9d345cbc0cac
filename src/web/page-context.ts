import type { Language } from '../lib/language.ts';
import type { Role } from '../lib/roles.ts';

/** The signed-in person as a page shows them. */
export type Viewer = {
  readonly personName: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly role: Role;
  /** true when the person has roles elsewhere and may switch */
  readonly hasOtherRoles: boolean;
};

/** What every page needs besides its own view. Made from the request by `pageContext`. */
export type PageContext = {
  readonly language: Language;
  /** path with query, for the language links and for "back to where I was" */
  readonly url: string;
  readonly viewer: Viewer | undefined;
  /** goes into every form as the hidden field `csrf` */
  readonly csrf: string;
  /** a fresh id for a creation form's hidden field `idempotencyKey`, so that sending twice creates once */
  readonly newKey: string;
};

/** One thing to correct in a form: `field` is the input's id, undefined for the form as a whole. */
export type FormError = { readonly field: string | undefined; readonly text: string };
