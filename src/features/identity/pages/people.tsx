import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { App, Request } from '../../../http/app-types.ts';
import { textsOf } from '../../../http/form-body.ts';
import { answerForm, pageContext, sendPage } from '../../../http/pages.ts';
import { actorOf } from '../../../http/visitor.ts';
import { readPhone } from '../../../lib/phone.ts';
import type { FormError } from '../../../web/page-context.ts';
import { invitePerson } from '../actions/invite-person.ts';
import { newPersonInput } from '../schemas.ts';
import { listOrganisationNames, listRolesOf } from '../store/memberships.ts';
import { findPerson, findPersonByPhone, listPeople } from '../store/people.ts';
import { NewPersonPage, PeoplePage } from './people-view.tsx';
import { SlipPage } from './slip.tsx';

const options = {
  config: { access: { roles: ['administrator'] } },
  schema: { hide: true },
} as const;
const pageSize = 25;
const listQuery = z.object({
  q: z.string().max(100).optional().catch(undefined),
  after: z.string().max(60).optional().catch(undefined),
});

export function peoplePages(app: App, deps: Deps): void {
  app.get('/console/people', options, async (request, reply) => {
    const { q, after } = listQuery.parse(request.query ?? {});
    const found = await listPeople(deps.db, { search: q?.trim(), after, limit: pageSize + 1 });
    const people = found.slice(0, pageSize);
    const roles = await listRolesOf(
      deps.db,
      people.map(({ id }) => id),
    );
    const last = found.length > pageSize ? people.at(-1) : undefined;
    const address = (query: Record<string, string>) =>
      `/console/people?${new URLSearchParams({ ...(q && { q }), ...query })}`;
    return sendPage(
      reply,
      <PeoplePage
        context={pageContext(request)}
        people={people}
        roles={roles}
        q={q}
        next={last && address({ after: last.id })}
        first={after === undefined ? undefined : address({})}
      />,
    );
  });

  app.get('/console/people/new', options, async (request, reply) =>
    sendPage(reply, await form(request, {})),
  );

  app.post('/console/people/new', options, async (request, reply) => {
    const values = textsOf(request.body);
    return answerForm(request, reply, {
      act: async () => {
        const { name, phone, organisationId, role } = values;
        const input = newPersonInput.parse({ name, phone, organisationId, role });
        const key = values.idempotencyKey;
        const { personId, slip } = await invitePerson(deps, actorOf(request), input, key);
        return { person: await findPerson(deps.db, personId), slip };
      },
      done: ({ person, slip }) =>
        person ? (
          <SlipPage
            context={pageContext(request)}
            person={person}
            slip={slip}
            publicUrl={deps.publicUrl}
          />
        ) : (
          '/console/people'
        ),
      again: (errors) => form(request, values, errors),
    });
  });

  async function form(
    request: Request,
    values: Readonly<Record<string, string>>,
    errors?: readonly FormError[],
  ) {
    const phone = readPhone(values.phone ?? '')?.phone;
    return (
      <NewPersonPage
        context={pageContext(request)}
        organisations={await listOrganisationNames(deps.db)}
        values={values}
        errors={errors}
        // Only after a refusal: the number belongs to somebody who may get the role instead.
        holder={errors && phone ? await findPersonByPhone(deps.db, phone) : undefined}
      />
    );
  }
}
