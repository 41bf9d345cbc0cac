import { printPhone } from '../../../lib/phone.ts';
import { roles as everyRole } from '../../../lib/roles.ts';
import { Button, Buttons, LinkButton } from '../../../web/components/button.tsx';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { Form, HiddenFields } from '../../../web/components/form.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { Pager } from '../../../web/components/pager.tsx';
import { SearchBar } from '../../../web/components/search-bar.tsx';
import { Table } from '../../../web/components/table.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import { roleName } from '../../../web/messages.ts';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { peopleWords } from '../messages/people.ts';
import type { HeldRole } from '../store/memberships.ts';
import type { Person } from '../store/people.ts';
import { type OrganisationChoice, RoleFields } from './role-fields.tsx';

type ListProps = {
  context: PageContext;
  people: readonly Person[];
  roles: readonly HeldRole[];
  q: string | undefined;
  next: string | undefined;
  first: string | undefined;
};

export function PeoplePage({ context, people, roles, q, next, first }: ListProps) {
  const { language } = context;
  const say = peopleWords(language);
  const action = { href: '/console/people/new', label: say.newPerson };
  const rolesOf = (person: Person) => roles.filter(({ personId }) => personId === person.id);
  return (
    <ConsoleLayout
      context={context}
      title={say.people}
      section="people"
      action={action}
      intro={say.peopleIntro}
    >
      <SearchBar language={language} action="/console/people" label={say.searchLabel} q={q} />
      {people.length === 0 ? (
        <EmptyState action={q ? { href: '/console/people', label: say.all } : action}>
          {q ? say.nobodyFound(q) : say.nobody}
        </EmptyState>
      ) : (
        <Table
          caption={say.people}
          rows={people}
          columns={[
            {
              header: say.name,
              cell: ({ id, fullName }) => <a href={`/console/people/${id}`}>{fullName}</a>,
            },
            { header: say.phone, cell: ({ phone }) => printPhone(phone) },
            {
              header: say.roles,
              cell: (person) => <RoleLines context={context} roles={rolesOf(person)} />,
            },
            {
              header: say.state,
              cell: (person) => <PersonState context={context} person={person} />,
            },
          ]}
        />
      )}
      <Pager language={language} next={next} first={first} />
    </ConsoleLayout>
  );
}

function RoleLines({ context, roles }: { context: PageContext; roles: readonly HeldRole[] }) {
  if (roles.length === 0) return <>{peopleWords(context.language).noRoles}</>;
  return (
    <>
      {roles.map(({ id, role, organisationName }) => (
        <div key={id}>
          {roleName(role, context.language)} · {organisationName}
        </div>
      ))}
    </>
  );
}

export function PersonState({ context, person }: { context: PageContext; person: Person }) {
  const say = peopleWords(context.language);
  if (person.disabledAt) return <Tag tone="stop">{say.disabled}</Tag>;
  if (person.temporaryUntil) return <Tag tone="warn">{say.invited}</Tag>;
  return <Tag tone="ok">{say.active}</Tag>;
}

type FormProps = {
  context: PageContext;
  organisations: readonly OrganisationChoice[];
  values: Readonly<Record<string, string>>;
  errors: readonly FormError[] | undefined;
  holder: Person | undefined;
};

export function NewPersonPage({ context, organisations, values, errors, holder }: FormProps) {
  const say = peopleWords(context.language);
  return (
    <ConsoleLayout
      context={context}
      title={say.newPerson}
      section="people"
      intro={say.newPersonIntro}
      errors={errors}
    >
      {holder && <RoleInstead context={context} values={values} holder={holder} />}
      <Form
        context={context}
        action="/console/people/new"
        idempotencyKey={values.idempotencyKey ?? context.newKey}
      >
        <TextField
          name="name"
          label={say.name}
          hint={say.nameHint}
          error={errorFor(errors, 'name')}
          value={values.name}
          maxLength={80}
          autoComplete="off"
          required
        />
        <TextField
          name="phone"
          label={say.phone}
          hint={say.phoneHint}
          error={errorFor(errors, 'phone')}
          value={values.phone}
          type="tel"
          inputMode="tel"
          autoComplete="off"
          required
        />
        <RoleFields
          context={context}
          organisations={organisations}
          roles={everyRole}
          values={values}
          errors={errors}
        />
        <Buttons>
          <Button>{say.invite}</Button>
        </Buttons>
      </Form>
    </ConsoleLayout>
  );
}

function RoleInstead({
  context,
  values,
  holder,
}: Pick<FormProps, 'context' | 'values'> & { holder: Person }) {
  const say = peopleWords(context.language);
  return (
    <Notice tone="warn" title={say.phoneIsOf(holder.fullName)}>
      <form method="post" action={`/console/people/${holder.id}/roles`}>
        <HiddenFields context={context} idempotencyKey={context.newKey} />
        <input type="hidden" name="organisationId" value={values.organisationId} />
        <input type="hidden" name="role" value={values.role} />
        <Buttons>
          <Button kind="quiet">{say.addRoleInstead}</Button>
          <LinkButton kind="quiet" href={`/console/people/${holder.id}`}>
            {say.openPerson}
          </LinkButton>
        </Buttons>
      </form>
    </Notice>
  );
}
