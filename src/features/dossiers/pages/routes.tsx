import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { listOf, textsOf } from '../../../http/form-body.ts';
import { answerForm, pageContext, sendPage } from '../../../http/pages.ts';
import { actorOf } from '../../../http/visitor.ts';
import type { FormError } from '../../../web/page-context.ts';
import { listMarkets, listVarieties } from '../../reference/actions.ts';
import { draftDossier, reviseDossier } from '../actions/draft-dossier.ts';
import { loadDossier } from '../load.ts';
import { contentInput, draftInput, dossierParams as params } from '../schemas.ts';
import { listAreasOf } from '../store/read.ts';
import { holders, readers } from '../who.ts';
import { DossierPage } from './detail.tsx';
import { EditDossier, NewDossier } from './draft-form.tsx';
import { atFormFields, contentFrom, typedOf } from './form-input.ts';
import { base } from './list.tsx';
import { listPages } from './list-routes.tsx';
import { stepPages } from './step-routes.tsx';

const hide = { hide: true };

export function dossierPages(app: App, deps: Deps): void {
  const config = { access: { roles: holders } };
  listPages(app, deps);
  stepPages(app, deps);

  app.get(`${base}/new`, { config, schema: hide }, async (request, reply) => {
    const { areaId = '', marketCode = '' } = Object(request.query) as Record<string, string>;
    return sendPage(reply, await newForm(request, { areaId, marketCode }, []));
  });

  app.post(`${base}/new`, { config, schema: hide }, async (request, reply) => {
    const texts = textsOf(request.body);
    const { areaId, marketCode, idempotencyKey } = texts;
    return answerForm(request, reply, {
      act: () =>
        draftDossier(
          deps,
          actorOf(request),
          draftInput.parse({ areaId, marketCode }),
          idempotencyKey,
        ),
      done: ({ id }) => `${base}/${id}/edit`,
      again: (errors) => newForm(request, texts, errors),
    });
  });

  app.get(
    `${base}/:id`,
    { config: { access: { roles: readers } }, schema: { hide: true, params } },
    async (request, reply) => {
      const actor = actorOf(request);
      const loaded = await loadDossier(deps, actor, request.params.id);
      const context = pageContext(request);
      const varieties = await listVarieties(deps.db);
      const varietyNames = varieties
        .filter(({ code }) => loaded.record.varietyCodes.includes(code))
        .map((row) => ({ vi: row.nameVi, en: row.nameEn, zh: row.nameZh })[context.language]);
      return sendPage(
        reply,
        <DossierPage context={context} role={actor.role} {...loaded} varietyNames={varietyNames} />,
      );
    },
  );

  app.get(`${base}/:id/edit`, { config, schema: { hide: true, params } }, async (request, reply) =>
    sendPage(reply, await editForm(request, request.params.id, [])),
  );

  app.post(
    `${base}/:id/edit`,
    { config, schema: { hide: true, params } },
    async (request, reply) => {
      const { id } = request.params;
      const version = Number(textsOf(request.body).version);
      return answerForm(request, reply, {
        act: () =>
          reviseDossier(
            deps,
            actorOf(request),
            id,
            contentInput.parse(contentFrom(request.body)),
            version,
          ),
        done: () => `${base}/${id}`,
        again: (errors) => editForm(request, id, atFormFields(errors)),
      });
    },
  );

  async function newForm(
    request: Request,
    values: Record<string, string>,
    errors: readonly FormError[],
  ) {
    const context = pageContext(request);
    const areas = await listAreasOf(deps.db, actorOf(request).organisationId);
    const markets = await listMarkets(deps.db);
    return (
      <NewDossier
        context={context}
        values={values}
        errors={errors}
        areas={areas.map(({ id, name, crop }) => ({
          value: id,
          label: `${name} · ${crop[context.language]}`,
        }))}
        markets={markets.map((row) => ({
          value: row.code,
          label: { vi: row.nameVi, en: row.nameEn, zh: row.nameZh }[context.language],
        }))}
      />
    );
  }

  async function editForm(request: Request, id: string, errors: readonly FormError[]) {
    const { record } = await loadDossier(deps, actorOf(request), id);
    const context = pageContext(request);
    const isSent = request.method === 'POST';
    const varieties = await listVarieties(deps.db);
    return (
      <EditDossier
        context={context}
        record={record}
        values={isSent ? textsOf(request.body) : typedOf(record)}
        varietyCodes={isSent ? listOf(request.body, 'varietyCodes') : record.varietyCodes}
        varieties={varieties
          .filter(({ cropCode }) => cropCode === record.cropCode)
          .map((row) => ({
            value: row.code,
            label: { vi: row.nameVi, en: row.nameEn, zh: row.nameZh }[context.language],
          }))}
        errors={errors}
      />
    );
  }
}
