import { EmptyState } from '../../web/components/empty-state.tsx';
import { Pager } from '../../web/components/pager.tsx';
import { SearchBar } from '../../web/components/search-bar.tsx';
import { Table } from '../../web/components/table.tsx';
import { Tag } from '../../web/components/tag.tsx';
import { ConsoleLayout } from '../../web/layouts/console.tsx';
import type { PageContext } from '../../web/page-context.ts';
import { kindOptions } from './form.tsx';
import { figureWords } from './messages/figures.ts';
import { legalWords } from './messages/legal.ts';
import { words } from './messages.ts';
import { nameStatus } from './pages/name-status.ts';
import { cooperativeStatuses, toneOf } from './rules/legal-status.ts';
import type { listOrganisations } from './store.ts';

type ListProps = {
  context: PageContext;
  found: Awaited<ReturnType<typeof listOrganisations>>;
  search: string | undefined;
  kind: string | undefined;
  legalStatus: string | undefined;
  /** addresses of the next and the first page */
  next: string | undefined;
  first: string | undefined;
  mayRegister: boolean;
  maySeeFigures: boolean;
};

export function OrganisationList(props: ListProps) {
  const { context, found, search, mayRegister } = props;
  const say = words(context.language);
  const register = mayRegister
    ? { href: '/console/organisations/new', label: say.register }
    : undefined;
  const kinds = [{ value: '', label: say.allKinds }, ...kindOptions(context)];
  const legal = legalWords(context.language);
  const statuses = [
    { value: '', label: legal.allStatuses },
    ...cooperativeStatuses.map((status) => ({ value: status, label: legal[status] })),
  ];
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
        filters={[
          { name: 'kind', label: say.kindLabel, value: props.kind, options: kinds },
          { name: 'status', label: legal.status, value: props.legalStatus, options: statuses },
        ]}
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
            {
              header: legal.status,
              cell: (row) => (
                <Tag tone={toneOf(row.legalStatus)}>
                  {nameStatus(row.legalStatus, row.kind, context.language)}
                </Tag>
              ),
            },
            { header: say.commune, cell: (row) => row.communeName },
            { header: say.taxCode, cell: (row) => row.taxCode ?? '–', code: true },
          ]}
        />
      )}
      {props.maySeeFigures && (
        <p>
          <a href="/console/organisations/figures">{figureWords(context.language).title}</a>
        </p>
      )}
      <Pager language={context.language} next={props.next} first={props.first} />
    </ConsoleLayout>
  );
}
