import { batchStates } from '../../../db/schema/batches.ts';
import { formatWeight } from '../../../lib/numbers.ts';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { Pager } from '../../../web/components/pager.tsx';
import { SearchBar } from '../../../web/components/search-bar.tsx';
import { Table } from '../../../web/components/table.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { PageContext } from '../../../web/page-context.ts';
import { decideWords } from '../messages/decide.ts';
import { stateTones, stateWords } from '../messages/states.ts';
import { words } from '../messages/words.ts';
import type { BatchState } from '../rules/life-cycle.ts';
import type { Batch } from '../store/read-batches.ts';
import { harvestDays, productName } from '../view.ts';

type Props = {
  context: PageContext;
  rows: readonly Batch[];
  search: string | undefined;
  state: BatchState | undefined;
  next: string | undefined;
  first: string | undefined;
  mayRegister: boolean;
  /** the authority sees whose batch it is */
  showsProducer: boolean;
  /** inspectors and officers have a desk of what waits */
  maySeeQueue: boolean;
};

export function BatchList(props: Props) {
  const { context, rows, search, state, mayRegister, showsProducer } = props;
  const { language } = context;
  const say = words(language);
  const states = stateWords(language);
  const queue = { href: '/console/batches/waiting', label: decideWords(language).toQueue };
  const register = { href: '/console/batches/new', label: say.newBatch };
  return (
    <ConsoleLayout
      context={context}
      title={say.batches}
      section="batches"
      action={mayRegister ? register : props.maySeeQueue ? queue : undefined}
    >
      <SearchBar
        language={language}
        action="/console/batches"
        label={say.searchLabel}
        q={search}
        filters={[
          {
            name: 'state',
            label: say.stateLabel,
            value: state,
            options: [
              { value: '', label: say.everyState },
              ...batchStates.map((value) => ({ value, label: states[value] })),
            ],
          },
        ]}
      />
      {rows.length === 0 ? (
        <NoBatches {...props} />
      ) : (
        <Table
          caption={say.listCaption}
          rows={rows}
          columns={[
            {
              header: say.batch,
              cell: (row) => (
                <>
                  <a class="mono" href={`/console/batches/${row.id}`}>
                    {row.number}
                  </a>
                  <small class="mono">{row.areaCode}</small>
                </>
              ),
            },
            ...(showsProducer
              ? [{ header: say.producer, cell: (row: Batch) => row.organisationName }]
              : []),
            {
              header: say.product,
              cell: (row) => (
                <>
                  {productName(row, language)}
                  <small>{row.market?.[language]}</small>
                </>
              ),
            },
            {
              header: say.weight,
              numeric: true,
              cell: (row) => formatWeight(row.grams, language),
            },
            { header: say.harvest, cell: (row) => harvestDays(row, language) },
            {
              header: say.stateLabel,
              cell: (row) => <Tag tone={stateTones[row.state]}>{states[row.state]}</Tag>,
            },
          ]}
        />
      )}
      <Pager language={language} next={props.next} first={props.first} />
    </ConsoleLayout>
  );
}

function NoBatches({ context, search, state, mayRegister }: Props) {
  const say = words(context.language);
  if (search || state) {
    return (
      <EmptyState action={{ href: '/console/batches', label: say.showAll }}>
        {say.emptySearch}
      </EmptyState>
    );
  }
  return mayRegister ? (
    <EmptyState action={{ href: '/console/batches/new', label: say.newBatch }}>
      {say.emptyOwn}
    </EmptyState>
  ) : (
    <EmptyState>{say.emptyAll}</EmptyState>
  );
}
