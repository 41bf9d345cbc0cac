import { formatDate, formatInstant } from '../../../lib/dates.ts';
import { formatKilograms } from '../../../lib/numbers.ts';
import { printPublicCode } from '../../../lib/public-code.ts';
import { Bar } from '../../../web/components/bar.tsx';
import { Card, Columns } from '../../../web/components/card.tsx';
import { DataList, type Fact } from '../../../web/components/data-list.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { SvgMarkup } from '../../../web/components/svg-markup.tsx';
import { Table } from '../../../web/components/table.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { Timeline } from '../../../web/components/timeline.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import { words } from '../messages.ts';
import { standingOn } from '../rules.ts';
import { tones } from './list.tsx';
import type { RecordProps } from './record-props.ts';
import { StepForms } from './step-forms.tsx';

export function AuthorisationRecord(props: RecordProps) {
  const { context, row, today, qr, steps, errors } = props;
  const { language } = context;
  const say = words(language);
  const standing = standingOn(row, today);
  return (
    <ConsoleLayout
      context={context}
      title={`${say.one} ${row.codeValue}`}
      section="authorisations"
      intro={`${row.holderName} → ${row.granteeName}`}
      errors={errors}
    >
      <p>
        <Tag tone={tones[standing]}>{say[standing]}</Tag>
      </p>
      {props.isUnlimited && <Notice tone="warn">{say.quotaUnknown}</Notice>}
      <Columns>
        <Card>
          <DataList facts={factsOf(props)} />
          <Bar percent={(row.usedGrams * 100) / row.capGrams} />
        </Card>
        {qr && (
          <Card title={say.proof}>
            <SvgMarkup svg={qr} label={say.qrLabel} />
            <p class="mono">{printPublicCode(row.publicCode)}</p>
            <p class="links">
              <a href={`/uy-quyen/${row.publicCode}`}>{say.openProof}</a>
            </p>
          </Card>
        )}
      </Columns>
      <StepForms {...props} />
      <Card title={say.uses}>
        <Uses {...props} />
      </Card>
      <Card title={say.history}>
        <Timeline
          entries={steps.map((step) => ({
            when: formatInstant(step.takenAt, language),
            dateTime: step.takenAt.toISOString(),
            what: [say[`${step.kind}Done`], step.reason].filter(Boolean).join('. '),
            who: `${step.organisation} · ${step.person}`,
          }))}
        />
      </Card>
    </ConsoleLayout>
  );
}

function factsOf({ context: { language }, row }: RecordProps): Fact[] {
  const say = words(language);
  return [
    { term: say.holder, value: row.holderName },
    { term: say.grantee, value: row.granteeName },
    { term: say.code, value: row.codeValue, code: true },
    { term: say.market, value: row.market[language] },
    { term: say.crop, value: row.crop[language] },
    { term: say.cap, value: formatKilograms(row.capGrams, language) },
    { term: say.used, value: formatKilograms(row.usedGrams, language) },
    { term: say.left, value: formatKilograms(row.capGrams - row.usedGrams, language) },
    {
      term: say.days,
      value: `${formatDate(row.startsOn, language)} – ${formatDate(row.endsOn, language)}`,
    },
    ...(row.signedAt && row.signedSha256
      ? [
          {
            term: say.signedBy,
            value: row.signedByName ?? '',
            by: formatInstant(row.signedAt, language),
          },
          { term: say.hash, value: `${row.signedSha256.slice(0, 16)}…`, code: true },
        ]
      : []),
  ];
}

function Uses({ context: { language }, uses }: RecordProps) {
  const say = words(language);
  if (uses.length === 0) return <p>{say.noUses}</p>;
  return (
    <Table
      caption={say.uses}
      rows={uses}
      columns={[
        { header: say.usedOn, cell: (use) => formatDate(use.usedOn, language) },
        {
          header: say.amount,
          numeric: true,
          cell: (use) => formatKilograms(use.grams, language),
        },
        {
          header: say.consignment,
          cell: (use) => (
            <>
              {use.consignment}
              {use.batchNumber && <small class="mono">{use.batchNumber}</small>}
            </>
          ),
        },
        {
          header: say.state,
          cell: (use) =>
            use.objection === null ? (
              <small>{formatInstant(use.declaredAt, language)}</small>
            ) : (
              <>
                <Tag tone="stop">{say.objected}</Tag>
                <small>{use.objection}</small>
              </>
            ),
        },
      ]}
    />
  );
}
