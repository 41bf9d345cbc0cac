import { formatInstant } from '../../../lib/dates.ts';
import { roles as everyRole } from '../../../lib/roles.ts';
import { Button, Buttons, DangerButton, LinkButton } from '../../../web/components/button.tsx';
import { RadioCards } from '../../../web/components/choice-cards.tsx';
import { DataList } from '../../../web/components/data-list.tsx';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { Form, HiddenFields } from '../../../web/components/form.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { Pager } from '../../../web/components/pager.tsx';
import { Table } from '../../../web/components/table.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import { roleName } from '../../../web/messages.ts';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { keyWords } from '../messages/keys.ts';
import type { ListedKey } from '../store/api-keys.ts';
import { type OrganisationChoice, RoleFields } from './role-fields.tsx';

type ListProps = {
  context: PageContext;
  keys: readonly ListedKey[];
  next: string | undefined;
  first: string | undefined;
};

export function KeysPage({ context, keys, next, first }: ListProps) {
  const { language } = context;
  const say = keyWords(language);
  const action = { href: '/console/keys/new', label: say.newKey };
  const when = (instant: Date) => formatInstant(instant, language);
  return (
    <ConsoleLayout
      context={context}
      title={say.keys}
      section="keys"
      action={action}
      intro={say.keysIntro}
    >
      {keys.length === 0 ? (
        <EmptyState action={action}>{say.noKeys}</EmptyState>
      ) : (
        <Table
          caption={say.keys}
          rows={keys}
          columns={[
            {
              header: say.name,
              cell: ({ name, hint }) => (
                <>
                  {name} <small class="mono">{hint}</small>
                </>
              ),
            },
            {
              header: say.organisation,
              cell: ({ organisationName, role }) => (
                <>
                  {organisationName} <small>{roleName(role, language)}</small>
                </>
              ),
            },
            { header: say.right, cell: ({ mayWrite }) => (mayWrite ? say.write : say.read) },
            {
              header: say.created,
              cell: ({ createdBy, createdAt }) => say.createdBy(createdBy, when(createdAt)),
            },
            {
              header: say.lastUsed,
              cell: ({ lastUsedAt }) => (lastUsedAt ? when(lastUsedAt) : say.neverUsed),
            },
            {
              header: say.state,
              cell: (key) =>
                key.revokedAt ? (
                  <Tag tone="stop">{say.revokedAt(when(key.revokedAt))}</Tag>
                ) : (
                  <form method="post" action={`/console/keys/${key.id}/revoke`}>
                    <HiddenFields context={context} />
                    <DangerButton>{say.revoke}</DangerButton>
                  </form>
                ),
            },
          ]}
        />
      )}
      <Pager language={language} next={next} first={first} />
    </ConsoleLayout>
  );
}

const grantable = everyRole.filter((role) => role !== 'administrator');

type FormProps = {
  context: PageContext;
  organisations: readonly OrganisationChoice[];
  values: Readonly<Record<string, string>>;
  errors: readonly FormError[] | undefined;
};

export function NewKeyPage({ context, organisations, values, errors }: FormProps) {
  const say = keyWords(context.language);
  return (
    <ConsoleLayout
      context={context}
      title={say.newKey}
      section="keys"
      intro={say.newKeyIntro}
      errors={errors}
    >
      <Form
        context={context}
        action="/console/keys/new"
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
        <RoleFields
          context={context}
          organisations={organisations}
          roles={grantable}
          values={values}
          errors={errors}
        />
        <RadioCards
          name="right"
          label={say.right}
          error={errorFor(errors, 'right')}
          value={values.right ?? 'read'}
          choices={[
            { value: 'read', label: say.read, note: say.readNote },
            { value: 'write', label: say.write, note: say.writeNote },
          ]}
        />
        <Buttons>
          <Button>{say.newKey}</Button>
        </Buttons>
      </Form>
    </ConsoleLayout>
  );
}

type KeyProps = { context: PageContext; apiKey: string | undefined };

/** The only page that ever shows the key. */
export function KeyPage({ context, apiKey }: KeyProps) {
  const say = keyWords(context.language);
  return (
    <ConsoleLayout context={context} title={say.key} section="keys">
      {apiKey === undefined ? (
        <Notice tone="warn" title={say.shownTitle}>
          {say.shown}
        </Notice>
      ) : (
        <>
          <Notice tone="warn" title={say.onceTitle}>
            {say.once}
          </Notice>
          <DataList
            facts={[
              { term: say.key, value: apiKey, code: true },
              { term: say.howTo, value: `Authorization: Bearer ${apiKey}`, code: true },
            ]}
          />
        </>
      )}
      <LinkButton kind="quiet" href="/console/keys">
        {say.backToKeys}
      </LinkButton>
    </ConsoleLayout>
  );
}
