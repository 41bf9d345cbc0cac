import { formatDate, formatInstant } from '../../lib/dates.ts';
import { formatHectares } from '../../lib/numbers.ts';
import { byVietnameseName } from '../../lib/sort.ts';
import { Buttons, LinkButton } from '../../web/components/button.tsx';
import { Card } from '../../web/components/card.tsx';
import { EmptyState } from '../../web/components/empty-state.tsx';
import { Pager } from '../../web/components/pager.tsx';
import { SearchBar } from '../../web/components/search-bar.tsx';
import { type Column, Table } from '../../web/components/table.tsx';
import { Tag } from '../../web/components/tag.tsx';
import { PublicLayout } from '../../web/layouts/public.tsx';
import type { PageContext } from '../../web/page-context.ts';
import { nameCommune, printCommune } from '../reference/rules.ts';
import { codeHref } from './answer.ts';
import { words } from './messages.ts';
import type { listInUse, RegisterRow } from './store.ts';
import { stateOptions, toneOf } from './view.ts';

type Names = { nameVi: string; nameEn: string; nameZh: string };
type Props = {
  context: PageContext;
  rows: readonly RegisterRow[];
  q: string | undefined;
  filters: Readonly<Record<string, string>>;
  inUse: Awaited<ReturnType<typeof listInUse>>;
  markets: readonly (Names & { code: string })[];
  updatedAt: Date | undefined;
  next: string | undefined;
  first: string | undefined;
};

export function RegisterPage(props: Props) {
  const { context, rows, q, filters, updatedAt } = props;
  const { language } = context;
  const say = words(language);
  const isFiltered = q !== undefined || Object.keys(filters).length > 0;
  return (
    <PublicLayout context={context} title={say.title} wide>
      <h1>{say.title}</h1>
      <p>{say.intro}</p>
      <SearchBar
        language={language}
        action="/register"
        label={say.field}
        q={q}
        filters={filtersOf(props)}
      />
      {rows.length === 0 ? (
        <EmptyState>{isFiltered ? say.none : say.empty}</EmptyState>
      ) : (
        <Table caption={say.title} columns={columnsOf(props)} rows={rows} />
      )}
      <Pager language={language} next={props.next} first={props.first} />
      <Card title={say.openData}>
        <p>{say.openDataText}</p>
        {updatedAt && <p class="by">{say.updated(formatInstant(updatedAt, language))}</p>}
        <Buttons>
          <LinkButton kind="quiet" href="/register.csv">
            {say.csv}
          </LinkButton>
          <LinkButton kind="quiet" href="/register.json">
            {say.json}
          </LinkButton>
        </Buttons>
      </Card>
    </PublicLayout>
  );
}

function filtersOf({ context, filters, inUse, markets }: Props) {
  const { language } = context;
  const say = words(language);
  const all = { value: '', label: say.all };
  const crops = inUse.crops.toSorted((a, b) => byVietnameseName(a.nameVi, b.nameVi));
  const communes = inUse.communes.toSorted((a, b) => byVietnameseName(a.name, b.name));
  const choices = {
    crop: crops.map((crop) => ({ value: crop.code, label: nameIn(crop, language) })),
    commune: communes.map((one) => ({ value: one.code, label: nameCommune(one, language) })),
    market: markets.map((market) => ({ value: market.code, label: nameIn(market, language) })),
    state: stateOptions(language),
  } as const;
  return (['crop', 'commune', 'market', 'state'] as const).map((name) => ({
    name,
    label: say[name],
    value: filters[name],
    options: [all, ...choices[name]],
  }));
}

function columnsOf({ context }: Props): Column<RegisterRow>[] {
  const { language } = context;
  const say = words(language);
  return [
    {
      header: say.code,
      code: true,
      cell: (row) => <a href={codeHref(row.normalised)}>{row.value}</a>,
    },
    {
      header: say.market,
      cell: (row) => (
        <>
          {nameIn(row.market, language)}{' '}
          <Tag tone={toneOf(row.state)}>
            {say.since(say[row.state], formatDate(row.stateSince, language))}
          </Tag>
        </>
      ),
    },
    {
      header: say.crop,
      cell: (row) => (
        <>
          {nameIn(row.crop, language)}
          <small>{formatHectares(row.squareMetres, language)}</small>
        </>
      ),
    },
    {
      header: say.holder,
      cell: (row) => (
        <>
          <a href={`/organisations/${row.holderId}`}>{row.holderName}</a>
          <small>{printCommune(row.commune, [], language)}</small>
        </>
      ),
    },
  ];
}

function nameIn(names: Names, language: PageContext['language']): string {
  return { vi: names.nameVi, en: names.nameEn, zh: names.nameZh }[language];
}
