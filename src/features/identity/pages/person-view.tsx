import type { ComponentChildren } from 'preact';
import { formatDate, localDateOf } from '../../../lib/dates.ts';
import { printPhone } from '../../../lib/phone.ts';
import { roles as everyRole } from '../../../lib/roles.ts';
import { Button, Buttons, DangerButton } from '../../../web/components/button.tsx';
import { Card } from '../../../web/components/card.tsx';
import { DataList } from '../../../web/components/data-list.tsx';
import { Form, HiddenFields } from '../../../web/components/form.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { Table } from '../../../web/components/table.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import { roleName } from '../../../web/messages.ts';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { accountWords } from '../messages/account.ts';
import { peopleWords } from '../messages/people.ts';
import type { HeldRole } from '../store/memberships.ts';
import type { Person } from '../store/people.ts';
import { PersonState } from './people-view.tsx';
import { type OrganisationChoice, RoleFields } from './role-fields.tsx';

type Props = {
  context: PageContext;
  person: Person;
  roles: readonly HeldRole[];
  organisations: readonly OrganisationChoice[];
  isSelf: boolean;
  values: Readonly<Record<string, string>>;
  errors: readonly FormError[] | undefined;
};

export function PersonPage(props: Props) {
  const { context, person, isSelf, errors } = props;
  const say = peopleWords(context.language);
  return (
    <ConsoleLayout context={context} title={person.fullName} section="people" errors={errors}>
      <DataList
        layout="grid"
        facts={[
          { term: say.phone, value: printPhone(person.phone) },
          { term: say.state, value: <PersonState context={context} person={person} /> },
          {
            term: say.addedOn,
            value: formatDate(localDateOf(person.createdAt), context.language),
          },
        ]}
      />
      {isSelf && <Notice tone="plain">{say.yourself}</Notice>}
      <Roles {...props} />
      {!isSelf && <Access context={context} person={person} />}
    </ConsoleLayout>
  );
}

function Roles({ context, person, roles, organisations, isSelf, values, errors }: Props) {
  const { language } = context;
  const say = peopleWords(language);
  const columns = [
    { header: say.organisation, cell: (held: HeldRole) => held.organisationName },
    {
      header: say.role,
      cell: (held: HeldRole) =>
        `${roleName(held.role, language)}, ${say.since(formatDate(localDateOf(held.grantedAt), language))}`,
    },
  ];
  const ending = {
    header: accountWords(language).action,
    cell: (held: HeldRole) => (
      <Act context={context} action={`/console/people/${person.id}/roles/${held.id}/end`}>
        <Button kind="quiet">{say.endRole}</Button>
      </Act>
    ),
  };
  return (
    <Card title={say.roles}>
      {roles.length === 0 ? (
        <p>{say.noRoles}</p>
      ) : (
        <Table caption={say.roles} rows={roles} columns={isSelf ? columns : [...columns, ending]} />
      )}
      {!isSelf && (
        <Form
          context={context}
          action={`/console/people/${person.id}/roles`}
          idempotencyKey={values.idempotencyKey ?? context.newKey}
        >
          <RoleFields
            context={context}
            organisations={organisations}
            roles={everyRole}
            values={values}
            errors={errors}
          />
          <Buttons>
            <Button>{say.addRole}</Button>
          </Buttons>
        </Form>
      )}
    </Card>
  );
}

function Access({ context, person }: Pick<Props, 'context' | 'person'>) {
  const say = peopleWords(context.language);
  const at = `/console/people/${person.id}`;
  return (
    <Card title={say.access}>
      <p>{say.newSlipNote}</p>
      <Act context={context} action={`${at}/invitation`}>
        <Button kind="quiet">{say.newSlip}</Button>
      </Act>
      <p>{say.disableNote}</p>
      {person.disabledAt ? (
        <Act context={context} action={`${at}/enable`}>
          <Button kind="quiet">{say.enable}</Button>
        </Act>
      ) : (
        <Act context={context} action={`${at}/disable`}>
          <DangerButton>{say.disable}</DangerButton>
        </Act>
      )}
    </Card>
  );
}

type ActProps = { context: PageContext; action: string; children: ComponentChildren };

/** One button that does one thing. */
function Act({ context, action, children }: ActProps) {
  return (
    <form method="post" action={action}>
      <HiddenFields context={context} />
      {children}
    </form>
  );
}
