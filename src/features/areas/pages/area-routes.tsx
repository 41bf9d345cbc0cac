import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { fileOf, textsOf } from '../../../http/form-body.ts';
import { answerForm, pageContext, sendPage } from '../../../http/pages.ts';
import { actorOf } from '../../../http/visitor.ts';
import { localDateOf } from '../../../lib/dates.ts';
import { idInput, pageQuery } from '../../../lib/input.ts';
import type { Language } from '../../../lib/language.ts';
import type { FormError } from '../../../web/page-context.ts';
import {
  findCommune,
  formerNamesOf,
  listCodeSchemes,
  listCommunes,
  listCrops,
  listMarkets,
} from '../../reference/actions.ts';
import { nameCommune, printCommune } from '../../reference/rules.ts';
import { readArea } from '../actions/read-area.ts';
import { correctArea, registerArea } from '../actions/register-area.ts';
import { originOf, readCode } from '../rules/read-code.ts';
import { surveillanceDueOn } from '../rules/surveillance.ts';
import { isEnded } from '../rules.ts';
import { areaCorrection, areaInput, areaQuery } from '../schemas.ts';
import { type Area, listAreas, listHolders } from '../store/areas.ts';
import { listChecks } from '../store/checks.ts';
import { listDecisions, listFormerDistricts } from '../store/codes.ts';
import { deciders, inspectors, readers, registrars, sightOf } from '../who.ts';
import { AreaRecord } from './area.tsx';
import { AreaForm } from './area-form.tsx';
import { areaFrom } from './form-input.ts';
import { AreaList } from './list.tsx';
import { marketNames, nameOf } from './names.ts';

const params = z.object({ id: idInput });
// A wrong filter in an address is dropped: the list is still of use.
const listQuery = z.object({
  q: z.string().max(100).optional().catch(undefined),
  state: areaQuery.shape.state.or(z.literal('')).catch(undefined),
  crop: z
    .string()
    .regex(/^[A-Z0-9]{0,12}$/)
    .optional()
    .catch(undefined),
  after: pageQuery.shape.after.catch(undefined),
});
const reading = { config: { access: { roles: readers } }, schema: { hide: true } };
const writing = { config: { access: { roles: registrars } }, schema: { hide: true } };

