import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { textsOf } from '../../../http/form-body.ts';
import { answerForm, pageContext, sendPage } from '../../../http/pages.ts';
import { problems as http } from '../../../http/problems.ts';
import { actorOf } from '../../../http/visitor.ts';
import { formatDate } from '../../../lib/dates.ts';
import { idInput } from '../../../lib/input.ts';
import type { Language } from '../../../lib/language.ts';
import type { FormError } from '../../../web/page-context.ts';
import { listCrops, listVarieties } from '../../reference/actions.ts';
import { type MemberRecord, readMember } from '../actions/read-members.ts';
import { correctPlot, registerPlot, retirePlot } from '../actions/register-plot.ts';
import { plotWords } from '../messages/plots.ts';
import { plotInput, retirementInput } from '../schemas.ts';
import { listOwnAreas } from '../store/consents.ts';
import type { PlotRow } from '../store/plots.ts';
import { writers } from '../who.ts';
import { DayForm } from './day-form.tsx';
import { atPlotFields, dayFrom, plotFrom, type Values } from './form-input.ts';
import { base, nameIn } from './names.ts';
import { PlotForm } from './plot-form.tsx';

const config = { access: { roles: writers } };
const ofMember = { config, schema: { hide: true, params: z.object({ id: idInput }) } };
const ofPlot = {
  config,
  schema: { hide: true, params: z.object({ id: idInput, plotId: idInput }) },
};

/** Plots of a household, by its own organisation. */
export function plotPages(app: App, deps: Deps): void {
  app.get(`${base}/:id/plots/new`, ofMember, async (request, reply) => {
    const member = await readMember(deps, actorOf(request), request.params.id);
    return sendPage(reply, await form(request, member, {}, []));
  });

  app.post(`${base}/:id/plots/new`, ofMember, async (request, reply) => {
    const actor = actorOf(request);
    const values = textsOf(request.body);
    const member = await readMember(deps, actor, request.params.id);
    return answerForm(request, reply, {
      act: () => {
        const input = plotInput.parse(plotFrom(values));
        return registerPlot(deps, actor, member.id, input, values.idempotencyKey);
      },
      done: () => `${base}/${member.id}`,
      again: (errors) => form(request, member, values, errors),
    });
  });

  app.get(`${base}/:id/plots/:plotId/edit`, ofPlot, async (request, reply) => {
    const { member, plot } = await load(request, request.params);
    return sendPage(reply, await form(request, member, valuesOf(plot), [], plot));
  });

  app.post(`${base}/:id/plots/:plotId/edit`, ofPlot, async (request, reply) => {
    const values = textsOf(request.body);
    const { member, plot } = await load(request, request.params);
    return answerForm(request, reply, {
      act: () => {
        const input = plotInput.parse(plotFrom(values));
        return correctPlot(deps, actorOf(request), plot.id, input, Number(values.version));
      },
      done: () => `${base}/${member.id}`,
      again: (errors) => form(request, member, values, errors, plot),
    });
  });

  app.get(`${base}/:id/plots/:plotId/retire`, ofPlot, async (request, reply) => {
    const { member, plot } = await load(request, request.params);
    return sendPage(reply, retirement(request, member, plot, {}, []));
  });

  app.post(`${base}/:id/plots/:plotId/retire`, ofPlot, async (request, reply) => {
    const values = textsOf(request.body);
    const { member, plot } = await load(request, request.params);
    return answerForm(request, reply, {
      act: () => {
        const input = retirementInput.parse({ retiredOn: dayFrom(values.retiredOn) });
        return retirePlot(deps, actorOf(request), plot.id, input, Number(values.version));
      },
      done: () => `${base}/${member.id}`,
      again: (errors) => retirement(request, member, plot, values, errors),
    });
  });

  async function load(request: Request, { id, plotId }: { id: string; plotId: string }) {
    const member = await readMember(deps, actorOf(request), id);
    const plot = member.plots.find((one) => one.id === plotId);
    if (!plot) throw http.notFound();
    return { member, plot };
  }

  async function form(
    request: Request,
    member: MemberRecord,
    values: Values,
    errors: readonly FormError[],
    record?: PlotRow,
  ) {
    const context = pageContext(request);
    const areas = await listOwnAreas(deps.db, member.organisationId);
    return (
      <PlotForm
        context={context}
        member={member}
        values={values}
        errors={atPlotFields(errors, values, plotWords(context.language))}
        areas={areas.map(({ id, name }) => ({ value: id, label: name }))}
        products={await productOptions(context.language)}
        record={record}
      />
    );
  }

  async function productOptions(language: Language) {
    const say = plotWords(language);
    const varieties = await listVarieties(deps.db);
    return (await listCrops(deps.db)).flatMap((crop) => [
      { value: `${crop.code}/`, label: say.wholeCrop(nameIn(crop, language)) },
      ...varieties
        .filter(({ cropCode }) => cropCode === crop.code)
        .map((variety) => ({
          value: `${crop.code}/${variety.code}`,
          label: nameIn(variety, language),
        })),
    ]);
  }
}

function retirement(
  request: Request,
  member: MemberRecord,
  plot: PlotRow,
  values: Values,
  errors: readonly FormError[],
) {
  const context = pageContext(request);
  const say = plotWords(context.language);
  return (
    <DayForm
      context={context}
      title={say.retireTitle(plot.name)}
      note={say.retireNote}
      action={`${base}/${member.id}/plots/${plot.id}/retire`}
      version={plot.version}
      name="retiredOn"
      label={say.retiredOn}
      send={say.retireNow}
      values={values}
      errors={errors}
    />
  );
}

/** The plot as a form shows it, in square metres: they are exact. */
function valuesOf(plot: PlotRow): Values {
  return {
    name: plot.name,
    areaId: plot.areaId ?? '',
    parcelId: plot.parcelId ?? '',
    product: `${plot.cropCode}/${plot.varietyCode ?? ''}`,
    size: String(plot.squareMetres),
    sizeUnit: 'm2',
    treeCount: plot.treeCount === null ? '' : String(plot.treeCount),
    plantedYear: plot.plantedYear === null ? '' : String(plot.plantedYear),
    usedFrom: formatDate(plot.usedFrom, 'vi'),
  };
}
