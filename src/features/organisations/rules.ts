import type { LocalDate } from '../../lib/dates.ts';
import { addMonths, formatDate } from '../../lib/dates.ts';
import { combine, type Problem } from '../../lib/problem.ts';
import { readTaxCode } from '../../lib/tax-code.ts';
import { problems } from './problems.ts';

export type OrganisationKind =
  | 'cooperative'
  | 'cooperative-group'
  | 'company'
  | 'packing-house-operator'
  | 'authority'
  | 'certifier'
  | 'laboratory';

/**
 * Whether a kind may follow another. Only THT -> HTX keeps its identity (Law 17/2023 Art. 108): at least
 * 12 months after the group's registration, when all its members agree.
 */
export function whyNotChangeKind(
  current: { kind: OrganisationKind; validFrom: LocalDate },
  next: {
    kind: OrganisationKind;
    validFrom: LocalDate;
    allMembersAgree: boolean;
    minutesOn: LocalDate;
  },
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
  const earliest = addMonths(current.validFrom, 12);
  return combine([
    next.validFrom < earliest
      ? problems.underTwelveMonths({
          since: formatDate(current.validFrom, 'vi'),
          from: formatDate(earliest, 'vi'),
        })
      : undefined,
    next.allMembersAgree ? undefined : problems.notAllAgreed(),
    next.minutesOn > next.validFrom
      ? problems.minutesAfterChange({ changedOn: formatDate(next.validFrom, 'vi') })
      : undefined,
  ]);
}

/** A mistyped tax code is only warned of: old paper codes must still be entered. */
export function isTaxCodeDoubtful(taxCode: string | null): boolean {
  return taxCode !== null && readTaxCode(taxCode)?.checkDigitOk === false;
}
