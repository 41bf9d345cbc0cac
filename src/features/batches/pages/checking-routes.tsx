import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { listOf, textsOf } from '../../../http/form-body.ts';
import { answerForm, pageContext, sendPage } from '../../../http/pages.ts';
import { actorOf } from '../../../http/visitor.ts';
import { parseWeight } from '../../../lib/numbers.ts';
import type { FormError } from '../../../web/page-context.ts';
import { listCrops } from '../../reference/actions.ts';
import { setCheckingRule, setPickingCeiling } from '../actions/set-checking.ts';
import { checkingRuleInput, pickingCeilingInput } from '../schemas/decisions.ts';
import { listCheckingRules, listPickingCeilings } from '../store/rule-settings.ts';
import { readers, ruleSetters } from '../who.ts';
import { ceilingAction, ruleAction } from './checking-forms.tsx';
import { CheckingPage } from './checking-page.tsx';

/** The rules of checking: every producer may read them, officers set them. */
export function checkingPages(app: App, deps: Deps): void {
  const setting = { config: { access: { roles: ruleSetters } }, schema: { hide: true } };

  app.get(
    ruleAction,
    { config: { access: { roles: readers } }, schema: { hide: true } },
    async (request, reply) => sendPage(reply, await page(request, undefined, [])),
  );

  app.post(ruleAction, setting, (request, reply) => {
    const texts = textsOf(request.body);
    return answerForm(request, reply, {
      act: () => {
        const input = checkingRuleInput.parse({
          sharePercent: wholeOf(texts.sharePercent),
          firstLots: wholeOf(texts.firstLots),
          mostGrams: gramsOf(texts.mostGrams),
          heedsAnomalies: texts.heedsAnomalies === 'yes',
          requiredChecks: listOf(request.body, 'requiredChecks'),
          auditDays: wholeOf(texts.auditDays),
          reason: texts.reason,
        });
        return setCheckingRule(deps, actorOf(request), input, texts.idempotencyKey);
      },
      done: () => ruleAction,
      again: (errors) => page(request, 'rule', errors),
    });
  });

  app.post(ceilingAction, setting, (request, reply) => {
    const texts = textsOf(request.body);
    return answerForm(request, reply, {
      act: () => {
        const input = pickingCeilingInput.parse({
          cropCode: texts.cropCode,
          gramsPerSquareMetre: gramsOf(texts.gramsPerSquareMetre),
          gramsPerPlot: gramsOf(texts.gramsPerPlot),
          reason: texts.ceilingReason,
        });
        return setPickingCeiling(deps, actorOf(request), input, texts.idempotencyKey);
      },
      done: () => ruleAction,
      again: (errors) =>
        page(
          request,
          'ceiling',
          errors.map(({ field, text }) => ({
            field: field === 'reason' ? 'ceilingReason' : field,
            text,
          })),
        ),
    });
  });

  async function page(
    request: Request,
    form: 'rule' | 'ceiling' | undefined,
    errors: readonly FormError[],
  ) {
    const [rules, ceilings, crops] = await Promise.all([
      listCheckingRules(deps.db),
      listPickingCeilings(deps.db),
      listCrops(deps.db),
    ]);
    return (
      <CheckingPage
        context={pageContext(request)}
        rules={rules}
        ceilings={ceilings}
        crops={crops}
        form={form}
        texts={form ? textsOf(request.body) : {}}
        required={listOf(request.body, 'requiredChecks')}
        errors={errors}
      />
    );
  }
}

/** A whole number as typed; anything else stays text and is refused as one. */
function wholeOf(text: string | undefined): number | string | undefined {
  const typed = (text ?? '').normalize('NFKC').trim();
  return /^\d{1,6}$/.test(typed) ? Number(typed) : typed || undefined;
}

/** Kilograms as typed, in grams; empty is none. */
function gramsOf(text: string | undefined): number | string | null {
  const typed = (text ?? '').trim();
  if (typed === '') return null;
  const read = parseWeight(typed, 'kg');
  return 'grams' in read ? read.grams : typed;
}
