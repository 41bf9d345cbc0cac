import type { FormError, PageContext } from '../../../web/page-context.ts';
import type { CheckingRuleRecord, PickingCeilingRecord } from '../store/rule-settings.ts';

type Named = {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly nameZh: string;
};

export type CheckingProps = {
  context: PageContext;
  rules: readonly CheckingRuleRecord[];
  ceilings: readonly PickingCeilingRecord[];
  crops: readonly Named[];
  /** which of the two forms was sent */
  form: 'rule' | 'ceiling' | undefined;
  texts: Readonly<Record<string, string>>;
  required: readonly string[];
  errors: readonly FormError[];
};
