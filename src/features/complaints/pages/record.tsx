import { formatInstant } from '../../../lib/dates.ts';
import { printPhone } from '../../../lib/phone.ts';
import { Card } from '../../../web/components/card.tsx';
import { DataList, type Fact } from '../../../web/components/data-list.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { Timeline } from '../../../web/components/timeline.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import { words } from '../messages/console.ts';
import { publicWords } from '../messages/public.ts';
import { printNumber } from '../rules/number.ts';
import { photoHref } from '../view.ts';
import { clockSentence } from './list.tsx';
import type { RecordProps } from './record-props.ts';
import { StepForms } from './step-forms.tsx';
import { tones } from './tones.ts';

export function ComplaintRecord(props: RecordProps) {
  const { context, complaint, steps, errors, now } = props;
  const { language } = context;
  const say = words(language);
  const names = publicWords(language);
  const number = printNumber(complaint.number);
  return (
    <ConsoleLayout
      context={context}
      title={`${say.one} ${number}`}
      heading={
        <>
          {say.one} <span class="mono">{number}</span>
        </>
      }
      section="complaints"
      errors={errors}
    >
      <p>
        <Tag tone={tones[complaint.state]}>{names[complaint.state]}</Tag>
      </p>
      {complaint.state === 'received' && (
        <Notice tone="warn">{clockSentence(complaint.receivedAt, now, language)}</Notice>
      )}
      <Card title={say.words}>
        <p>{complaint.words}</p>
        {complaint.photoFileId && (
          <p>
            <a href={photoHref(complaint.id)}>{say.photoOf}</a>
          </p>
        )}
        <DataList facts={factsOf(props)} />
      </Card>
      <StepForms {...props} />
      <Card title={say.history}>
        <Timeline
          entries={steps.map((step) => ({
            when: formatInstant(step.takenAt, language),
            dateTime: step.takenAt.toISOString(),
            what: [names[step.kind], step.assignee, step.words].filter(Boolean).join('. '),
            who: [step.person, step.organisation].filter(Boolean).join(', ') || say.public,
          }))}
        />
      </Card>
    </ConsoleLayout>
  );
}

function factsOf({ context, complaint, phone }: RecordProps): Fact[] {
  const { language } = context;
  const say = words(language);
  const facts: Fact[] = [
    { term: say.category, value: publicWords(language)[complaint.category] },
    complaint.lotId
      ? {
          term: say.lot,
          value: <a href={`/T/${complaint.lotPublicCode}`}>{complaint.lotNumber}</a>,
          code: true,
        }
      : { term: say.lot, value: say.noLot },
  ];
  if (complaint.holderName) facts.push({ term: say.holder, value: complaint.holderName });
  if (complaint.boughtAt) facts.push({ term: say.boughtAt, value: complaint.boughtAt });
  if (phone !== undefined) {
    facts.push({ term: say.phone, value: phone ? printPhone(phone) : say.noPhone });
  }
  facts.push({ term: say.receivedAt, value: formatInstant(complaint.receivedAt, language) });
  if (complaint.acknowledgedAt) {
    const value = formatInstant(complaint.acknowledgedAt, language);
    facts.push({ term: say.acknowledgedAt, value });
  }
  if (complaint.assigneeName) facts.push({ term: say.assignedTo, value: complaint.assigneeName });
  if (complaint.recallId) {
    const link = <a href={`/console/recalls/${complaint.recallId}`}>{say.openRecall}</a>;
    facts.push({ term: say.recall, value: link });
  }
  if (complaint.result) facts.push({ term: say.result, value: complaint.result });
  return facts;
}
