import type { LocalDate } from '../../../lib/dates.ts';

/** A published list: a full one starts anew, an amendment changes lines of what was before. */
export type ForceList = {
  readonly id: string;
  readonly number: string;
  readonly kind: 'full' | 'amendment';
  readonly inForceFrom: LocalDate;
  readonly runOffUntil: LocalDate | null;
};
export type Line = {
  readonly listId: string;
  readonly standing: 'listed' | 'removed';
  readonly runOffUntil: LocalDate | null;
};

/**
 * `list` is the paper that says so, `listedBy` the one whose line registered the crops. A product in
 * its run-off has left the list but may still be used.
 */
export type Standing =
  | { readonly is: 'list-unknown' }
  | { readonly is: 'listed'; readonly list: ForceList; readonly listedBy: string }
  | {
      readonly is: 'run-off';
      readonly list: ForceList;
      readonly listedBy: string;
      readonly until: LocalDate;
    }
  | { readonly is: 'not-listed'; readonly list: ForceList; readonly wasUntil: LocalDate | null };

/** Oldest first; of two that start on one day, the amendment comes after what it amends. */
export function inOrder(lists: readonly ForceList[]): ForceList[] {
  const rank = (list: ForceList) => `${list.inForceFrom} ${list.kind === 'full' ? 0 : 1}`;
  return lists.toSorted(
    (a, b) => compare(rank(a), rank(b)) || compare(a.number, b.number) || compare(a.id, b.id),
  );
}

/** The paper last in force on that day. Nothing is said of days before the first full list. */
export function listInForce(lists: readonly ForceList[], on: LocalDate): ForceList | undefined {
  const until = inOrder(lists).filter(({ inForceFrom }) => inForceFrom <= on);
  return until.some(({ kind }) => kind === 'full') ? until.at(-1) : undefined;
}

/** Where one product stood on a day, by the lists as they were in force then. */
export function standingOn(
  lists: readonly ForceList[],
  lines: readonly Line[],
  on: LocalDate,
): Standing {
  const current = listInForce(lists, on);
  if (!current) return { is: 'list-unknown' };
  const lineOf = new Map(lines.map((line) => [line.listId, line]));
  let isListed = false;
  let left: { list: ForceList; until: LocalDate | null } | undefined;
  let since: ForceList = current;
  let hasStarted = false;
  for (const list of inOrder(lists)) {
    if (list.inForceFrom > on) break;
    if (list.kind === 'full') hasStarted = true;
    if (!hasStarted) continue;
    const line = lineOf.get(list.id);
    if (line?.standing === 'listed') {
      isListed = true;
      left = undefined;
      since = list;
    } else if (isListed && (line || list.kind === 'full')) {
      // A full list that no longer names a product has removed it just as well.
      isListed = false;
      left = { list, until: line?.runOffUntil ?? list.runOffUntil };
    }
  }
  if (isListed) return { is: 'listed', list: since, listedBy: since.id };
  if (left?.until && on <= left.until)
    return { is: 'run-off', list: left.list, listedBy: since.id, until: left.until };
  return {
    is: 'not-listed',
    list: left?.list ?? current,
    wasUntil: left?.list.inForceFrom ?? null,
  };
}

/** The next paper after that day by which the product leaves; undefined while none is known. */
export function leavesAfter(
  lists: readonly ForceList[],
  lines: readonly Line[],
  on: LocalDate,
): { list: ForceList; until: LocalDate | null } | undefined {
  for (const list of inOrder(lists)) {
    if (list.inForceFrom <= on) continue;
    const then = standingOn(lists, lines, list.inForceFrom);
    if (then.is === 'run-off') return { list, until: then.until };
    if (then.is === 'not-listed') return { list, until: null };
  }
  return undefined;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
