import type { LocalDate } from '../../lib/dates.ts';
import { formatDate } from '../../lib/dates.ts';
import type { Problem } from '../../lib/problem.ts';
import { readTaxCode } from '../../lib/tax-code.ts';
import { problems } from './problems.ts';

export type OrganisationKind =
  | 'cooperative'
  | 'cooperative-group'
  | 'company'
  | 'authority'
  | 'certifier';

/** Whether a kind may follow another: only THT -> HTX keeps its identity (Law 17/2023 Art. 108). */
export function whyNotChangeKind(
  current: { kind: OrganisationKind; validFrom: LocalDate },
  next: { kind: OrganisationKind; validFrom: LocalDate },
  today: LocalDate,
): Problem | undefined {
  if (next.kind === current.kind) return problems.kindUnchanged();
  if (current.kind !== 'cooperative-group' || next.kind !== 'cooperative') {
    return problems.kindCannotFollow();
  }
  if (next.validFrom > today) return problems.changeInFuture();
  if (next.validFrom <= current.validFrom) {
    return problems.changeBeforeStart({ validFrom: formatDate(current.validFrom, 'vi') });
  }
  return undefined;
}

/** A mistyped tax code is only warned of: old paper codes must still be entered. */
export function isTaxCodeDoubtful(taxCode: string | null): boolean {
  return taxCode !== null && readTaxCode(taxCode)?.checkDigitOk === false;
}
