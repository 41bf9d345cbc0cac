import { formatDate, type LocalDate } from '../../../lib/dates.ts';
import type { Problem } from '../../../lib/problem.ts';
import { decisionProblems } from '../problems/decisions.ts';

export type LatestCheck = {
  readonly checkedOn: LocalDate;
  readonly outcome: 'passed' | 'passed-with-findings' | 'failed';
  readonly inspectorId: string;
};

/**
 * A suspended code comes back only after a check newer than the suspension that was passed, by
 * somebody other than who made that check, and where the importing country approves codes, with its
 * paper. The latest check counts: a failed one outweighs an earlier pass.
 */
export function whyNotRestore(facts: {
  suspendedOn: LocalDate;
  check: LatestCheck | undefined;
  deciderId: string;
  importerReference: string | undefined;
  needsImporter: boolean;
}): Problem | undefined {
  const { check, suspendedOn: day } = facts;
  if (!check || check.checkedOn <= day || check.outcome === 'failed') {
    const since = {
      vi: formatDate(day, 'vi'),
      en: formatDate(day, 'en'),
      zh: formatDate(day, 'zh'),
    };
    return decisionProblems.checkNeeded({ since });
  }
  if (check.inspectorId === facts.deciderId) return decisionProblems.checkerDecides();
  if (facts.needsImporter && !facts.importerReference)
    return decisionProblems.importerReferenceNeeded();
  return undefined;
}

/** A term that ended before the notice was written is a slip of the pen. */
export function whyNotReply(input: {
  decidedOn: LocalDate;
  replyDueOn?: LocalDate | undefined;
}): Problem | undefined {
  const { decidedOn, replyDueOn } = input;
  return replyDueOn !== undefined && replyDueOn < decidedOn
    ? decisionProblems.replyDueBeforeNotice()
    : undefined;
}
