import type { ImportKind } from '../../../db/schema/exchange.ts';
import { formatInstant } from '../../../lib/dates.ts';
import { Button } from '../../../web/components/button.tsx';
import { Card } from '../../../web/components/card.tsx';
import { RadioCards } from '../../../web/components/choice-cards.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { FileField } from '../../../web/components/file-field.tsx';
import { Form } from '../../../web/components/form.tsx';
import { Pager } from '../../../web/components/pager.tsx';
import { Table } from '../../../web/components/table.tsx';
import { Tag, type Tone } from '../../../web/components/tag.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import type { ExportName } from '../actions/export-lists.ts';
import { kindWords } from '../messages/kinds.ts';
import { runWords } from '../messages/runs.ts';
import type { Run } from '../store/runs.ts';

type Props = {
  context: PageContext;
  kinds: readonly ImportKind[];
  exports: readonly ExportName[];
  mayHaveOutlines: boolean;
  runs: readonly Run[];
  next?: string | undefined;
  kind?: string | undefined;
  errors?: readonly FormError[];
};

export const base = '/console/exchange';
export const tones: Readonly<Record<Run['state'], Tone>> = {
  checking: 'plain',
  refused: 'stop',
  checked: 'warn',
  applying: 'plain',
  finished: 'ok',
};

/** Where lists come in and go out. */
export function ExchangePage(props: Props) {
  const { context, kinds, runs, errors = [] } = props;
  const { language } = context;
  const say = runWords(language);
  return (
    <ConsoleLayout
      context={context}
      title={say.title}
      section="exchange"
      intro={kinds.length > 0 ? say.intro : undefined}
      errors={errors}
    >
      {kinds.length > 0 && <ImportCard {...props} />}
      <Card title={say.exportTitle}>
        <p>{say.exportHint}</p>
        <Table
          caption={say.exportTitle}
          columns={[
            { header: say.kind, cell: (name) => say[name] },
            { header: 'Excel, CSV', cell: (name) => <Downloads path={`exports/${name}`} /> },
          ]}
          rows={props.exports}
        />
        {props.mayHaveOutlines && (
          <p>
            <a href={`${base}/areas.geojson`}>{say.geojson}</a>
          </p>
        )}
      </Card>
      {runs.length > 0 && (
        <Card title={say.earlier}>
          <Table
            caption={say.earlier}
            columns={[
              {
                header: say.sheet,
                cell: (run) => (
                  <>
                    <a href={`${base}/imports/${run.id}`}>{run.fileName}</a>
                    <small>{kindWords(language)[run.kind]}</small>
                  </>
                ),
              },
              {
                header: say.state,
                cell: (run) => <Tag tone={tones[run.state]}>{say[run.state]}</Tag>,
              },
              { header: say.sent, cell: (run) => formatInstant(run.createdAt, language) },
            ]}
            rows={runs}
          />
          <Pager
            language={language}
            next={props.next && `${base}?after=${encodeURIComponent(props.next)}`}
          />
        </Card>
      )}
    </ConsoleLayout>
  );
}

function ImportCard({ context, kinds, kind, errors = [] }: Props) {
  const say = runWords(context.language);
  const names = kindWords(context.language);
  return (
    <Card title={say.importTitle}>
      <p>{say.templatesHint}</p>
      <Table
        caption={say.templates}
        columns={[
          { header: say.templates, cell: (each) => names[each] },
          { header: 'Excel, CSV', cell: (each) => <Downloads path={`templates/${each}`} /> },
        ]}
        rows={kinds}
      />
      <Form context={context} action={`${base}/imports`} multipart idempotencyKey={context.newKey}>
        <RadioCards
          name="kind"
          label={say.kind}
          error={errorFor(errors, 'kind')}
          value={kind}
          choices={kinds.map((value) => ({ value, label: names[value] }))}
        />
        <FileField
          name="file"
          label={say.file}
          hint={say.fileHint}
          error={errorFor(errors, 'file')}
          accept={['.xlsx', '.csv', 'text/csv']}
        />
        <Button>{say.check}</Button>
      </Form>
    </Card>
  );
}

function Downloads({ path }: { path: string }) {
  return (
    <span class="links">
      <a href={`${base}/${path}.xlsx`} download>
        Excel
      </a>{' '}
      <a href={`${base}/${path}.csv`} download>
        CSV
      </a>
    </span>
  );
}
