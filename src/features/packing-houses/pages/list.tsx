import { formatKilograms } from '../../../lib/numbers.ts';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { Pager } from '../../../web/components/pager.tsx';
import { SearchBar } from '../../../web/components/search-bar.tsx';
import { Table } from '../../../web/components/table.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { PageContext } from '../../../web/page-context.ts';
import { nameCommune } from '../../reference/rules.ts';
import { codeWords } from '../messages/codes.ts';
import { houseWords } from '../messages/houses.ts';
import type { HouseRow } from '../store/houses.ts';
import { base, toneOfState } from './names.ts';

type Props = {
  context: PageContext;
  houses: readonly HouseRow[];
  marketName: (code: string) => string;
  search: string | undefined;
  next: string | undefined;
  first: string | undefined;
  mayRegister: boolean;
};

export function HouseList({ context, houses, search, ...props }: Props) {
  const { language } = context;
  const say = houseWords(language);
  const register = props.mayRegister ? { href: `${base}/new`, label: say.register } : undefined;
  return (
    <ConsoleLayout
      context={context}
      title={say.title}
      section="packing-houses"
      intro={say.listIntro}
      action={register}
    >
      <SearchBar language={language} action={base} label={say.searchLabel} q={search} />
      {houses.length === 0 ? (
        <EmptyState action={search ? { href: base, label: say.showAll } : register}>
          {search ? say.noneFound : say.none}
        </EmptyState>
      ) : (
        <Table
          caption={say.title}
          rows={houses}
          columns={[
            {
              header: say.name,
              cell: (house) => (
                <>
                  <a href={`${base}/${house.id}`}>{house.name}</a>
                  <small>{house.operatorName}</small>
                </>
              ),
            },
            {
              header: say.commune,
              cell: (house) =>
                nameCommune({ name: house.communeName, kind: house.communeKind }, language),
              hideOnPhone: true,
            },
            {
              header: say.perDay,
              cell: (house) => formatKilograms(house.kilogramsPerDay * 1000, language),
              numeric: true,
            },
            {
              header: codeWords(language).codes,
              cell: (house) => (
                <Codes house={house} marketName={props.marketName} context={context} />
              ),
            },
          ]}
        />
      )}
      <Pager language={language} next={props.next} first={props.first} />
    </ConsoleLayout>
  );
}

type CodesProps = Pick<Props, 'context' | 'marketName'> & { house: HouseRow };

function Codes({ house, marketName, context }: CodesProps) {
  const say = codeWords(context.language);
  if (house.codes.length === 0) return <Tag tone="plain">{say.noCode}</Tag>;
  return (
    <>
      {house.codes.map((code) => (
        <div key={code.id}>
          <span class="mono">{code.value}</span>{' '}
          <Tag tone={toneOfState[code.state]}>{say[code.state]}</Tag>
          <small>{marketName(code.marketCode)}</small>
        </div>
      ))}
    </>
  );
}
