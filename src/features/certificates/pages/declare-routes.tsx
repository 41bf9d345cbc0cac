import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { fileOf } from '../../../http/form-body.ts';
import { answerForm, pageContext, sendPage } from '../../../http/pages.ts';
import { actorOf } from '../../../http/visitor.ts';
import type { Language } from '../../../lib/language.ts';
import type { Choice } from '../../../web/components/choice-cards.tsx';
import type { FormError } from '../../../web/page-context.ts';
import { listCertificateKinds } from '../../reference/actions.ts';
import { correctCertificate, declareCertificate } from '../actions/declare-certificate.ts';
import { holders, readers } from '../api.ts';
import { states } from '../messages/states.ts';
import { words } from '../messages/words.ts';
import { problems } from '../problems.ts';
import { warningsOf } from '../rules.ts';
import { declarationInput, certificateParams as params } from '../schemas.ts';
import { type CertificateRecord, listAreasOf } from '../store/read.ts';
import { type Names, nameIn } from '../view.ts';
import { CertificatePage, pathOf } from './detail.tsx';
import { CertificateForm } from './form.tsx';
import {
  atFormFields,
  declarationOf,
  isoOf,
  type TypedForm,
  typedIn,
  typedOf,
} from './form-input.ts';
import type { Kind } from './kind.ts';
import { loadRecord, namesOf } from './load.ts';

/** Declaring, reading and correcting. */
export function declarePages(app: App, deps: Deps): void {
  const config = { access: { roles: holders } };

  app.get('/console/certificates/new', { config, schema: { hide: true } }, async (request, reply) =>
    sendPage(reply, await form(request, typedIn({}), [])),
  );

  app.post(
    '/console/certificates/new',
    { config, schema: { hide: true } },
    async (request, reply) => {
      const actor = actorOf(request);
      const typed = typedIn(request.body);
      const areas = await listAreasOf(deps.db, actor.organisationId);
      return answerForm(request, reply, {
        act: () =>
          declareCertificate(
            deps,
            actor,
            declarationInput.parse(declarationOf(typed, areas, null)),
            { key: typed.texts.idempotencyKey, file: fileOf(request.body, 'file') },
          ),
        done: pathOf,
        again: (errors) => form(request, typed, atFormFields(errors)),
      });
    },
  );

  app.get(
    '/console/certificates/:id',
    { config: { access: { roles: readers } }, schema: { hide: true, params } },
    async (request, reply) => {
      const loaded = await loadRecord(deps, request, request.params.id);
      return sendPage(reply, <CertificatePage {...loaded} role={actorOf(request).role} />);
    },
  );

  app.get(
    '/console/certificates/:id/edit',
    { config, schema: { hide: true, params } },
    async (request, reply) => {
      const { record } = await loadRecord(deps, request, request.params.id);
      if (record.checks.length > 0) throw problems.alreadyChecked();
      return sendPage(reply, await form(request, typedOf(record), [], record));
    },
  );

  app.post(
    '/console/certificates/:id/edit',
    { config, schema: { hide: true, params } },
    async (request, reply) => {
      const actor = actorOf(request);
      const typed = typedIn(request.body);
      const { record } = await loadRecord(deps, request, request.params.id);
      const areas = await listAreasOf(deps.db, actor.organisationId);
      return answerForm(request, reply, {
        act: () =>
          correctCertificate(
            deps,
            actor,
            record.id,
            declarationInput.parse(declarationOf(typed, areas, record.fileId)),
            { version: Number(typed.texts.version), file: fileOf(request.body, 'file') },
          ),
        done: pathOf,
        again: (errors) => form(request, typed, atFormFields(errors), record),
      });
    },
  );

  async function form(
    request: Request,
    typed: TypedForm,
    errors: readonly FormError[],
    record?: CertificateRecord,
  ) {
    const context = pageContext(request);
    const areas = await listAreasOf(deps.db, actorOf(request).organisationId);
    const names = await namesOf(deps);
    const kinds = await listCertificateKinds(deps.db);
    return (
      <CertificateForm
        context={context}
        typed={typed}
        errors={errors}
        kinds={kinds}
        products={productChoices(names, areas, typed, context.language)}
        areas={areas.map(({ id, name }) => ({ value: id, label: name }))}
        warnings={warningsByField(typed, kinds, context.language)}
        record={record}
      />
    );
  }
}

/** The crops of the holder's own areas and what is ticked already; every crop when there is neither. */
function productChoices(
  names: Names,
  areas: readonly { cropCode: string }[],
  typed: TypedForm,
  language: Language,
): Choice[] {
  const near = new Set([
    ...areas.map(({ cropCode }) => cropCode),
    ...typed.products.map((product) => product.split('/')[0] ?? ''),
  ]);
  const crops = names.crops.filter(({ code }) => near.size === 0 || near.has(code));
  return crops.flatMap((crop) => [
    { value: `${crop.code}/`, label: words(language).wholeCrop(nameIn(crop, language)) },
    ...(near.size === 0 ? [] : names.varieties)
      .filter(({ cropCode }) => cropCode === crop.code)
      .map((variety) => ({
        value: `${crop.code}/${variety.code}`,
        label: nameIn(variety, language),
      })),
  ]);
}

function warningsByField(typed: TypedForm, kinds: readonly Kind[], language: Language) {
  const { number = '', kindCode, validFrom, validTo } = typed.texts;
  const [from, to] = [isoOf(validFrom), isoOf(validTo)];
  const kind = kinds.find(({ code }) => code === kindCode);
  const areDates = declarationInput.shape.validFrom.safeParse(from).success;
  const found = number
    ? warningsOf(
        { number, validFrom: areDates ? from : '2000-01-01', validTo: areDates ? to : '' },
        kind,
      )
    : [];
  const textOf = (of: 'number' | 'validTo') =>
    found
      .filter((warning) => (warning === 'long-validity') === (of === 'validTo'))
      .map((warning) => states(language)[warning])
      .join(' ');
  return { number: textOf('number'), validTo: textOf('validTo') };
}
