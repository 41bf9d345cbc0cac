import { z } from 'zod';
import { plantingStates } from '../../../db/schema/diary.ts';
import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { listOf, textsOf } from '../../../http/form-body.ts';
import { answerForm, pageContext, sendPage } from '../../../http/pages.ts';
import { problems as http } from '../../../http/problems.ts';
import { actorOf } from '../../../http/visitor.ts';
import { formatDate, localDateOf } from '../../../lib/dates.ts';
import { pageQuery } from '../../../lib/input.ts';
import type { Language } from '../../../lib/language.ts';
import { isCooperative } from '../../../lib/roles.ts';
import type { FormError } from '../../../web/page-context.ts';
import { listCrops, listVarieties } from '../../reference/actions.ts';
import { correctPlanting, endPlanting, planPlanting } from '../actions/plan-planting.ts';
import { readPlanting, safetyOfPlanting } from '../actions/read-diary.ts';
import { words } from '../messages/words.ts';
import { saySeasonSafety } from '../rules/say-safety.ts';
import { endInput, params, plantingChange, plantingInput } from '../schemas/plantings.ts';
import { listLastDays, listTemplates } from '../store/read-entries.ts';
import { listOwnAreas, listUsedPlots } from '../store/read-land.ts';
import { findPlanting, listPlantings, type Planting } from '../store/read-plantings.ts';
import { readers, sightOf, writers } from '../who.ts';
import { base, textIn, type Values } from './base.ts';
import { EndForm } from './end-form.tsx';
import { PlantingList } from './list-page.tsx';
import { PlantingForm } from './planting-form.tsx';
import { atPlanFields, landFrom, planFrom, planValues } from './planting-input.ts';
import { PlantingPage } from './planting-page.tsx';
import { dayFrom } from './read-form.ts';

const reading = { config: { access: { roles: readers } }, schema: { hide: true } };
const writing = { config: { access: { roles: writers } }, schema: { hide: true } };
const readingOne = { config: reading.config, schema: { hide: true, params } };
const writingOne = { config: writing.config, schema: { hide: true, params } };
const query = z.object({
  state: z.enum(plantingStates).optional().catch(undefined),
  after: pageQuery.shape.after.catch(undefined),
});

