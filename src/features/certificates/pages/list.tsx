import type { LocalDate } from '../../../lib/dates.ts';
import { formatDate } from '../../../lib/dates.ts';
import { isAuthority } from '../../../lib/roles.ts';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { Pager } from '../../../web/components/pager.tsx';
import { SearchBar } from '../../../web/components/search-bar.tsx';
import { type Column, Table } from '../../../web/components/table.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { PageContext } from '../../../web/page-context.ts';
import { words } from '../messages/words.ts';
import { type ShownSet, shownSets } from '../schemas.ts';
import type { CertificateRecord } from '../store/read.ts';
import { type Names, nameIn, productsOf, tagsOf } from '../view.ts';

type Props = {
  context: PageContext;
  records: readonly CertificateRecord[];
  names: Names & {
    kinds: readonly { code: string; nameVi: string; nameEn: string; nameZh: string }[];
  };
  today: LocalDate;
  show: ShownSet;
  search: string | undefined;
  count: number;
  next: string | undefined;
  first: string | undefined;
};

const base = '/console/certificates';

export function CertificateList(props: Props) {
  const { context, records, show, search, count } = props;
  const { language } = context;
  const say = words(language);
  const forAuthority = context.viewer !== undefined && isAuthority(context.viewer.role);
  const isFiltered = Boolean(search) || show !== 'all';
  return (
    <ConsoleLayout
      context={context}
      title={context.viewer?.role === 'inspector' && show === 'waiting' ? say.toCheck : say.title}
      section="certificates"
      intro={introOf()}
      action={forAuthority ? undefined : { href: `${base}/new`, label: say.declare }}
    >
      <SearchBar
        language={language}
        action={base}
        label={say.searchLabel}
        q={search}
        filters={[
          {
            name: 'show',
            label: say.show,
            value: show,
            options: shownSets.map((value) => ({ value, label: say[value] })),
          },
        ]}
      />
      {records.length > 0 ? (
        <Table caption={say.title} columns={columnsOf(props, forAuthority)} rows={records} />
      ) : (
        <EmptyState action={nextStep()}>{emptyText()}</EmptyState>
      )}
      <Pager language={language} next={props.next} first={props.first} />
    </ConsoleLayout>
  );

  function introOf() {
    if (show === 'waiting') return say.waitingCount(count);
    return forAuthority || isFiltered ? say.foundCount(count) : say.ownIntro;
  }

  function emptyText() {
    if (search || (isFiltered && show !== 'waiting')) return say.noneFound;
    return show === 'waiting' ? say.noneWaiting : forAuthority ? say.noneFound : say.noneOwn;
  }

  function nextStep() {
    if (isFiltered) return { href: `${base}?show=all`, label: say.showAll };
    return forAuthority ? undefined : { href: `${base}/new`, label: say.declare };
  }
}

function columnsOf(props: Props, forAuthority: boolean): Column<CertificateRecord>[] {
  const { context, names, today } = props;
  const { language } = context;
  const say = words(language);
  const kindName = (code: string) => {
    const kind = names.kinds.find((one) => one.code === code);
    return kind ? nameIn(kind, language) : code;
  };
  const columns: (Column<CertificateRecord> | false)[] = [
    {
      header: say.number,
      cell: (row) => (
        <>
          <a href={`${base}/${row.id}`} class="mono">
            {row.numberVerbatim}
          </a>
          <small>{kindName(row.kindCode)}</small>
        </>
      ),
    },
    forAuthority && { header: say.holder, cell: (row) => row.holderName },
    { header: say.products, cell: (row) => productsOf(row, names, language), hideOnPhone: true },
    { header: say.validUntil, cell: (row) => formatDate(row.validTo, language) },
    {
      header: say.state,
      cell: (row) => (
        <>
          {tagsOf(row, today, language).map(({ tone, text }) => (
            <>
              <Tag key={text} tone={tone}>
                {text}
              </Tag>{' '}
            </>
          ))}
        </>
      ),
    },
  ];
  return columns.filter((column) => column !== false);
}
