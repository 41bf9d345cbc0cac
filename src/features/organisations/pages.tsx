import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import type { App, Request } from '../../http/app-types.ts';
import { textsOf } from '../../http/form-body.ts';
import { answerForm, pageContext, sendPage } from '../../http/pages.ts';
import { actorOf } from '../../http/visitor.ts';
import { localDateOf } from '../../lib/dates.ts';
import { pageQuery } from '../../lib/input.ts';
import type { FormError } from '../../web/page-context.ts';
import { findCommune, formerNamesOf, listCommunes } from '../reference/actions.ts';
import { nameCommune, printCommune } from '../reference/rules.ts';
import { changeKind } from './actions/decide-organisation.ts';
import { listOldNamePapers } from './actions/old-names.ts';
import { correctOrganisation, readOrganisation, registerOrganisation } from './actions.ts';
import { OrganisationForm } from './form.tsx';
import { contractPages } from './pages/contract-routes.tsx';
import { decidePages } from './pages/decide-routes.tsx';
import { figuresPages } from './pages/figures.tsx';
import { inputOf, versionOf } from './pages/form-input.ts';
import { OrganisationRecord } from './pages/overview.tsx';
import { peoplePages } from './pages/people.tsx';
import { ratingPages } from './pages/rating-routes.tsx';
import { correctInput, kindChangeInput, listQuery, params, registerInput } from './schemas.ts';
import { sightOf } from './sight.ts';
import { listFormerCommunes } from './store/former-communes.ts';
import { listOrganisations, type Organisation } from './store.ts';
import { OrganisationList } from './views.tsx';
import { correctors, readers, registrars } from './who.ts';

const listPageQuery = z.object({
  q: z.string().max(100).optional().catch(undefined),
  kind: listQuery.shape.kind.catch(undefined),
  status: listQuery.shape.legalStatus.catch(undefined),
  after: pageQuery.shape.after.catch(undefined),
});