/** Seasons in the field. */
export function plantingPages(app: App, deps: Deps): void {
  app.get(base, reading, async (request, reply) => {
    const context = pageContext(request);
    const actor = actorOf(request);
    const { state, after } = query.parse(request.query ?? {});
    const wanted = { organisationId: sightOf(actor), state, after, limit: 20 };
    const page = await listPlantings(deps.db, wanted);
    const today = localDateOf(deps.now());
    const rows = [];
    for (const planting of page.items) {
      const isOpen = planting.state === 'active';
      const safety = isOpen ? await safetyOfPlanting(deps.db, planting, today) : undefined;
      const said = safety && saySeasonSafety(safety, today, context.language);
      rows.push({ planting, safety: said });
    }
    const more = new URLSearchParams({
      ...(state ? { state } : {}),
      ...(page.next ? { after: page.next } : {}),
    });
    const next = page.next ? `${base}?${more}` : undefined;
    const mayWrite = isCooperative(actor.role);
    return sendPage(reply, <PlantingList {...{ context, rows, state, next, mayWrite }} />);
  });

  app.get(`${base}/new`, writing, async (request, reply) =>
    sendPage(reply, await form(request, {}, [], [])),
  );

  app.post(`${base}/new`, writing, (request, reply) => {
    const values = textsOf(request.body);
    const plotIds = listOf(request.body, 'plotIds');
    return answerForm(request, reply, {
      act: () => {
        const input = plantingInput.parse({ ...planFrom(values), ...landFrom(values, plotIds) });
        return planPlanting(deps, actorOf(request), input, values.idempotencyKey);
      },
      done: ({ id }) => `${base}/${id}`,
      again: (errors) => form(request, values, plotIds, errors),
    });
  });

  app.get(`${base}/:id`, readingOne, async (request, reply) => {
    const actor = actorOf(request);
    const record = await readPlanting(deps, actor, request.params.id);
    const { planting } = record;
    const mayWrite = isCooperative(actor.role);
    return sendPage(
      reply,
      <PlantingPage
        context={pageContext(request)}
        record={record}
        today={localDateOf(deps.now())}
        lastOn={mayWrite ? await listLastDays(deps.db, planting) : new Map()}
        templates={mayWrite ? await listTemplates(deps.db, actor.organisationId) : []}
        mayWrite={mayWrite}
      />,
    );
  });

  app.get(`${base}/:id/edit`, writingOne, async (request, reply) => {
    const planting = await own(request, request.params.id);
    return sendPage(reply, await form(request, planValues(planting), [], [], planting));
  });

  app.post(`${base}/:id/edit`, writingOne, async (request, reply) => {
    const planting = await own(request, request.params.id);
    const values = textsOf(request.body);
    return answerForm(request, reply, {
      act: () => {
        const input = plantingChange.parse({ ...planFrom(values), reason: values.reason });
        const change = { id: planting.id, input, seen: Number(values.version) || 0 };
        return correctPlanting(deps, actorOf(request), change);
      },
      done: () => `${base}/${planting.id}`,
      again: (errors) => form(request, values, [], errors, planting),
    });
  });

  app.get(`${base}/:id/end`, writingOne, async (request, reply) => {
    const planting = await own(request, request.params.id);
    const values = { endedOn: formatDate(localDateOf(deps.now()), 'vi') };
    const context = pageContext(request);
    return sendPage(reply, <EndForm {...{ context, planting, values }} errors={[]} />);
  });

  app.post(`${base}/:id/end`, writingOne, async (request, reply) => {
    const planting = await own(request, request.params.id);
    const values = textsOf(request.body);
    return answerForm(request, reply, {
      act: () => {
        const { endedOn } = endInput.parse({ endedOn: dayFrom(values.endedOn) });
        const change = { id: planting.id, endedOn, seen: Number(values.version) || 0 };
        return endPlanting(deps, actorOf(request), change);
      },
      done: () => `${base}/${planting.id}`,
      again: (errors) => (
        <EndForm context={pageContext(request)} {...{ planting, values, errors }} />
      ),
    });
  });

  async function own(request: Request, id: string) {
    const planting = await findPlanting(deps.db, actorOf(request).organisationId, id);
    if (!planting) throw http.notFound();
    return planting;
  }

  async function form(
    request: Request,
    values: Values,
    plotIds: readonly string[],
    errors: readonly FormError[],
    correcting?: Planting,
  ) {
    const context = pageContext(request);
    const { organisationId } = actorOf(request);
    return (
      <PlantingForm
        context={context}
        values={values}
        plotIds={plotIds}
        errors={atPlanFields(errors, words(context.language))}
        products={await productOptions(context.language)}
        areas={await listOwnAreas(deps.db, organisationId)}
        plots={await listUsedPlots(deps.db, organisationId, localDateOf(deps.now()))}
        correcting={correcting}
      />
    );
  }

  async function productOptions(language: Language) {
    const say = words(language);
    const varieties = await listVarieties(deps.db);
    const nameOf = (row: { nameVi: string; nameEn: string; nameZh: string }) =>
      textIn({ vi: row.nameVi, en: row.nameEn, zh: row.nameZh }, language);
    return (await listCrops(deps.db)).flatMap((crop) => [
      { value: `${crop.code}/`, label: say.wholeCrop(nameOf(crop)) },
      ...varieties
        .filter(({ cropCode }) => cropCode === crop.code)
        .map((variety) => ({ value: `${crop.code}/${variety.code}`, label: nameOf(variety) })),
    ]);
  }
}
