import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { fileOf, textsOf } from '../../../http/form-body.ts';
import { answerForm, pageContext, sendPage } from '../../../http/pages.ts';
import { problems as http } from '../../../http/problems.ts';
import { actorOf } from '../../../http/visitor.ts';
import { parseDate } from '../../../lib/dates.ts';
import type { FormError } from '../../../web/page-context.ts';
import { listCrops } from '../../reference/actions.ts';
import { checkLabel, enterLabel } from '../actions/enter-label.ts';
import { checkInput, labelInput, params } from '../schemas.ts';
import { findLabel, listLabels } from '../store/read-labels.ts';
import { findProduct } from '../store/read-products.ts';
import { checkers, readers } from '../who.ts';
import { base } from './base.ts';
import { LabelForm } from './label-form.tsx';
import { LabelPage, WaitingLabels } from './label-record.tsx';

type Texts = Record<string, string>;
const checking = { access: { roles: checkers } };
const schema = { hide: true, params };

/** Entering labels and holding them against their photos. */
export function labelPages(app: App, deps: Deps): void {
  const newLabel = `${base}/products/:id/labels/new`;

  app.get(newLabel, { config: checking, schema }, async (request, reply) =>
    sendPage(reply, await form(request, request.params.id, {}, [])),
  );

  app.post(newLabel, { config: checking, schema }, (request, reply) => {
    const { id } = request.params;
    const texts = textsOf(request.body);
    const sent = { key: texts.idempotencyKey, file: fileOf(request.body, 'file') };
    return answerForm(request, reply, {
      act: () => enterLabel(deps, actorOf(request), id, labelOf(texts), sent),
      done: (made) => `${base}/labels/${made.id}`,
      again: (errors) => form(request, id, texts, errors),
    });
  });

  app.get(
    `${base}/labels`,
    { config: checking, schema: { hide: true } },
    async (request, reply) => {
      const labels = await listLabels(deps.db, { waiting: true });
      return sendPage(reply, <WaitingLabels context={pageContext(request)} labels={labels} />);
    },
  );

  app.get(
    `${base}/labels/:id`,
    { config: { access: { roles: readers } }, schema },
    async (request, reply) => sendPage(reply, await record(request, request.params.id, {}, [])),
  );

  app.post(`${base}/labels/:id/checks`, { config: checking, schema }, (request, reply) => {
    const { id } = request.params;
    const texts = textsOf(request.body);
    const { outcome, note } = texts;
    return answerForm(request, reply, {
      act: () => checkLabel(deps, actorOf(request), id, checkInput.parse({ outcome, note })),
      done: () => `${base}/labels/${id}`,
      again: (errors) => record(request, id, texts, errors),
    });
  });

  async function form(request: Request, id: string, texts: Texts, errors: readonly FormError[]) {
    const product = await findProduct(deps.db, id);
    if (!product) throw http.notFound();
    const context = pageContext(request);
    const crops = (await listCrops(deps.db)).map((crop) => ({
      value: crop.code,
      label: { vi: crop.nameVi, en: crop.nameEn, zh: crop.nameZh }[context.language],
    }));
    return <LabelForm {...{ context, product, crops, texts, errors }} />;
  }

  async function record(request: Request, id: string, texts: Texts, errors: readonly FormError[]) {
    const label = await findLabel(deps.db, id);
    if (!label) throw http.notFound();
    const context = pageContext(request);
    const isOwn = label.enteredBy === actorOf(request).personId;
    return <LabelPage {...{ context, label, isOwn, texts, errors }} />;
  }
}

function labelOf(texts: Texts) {
  const { cropCode, pests, doseMin, doseMax, doseUnit, intervalDays, validFrom } = texts;
  return labelInput.parse({
    ...{
      cropCode: cropCode ?? '',
      pests,
      doseMin: doseMin ?? '',
      doseMax: doseMax ?? '',
      doseUnit,
    },
    waterMinLitres: numberOf(texts.waterMinLitres) ?? null,
    waterMaxLitres: numberOf(texts.waterMaxLitres) ?? null,
    intervalDays: numberOf(intervalDays),
    validFrom: parseDate(validFrom ?? '') ?? validFrom,
  });
}

/** What is no whole number stays as it was typed, for the schema to refuse. */
function numberOf(text: string | undefined): number | string | undefined {
  const typed = (text ?? '').trim();
  if (typed === '') return undefined;
  return /^\d{1,6}$/.test(typed) ? Number(typed) : typed;
}
