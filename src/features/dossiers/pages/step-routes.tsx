import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { fileOf, listOf, textsOf } from '../../../http/form-body.ts';
import { answerForm, pageContext, sendPage } from '../../../http/pages.ts';
import { actorOf } from '../../../http/visitor.ts';
import type { Language } from '../../../lib/language.ts';
import type { Choice } from '../../../web/components/choice-cards.tsx';
import type { FormError } from '../../../web/page-context.ts';
import { listCodeSchemes } from '../../reference/actions.ts';
import { isAllottable } from '../../reference/rules.ts';
import { takeStep } from '../actions/take-step.ts';
import { loadDossier } from '../load.ts';
import { forms } from '../messages/forms.ts';
import { stepsFor } from '../rules/life-cycle.ts';
import { dossierParams, stepInput } from '../schemas.ts';
import { listLiveCodes } from '../store/facts.ts';
import type { DossierRecord } from '../store/read.ts';
import { readers } from '../who.ts';
import { atFormFields, stepFrom, todayTyped } from './form-input.ts';
import { base } from './list.tsx';
import { type FormStep, StepPage } from './step-form.tsx';

const formSteps = [
  'submit',
  'withdraw',
  'return',
  'forward',
  'order-check',
  'propose',
  'issue',
  'reject',
] as const satisfies readonly FormStep[];
const params = dossierParams.extend({ verb: z.enum(formSteps) });

/** A page for each step that a person takes. */
export function stepPages(app: App, deps: Deps): void {
  const config = { access: { roles: readers } };

  app.get(
    `${base}/:id/step/:verb`,
    { config, schema: { hide: true, params } },
    async (request, reply) => sendPage(reply, await page(request, request.params, [])),
  );

  app.post(
    `${base}/:id/step/:verb`,
    { config, schema: { hide: true, params } },
    async (request, reply) => {
      const { id, verb } = request.params;
      const { version, idempotencyKey: key } = textsOf(request.body);
      return answerForm(request, reply, {
        act: () =>
          takeStep(deps, actorOf(request), id, stepInput.parse(stepFrom(verb, request.body)), {
            key,
            seenVersion: Number(version),
            file: fileOf(request.body, 'file'),
          }),
        done: () => `${base}/${id}`,
        again: (errors) => page(request, request.params, atFormFields(errors, verb === 'submit')),
      });
    },
  );

  async function page(
    request: Request,
    { id, verb }: { id: string; verb: FormStep },
    errors: readonly FormError[],
  ) {
    const actor = actorOf(request);
    const { record, today } = await loadDossier(deps, actor, id);
    const context = pageContext(request);
    const isSent = request.method === 'POST';
    return (
      <StepPage
        context={context}
        record={record}
        verb={verb}
        isPossible={stepsFor(record.state, actor.role).includes(verb)}
        values={isSent ? textsOf(request.body) : { happenedOn: todayTyped(today) }}
        reasonCodes={listOf(request.body, 'reasonCodes')}
        ways={verb === 'issue' ? await waysFor(record, today, context.language) : []}
        errors={errors}
      />
    );
  }

  /** A new number of a form in use today, the number of another market, or the code as it is. */
  async function waysFor(
    record: DossierRecord,
    today: string,
    language: Language,
  ): Promise<Choice[]> {
    const say = forms(language);
    const schemes = await listCodeSchemes(deps.db);
    const codes = await listLiveCodes(deps.db, record.areaId);
    const isForMarket = (scheme: (typeof schemes)[number]) =>
      record.isExport ? scheme.forExport : scheme.forDomestic;
    const kept = codes.filter(({ marketCode }) => marketCode === record.marketCode);
    const shared = codes.filter(({ schemeId, marketCode }) => {
      const scheme = schemes.find((one) => one.id === schemeId);
      return (
        marketCode !== record.marketCode && scheme && !scheme.marketSuffix && isForMarket(scheme)
      );
    });
    return [
      ...kept.map(({ value }) => ({ value: 'keep', label: say.keep(value) })).slice(0, 1),
      ...schemes
        .filter((scheme) => scheme.kind !== 'PHC' && isAllottable(scheme, today))
        .filter(
          (scheme) => isForMarket(scheme) && !kept.some((code) => code.schemeId === scheme.id),
        )
        .map((scheme) => ({
          value: `allot/${scheme.id}`,
          label: say.allot({ vi: scheme.nameVi, en: scheme.nameEn, zh: scheme.nameZh }[language]),
          note: scheme.example,
        })),
      ...shared.map(({ id, value }) => ({ value: `same-value/${id}`, label: say.share(value) })),
    ];
  }
}
