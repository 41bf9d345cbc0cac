import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { textsOf } from '../../../http/form-body.ts';
import { answerForm, pageContext, sendPage } from '../../../http/pages.ts';
import { problems as httpProblems } from '../../../http/problems.ts';
import { actorOf } from '../../../http/visitor.ts';
import type { FormError } from '../../../web/page-context.ts';
import { endRole, grantRole, setPersonDisabled } from '../actions/change-roles.ts';
import { renewInvitation } from '../actions/invite-person.ts';
import { idParams, membershipParams, newRoleInput } from '../schemas.ts';
import { listOrganisationNames, listRolesOf } from '../store/memberships.ts';
import { findPerson } from '../store/people.ts';
import { PersonPage } from './person-view.tsx';
import { SlipPage } from './slip.tsx';

const config = { access: { roles: ['administrator'] } } as const;
const options = { config, schema: { hide: true, params: idParams } } as const;
const roleOptions = { config, schema: { hide: true, params: membershipParams } } as const;

export function personPages(app: App, deps: Deps): void {
  app.get('/console/people/:id', options, async (request, reply) =>
    sendPage(reply, await page(request, request.params.id)),
  );

  app.post('/console/people/:id/roles', options, async (request, reply) => {
    const personId = request.params.id;
    const values = textsOf(request.body);
    const { organisationId, role, idempotencyKey } = values;
    return answerForm(request, reply, {
      act: () =>
        grantRole(
          deps,
          actorOf(request),
          { personId, ...newRoleInput.parse({ organisationId, role }) },
          idempotencyKey,
        ),
      done: () => `/console/people/${personId}`,
      again: (errors) => page(request, personId, values, errors),
    });
  });

  app.post('/console/people/:id/roles/:membershipId/end', roleOptions, async (request, reply) => {
    const { id: personId, membershipId } = request.params;
    return change(request, reply, personId, () =>
      endRole(deps, actorOf(request), { personId, membershipId }),
    );
  });

  app.post('/console/people/:id/disable', options, async (request, reply) => {
    const personId = request.params.id;
    return change(request, reply, personId, () =>
      setPersonDisabled(deps, actorOf(request), { personId, disabled: true }),
    );
  });

  app.post('/console/people/:id/enable', options, async (request, reply) => {
    const personId = request.params.id;
    return change(request, reply, personId, () =>
      setPersonDisabled(deps, actorOf(request), { personId, disabled: false }),
    );
  });

  app.post('/console/people/:id/invitation', options, async (request, reply) => {
    const personId = request.params.id;
    return answerForm(request, reply, {
      act: async () => {
        const slip = await renewInvitation(deps, actorOf(request), personId);
        return { slip, person: await personOrThrow(personId) };
      },
      done: (made) => (
        <SlipPage context={pageContext(request)} publicUrl={deps.publicUrl} {...made} />
      ),
      again: (errors) => page(request, personId, {}, errors),
    });
  });

  type Reply = Parameters<typeof answerForm>[1];
  function change(request: Request, reply: Reply, personId: string, act: () => Promise<void>) {
    return answerForm(request, reply, {
      act,
      done: () => `/console/people/${personId}`,
      again: (errors) => page(request, personId, {}, errors),
    });
  }

  async function personOrThrow(id: string) {
    const person = await findPerson(deps.db, id);
    if (!person) throw httpProblems.notFound();
    return person;
  }

  async function page(
    request: Request,
    id: string,
    values: Readonly<Record<string, string>> = {},
    errors?: readonly FormError[],
  ) {
    const person = await personOrThrow(id);
    return (
      <PersonPage
        context={pageContext(request)}
        person={person}
        roles={await listRolesOf(deps.db, [id])}
        organisations={await listOrganisationNames(deps.db)}
        isSelf={actorOf(request).personId === id}
        values={values}
        errors={errors}
      />
    );
  }
}
