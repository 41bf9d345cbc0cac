import { daysBetween, formatDate, formatInstant, localDateOf } from '../../../lib/dates.ts';
import { isAuthority } from '../../../lib/roles.ts';
import { Card } from '../../../web/components/card.tsx';
import { DataList, type Fact } from '../../../web/components/data-list.tsx';
import { Table } from '../../../web/components/table.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { PageContext } from '../../../web/page-context.ts';
import { kindWords } from '../messages/kinds.ts';
import { words } from '../messages/words.ts';
import { printUsual } from '../rules/moving.ts';
import type { MovedLots, Movement, UsedCode } from '../store/read-movements.ts';
import { base, kilograms, productOf } from './names.ts';

type Props = {
  context: PageContext;
  row: Movement;
  lots: MovedLots;
  codes: readonly UsedCode[];
};

/** One movement as it was written down: what was taken, what was made, what is missing and why. */
export function MovementRecord({ context, row, lots, codes }: Props) {
  const { language } = context;
  const say = words(language);
  return (
    <ConsoleLayout
      context={context}
      title={kindWords(language)[row.kind]}
      section="movements"
      intro={`${row.organisation} · ${formatDate(row.happenedOn, language)}`}
    >
      <Card>
        <DataList facts={factsOf({ context, row, lots, codes })} />
      </Card>
      {lots.inputs.length > 0 && (
        <Card title={say.taken}>
          <Lots context={context} rows={lots.inputs} caption={say.taken} />
        </Card>
      )}
      {lots.outputs.length > 0 && (
        <Card title={say.made}>
          <Lots context={context} rows={lots.outputs} caption={say.made} />
        </Card>
      )}
      {codes.length > 0 && (
        <Card title={say.codes}>
          <Table
            caption={say.codes}
            rows={codes}
            columns={[
              { header: say.codes, code: true, cell: (code) => code.value },
              {
                header: say.weight,
                numeric: true,
                cell: (code) => kilograms(code.grams, language),
              },
              {
                header: say.codeUsed,
                cell: (code) =>
                  code.authorisationId === null ? (
                    <Tag tone="warn">{say.codeNotAuthorised}</Tag>
                  ) : (
                    <>
                      <a href={`/console/authorisations/${code.authorisationId}`}>{say.codeUsed}</a>
                      {code.objection !== null && <Tag tone="stop">{say.objected}</Tag>}
                    </>
                  ),
              },
            ]}
          />
        </Card>
      )}
    </ConsoleLayout>
  );
}

function factsOf({ context: { language }, row }: Props): Fact[] {
  const say = words(language);
  const { leastLossPercent, mostLossPercent } = row;
  const usual =
    leastLossPercent === null || mostLossPercent === null
      ? undefined
      : printUsual({ leastLossPercent, mostLossPercent });
  const late = daysBetween(row.happenedOn, localDateOf(row.createdAt));
  return [
    ...(row.counterpart
      ? [
          {
            term: say.counterpart,
            value: row.counterpart,
            by: row.counterpartAddress ?? undefined,
          },
        ]
      : []),
    ...(row.codeText ? [{ term: say.codeText, value: row.codeText, code: true }] : []),
    ...(row.weighedGrams === null
      ? []
      : [{ term: say.weighed, value: kilograms(row.weighedGrams, language) }]),
    {
      term: say.loss,
      value: kilograms(row.lossGrams, language),
      by: usual && say.lossByRule(usual),
    },
    ...(row.rejectedGrams > 0
      ? [{ term: say.rejected, value: kilograms(row.rejectedGrams, language) }]
      : []),
    ...(row.reason ? [{ term: say.reason, value: row.reason }] : []),
    ...(row.document ? [{ term: say.document, value: row.document }] : []),
    ...(row.house ? [{ term: say.house, value: row.house }] : []),
    {
      term: say.recordedBy,
      value: row.person,
      by: [formatInstant(row.createdAt, language), late > 0 && say.late(late)]
        .filter(Boolean)
        .join(' · '),
    },
  ];
}

type LotsProps = {
  context: PageContext;
  rows: readonly (MovedLots['inputs'][number] & { note?: string | null })[];
  caption: string;
};

function Lots({ context: { language, viewer }, rows, caption }: LotsProps) {
  const say = words(language);
  const isOfficial = viewer !== undefined && isAuthority(viewer.role);
  // A lot that went into somebody else's store is theirs; its delivery is both parties'.
  const mayTrace = (lot: Props['lots']['inputs'][number]) =>
    isOfficial || lot.organisationId === viewer?.organisationId || lot.kind === 'delivered';
  return (
    <Table
      caption={caption}
      rows={rows}
      columns={[
        {
          header: say.lot,
          cell: (lot) => (
            <>
              {isOfficial || lot.organisationId === viewer?.organisationId ? (
                <a class="mono" href={`/console/batches/${lot.id}`}>
                  {lot.number}
                </a>
              ) : (
                <span class="mono">{lot.number}</span>
              )}
              <small>
                {productOf(lot, language)}
                {lot.note && ` · ${lot.note}`}
              </small>
            </>
          ),
        },
        {
          header: say.weight,
          numeric: true,
          cell: (lot) => kilograms(lot.movedGrams, language),
        },
        { header: say.from, hideOnPhone: true, cell: (lot) => lot.organisation },
        {
          header: say.way,
          cell: (lot) => mayTrace(lot) && <a href={`${base}/lots/${lot.id}`}>{say.way}</a>,
        },
      ]}
    />
  );
}
