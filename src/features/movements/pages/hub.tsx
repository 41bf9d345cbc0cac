import { formatDate } from '../../../lib/dates.ts';
import { Buttons, LinkButton } from '../../../web/components/button.tsx';
import { Card } from '../../../web/components/card.tsx';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { SearchBar } from '../../../web/components/search-bar.tsx';
import { Table } from '../../../web/components/table.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { PageContext } from '../../../web/page-context.ts';
import { kindWords } from '../messages/kinds.ts';
import { words } from '../messages/words.ts';
import type { Delivered, StockLot } from '../store/read-stock.ts';
import { base, formKinds, kilograms, productOf } from './names.ts';

type Props = {
  context: PageContext;
  incoming: readonly Delivered[];
  refused: readonly Delivered[];
  stock: readonly StockLot[];
  search: string | undefined;
};

/** The store at a glance: what waits, what is there, what can be done. Three taps to a receipt. */
export function Hub({ context, incoming, refused, stock, search }: Props) {
  const { language } = context;
  const say = words(language);
  return (
    <ConsoleLayout
      context={context}
      title={say.title}
      section="movements"
      intro={say.intro}
      action={{ href: `${base}/new/deliver`, label: say.deliver }}
    >
      <Card title={say.incoming}>
        {incoming.length === 0 ? (
          <p>{say.noIncoming}</p>
        ) : (
          <Deliveries context={context} rows={incoming} label={say.receive} />
        )}
        <p class="links">
          <a href={`${base}/new/outside`}>{say.outside}</a>
        </p>
      </Card>
      {refused.length > 0 && (
        <Card title={say.refusedBack}>
          <Deliveries context={context} rows={refused} label={say.takeBack} />
        </Card>
      )}
      <Card title={say.work}>
        <Buttons>
          {formKinds.map((kind) => (
            <LinkButton key={kind} kind="quiet" href={`${base}/new/${kind}`}>
              {kindWords(language)[kind]}
            </LinkButton>
          ))}
        </Buttons>
      </Card>
      <Card title={say.stock}>
        {(stock.length > 8 || search) && (
          <SearchBar language={language} action={base} label={say.search} q={search} />
        )}
        {stock.length === 0 ? (
          <EmptyState action={search ? { href: base, label: say.showAll } : undefined}>
            {search ? say.noneFound : say.noStock}
          </EmptyState>
        ) : (
          <Stock context={context} rows={stock} />
        )}
      </Card>
      <p class="links">
        <a href={`${base}/history`}>{say.history}</a>
        <a href={`${base}/balance`}>{say.balance}</a>
        <a href={`${base}/tolerances`}>{say.tolerances}</a>
      </p>
    </ConsoleLayout>
  );
}

type DeliveriesProps = { context: PageContext; rows: readonly Delivered[]; label: string };

function Deliveries({ context: { language }, rows, label }: DeliveriesProps) {
  const say = words(language);
  return (
    <Table
      caption={label}
      rows={rows}
      columns={[
        {
          header: say.lot,
          cell: (row) => (
            <>
              <a class="mono" href={`${base}/deliveries/${row.id}`}>
                {row.number}
              </a>
              <small>{productOf(row, language)}</small>
            </>
          ),
        },
        {
          header: say.weight,
          numeric: true,
          cell: (row) => kilograms(row.grams, language),
        },
        {
          header: say.from,
          cell: (row) => (
            <>
              {row.organisation}
              <small>{formatDate(row.happenedOn, language)}</small>
            </>
          ),
        },
        {
          header: label,
          cell: (row) => (
            <LinkButton kind="quiet" href={`${base}/deliveries/${row.id}`}>
              {label}
            </LinkButton>
          ),
        },
      ]}
    />
  );
}

function Stock({
  context: { language },
  rows,
}: {
  context: PageContext;
  rows: readonly StockLot[];
}) {
  const say = words(language);
  return (
    <Table
      caption={say.stock}
      rows={rows}
      columns={[
        {
          header: say.lot,
          cell: (row) => (
            <>
              <a class="mono" href={`/console/batches/${row.id}`}>
                {row.number}
              </a>
              <small>
                {productOf(row, language)}
                {row.note && ` · ${row.note}`}
              </small>
            </>
          ),
        },
        {
          header: say.left,
          numeric: true,
          cell: (row) => kilograms(row.leftGrams, language),
        },
        {
          header: say.work,
          cell: (row) =>
            row.state === 'released' ? (
              <p class="links">
                <a href={`${base}/new/deliver?lot=${row.id}`}>{say.deliver}</a>
                <a href={`${base}/new/sort?lot=${row.id}`}>{kindWords(language).sort}</a>
                <a href={`${base}/new/repack?lot=${row.id}`}>{kindWords(language).repack}</a>
                <a href={`${base}/new/split?lot=${row.id}`}>{kindWords(language).split}</a>
              </p>
            ) : (
              <Tag tone="stop">{row.state === 'recalled' ? say.recalled : say.onHold}</Tag>
            ),
        },
      ]}
    />
  );
}
