import { formatDate } from '../../lib/dates.ts';
import { Button, LinkButton } from '../../web/components/button.tsx';
import { Card, Columns } from '../../web/components/card.tsx';
import { DataList } from '../../web/components/data-list.tsx';
import { DateField } from '../../web/components/date-field.tsx';
import { EmptyState } from '../../web/components/empty-state.tsx';
import { errorFor } from '../../web/components/error-for.ts';
import { Form } from '../../web/components/form.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Pager } from '../../web/components/pager.tsx';
import { SearchBar } from '../../web/components/search-bar.tsx';
import { Table } from '../../web/components/table.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import { Timeline } from '../../web/components/timeline.tsx';
import { ConsoleLayout } from '../../web/layouts/console.tsx';
import type { FormError, PageContext } from '../../web/page-context.ts';
import { kindOptions } from './form.tsx';
import { words } from './messages.ts';
import { isTaxCodeDoubtful } from './rules.ts';
import type { listOrganisations, Organisation } from './store.ts';

type ListProps = {
  context: PageContext;
  found: Awaited<ReturnType<typeof listOrganisations>>;
  search: string | undefined;
  kind: string | undefined;
  /** addresses of the next and the first page */
  next: string | undefined;
  first: string | undefined;
  mayRegister: boolean;
};

export function OrganisationList(props: ListProps) {
  const { context, found, search, mayRegister } = props;
  const say = words(context.language);
  const register = mayRegister
    ? { href: '/console/organisations/new', label: say.register }
    : undefined;
  const kinds = [{ value: '', label: say.allKinds }, ...kindOptions(context)];
  return (
    <ConsoleLayout
      context={context}
      title={say.title}
      section="organisations"
      action={register}
      intro={say.intro}
    >
      <SearchBar
        language={context.language}
        action="/console/organisations"
        label={say.searchLabel}
        q={search}
        filters={[{ name: 'kind', label: say.kindLabel, value: props.kind, options: kinds }]}
      />
      {found.items.length === 0 ? (
        <EmptyState action={search ? undefined : register}>
          {search ? say.noneFound(search) : say.none}
        </EmptyState>
      ) : (
        <Table
          caption={say.title}
          rows={found.items}
          columns={[
            {
              header: say.name,
              cell: (row) => <a href={`/console/organisations/${row.id}`}>{row.name}</a>,
            },
            { header: say.kindLabel, cell: (row) => say[row.kind] },
            { header: say.commune, cell: (row) => row.communeName },
            { header: say.taxCode, cell: (row) => row.taxCode ?? '–', code: true },
          ]}
        />
      )}
      <Pager language={context.language} next={props.next} first={props.first} />
    </ConsoleLayout>
  );
}

type RecordProps = {
  context: PageContext;
  organisation: Organisation;
  address: string;
  mayWrite: boolean;
  errors: readonly FormError[];
  values: Record<string, string>;
};

export function OrganisationRecord(props: RecordProps) {
  const { context, organisation, address, mayWrite, errors, values } = props;
  const say = words(context.language);
  const date = (day: string) => formatDate(day, context.language);
  return (
    <ConsoleLayout
      context={context}
      title={organisation.name}
      section="organisations"
      intro={mayWrite ? say[organisation.kind] : say.mine}
      errors={errors}
    >
      {isTaxCodeDoubtful(organisation.taxCode) && (
        <Notice tone="warn">{say.taxCodeDoubtful}</Notice>
      )}
      <Columns>
        <Card>
          <DataList
            facts={[
              { term: say.kindLabel, value: say[organisation.kind] },
              { term: say.shortName, value: organisation.shortName, code: true },
              { term: say.taxCode, value: organisation.taxCode ?? '–', code: true },
              { term: say.address, value: address },
              ...(organisation.formerAddress
                ? [{ term: say.formerAddress, value: organisation.formerAddress }]
                : []),
              { term: say.representative, value: organisation.representative },
            ]}
          />
          {mayWrite && (
            <LinkButton kind="quiet" href={`/console/organisations/${organisation.id}/edit`}>
              {say.correct}
            </LinkButton>
          )}
        </Card>
        <Card title={say.kindsOverTime}>
          <Timeline
            entries={organisation.kinds.map((period) => ({
              when: period.validTo
                ? say.fromTo(date(period.validFrom), date(period.validTo))
                : say.from(date(period.validFrom)),
              what: say[period.kind],
              who: period.grounds,
            }))}
          />
        </Card>
      </Columns>
      {mayWrite && organisation.kind === 'cooperative-group' && (
        <Card title={say.becomeCooperative}>
          <p class="soft">{say.becomeIntro}</p>
          <Form
            context={context}
            action={`/console/organisations/${organisation.id}/kind`}
            version={organisation.version}
          >
            <DateField
              name="validFrom"
              label={say.kindSince}
              language={context.language}
              value={values.validFrom}
              error={errorFor(errors, 'validFrom') ?? errorFor(errors, 'kind')}
            />
            <TextField
              name="grounds"
              label={say.grounds}
              hint={say.groundsHint}
              value={values.grounds}
              error={errorFor(errors, 'grounds')}
            />
            <Button>{say.becomeCooperative}</Button>
          </Form>
        </Card>
      )}
    </ConsoleLayout>
  );
}
