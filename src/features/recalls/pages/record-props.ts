import type { FormError, PageContext } from '../../../web/page-context.ts';
import type { Side } from '../rules/life-cycle.ts';
import type { Recall } from '../store/read.ts';
import type { Recipient, Recovery, ScopeLot, ScopeSums, TimelineRow } from '../store/read-parts.ts';

export type RecordProps = {
  context: PageContext;
  recall: Recall;
  sums: ScopeSums;
  /** the first hundred; the sheet has all */
  lots: readonly ScopeLot[];
  recipients: readonly Recipient[];
  recoveries: readonly Recovery[];
  timeline: readonly TimelineRow[];
  /** what the viewer may play */
  sides: readonly Side[];
  now: Date;
  texts: Record<string, string>;
  errors: readonly FormError[];
};
