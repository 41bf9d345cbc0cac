import { formatNumber } from '../../../lib/numbers.ts';
import { Bar } from '../../../web/components/bar.tsx';
import { Button } from '../../../web/components/button.tsx';
import { Card } from '../../../web/components/card.tsx';
import { Form } from '../../../web/components/form.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { Pager } from '../../../web/components/pager.tsx';
import { SelectField } from '../../../web/components/select-field.tsx';
import { Table } from '../../../web/components/table.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { Tile, Tiles } from '../../../web/components/tile.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { nameCommune } from '../../reference/rules.ts';
import { kindWords } from '../messages/kinds.ts';
import { runWords } from '../messages/runs.ts';
import type { Question } from '../store/questions.ts';
import type { FoundRun, Row } from '../store/runs.ts';
import { columnOf, formerOf, sentenceOf } from '../view.ts';
import { base, tones } from './hub.tsx';

type Found = Pick<Row, 'number' | 'state' | 'findings'>;
type Props = {
  context: PageContext;
  run: FoundRun;
  questions: readonly Question[];
  rows: readonly Found[];
  withNotes: boolean;
  next?: string | undefined;
  first?: string | undefined;
  errors?: readonly FormError[];
};

/** One import from the check to its end. */
export function RunPage(props: Props) {
  const { context, run, errors } = props;
  const { language } = context;
  const say = runWords(language);
  const number = (count: number) => formatNumber(count, language);
  return (
    <ConsoleLayout
      context={context}
      title={run.fileName}
      section="exchange"
      intro={
        <>
          {kindWords(language)[run.kind]} <Tag tone={tones[run.state]}>{say[run.state]}</Tag>
        </>
      }
      errors={errors}
    >
      {run.state === 'checking' && (
        <Notice tone="plain">{say.checkedSoFar(number(run.checkedCount))}</Notice>
      )}
      {run.state === 'applying' && <Progress {...props} />}
      {run.findings.map((finding) => (
        <Notice key={finding.key} tone={run.state === 'refused' ? 'stop' : 'warn'}>
          {sentenceOf(finding, language)}
        </Notice>
      ))}
      {run.state === 'finished' && (
        <Notice tone="ok">
          {say.recorded(number(run.doneCount))}
          {run.failedCount > 0 && ` ${say.notRecorded(number(run.failedCount))}`}
        </Notice>
      )}
      {run.rowCount > 0 && (
        <Tiles>
          <Tile label={say.allRows} value={number(run.rowCount)} />
          <Tile label={say.newRows} value={number(run.newCount)} />
          <Tile label={say.unchangedRows} value={number(run.unchangedCount)} />
          <Tile label={say.wrongRows} value={number(run.problemRowCount + run.failedCount)} />
          {run.questionCount > 0 && (
            <Tile label={say.questionRows} value={number(run.questionCount)} />
          )}
        </Tiles>
      )}
      {run.state === 'checked' && <Questions {...props} />}
      {run.state === 'checked' && <NextStep {...props} />}
      {props.rows.length > 0 && <Findings {...props} />}
      {run.state === 'refused' && (
        <p>
          <a href={base}>{say.again}</a>
        </p>
      )}
    </ConsoleLayout>
  );
}

function Progress({ context, run }: Props) {
  const { language } = context;
  const done = run.doneCount + run.failedCount;
  return (
    <>
      <Notice tone="plain">
        {runWords(language).appliedSoFar(
          formatNumber(done, language),
          formatNumber(run.newCount, language),
        )}
      </Notice>
      <Bar percent={run.newCount === 0 ? 0 : (done / run.newCount) * 100} />
    </>
  );
}

function Questions({ context, run, questions }: Props) {
  const { language } = context;
  const say = runWords(language);
  if (questions.length === 0) return null;
  return (
    <Card title={say.questions}>
      <p>{say.questionsIntro}</p>
      <Form context={context} action={`${base}/imports/${run.id}/answers`}>
        {questions.slice(0, 50).map((question) => (
          <SelectField
            key={question.key}
            name={`answer ${question.key}`}
            label={[question.place, formerOf(question)].filter(Boolean).join(', ')}
            hint={say.rowsOf(formatNumber(question.rowCount, language), String(question.firstRow))}
            value={question.answer ?? undefined}
            empty={say.notKnown}
            options={question.choices.map((choice) => ({
              value: choice.code,
              label: nameCommune(choice, language),
            }))}
          />
        ))}
        <Button kind="quiet">{say.answer}</Button>
      </Form>
    </Card>
  );
}

/** What can be done now: import all, import what is right, or nothing because all is there. */
function NextStep({ context, run }: Props) {
  const { language } = context;
  const say = runWords(language);
  const left = run.problemRowCount + run.questionCount;
  const number = (count: number) => formatNumber(count, language);
  if (run.newCount === 0)
    return left > 0 ? null : <Notice tone="ok">{say.allThere(number(run.unchangedCount))}</Notice>;
  return (
    <Card>
      <p>
        {left > 0
          ? say.onlyRightHint(number(run.newCount), number(left))
          : say.applyAll(number(run.newCount))}
      </p>
      <Form context={context} action={`${base}/imports/${run.id}/apply`}>
        {left > 0 && <input type="hidden" name="onlyRight" value="yes" />}
        <Button>{left > 0 ? say.onlyRight : say.apply}</Button>
      </Form>
    </Card>
  );
}

function Findings(props: Props) {
  const { context, run, rows, withNotes } = props;
  const { language } = context;
  const say = runWords(language);
  const lines = rows.flatMap((row) =>
    row.findings
      .filter((finding) => withNotes || !finding.isNote)
      .map((finding) => ({ ...finding, number: row.number })),
  );
  const here = `${base}/imports/${run.id}`;
  return (
    <Card title={say.problems}>
      <p>
        {say.download} <a href={`${here}/problems.xlsx`}>Excel</a>,{' '}
        <a href={`${here}/problems.csv`}>CSV</a>
      </p>
      {run.noteCount > 0 && (
        <p>
          <a href={withNotes ? here : `${here}?notes=true`}>
            {withNotes ? say.onlyProblems : say.withNotes}
          </a>
        </p>
      )}
      <Table
        caption={say.problems}
        columns={[
          { header: say.sheet, cell: (line) => say.place(String(line.number)) },
          { header: say.column, cell: (line) => columnOf(line, run.headers) ?? '—' },
          { header: say.typed, cell: (line) => line.value ?? '—' },
          { header: say.toCorrect, cell: (line) => sentenceOf(line, language) },
        ]}
        rows={lines}
      />
      <Pager language={language} next={props.next} first={props.first} />
    </Card>
  );
}
