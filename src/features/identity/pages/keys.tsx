import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { textsOf } from '../../../http/form-body.ts';
import { answerForm, pageContext, sendPage } from '../../../http/pages.ts';
import { actorOf } from '../../../http/visitor.ts';
import type { FormError } from '../../../web/page-context.ts';
import { createKey, revokeKey } from '../actions/manage-keys.ts';
import { idParams, newKeyInput } from '../schemas.ts';
import { listKeys } from '../store/api-keys.ts';
import { listOrganisationNames } from '../store/memberships.ts';
import { KeyPage, KeysPage, NewKeyPage } from './keys-view.tsx';

const config = { access: { roles: ['administrator'] } } as const;
const options = { config, schema: { hide: true } } as const;
const pageSize = 25;
const listQuery = z.object({ after: z.string().max(60).optional().catch(undefined) });

export function keyPages(app: App, deps: Deps): void {
  app.get('/console/keys', options, async (request, reply) => {
    const { after } = listQuery.parse(request.query ?? {});
    const found = await listKeys(deps.db, { after, limit: pageSize + 1 });
    const keys = found.slice(0, pageSize);
    const last = found.length > pageSize ? keys.at(-1) : undefined;
    return sendPage(
      reply,
      <KeysPage
        context={pageContext(request)}
        keys={keys}
        next={last && `/console/keys?after=${last.id}`}
        first={after === undefined ? undefined : '/console/keys'}
      />,
    );
  });

  app.get('/console/keys/new', options, async (request, reply) =>
    sendPage(reply, await form(request, {})),
  );

  app.post('/console/keys/new', options, async (request, reply) => {
    const values = textsOf(request.body);
    return answerForm(request, reply, {
      act: () => {
        const { organisationId, role, name, right, idempotencyKey } = values;
        const mayWrite = right === 'write' ? true : right === 'read' ? false : undefined;
        const input = newKeyInput.parse({ organisationId, role, name, mayWrite });
        return createKey(deps, actorOf(request), input, idempotencyKey);
      },
      done: ({ key }) => <KeyPage context={pageContext(request)} apiKey={key} />,
      again: (errors) => form(request, values, errors.map(atItsField)),
    });
  });

  app.post(
    '/console/keys/:id/revoke',
    { config, schema: { hide: true, params: idParams } },
    async (request, reply) => {
      await revokeKey(deps, actorOf(request), request.params.id);
      return reply.redirect('/console/keys', 303);
    },
  );

  async function form(
    request: Request,
    values: Readonly<Record<string, string>>,
    errors?: readonly FormError[],
  ) {
    return (
      <NewKeyPage
        context={pageContext(request)}
        organisations={await listOrganisationNames(deps.db)}
        values={values}
        errors={errors}
      />
    );
  }
}

/** The form asks for a right where the API has a boolean. */
function atItsField(error: FormError): FormError {
  return error.field === 'mayWrite' ? { ...error, field: 'right' } : error;
}
