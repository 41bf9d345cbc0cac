import { formatDate } from '../../../lib/dates.ts';
import { formatKilograms } from '../../../lib/numbers.ts';
import { Buttons, LinkButton } from '../../../web/components/button.tsx';
import { Card } from '../../../web/components/card.tsx';
import { DataList, type Fact } from '../../../web/components/data-list.tsx';
import { Table } from '../../../web/components/table.tsx';
import type { PageContext } from '../../../web/page-context.ts';
import type { Neighbours } from '../../movements/actions/neighbours.ts';
import { kindName } from '../../movements/rules/kind-names.ts';
import { wayWords } from '../messages/way.ts';
import type { Batch } from '../store/read-batches.ts';

type Props = { context: PageContext; batch: Batch; way: Neighbours };

/** One step back and one step forward of a lot, what is left of it, and what can be done with that. */
export function WayCard({ context, batch, way }: Props) {
  if (batch.releasedAt === null) return null;
  const { language, viewer } = context;
  const say = wayWords(language);
  const { leftGrams, parents, children, isMore } = way;
  const isOwn = viewer?.organisationId === batch.organisationId;
  const mayMove = isOwn && batch.state === 'released' && batch.kind !== 'delivered';
  return (
    <Card title={say.title}>
      <DataList facts={factsOf({ context, batch, way })} />
      {parents.length > 0 && <Lots context={context} rows={parents} caption={say.from} />}
      {children.length > 0 && <Lots context={context} rows={children} caption={say.to} />}
      {children.length === 0 && leftGrams === batch.grams && batch.kind !== 'delivered' && (
        <p>{say.nothing}</p>
      )}
      {isMore && <p>{say.more}</p>}
      {mayMove && (leftGrams ?? 0) > 0 && (
        <Buttons>
          {(['deliver', 'sort', 'split'] as const).map((kind) => (
            <LinkButton
              key={kind}
              kind="quiet"
              href={`/console/movements/new/${kind}?lot=${batch.id}`}
            >
              {say[kind]}
            </LinkButton>
          ))}
        </Buttons>
      )}
      <p class="links">
        <a href={`/console/movements/lots/${batch.id}`}>{say.whole}</a>
      </p>
    </Card>
  );
}

function factsOf({ context: { language }, batch, way }: Props): Fact[] {
  const say = wayWords(language);
  const { made, leftGrams } = way;
  const isOutside = made?.kind === 'receive' && way.parents.length === 0;
  const party = made?.counterpart;
  return [
    ...(made
      ? [
          {
            term: say.by,
            value: (
              <a href={`/console/movements/${made.movementId}`}>
                {kindName(made.kind, language)}
                {party && ` ${made.kind === 'receive' ? say.boughtOf(party) : say.soldTo(party)}`}
              </a>
            ),
            by: [
              formatDate(made.happenedOn, language),
              made.note,
              isOutside && say.outside,
              made.codeText && say.code(made.codeText),
              made.refusal && say.refused(made.refusal),
            ]
              .filter(Boolean)
              .join(' · '),
          },
        ]
      : []),
    ...(batch.kind === 'delivered' || leftGrams === undefined
      ? []
      : [{ term: say.left, value: formatKilograms(leftGrams, language) }]),
  ];
}

type LotsProps = { context: PageContext; rows: Neighbours['parents']; caption: string };

function Lots({ context: { language }, rows, caption }: LotsProps) {
  const say = wayWords(language);
  return (
    <Table
      caption={caption}
      rows={rows}
      columns={[
        {
          header: caption,
          cell: (row) => (
            <>
              <span class="mono">{row.number}</span>
              <small>{row.organisation}</small>
            </>
          ),
        },
        {
          header: say.by,
          cell: (row) => (
            <a href={`/console/movements/${row.movementId}`}>
              {kindName(row.kind, language)}
              {row.kind === 'deliver' && row.counterpart && ` ${say.soldTo(row.counterpart)}`}
            </a>
          ),
        },
        {
          header: say.weight,
          numeric: true,
          cell: (row) => formatKilograms(row.grams, language),
        },
      ]}
    />
  );
}
