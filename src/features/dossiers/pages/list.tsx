import { formatNumber } from '../../../lib/numbers.ts';
import { isCooperative } from '../../../lib/roles.ts';
import { Card } from '../../../web/components/card.tsx';
import { DataList } from '../../../web/components/data-list.tsx';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { Pager } from '../../../web/components/pager.tsx';
import { SearchBar } from '../../../web/components/search-bar.tsx';
import { type Column, Table } from '../../../web/components/table.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { Tile, Tiles } from '../../../web/components/tile.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { PageContext } from '../../../web/page-context.ts';
import type { WorkCalendar } from '../../reference/rules/working-days.ts';
import { words } from '../messages/words.ts';
import { kindsInWords } from '../rules/names.ts';
import { type ShownSet, shownSets } from '../schemas.ts';
import type { Counts } from '../store/list.ts';
import type { DossierRow } from '../store/read.ts';
import { stateText, termOf, toneOf } from '../view.ts';

type Option = { value: string; label: string };
export type ListProps = {
  context: PageContext;
  rows: readonly DossierRow[];
  counts: Counts;
  today: string;
  calendar: WorkCalendar;
  show: ShownSet;
  query: Readonly<Record<'q' | 'market' | 'commune' | 'crop', string | undefined>>;
  options: { markets: readonly Option[]; communes: readonly Option[]; crops: readonly Option[] };
  /** areas whose yearly check is overdue, for officers */
  surveillance: readonly { areaId: string; areaName: string; holderName: string; due: string }[];
  /** codes whose season's quota is used up to 80 % or more, for officers */
  near: readonly { codeId: string; value: string; holderName: string; share: string }[];
  next: string | undefined;
  first: string | undefined;
};

export const base = '/console/dossiers';

/** The desk: what waits for this role as tiles, then one list. */
export function DossierList(props: ListProps) {
  const { context, rows, show, query, options } = props;
  const { language, viewer } = context;
  const say = words(language);
  const isHolder = viewer !== undefined && isCooperative(viewer.role);
  const isFiltered = Object.values(query).some(Boolean);
  const begin = { href: `${base}/new`, label: say.newOne };
  const every = { value: '', label: say.every };
  return (
    <ConsoleLayout
      context={context}
      title={say.title}
      section="dossiers"
      action={isHolder ? begin : undefined}
    >
      <Figures {...props} />
      <SearchBar
        language={language}
        action={base}
        label={say.searchLabel}
        q={query.q}
        filters={[
          {
            name: 'show',
            label: say.show,
            value: show,
            options: shownSets.map((value) => ({ value, label: say[value] })),
          },
          filter('market', say.market, options.markets),
          filter('crop', say.crop, options.crops),
          ...(viewer?.role === 'officer' || viewer?.role === 'inspector'
            ? [filter('commune', say.commune, options.communes)]
            : []),
        ]}
      />
      {rows.length > 0 ? (
        <Table caption={say[show]} columns={columnsOf(props, isHolder)} rows={rows} />
      ) : (
        <EmptyState action={nextStep()}>{emptyText()}</EmptyState>
      )}
      <Pager language={language} next={props.next} first={props.first} />
      <Surveillance {...props} />
      <NearLimit {...props} />
    </ConsoleLayout>
  );

  function filter(name: 'market' | 'commune' | 'crop', label: string, list: readonly Option[]) {
    return { name, label, value: query[name], options: [every, ...list] };
  }

  function emptyText() {
    if (isHolder && show === 'all' && !isFiltered) return say.noneOwn;
    return show === 'mine' && !isFiltered ? say.noneMine : say.none;
  }

  function nextStep() {
    if (isHolder && show === 'all' && !isFiltered) return begin;
    return { href: `${base}?show=all`, label: say.showAll };
  }
}

function Figures({ context, counts }: ListProps) {
  const { language } = context;
  const say = words(language);
  return (
    <Tiles>
      {(['mine', 'due', 'overdue', 'returned'] as const).map((key) => (
        <Tile
          key={key}
          label={say[key]}
          value={formatNumber(counts[key], language)}
          note={counts[key] > 0 ? <a href={`${base}?show=${key}`}>{say.show}</a> : undefined}
        />
      ))}
    </Tiles>
  );
}

function Surveillance({ context, surveillance }: ListProps) {
  if (surveillance.length === 0) return null;
  const say = words(context.language);
  return (
    <Card title={say.surveillance}>
      <DataList
        facts={surveillance.map(({ areaId, areaName, holderName, due }) => ({
          term: `${holderName} · ${say.surveillanceDue(due)}`,
          value: <a href={`/console/areas/${areaId}`}>{areaName}</a>,
        }))}
      />
    </Card>
  );
}

function NearLimit({ context, near }: ListProps) {
  if (near.length === 0) return null;
  const say = words(context.language);
  return (
    <Card title={say.near}>
      <DataList
        facts={near.map(({ value, holderName, share }) => ({
          term: holderName,
          value: `${value} · ${share}`,
        }))}
      />
      <p>
        <a href="/console/quotas?near=yes">{say.toQuotas}</a>
      </p>
    </Card>
  );
}

function columnsOf(props: ListProps, isHolder: boolean): Column<DossierRow>[] {
  const { language } = props.context;
  const say = words(language);
  const columns: (Column<DossierRow> | false)[] = [
    {
      header: say.dossier,
      cell: (row) => (
        <>
          <a href={`${base}/${row.id}`} class={row.number ? 'mono' : undefined}>
            {row.number ?? say.unnumbered}
          </a>
          <small>{row.areaName}</small>
        </>
      ),
    },
    !isHolder && { header: say.holder, cell: (row) => row.holderName },
    {
      header: say.market,
      cell: (row) => `${row.market[language]} · ${row.crop[language]}`,
    },
    { header: say.kind, cell: (row) => kindsInWords(row.kind)[language], hideOnPhone: true },
    {
      header: say.state,
      cell: (row) => <Tag tone={toneOf[row.state]}>{stateText(row.state, language)}</Tag>,
    },
    {
      header: say.term,
      cell: (row) => {
        const term = termOf(row, props.today, props.calendar, language);
        if (!term) return '–';
        return (
          <>
            <Tag tone={term.tone}>{term.text}</Tag>
            {term.note && <small>{term.note}</small>}
          </>
        );
      },
    },
  ];
  return columns.filter((column) => column !== false);
}
