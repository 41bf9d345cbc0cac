import { formatDate } from '../../../lib/dates.ts';
import { Button } from '../../../web/components/button.tsx';
import { Card } from '../../../web/components/card.tsx';
import { RadioCards } from '../../../web/components/choice-cards.tsx';
import { DateField } from '../../../web/components/date-field.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { Form, HiddenFields } from '../../../web/components/form.tsx';
import { Table } from '../../../web/components/table.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import { shared } from '../../../web/messages.ts';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { words } from '../messages/words.ts';
import type { listSubstances } from '../store/read-force.ts';
import { checkers, listWriters } from '../who.ts';
import { base } from './base.ts';

type Row = Awaited<ReturnType<typeof listSubstances>>[number];
type Props = {
  context: PageContext;
  rows: readonly Row[];
  texts: Record<string, string>;
  errors: readonly FormError[];
};

/** Substances that no product may contain, each with its source and whether it is confirmed. */
export function SubstancesPage(props: Props) {
  const { context, errors } = props;
  const { language, viewer } = context;
  const say = words(language);
  return (
    <ConsoleLayout
      context={context}
      title={say.substances}
      section="crop-protection"
      intro={say.substancesIntro}
      errors={errors}
    >
      <Rows {...props} />
      {viewer && listWriters.includes(viewer.role) && (
        <Card title={say.setSubstance}>
          <p class="soft">{say.setSubstanceHint}</p>
          <SubstanceForm {...props} />
        </Card>
      )}
    </ConsoleLayout>
  );
}

function Rows({ context, rows }: Props) {
  const { language, viewer } = context;
  const say = words(language);
  const mayConfirm = viewer !== undefined && checkers.includes(viewer.role);
  const days = ({ bannedFrom, bannedUntil }: Row) =>
    [
      bannedFrom && `${say.from} ${formatDate(bannedFrom, language)}`,
      bannedUntil && `${say.lastDay} ${formatDate(bannedUntil, language)}`,
    ]
      .filter(Boolean)
      .join(' · ') || say.always;
  return (
    <Table
      caption={say.substances}
      rows={rows}
      columns={[
        {
          header: say.substance,
          cell: (row) => (
            <>
              {row.name}
              {row.alsoNames.length > 0 && <small>{row.alsoNames.join('; ')}</small>}
            </>
          ),
        },
        {
          header: say.kind,
          cell: (row) => (
            <>
              <Tag tone="stop">{say[row.kind]}</Tag>
              <small>{days(row)}</small>
            </>
          ),
        },
        { header: say.source, cell: (row) => row.source },
        {
          header: say.state,
          cell: (row) => (
            <>
              <Tag tone={row.isConfirmed ? 'ok' : 'warn'}>
                {row.isConfirmed ? say.confirmed : say.unconfirmed}
              </Tag>
              {mayConfirm && !row.isConfirmed && (
                <form method="post" action={`${base}/substances/${row.key}/confirmation`}>
                  <HiddenFields context={context} version={row.version} />
                  <Button kind="quiet">{say.confirm}</Button>
                </form>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

function SubstanceForm({ context, texts, errors }: Props) {
  const { language } = context;
  const say = words(language);
  const field = (name: string) => ({ name, value: texts[name], error: errorFor(errors, name) });
  const dayHint = `${shared(language).dateHint}. ${say.optionalDay}`;
  return (
    <Form
      context={context}
      action={`${base}/substances`}
      idempotencyKey={texts.idempotencyKey ?? context.newKey}
    >
      <TextField {...field('name')} label={say.substance} maxLength={120} />
      <TextField
        {...field('alsoNames')}
        label={say.alsoNames}
        hint={say.alsoNamesHint}
        maxLength={500}
      />
      <RadioCards
        {...field('kind')}
        label={say.kind}
        choices={[
          { value: 'banned', label: say.banned },
          { value: 'out-of-list', label: say['out-of-list'] },
        ]}
      />
      <DateField {...field('bannedFrom')} label={say.from} hint={dayHint} language={language} />
      <DateField {...field('bannedUntil')} label={say.lastDay} hint={dayHint} language={language} />
      <TextField {...field('source')} label={say.source} hint={say.sourceHint} maxLength={300} />
      <Button>{say.save}</Button>
    </Form>
  );
}
