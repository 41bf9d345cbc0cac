import type { FormError, PageContext } from '../../../web/page-context.ts';
import type { Step } from '../rules/life-cycle.ts';
import type { Complaint, ComplaintStep } from '../store/read.ts';

export type RecordProps = {
  context: PageContext;
  complaint: Complaint;
  /** undefined: not for the viewer */
  phone: string | null | undefined;
  steps: readonly ComplaintStep[];
  /** what the viewer may do now */
  open: readonly Step[];
  assignees: readonly { id: string; name: string }[];
  now: Date;
  texts: Record<string, string>;
  errors: readonly FormError[];
};
