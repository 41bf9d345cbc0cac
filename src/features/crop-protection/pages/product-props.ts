import type { FormError, PageContext } from '../../../web/page-context.ts';
import type { readProduct } from '../actions/read-catalogue.ts';
import type { UseJudgement } from '../rules/judge.ts';

export type ProductProps = {
  context: PageContext;
  found: Awaited<ReturnType<typeof readProduct>>;
  crops: readonly { value: string; label: string }[];
  texts: Record<string, string>;
  errors: readonly FormError[];
  judgement: UseJudgement | undefined;
};
