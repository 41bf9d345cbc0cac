import { formatDate, formatInstant, type LocalDate } from '../../../lib/dates.ts';
import { formatNumber, formatWeight } from '../../../lib/numbers.ts';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { Pager } from '../../../web/components/pager.tsx';
import { Table } from '../../../web/components/table.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { Tile, Tiles } from '../../../web/components/tile.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { PageContext } from '../../../web/page-context.ts';
import { checkName, sayRisk } from '../check-words.ts';
import { checkingWords } from '../messages/checking.ts';
import { decideWords } from '../messages/decide.ts';
import { words } from '../messages/words.ts';
import { type QueueKind, queueKinds } from '../rules/queue.ts';
import type { QueueRow } from '../store/read-queue.ts';

type Props = {
  context: PageContext;
  show: QueueKind;
  counts: Readonly<Record<QueueKind, number>>;
  rows: readonly QueueRow[];
  today: LocalDate;
  next: string | undefined;
  first: string | undefined;
};

export const queueBase = '/console/batches/waiting';

/** The inspector's desk: five ways of waiting as tiles, then the one that is chosen. */
export function QueuePage(props: Props) {
  const { context, show, counts, rows, today } = props;
  const { language } = context;
  const say = { ...words(language), ...decideWords(language) };
  return (
    <ConsoleLayout
      context={context}
      title={say.queue}
      section="batches"
      intro={say.queueIntro}
      action={{ href: '/console/batches/checking-rules', label: checkingWords(language).toRules }}
    >
      <Tiles>
        {queueKinds.map((kind) => (
          <Tile
            key={kind}
            label={say[kind]}
            value={formatNumber(counts[kind], language)}
            note={
              <a
                href={`${queueBase}?show=${kind}`}
                aria-current={kind === show ? 'page' : undefined}
              >
                {say.showThese}
                <span class="unseen"> {say[kind]}</span>
              </a>
            }
          />
        ))}
      </Tiles>
      <h2>{say[show]}</h2>
      {rows.length === 0 ? (
        <EmptyState>{say.none}</EmptyState>
      ) : (
        <Table
          caption={say[show]}
          rows={rows}
          columns={[
            {
              header: say.batch,
              cell: (row) => (
                <>
                  <a class="mono" href={`/console/batches/${row.id}`}>
                    {row.number}
                  </a>
                  <small>{row.organisation}</small>
                </>
              ),
            },
            {
              header: say.product,
              cell: (row) => (
                <>
                  {row.product[language]}
                  <small>{formatWeight(row.grams, language)}</small>
                </>
              ),
            },
            { header: say.why, cell: (row) => <Why row={row} context={context} /> },
            {
              header: say.since,
              cell: (row) => (
                <>
                  {formatInstant(row.since, language)}
                  {row.dueOn && (
                    <small>
                      {row.dueOn < today ? (
                        <Tag tone="stop">{say.overdue(formatDate(row.dueOn, language))}</Tag>
                      ) : (
                        `${say.due}: ${formatDate(row.dueOn, language)}`
                      )}
                    </small>
                  )}
                </>
              ),
            },
          ]}
        />
      )}
      <Pager language={language} next={props.next} first={props.first} />
    </ConsoleLayout>
  );
}

function Why({ row, context }: { row: QueueRow; context: PageContext }) {
  const { language } = context;
  const others = row.risks.filter(({ reason }) => reason !== 'check-failed');
  return (
    <>
      {row.failed.map((kind) => (
        <Tag key={kind} tone="stop">
          {checkName(kind, language)}
        </Tag>
      ))}
      {others.map(({ reason, facts }) => (
        <small key={`${reason} ${facts.kind ?? ''}`}>{sayRisk(reason, facts, language)}</small>
      ))}
    </>
  );
}