export function organisationPages(app: App, deps: Deps): void {
  const readAccess = { access: { roles: readers } };
  const registerAccess = { access: { roles: registrars } };
  const correctAccess = { access: { roles: correctors } };

  app.get(
    '/console/organisations',
    { config: readAccess, schema: { hide: true } },
    async (request, reply) => {
      const { q, kind, status, after } = listPageQuery.parse(request.query);
      const actor = actorOf(request);
      const found = await listOrganisations(deps.db, {
        ...sightOf(actor),
        search: q,
        kind,
        legalStatus: status,
        after,
        limit: 25,
      });
      const address = (cursor?: string) => {
        const query = new URLSearchParams({
          ...(q && { q }),
          ...(kind && { kind }),
          ...(status && { status }),
          ...(cursor && { after: cursor }),
        });
        return `/console/organisations?${query}`;
      };
      return sendPage(
        reply,
        <OrganisationList
          context={pageContext(request)}
          found={found}
          search={q}
          kind={kind}
          legalStatus={status}
          next={found.next ? address(found.next) : undefined}
          first={after ? address() : undefined}
          mayRegister={registrars.includes(actor.role)}
          maySeeFigures={correctors.includes(actor.role)}
        />,
      );
    },
  );

  app.get(
    '/console/organisations/new',
    { config: registerAccess, schema: { hide: true } },
    async (request, reply) => sendPage(reply, await form(request, {}, [])),
  );

  app.post(
    '/console/organisations/new',
    { config: registerAccess, schema: { hide: true } },
    async (request, reply) => {
      const values = textsOf(request.body);
      return answerForm(request, reply, {
        act: () =>
          registerOrganisation(
            deps,
            actorOf(request),
            registerInput.parse(inputOf(values, described)),
            values.idempotencyKey,
          ),
        done: ({ id }) => `/console/organisations/${id}`,
        again: (errors) => form(request, values, errors),
      });
    },
  );

  app.get(
    '/console/organisations/:id',
    { config: readAccess, schema: { hide: true, params } },
    async (request, reply) => {
      const found = await readOrganisation(deps, actorOf(request), request.params.id);
      return sendPage(reply, await record(request, found, [], {}));
    },
  );

  app.get(
    '/console/organisations/:id/edit',
    { config: correctAccess, schema: { hide: true, params } },
    async (request, reply) => {
      const found = await readOrganisation(deps, actorOf(request), request.params.id);
      return sendPage(reply, await form(request, valuesOf(found), [], found));
    },
  );

  app.post(
    '/console/organisations/:id/edit',
    { config: correctAccess, schema: { hide: true, params } },
    async (request, reply) => {
      const actor = actorOf(request);
      const values = textsOf(request.body);
      const found = await readOrganisation(deps, actor, request.params.id);
      return answerForm(request, reply, {
        act: () =>
          correctOrganisation(
            deps,
            actor,
            found.id,
            correctInput.parse(inputOf(values, described)),
            versionOf(values),
          ),
        done: () => `/console/organisations/${found.id}`,
        again: (errors) => form(request, values, errors, found),
      });
    },
  );

  app.post(
    '/console/organisations/:id/kind',
    { config: correctAccess, schema: { hide: true, params } },
    async (request, reply) => {
      const actor = actorOf(request);
      const values = textsOf(request.body);
      const found = await readOrganisation(deps, actor, request.params.id);
      const input = {
        ...inputOf(values, { dates: ['validFrom', 'minutesOn'] }),
        kind: 'cooperative',
        allMembersAgree: values.allMembersAgree === 'yes',
      };
      return answerForm(request, reply, {
        act: () =>
          changeKind(deps, actor, found.id, kindChangeInput.parse(input), versionOf(values)),
        done: () => `/console/organisations/${found.id}`,
        again: (errors) => record(request, found, errors, values),
      });
    },
  );

  decidePages(app, deps);
  ratingPages(app, deps);
  contractPages(app, deps);
  peoplePages(app, deps);
  figuresPages(app, deps);

  async function form(
    request: Request,
    values: Record<string, string>,
    errors: readonly FormError[],
    found?: Organisation,
  ) {
    const context = pageContext(request);
    const communes = await listCommunes(deps.db, { provinceCode: '91' });
    const options = communes.map((commune) => ({
      value: commune.code,
      label: nameCommune(commune, context.language),
    }));
    const former = await listFormerCommunes(deps.db);
    return (
      <OrganisationForm
        context={context}
        values={values}
        errors={errors}
        communes={options}
        formerCommunes={former.map(({ code, name, district }) => ({
          value: code,
          label: `${name}, ${district}`,
        }))}
        {...(found ? { record: found } : {})}
      />
    );
  }

  async function record(
    request: Request,
    found: Organisation,
    errors: readonly FormError[],
    values: Record<string, string>,
  ) {
    const context = pageContext(request);
    const commune = await findCommune(deps.db, found.communeCode);
    const former = await formerNamesOf(deps.db, found.communeCode);
    const unit = commune ? printCommune(commune, former, context.language) : found.communeCode;
    return (
      <OrganisationRecord
        context={context}
        organisation={found}
        address={`${found.addressLine}, ${unit}`}
        oldNamePapers={await listOldNamePapers(deps.db, found.id, localDateOf(deps.now()))}
        mayWrite={correctors.includes(actorOf(request).role)}
        errors={errors}
        values={values}
      />
    );
  }
}

const described = {
  dates: ['kindSince'],
  optional: ['communeCode', 'formerCommuneCode'],
};

function valuesOf(found: Organisation): Record<string, string> {
  return {
    name: found.name,
    taxCode: found.taxCode ?? '',
    communeCode: found.communeCode,
    addressLine: found.addressLine,
    formerAddress: found.formerAddress ?? '',
    formerCommuneCode: found.formerCommuneCode ?? '',
    representative: found.representative,
    representativeTitle: found.representativeTitle ?? '',
    officePhone: found.officePhone ?? '',
  };
}
