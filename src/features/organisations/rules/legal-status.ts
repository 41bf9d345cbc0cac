import { formatDate, type LocalDate } from '../../../lib/dates.ts';
import type { Problem } from '../../../lib/problem.ts';
import type { Tone } from '../../../web/components/tag.tsx';
import { problems } from '../problems.ts';
import type { OrganisationKind } from '../rules.ts';

export const cooperativeStatuses = [
  'operating',
  'paused',
  'not-at-address',
  'revoked-by-tax',
  'winding-up',
  'in-bankruptcy',
  'ended',
] as const;
export type LegalStatus = (typeof cooperativeStatuses)[number];

/**
 * The statuses a kind may have: 7 of a cooperative (Decree 92/2024 Art. 27), 6 of a group (Art. 28:
 * no legal person, so no bankruptcy). Enterprises use the cooperative's list, an office of the state
 * only works or has ended.
 */
export function statusesOf(kind: OrganisationKind): readonly LegalStatus[] {
  if (kind === 'authority') return ['operating', 'ended'];
  if (kind === 'cooperative-group')
    return cooperativeStatuses.filter((status) => status !== 'in-bankruptcy');
  return cooperativeStatuses;
}

type Change = { readonly status: LegalStatus; readonly effectiveOn: LocalDate };

/** `history`: the earlier changes, in any order. */
export function whyNotChangeStatus(
  organisation: { kind: OrganisationKind; legalStatus: LegalStatus },
  history: readonly Change[],
  next: Change,
  today: LocalDate,
): Problem | undefined {
  if (!statusesOf(organisation.kind).includes(next.status)) return problems.statusNotOfKind();
  if (next.status === organisation.legalStatus) return problems.statusUnchanged();
  if (next.effectiveOn > today) return problems.statusInFuture();
  const last = history
    .map((change) => change.effectiveOn)
    .toSorted()
    .at(-1);
  if (last && next.effectiveOn < last)
    return problems.statusBeforeLast({ last: formatDate(last, 'vi') });
  return undefined;
}

export function toneOf(status: LegalStatus): Tone {
  if (status === 'operating') return 'ok';
  return status === 'ended' || status === 'revoked-by-tax' ? 'stop' : 'warn';
}
