import { formatDate, formatInstant } from '../../../lib/dates.ts';
import { formatKilograms } from '../../../lib/numbers.ts';
import { Table } from '../../../web/components/table.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { words } from '../messages.ts';
import { originName } from './names.ts';
import type { RecordProps } from './record-props.ts';

export function Scope({ context: { language }, lots, sums, recall }: RecordProps) {
  const say = words(language);
  return (
    <>
      <Table
        caption={say.scope}
        rows={lots}
        columns={[
          {
            header: say.lot,
            cell: (lot) => (
              <>
                <a class="mono" href={`/T/${lot.publicCode}`}>
                  {lot.number}
                </a>
                <small>
                  {lot.crop[language]} · {originName(lot.origin, language)}
                </small>
              </>
            ),
          },
          { header: say.organisation, cell: (lot) => lot.organisation },
          {
            header: say.amount,
            numeric: true,
            cell: (lot) => formatKilograms(lot.grams, language),
          },
          {
            header: say.state,
            cell: (lot) => (
              <>
                <Tag tone={lot.isIncluded ? (recall.openedAt ? 'stop' : 'warn') : 'plain'}>
                  {lot.isIncluded ? say.inScope : say.notInScope}
                </Tag>
                {lot.reason && <small>{lot.reason}</small>}
              </>
            ),
          },
        ]}
      />
      {sums.lots > lots.length && <p>{say.more(sums.lots - lots.length)}</p>}
    </>
  );
}

export function Recipients({ context: { language }, recipients }: RecordProps) {
  const say = words(language);
  if (recipients.length === 0) return <p>{say.noRecipients}</p>;
  return (
    <Table
      caption={say.recipients}
      rows={recipients}
      columns={[
        {
          header: say.organisation,
          cell: (row) => (
            <>
              {row.name}
              {row.address && <small>{row.address}</small>}
            </>
          ),
        },
        {
          header: say.delivered,
          numeric: true,
          cell: (row) => formatKilograms(row.deliveredGrams, language),
        },
        {
          header: say.state,
          cell: (row) => (
            <>
              <Tag tone={row.acknowledgedAt ? 'ok' : row.toldAt ? 'warn' : 'stop'}>
                {row.acknowledgedAt ? say.acknowledged : row.toldAt ? say.told : say.notTold}
              </Tag>
              {(row.acknowledgedAt ?? row.toldAt) && (
                <small>
                  {formatInstant(row.acknowledgedAt ?? row.toldAt ?? new Date(0), language)}
                </small>
              )}
              {row.toldHow && <small>{row.toldHow}</small>}
            </>
          ),
        },
        {
          header: say.stock,
          numeric: true,
          cell: (row) =>
            row.stockGrams === null ? '–' : formatKilograms(row.stockGrams, language),
        },
      ]}
    />
  );
}

export function Recoveries({ context: { language }, recoveries }: RecordProps) {
  const say = words(language);
  if (recoveries.length === 0) return <p>{say.noRecoveries}</p>;
  return (
    <Table
      caption={say.recoveries}
      rows={recoveries}
      columns={[
        { header: say.recoveredOn, cell: (row) => formatDate(row.recoveredOn, language) },
        { header: say.lot, code: true, cell: (row) => row.number },
        {
          header: say.amount,
          numeric: true,
          cell: (row) => formatKilograms(row.grams, language),
        },
        { header: say.place, cell: (row) => row.place },
      ]}
    />
  );
}
