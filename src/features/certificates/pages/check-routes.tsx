import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { fileOf, textsOf } from '../../../http/form-body.ts';
import { answerForm, sendPage } from '../../../http/pages.ts';
import { actorOf } from '../../../http/visitor.ts';
import type { FormError } from '../../../web/page-context.ts';
import { checkCertificate, recordNotice } from '../actions/check-certificate.ts';
import { noticeKeepers } from '../api.ts';
import { whyNotIndependent } from '../rules.ts';
import { checkInput, noticeInput, certificateParams as params } from '../schemas.ts';
import { hasDeclared, hasRoleAt } from '../store/read.ts';
import { CheckPage, NoticePage } from './check.tsx';
import { atFormFields, isoOf } from './form-input.ts';
import { loadRecord } from './load.ts';

/** What inspectors and officers record on a certificate. */
export function checkPages(app: App, deps: Deps): void {
  const inspectors = { access: { roles: ['inspector' as const] } };
  const keepers = { access: { roles: noticeKeepers } };

  app.get(
    '/console/certificates/:id/check',
    { config: inspectors, schema: { hide: true, params } },
    async (request, reply) =>
      sendPage(reply, <CheckPage {...(await load(request, request.params.id, {}, []))} />),
  );

  app.post(
    '/console/certificates/:id/check',
    { config: inspectors, schema: { hide: true, params } },
    async (request, reply) => {
      const texts = textsOf(request.body);
      const { id } = request.params;
      const { method, result, evidence = '', version, idempotencyKey: key } = texts;
      const input = { method, result, evidence, checkedOn: isoOf(texts.checkedOn) };
      return answerForm(request, reply, {
        act: () =>
          checkCertificate(deps, actorOf(request), id, checkInput.parse(input), {
            key,
            version: Number(version),
            file: fileOf(request.body, 'file'),
          }),
        done: () => `/console/certificates/${id}`,
        again: async (errors) => (
          <CheckPage {...(await load(request, id, texts, atFormFields(errors)))} />
        ),
      });
    },
  );

  app.get(
    '/console/certificates/:id/notice',
    { config: keepers, schema: { hide: true, params } },
    async (request, reply) =>
      sendPage(reply, <NoticePage {...(await load(request, request.params.id, {}, []))} />),
  );

  app.post(
    '/console/certificates/:id/notice',
    { config: keepers, schema: { hide: true, params } },
    async (request, reply) => {
      const texts = textsOf(request.body);
      const { id } = request.params;
      const { kind, number = '', grounds = '', version, idempotencyKey: key } = texts;
      const input = { kind, number, grounds, effectiveOn: isoOf(texts.effectiveOn) };
      return answerForm(request, reply, {
        act: () =>
          recordNotice(deps, actorOf(request), id, noticeInput.parse(input), {
            key,
            version: Number(version),
          }),
        done: () => `/console/certificates/${id}`,
        again: async (errors) => <NoticePage {...(await load(request, id, texts, errors))} />,
      });
    },
  );

  async function load(
    request: Request,
    id: string,
    texts: Record<string, string>,
    errors: readonly FormError[],
  ) {
    const loaded = await loadRecord(deps, request, id);
    const { personId } = actorOf(request);
    const isIndependent = !whyNotIndependent({
      hasDeclared: await hasDeclared(deps.db, personId, loaded.record),
      hasRoleAtHolder: await hasRoleAt(deps.db, personId, loaded.record.holderId),
    });
    return { ...loaded, texts, errors, isIndependent };
  }
}
