import type { FormError, PageContext } from '../../../web/page-context.ts';
import type { Authorisation, StepRecord, UseRecord } from '../store/read.ts';

export type RecordProps = {
  context: PageContext;
  row: Authorisation;
  uses: readonly UseRecord[];
  steps: readonly StepRecord[];
  today: string;
  /** the drawing of the QR code, once it is signed */
  qr: string | undefined;
  /** a draft whose cap could be compared with no quota */
  isUnlimited: boolean;
  texts: Record<string, string>;
  errors: readonly FormError[];
};
