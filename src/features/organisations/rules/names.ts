import { formatDate, type LocalDate } from '../../../lib/dates.ts';
import { fold } from '../../../lib/fold.ts';
import type { Problem } from '../../../lib/problem.ts';
import { problems } from '../problems.ts';

export type Renaming = { readonly formerName: string; readonly changedOn: LocalDate };

/** `renamings`: the earlier changes of name, in any order. */
export function whyNotRename(
  currentName: string,
  renamings: readonly Renaming[],
  next: { name: string; changedOn: LocalDate },
  today: LocalDate,
): Problem | undefined {
  if (next.name === currentName) return problems.nameUnchanged();
  if (next.changedOn > today) return problems.renameInFuture();
  const last = renamings
    .map((one) => one.changedOn)
    .toSorted()
    .at(-1);
  if (last && next.changedOn <= last)
    return problems.renameBeforeLast({ last: formatDate(last, 'vi') });
  return undefined;
}

/**
 * The name that a paper issued on that day still carries, when it is no longer the organisation's;
 * undefined when it carries the present one. Good for certificates, decisions and codes alike.
 */
export function oldNameOn(renamings: readonly Renaming[], issuedOn: LocalDate): string | undefined {
  return renamings
    .filter((one) => one.changedOn > issuedOn)
    .toSorted((a, b) => (a.changedOn < b.changedOn ? -1 : 1))
    .at(0)?.formerName;
}

/** What a search looks through: the name of today and every earlier one. */
export function foldNames(names: readonly string[]): string {
  return [...new Set(names.map(fold))].join(' | ');
}
