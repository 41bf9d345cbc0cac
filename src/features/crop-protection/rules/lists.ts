import type { LocalDate } from '../../../lib/dates.ts';
import type { Problem } from '../../../lib/problem.ts';
import { problems } from '../problems.ts';

type Days = {
  inForceFrom?: LocalDate | null | undefined;
  runOffUntil?: LocalDate | null | undefined;
};

export function whyNotList({ inForceFrom, runOffUntil }: Days): Problem | undefined {
  if (inForceFrom && runOffUntil && runOffUntil <= inForceFrom) return problems.runOffBeforeForce();
  return undefined;
}

type Publication = {
  readonly list: {
    readonly state: 'draft' | 'published';
    readonly kind: 'full' | 'amendment';
    readonly inForceFrom: LocalDate | null;
  };
  /** whoever wrote the list down or sent lines of it */
  readonly enteredBy: ReadonlySet<string>;
  readonly by: string;
  readonly lineCount: number;
  /** the full lists in force, by their day */
  readonly fullFrom: readonly LocalDate[];
};

/** A list judges everybody's sprays: it is published by another than who entered it, and never empty. */
export function whyNotPublish(wish: Publication): Problem | undefined {
  const { state, kind, inForceFrom } = wish.list;
  if (state !== 'draft') return problems.listPublished();
  if (inForceFrom === null) return problems.forceDateMissing();
  if (wish.lineCount === 0) return problems.listEmpty();
  if (wish.enteredBy.has(wish.by)) return problems.ownList();
  if (kind === 'amendment' && !wish.fullFrom.some((day) => day <= inForceFrom))
    return problems.nothingToAmend();
  return undefined;
}

type DraftList = {
  readonly id: string;
  readonly number: string;
  readonly kind: 'full' | 'amendment';
};

/** The draft that a row of a sheet belongs to; without a number the only one there is. */
export function draftNamed<List extends DraftList>(
  number: string | undefined,
  drafts: readonly List[],
): { list: List } | { problem: Problem } {
  const [only, second] = drafts;
  if (number === undefined && only && !second) return { list: only };
  if (number === undefined && second) return { problem: problems.listNeeded() };
  const bare = (text: string) => text.replace(/\s/g, '').toLowerCase();
  const found = drafts.find((list) => number !== undefined && bare(list.number) === bare(number));
  return found ? { list: found } : { problem: problems.listUnknown() };
}

export function whyNotLine(
  list: DraftList,
  line: { standing: 'listed' | 'removed' },
  /** what an earlier row of the same list says of the product */
  before: 'listed' | 'removed' | undefined,
): Problem | undefined {
  if (line.standing === 'removed' && list.kind === 'full') return problems.removedFromFull();
  if (before !== undefined && before !== line.standing) return problems.lineTwoWays();
  return undefined;
}

export { problems as lineProblems } from '../problems.ts';