export function growingAreaPages(app: App, deps: Deps): void {
  app.get('/console/areas', reading, async (request, reply) => {
    const { q, state, crop, after } = listQuery.parse(request.query);
    const actor = actorOf(request);
    const context = pageContext(request);
    const filter = { search: q, state: state || undefined, crop: crop || undefined };
    const page = await listAreas(deps.db, { ...sightOf(actor), ...filter, after, limit: 25 });
    const address = (cursor?: string) =>
      `/console/areas?${new URLSearchParams({
        ...(q && { q }),
        ...(state && { state }),
        ...(crop && { crop }),
        ...(cursor && { after: cursor }),
      })}`;
    return sendPage(
      reply,
      <AreaList
        context={context}
        areas={page.items}
        marketName={marketNames(await listMarkets(deps.db), context.language)}
        crops={await cropOptions(context.language)}
        search={q}
        state={filter.state}
        crop={filter.crop}
        next={page.next ? address(page.next) : undefined}
        first={after ? address() : undefined}
        mayRegister={registrars.includes(actor.role)}
        showHolder={sightOf(actor).holderId === undefined}
        maySuspendMany={deciders.includes(actor.role)}
      />,
    );
  });

  app.get('/console/areas/new', writing, async (request, reply) =>
    sendPage(reply, await form(request, {}, [])),
  );

  app.post('/console/areas/new', writing, async (request, reply) => {
    const values = textsOf(request.body);
    return answerForm(request, reply, {
      act: () => {
        const input = areaInput.parse(areaFrom(values, fileOf(request.body, 'outlineFile')));
        return registerArea(deps, actorOf(request), input, values.idempotencyKey);
      },
      done: ({ id }) => `/console/areas/${id}`,
      again: (errors) => form(request, values, errors),
    });
  });

  app.get(
    '/console/areas/:id',
    { ...reading, schema: { hide: true, params } },
    async (request, reply) => {
      const area = await readArea(deps, actorOf(request), request.params.id);
      return sendPage(reply, await record(request, area));
    },
  );

  app.get(
    '/console/areas/:id/edit',
    { ...writing, schema: { hide: true, params } },
    async (request, reply) => {
      const area = await readArea(deps, actorOf(request), request.params.id);
      return sendPage(reply, await form(request, valuesOf(area), [], area));
    },
  );

  app.post(
    '/console/areas/:id/edit',
    { ...writing, schema: { hide: true, params } },
    async (request, reply) => {
      const actor = actorOf(request);
      const values = textsOf(request.body);
      const area = await readArea(deps, actor, request.params.id);
      return answerForm(request, reply, {
        act: () => {
          const { holderId: _, ...sent } = areaFrom(values, fileOf(request.body, 'outlineFile'));
          const input = areaCorrection.parse(sent);
          return correctArea(deps, actor, area.id, input, Number(values.version));
        },
        done: () => `/console/areas/${area.id}`,
        again: (errors) => form(request, values, errors, area),
      });
    },
  );

  async function form(
    request: Request,
    values: Record<string, string>,
    errors: readonly FormError[],
    area?: Area,
  ) {
    const context = pageContext(request);
    const communes = await listCommunes(deps.db, { provinceCode: '91' });
    const holders = actorOf(request).role === 'officer' ? await listHolders(deps.db) : undefined;
    return (
      <AreaForm
        context={context}
        values={values}
        errors={errors}
        communes={communes.map((commune) => ({
          value: commune.code,
          label: nameCommune(commune, context.language),
        }))}
        crops={await cropOptions(context.language)}
        holders={holders?.map(({ id, name }) => ({ value: id, label: name }))}
        record={area && { id: area.id, version: area.version, hasOutline: area.outline !== null }}
      />
    );
  }

  async function record(request: Request, area: Area) {
    const context = pageContext(request);
    const actor = actorOf(request);
    const commune = await findCommune(deps.db, area.communeCode);
    const former = await formerNamesOf(deps.db, area.communeCode);
    const isOfficer = deciders.includes(actor.role);
    const isLive = area.codes.some(({ state }) => !isEnded(state));
    const decisions = await listDecisions(deps.db, { areaId: area.id });
    const checks = await listChecks(deps.db, area.id);
    const dueOn = isLive
      ? surveillanceDueOn({
          issuedOn: decisions.findLast(({ kind }) => kind.startsWith('issue'))?.decidedOn,
          lastPassedOn: checks.find(({ check }) => check.outcome !== 'failed')?.check.checkedOn,
        })
      : undefined;
    return (
      <AreaRecord
        context={context}
        area={area}
        address={commune ? printCommune(commune, former, context.language) : area.communeCode}
        decisions={decisions}
        checks={checks}
        surveillance={
          dueOn === undefined ? undefined : { dueOn, isOverdue: dueOn < localDateOf(deps.now()) }
        }
        marketName={marketNames(await listMarkets(deps.db), context.language)}
        origins={await originsOf(area)}
        mayCorrect={registrars.includes(actor.role) && (isOfficer || !isLive)}
        mayDecide={isOfficer}
        mayPrint={actor.role !== 'packing-house'}
        mayCheck={inspectors.includes(actor.role)}
      />
    );
  }

  async function originsOf(area: Area): Promise<Map<string, string>> {
    const schemes = await listCodeSchemes(deps.db);
    const districts = await listFormerDistricts(deps.db);
    return new Map(
      area.codes.flatMap((code) => {
        const read = readCode(code.valueVerbatim, schemes);
        const origin = read && originOf(read.parts, districts);
        const units = origin && [origin.district, origin.province].filter(Boolean).join(', ');
        return units ? [[code.id, units]] : [];
      }),
    );
  }

  async function cropOptions(language: Language) {
    const crops = await listCrops(deps.db);
    return crops.map((crop) => ({ value: crop.code, label: nameOf(crop, language) }));
  }
}

/** The record as a form shows it; the outline stays unless a new one is given. */
function valuesOf(area: Area): Record<string, string> {
  return {
    name: area.name,
    communeCode: area.communeCode,
    cropCode: area.cropCode,
    squareMetres: String(area.squareMetres / 10_000).replace('.', ','),
    householdCount: String(area.householdCount),
  };
}
