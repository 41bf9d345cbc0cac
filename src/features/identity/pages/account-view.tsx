import { formatDate, formatInstant, localDateOf } from '../../../lib/dates.ts';
import { printPhone } from '../../../lib/phone.ts';
import type { Actor, Role } from '../../../lib/roles.ts';
import { Button, LinkButton } from '../../../web/components/button.tsx';
import { Card } from '../../../web/components/card.tsx';
import { DataList } from '../../../web/components/data-list.tsx';
import { HiddenFields } from '../../../web/components/form.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { Table } from '../../../web/components/table.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import { roleName, shared } from '../../../web/messages.ts';
import type { PageContext } from '../../../web/page-context.ts';
import { accountWords } from '../messages/account.ts';
import type { HeldRole } from '../store/memberships.ts';
import type { Person } from '../store/people.ts';
import type { Session } from '../store/sessions.ts';

type Colleague = { name: string; role: Role; grantedAt: Date };
type Props = {
  context: PageContext;
  person: Person;
  actor: Actor | undefined;
  roles: readonly HeldRole[];
  sessions: readonly Session[];
  sessionId: string;
  colleagues: readonly Colleague[];
  passwordSaved: boolean;
};

export function AccountPage(props: Props) {
  const { context, person, colleagues, passwordSaved } = props;
  const say = accountWords(context.language);
  return (
    <ConsoleLayout context={context} title={say.account} section="account">
      {passwordSaved && <Notice tone="ok">{say.passwordSaved}</Notice>}
      <Card title={say.me}>
        <DataList
          facts={[
            { term: say.name, value: person.fullName },
            { term: say.phone, value: printPhone(person.phone) },
          ]}
        />
        <p class="hint">{say.correctMe}</p>
        <LinkButton href="/console/account/password" kind="quiet">
          {say.changePassword}
        </LinkButton>
      </Card>
      <Roles {...props} />
      <Sessions {...props} />
      {colleagues.length > 0 && <Colleagues context={context} colleagues={colleagues} />}
    </ConsoleLayout>
  );
}

function Roles({ context, roles, actor }: Props) {
  const { language } = context;
  const say = accountWords(language);
  if (roles.length === 0) return null;
  return (
    <Card title={say.roles}>
      <DataList
        facts={roles.map((held) => ({
          term: `${roleName(held.role, language)} · ${say.since(dayOf(held.grantedAt, context))}`,
          value:
            held.role === actor?.role && held.organisationId === actor.organisationId ? (
              <>
                {held.organisationName} <Tag tone="ok">{say.inUse}</Tag>
              </>
            ) : (
              held.organisationName
            ),
        }))}
      />
      {roles.length > 1 && (
        <LinkButton href="/console/switch" kind="quiet">
          {shared(language).switchOrganisation}
        </LinkButton>
      )}
    </Card>
  );
}

function Sessions({ context, sessions, sessionId }: Props) {
  const { language } = context;
  const say = accountWords(language);
  return (
    <Card title={say.sessions}>
      <p>{say.sessionsIntro}</p>
      <Table
        caption={say.sessions}
        rows={sessions}
        columns={[
          { header: say.device, cell: ({ device }) => device || say.unknownDevice },
          { header: say.lastSeen, cell: (row) => formatInstant(row.lastSeenAt, language) },
          { header: say.signedInAt, cell: (row) => formatInstant(row.createdAt, language) },
          {
            header: say.action,
            cell: ({ id }) =>
              id === sessionId ? (
                <Tag tone="ok">{say.thisDevice}</Tag>
              ) : (
                <form method="post" action={`/console/account/sessions/${id}/end`}>
                  <HiddenFields context={context} />
                  <Button kind="quiet">{say.end}</Button>
                </form>
              ),
          },
        ]}
      />
      {sessions.length > 1 && (
        <form method="post" action="/console/account/sessions/end-others">
          <HiddenFields context={context} />
          <Button kind="quiet">{say.endOthers}</Button>
        </form>
      )}
    </Card>
  );
}

function Colleagues({ context, colleagues }: Pick<Props, 'context' | 'colleagues'>) {
  const say = accountWords(context.language);
  return (
    <Card title={say.colleagues}>
      <p>{say.colleaguesIntro}</p>
      <Table
        caption={say.colleagues}
        rows={colleagues}
        columns={[
          { header: say.name, cell: ({ name }) => name },
          { header: say.role, cell: ({ role }) => roleName(role, context.language) },
          { header: say.granted, cell: ({ grantedAt }) => dayOf(grantedAt, context) },
        ]}
      />
    </Card>
  );
}

function dayOf(instant: Date, { language }: PageContext): string {
  return formatDate(localDateOf(instant), language);
}
