import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { textsOf } from '../../../http/form-body.ts';
import { answerForm, pageContext, sendPage } from '../../../http/pages.ts';
import { actorOf } from '../../../http/visitor.ts';
import type { FormError } from '../../../web/page-context.ts';
import { changeStatus, renameOrganisation } from '../actions/decide-organisation.ts';
import { readOrganisation } from '../actions.ts';
import { params, renameInput, statusInput } from '../schemas.ts';
import { correctors } from '../who.ts';
import { type DecideProps, RenameForm, StatusForm } from './decide-forms.tsx';
import { inputOf, versionOf } from './form-input.ts';
import { pathOf } from './tabs.tsx';

/** What an officer decides about an organisation: its legal status and its name. */
export function decidePages(app: App, deps: Deps): void {
  const config = { access: { roles: correctors } };
  const schema = { hide: true, params };

  app.get('/console/organisations/:id/status', { config, schema }, async (request, reply) =>
    sendPage(reply, <StatusForm {...(await load(request, request.params.id, {}, []))} />),
  );
  app.post('/console/organisations/:id/status', { config, schema }, async (request, reply) => {
    const { id } = request.params;
    const values = textsOf(request.body);
    return answerForm(request, reply, {
      act: () =>
        changeStatus(
          deps,
          actorOf(request),
          id,
          statusInput.parse(inputOf(values, { dates: ['effectiveOn'] })),
          sentWith(values),
        ),
      done: () => pathOf({ id }),
      again: async (errors) => <StatusForm {...(await load(request, id, values, errors))} />,
    });
  });

  app.get('/console/organisations/:id/rename', { config, schema }, async (request, reply) =>
    sendPage(reply, <RenameForm {...(await load(request, request.params.id, {}, []))} />),
  );
  app.post('/console/organisations/:id/rename', { config, schema }, async (request, reply) => {
    const { id } = request.params;
    const values = textsOf(request.body);
    return answerForm(request, reply, {
      act: () =>
        renameOrganisation(
          deps,
          actorOf(request),
          id,
          renameInput.parse(inputOf(values, { dates: ['changedOn'] })),
          sentWith(values),
        ),
      done: () => pathOf({ id }),
      again: async (errors) => <RenameForm {...(await load(request, id, values, errors))} />,
    });
  });

  async function load(
    request: Request,
    id: string,
    values: Record<string, string>,
    errors: readonly FormError[],
  ): Promise<DecideProps> {
    const organisation = await readOrganisation(deps, actorOf(request), id);
    return { context: pageContext(request), organisation, values, errors };
  }
}

/** The version the person saw and the key of the form. */
export function sentWith(values: Record<string, string>) {
  return { version: versionOf(values), key: values.idempotencyKey };
}
