import { formatDate, formatInstant } from '../../../lib/dates.ts';
import { Button, Buttons, DangerButton } from '../../../web/components/button.tsx';
import { Card, Columns } from '../../../web/components/card.tsx';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { Form } from '../../../web/components/form.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { Table } from '../../../web/components/table.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { TextArea } from '../../../web/components/text-area.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { labelWords } from '../messages/labels.ts';
import { isLong } from '../rules/judge.ts';
import { outcomesAfter } from '../rules/labels.ts';
import type { LabelRecord } from '../store/read-labels.ts';
import { checkers } from '../who.ts';
import { base, outcomeTones } from './base.ts';
import { doseText, LabelFacts } from './label-facts.tsx';

type Props = {
  context: PageContext;
  label: LabelRecord;
  /** the reader entered it themselves */
  isOwn: boolean;
  texts: Record<string, string>;
  errors: readonly FormError[];
};

/** What was entered beside the photo it was read off. */
export function LabelPage(props: Props) {
  const { context, label, errors } = props;
  const { language } = context;
  const say = labelWords(language);
  const state = label.outcome ?? 'waiting';
  return (
    <ConsoleLayout
      context={context}
      title={`${say.one}: ${label.tradeName} · ${label.crop[language]}`}
      section="crop-protection"
      errors={errors}
    >
      {isLong(label.intervalDays, label.cropCode) && <Notice tone="warn">{say.long}</Notice>}
      <Columns>
        <Card>
          <p>
            <Tag tone={outcomeTones[state]}>{say[state]}</Tag>{' '}
            {label.checkedAt && (
              <small class="by">
                {formatInstant(label.checkedAt, language)} · {label.checkedByName}
              </small>
            )}
          </p>
          {label.note && <p>{label.note}</p>}
          <LabelFacts {...{ label, language }} />
        </Card>
        <Card title={say.photo}>
          <a href={`${base}/labels/${label.id}/photo`}>
            <img width="100%" src={`${base}/labels/${label.id}/photo`} alt={say.photo} />
          </a>
        </Card>
      </Columns>
      <CheckCard {...props} />
    </ConsoleLayout>
  );
}

function CheckCard({ context, label, isOwn, texts, errors }: Props) {
  const { language, viewer } = context;
  const say = labelWords(language);
  const open = outcomesAfter(label.outcome);
  if (!viewer || !checkers.includes(viewer.role) || open.length === 0) return null;
  const mayWithdraw = open.includes('withdrawn');
  if (isOwn && !mayWithdraw) return <Notice tone="plain">{say.own}</Notice>;
  return (
    <Card title={mayWithdraw ? say.withdraw : say.compare}>
      <p class="soft">{mayWithdraw ? say.withdrawHint : say.compareHint}</p>
      <Form context={context} action={`${base}/labels/${label.id}/checks`}>
        <TextArea
          name="note"
          label={say.note}
          hint={say.noteHint}
          value={texts.note}
          error={errorFor(errors, 'note')}
          maxLength={500}
          rows={2}
        />
        <Buttons>
          {!mayWithdraw && (
            <Button name="outcome" value="verified">
              {say.verify}
            </Button>
          )}
          <DangerButton name="outcome" value={mayWithdraw ? 'withdrawn' : 'refused'}>
            {mayWithdraw ? say.withdraw : say.refuse}
          </DangerButton>
        </Buttons>
      </Form>
    </Card>
  );
}

type WaitingProps = { context: PageContext; labels: readonly LabelRecord[] };

/** Labels that wait for a second pair of eyes, the newest first. */
export function WaitingLabels({ context, labels }: WaitingProps) {
  const { language } = context;
  const say = labelWords(language);
  return (
    <ConsoleLayout
      context={context}
      title={say.waitingTitle}
      section="crop-protection"
      intro={say.waitingIntro}
    >
      {labels.length === 0 ? (
        <EmptyState>{say.noneWaiting}</EmptyState>
      ) : (
        <Table
          caption={say.waitingTitle}
          rows={labels}
          columns={[
            {
              header: say.product,
              cell: (label) => (
                <>
                  <a href={`${base}/labels/${label.id}`}>{label.tradeName}</a>
                  <small>{label.crop[language]}</small>
                </>
              ),
            },
            { header: say.dose, cell: (label) => doseText(label, language) },
            { header: say.interval, cell: (label) => say.days(String(label.intervalDays)) },
            { header: say.validFrom, cell: (label) => formatDate(label.validFrom, language) },
            { header: say.entered, cell: (label) => label.enteredByName },
          ]}
        />
      )}
    </ConsoleLayout>
  );
}
