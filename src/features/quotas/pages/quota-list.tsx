import { formatHectares, formatKilograms } from '../../../lib/numbers.ts';
import { isAuthority } from '../../../lib/roles.ts';
import { Bar } from '../../../web/components/bar.tsx';
import { Buttons, LinkButton } from '../../../web/components/button.tsx';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { Pager } from '../../../web/components/pager.tsx';
import { SearchBar } from '../../../web/components/search-bar.tsx';
import { type Column, Table } from '../../../web/components/table.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { PageContext } from '../../../web/page-context.ts';
import { words } from '../messages.ts';
import { type Fullness, fullnessOf, leftOf, percentOf } from '../rules.ts';
import type { CodeBalance } from '../store/list-codes.ts';

type Props = {
  context: PageContext;
  rows: readonly CodeBalance[];
  seasons: readonly { id: string; label: string }[];
  search: string | undefined;
  season: string | undefined;
  near: boolean;
  next: string | undefined;
  first: string | undefined;
};

export const tones = {
  unknown: 'plain',
  room: 'ok',
  near: 'warn',
  full: 'stop',
  exceeded: 'stop',
} as const satisfies Record<Fullness, string>;

export function QuotaList(props: Props) {
  const { context, rows, search, season, near } = props;
  const { language } = context;
  const say = words(language);
  const forAuthority = context.viewer !== undefined && isAuthority(context.viewer.role);
  return (
    <ConsoleLayout
      context={context}
      title={say.title}
      section="quotas"
      intro={forAuthority ? say.introAll : say.introOwn}
    >
      <Buttons>
        <LinkButton kind="quiet" href="/console/quotas/excess">
          {say.excess}
        </LinkButton>
        <LinkButton kind="quiet" href="/console/quotas/ceilings">
          {say.ceilings}
        </LinkButton>
        <LinkButton kind="quiet" href="/console/quotas/seasons">
          {say.seasons}
        </LinkButton>
      </Buttons>
      <SearchBar
        language={language}
        action="/console/quotas"
        label={say.search}
        q={search}
        filters={[
          {
            name: 'season',
            label: say.season,
            value: season,
            options: [
              { value: '', label: say.currentSeason },
              ...props.seasons.map(({ id, label }) => ({ value: id, label })),
            ],
          },
          {
            name: 'near',
            label: say.show,
            value: near ? 'yes' : '',
            options: [
              { value: '', label: say.everyCode },
              { value: 'yes', label: say.nearOnly },
            ],
          },
        ]}
      />
      {rows.length === 0 ? (
        <NoCodes {...props} />
      ) : (
        <Table caption={say.title} rows={rows} columns={columnsOf(props, forAuthority)} />
      )}
      <Pager language={language} next={props.next} first={props.first} />
    </ConsoleLayout>
  );
}

function NoCodes({ context, search, season, near }: Props) {
  const say = words(context.language);
  return search || season || near ? (
    <EmptyState action={{ href: '/console/quotas', label: say.showAll }}>
      {say.noneFound}
    </EmptyState>
  ) : (
    <EmptyState action={{ href: '/console/areas', label: say.toAreas }}>{say.none}</EmptyState>
  );
}

function columnsOf({ context }: Props, forAuthority: boolean): Column<CodeBalance>[] {
  const { language } = context;
  const say = words(language);
  const columns: (Column<CodeBalance> | false)[] = [
    {
      header: say.code,
      cell: (row) => (
        <>
          <span class="mono">{row.value}</span>
          <small>
            {row.crop[language]} · {row.market[language]} · {row.areaName}
          </small>
          {row.sharedWith.length > 0 && (
            <small>
              {say.sharedWith(
                row.sharedWith.map(({ value, market }) => `${value} (${market})`).join(', '),
              )}
            </small>
          )}
        </>
      ),
    },
    forAuthority && { header: say.holder, cell: (row) => row.holderName },
    {
      header: say.land,
      cell: (row) => (
        <>
          {formatHectares(row.squareMetres, language)}
          <small>{row.basis === 'declared' ? say.declaredBasis : say.plotsBasis}</small>
        </>
      ),
    },
    { header: say.quota, cell: (row) => <Quota row={row} context={context} /> },
    { header: say.drawn, cell: (row) => <Drawn row={row} context={context} /> },
    {
      header: say.left,
      cell: (row) => <Left row={row} context={context} />,
    },
  ];
  return columns.filter((column) => column !== false);
}

type CellProps = { row: CodeBalance; context: PageContext };

function Quota({ row, context: { language } }: CellProps) {
  const say = words(language);
  if (!row.season) return <small>{say.noSeason}</small>;
  return (
    <>
      {row.quotaGrams === null ? (
        <small>{say.noCeiling}</small>
      ) : (
        formatKilograms(row.quotaGrams, language)
      )}
      <small>{row.season.name}</small>
    </>
  );
}

export function Drawn({
  row,
  context: { language },
}: {
  row: Pick<CodeBalance, 'quotaGrams' | 'usedGrams' | 'reservedGrams'>;
  context: PageContext;
}) {
  const say = words(language);
  const percent = percentOf(row);
  const used = formatKilograms(row.usedGrams, language);
  const reserved = formatKilograms(row.reservedGrams, language);
  return (
    <>
      {percent !== null && (
        <>
          <b>{percent} %</b> <Bar percent={percent} />
        </>
      )}
      <small>{say.usedOf(used, reserved)}</small>
    </>
  );
}

function Left({ row, context: { language } }: CellProps) {
  const fullness = fullnessOf(row);
  const left = leftOf(row);
  return (
    <>
      {left !== null && <span>{formatKilograms(left, language)} </span>}
      <Tag tone={tones[fullness]}>{words(language)[fullness]}</Tag>
    </>
  );
}
