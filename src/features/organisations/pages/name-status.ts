import type { Language } from '../../../lib/language.ts';
import { legalWords } from '../messages/legal.ts';
import type { LegalStatus } from '../rules/legal-status.ts';
import type { OrganisationKind } from '../rules.ts';

/** A group has no bankruptcy and no merger, so two of its statuses have words of their own. */
export function nameStatus(status: LegalStatus, kind: OrganisationKind, language: Language) {
  const say = legalWords(language);
  if (kind === 'cooperative-group' && (status === 'winding-up' || status === 'ended'))
    return say[`${status}-group`];
  return say[status];
}
