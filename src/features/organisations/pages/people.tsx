import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { textsOf } from '../../../http/form-body.ts';
import { answerForm, pageContext, sendPage } from '../../../http/pages.ts';
import { problems as http } from '../../../http/problems.ts';
import { actorOf } from '../../../http/visitor.ts';
import type { FormError } from '../../../web/page-context.ts';
import { refuseOthers } from '../actions/contracts.ts';
import {
  endManagerOrTechnology,
  mayReadManagers,
  recordManager,
  recordTechnology,
} from '../actions/people.ts';
import { readOrganisation } from '../actions.ts';
import { endInput, lineParams, managerInput, technologyInput } from '../schemas/work.ts';
import { params } from '../schemas.ts';
import { findLine, listManagers, listTechnologies } from '../store/people.ts';
import { recorders, workReaders } from '../who.ts';
import { inputOf } from './form-input.ts';
import { AddForm, EndForm, folders, type What } from './people-forms.tsx';
import { nameTechnology, PeoplePage } from './people-page.tsx';
import { pathOf } from './tabs.tsx';

type Values = Record<string, string>;
const path = '/console/organisations/:id/people';
const recording = { access: { roles: recorders } };

/** Managers and technology of an organisation, on one page; each form on its own. */
export function peoplePages(app: App, deps: Deps): void {
  app.get(
    path,
    { config: { access: { roles: workReaders } }, schema: { hide: true, params } },
    async (request, reply) => {
      const { id } = request.params;
      const actor = actorOf(request);
      return sendPage(
        reply,
        <PeoplePage
          context={pageContext(request)}
          organisation={await readOrganisation(deps, actor, id)}
          managers={mayReadManagers(actor, id) ? await listManagers(deps.db, id) : undefined}
          technologies={await listTechnologies(deps.db, id)}
          isOwn={actor.organisationId === id && recorders.includes(actor.role)}
        />,
      );
    },
  );
  for (const what of ['manager', 'technology'] as const) {
    addPages(app, deps, what);
    endPages(app, deps, what);
  }
}

function addPages(app: App, deps: Deps, what: What): void {
  const route = { config: recording, schema: { hide: true, params } };
  app.get(`${path}/${folders[what]}/new`, route, async (request, reply) =>
    sendPage(reply, form(request, request.params.id, {}, [])),
  );
  app.post(`${path}/${folders[what]}/new`, route, async (request, reply) => {
    const { id } = request.params;
    const actor = actorOf(request);
    const values = textsOf(request.body);
    const input = inputOf(values, { dates: ['from'] });
    const key = values.idempotencyKey;
    return answerForm(request, reply, {
      act: async () =>
        what === 'manager'
          ? recordManager(deps, actor, id, managerInput.parse(input), key)
          : recordTechnology(deps, actor, id, technologyInput.parse(input), key),
      done: () => pathOf({ id }, 'people'),
      again: (errors) => form(request, id, values, errors),
    });
  });

  function form(request: Request, id: string, values: Values, errors: readonly FormError[]) {
    refuseOthers(actorOf(request), id);
    const context = pageContext(request);
    return <AddForm {...{ context, organisation: { id }, what, values, errors }} />;
  }
}

function endPages(app: App, deps: Deps, what: What): void {
  const route = { config: recording, schema: { hide: true, params: lineParams } };
  app.get(`${path}/${folders[what]}/:lineId/end`, route, async (request, reply) =>
    sendPage(reply, await form(request, request.params, {}, [])),
  );
  app.post(`${path}/${folders[what]}/:lineId/end`, route, async (request, reply) => {
    const { id, lineId } = request.params;
    const values = textsOf(request.body);
    return answerForm(request, reply, {
      act: async () => {
        const { to } = endInput.parse(inputOf(values, { dates: ['to'] }));
        await endManagerOrTechnology(deps, actorOf(request), id, { what, id: lineId, to });
      },
      done: () => pathOf({ id }, 'people'),
      again: (errors) => form(request, request.params, values, errors),
    });
  });

  async function form(
    request: Request,
    { id, lineId }: { id: string; lineId: string },
    values: Values,
    errors: readonly FormError[],
  ) {
    refuseOthers(actorOf(request), id);
    const found = await findLine(deps.db, what, id, lineId);
    if (!found) throw http.notFound();
    const context = pageContext(request);
    const name = what === 'manager' ? found.name : nameTechnology(found.name, context.language);
    const line = { id: lineId, name };
    return <EndForm {...{ context, organisation: { id }, what, line, values, errors }} />;
  }
}
