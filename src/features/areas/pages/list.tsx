import { areaCodeStates } from '../../../db/schema/areas.ts';
import { formatHectares, formatNumber } from '../../../lib/numbers.ts';
import { LinkButton } from '../../../web/components/button.tsx';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { Pager } from '../../../web/components/pager.tsx';
import { SearchBar } from '../../../web/components/search-bar.tsx';
import type { SelectOption } from '../../../web/components/select-field.tsx';
import { Table } from '../../../web/components/table.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { PageContext } from '../../../web/page-context.ts';
import { nameCommune } from '../../reference/rules.ts';
import { words } from '../messages/areas.ts';
import { decisionWords } from '../messages/decisions.ts';
import { stateWords } from '../messages/states.ts';
import type { AreaRow } from '../store/areas.ts';
import { cropName, stateName, toneOf } from './names.ts';

type Props = {
  context: PageContext;
  areas: readonly AreaRow[];
  marketName: (code: string) => string;
  crops: readonly SelectOption[];
  search: string | undefined;
  state: string | undefined;
  crop: string | undefined;
  next: string | undefined;
  first: string | undefined;
  mayRegister: boolean;
  /** the authority sees whose each area is */
  showHolder: boolean;
  maySuspendMany: boolean;
};

export function AreaList(props: Props) {
  const { context, areas, search, state, crop, showHolder } = props;
  const { language } = context;
  const say = words(language);
  const register = props.mayRegister
    ? { href: '/console/areas/new', label: say.register }
    : undefined;
  const isFiltered = Boolean(search || state || crop);
  const states = ([...areaCodeStates, 'none'] as const).map((value) => ({
    value,
    label: stateName(value, stateWords(language)),
  }));
  return (
    <ConsoleLayout
      context={context}
      title={showHolder ? say.titleWithCodes : say.title}
      section="areas"
      action={register}
    >
      <SearchBar
        language={language}
        action="/console/areas"
        label={say.searchLabel}
        q={search}
        filters={[
          {
            name: 'state',
            label: say.codes,
            value: state,
            options: [{ value: '', label: say.anyState }, ...states],
          },
          {
            name: 'crop',
            label: say.crop,
            value: crop,
            options: [{ value: '', label: say.anyCrop }, ...props.crops],
          },
        ]}
      />
      {props.maySuspendMany && (
        <LinkButton kind="quiet" href="/console/codes/suspend">
          {decisionWords(language).suspendMany}
        </LinkButton>
      )}
      {areas.length === 0 ? (
        <EmptyState
          action={isFiltered ? { href: '/console/areas', label: say.clearSearch } : register}
        >
          {isFiltered ? say.noneFound : register ? say.none : say.noneForReaders}
        </EmptyState>
      ) : (
        <Table
          caption={say.title}
          rows={areas}
          columns={[
            {
              header: say.area,
              cell: (area) => (
                <>
                  <a href={`/console/areas/${area.id}`}>{area.name}</a>
                  {showHolder && <small>{area.holderName}</small>}
                </>
              ),
            },
            { header: say.crop, cell: (area) => cropName(area, language) },
            {
              header: say.commune,
              cell: (area) =>
                nameCommune({ name: area.communeName, kind: area.communeKind }, language),
              hideOnPhone: true,
            },
            {
              header: say.sizeShort,
              cell: (area) => (
                <>
                  {formatHectares(area.squareMetres, language)}
                  <small>{say.householdCount(formatNumber(area.householdCount, language))}</small>
                </>
              ),
              numeric: true,
            },
            {
              header: say.codes,
              cell: (area) => <Codes area={area} marketName={props.marketName} context={context} />,
            },
          ]}
        />
      )}
      <Pager language={language} next={props.next} first={props.first} />
    </ConsoleLayout>
  );
}

type CodesProps = {
  area: AreaRow;
  marketName: (code: string) => string;
  context: PageContext;
};

function Codes({ area, marketName, context }: CodesProps) {
  const say = words(context.language);
  const sayState = stateWords(context.language);
  if (area.codes.length === 0) return <Tag tone="plain">{say.noCode}</Tag>;
  return (
    <>
      {area.codes.map((code) => (
        <div key={code.id}>
          <span class="mono">{code.valueVerbatim}</span>{' '}
          <Tag tone={toneOf[code.state]}>{sayState[code.state]}</Tag>
          <small>{marketName(code.marketCode)}</small>
        </div>
      ))}
    </>
  );
}
