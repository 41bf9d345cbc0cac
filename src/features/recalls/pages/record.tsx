import { formatDate, formatInstant } from '../../../lib/dates.ts';
import { formatKilograms } from '../../../lib/numbers.ts';
import { Card, Columns } from '../../../web/components/card.tsx';
import { DataList, type Fact } from '../../../web/components/data-list.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { Timeline } from '../../../web/components/timeline.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import { words } from '../messages.ts';
import { closeBy, isClosingLate, openingClock, recoveredPercent } from '../rules/terms.ts';
import { minutesTaken } from '../view.ts';
import { base, clockSentence, tones } from './list.tsx';
import { sourceName, stepName } from './names.ts';
import type { RecordProps } from './record-props.ts';
import { Recipients, Recoveries, Scope } from './record-tables.tsx';
import { Acknowledgements, ScopeForms } from './scope-forms.tsx';
import { StepForms } from './step-forms.tsx';

export function RecallRecord(props: RecordProps) {
  const { context, recall, timeline, errors, sums } = props;
  const { language } = context;
  const say = words(language);
  const isOpened = recall.openedAt !== null;
  return (
    <ConsoleLayout
      context={context}
      title={`${recall.isDrill ? say.drill : say.one} ${recall.number}`}
      section="recalls"
      intro={recall.holderName}
      errors={errors}
    >
      <p>
        <Tag tone={tones[recall.state]}>{say[recall.state]}</Tag>
      </p>
      {recall.isDrill && <Notice tone="plain">{say.drillNote}</Notice>}
      <Columns>
        <Card>
          <DataList facts={factsOf(props)} />
        </Card>
        {isOpened && (
          <Card title={say.scopeCount(sums.included)}>
            <DataList facts={sumsOf(props)} />
            <p class="links">
              <a href={`${base}/${recall.id}/report.pdf`}>{say.report}</a>{' '}
              <a href={`${base}/${recall.id}/lots.csv`}>{say.sheet}</a>
            </p>
          </Card>
        )}
      </Columns>
      <Acknowledgements {...props} />
      <StepForms {...props} />
      <Card title={say.scope}>
        {!isOpened && <p>{say.scopeLater}</p>}
        <Scope {...props} />
      </Card>
      <ScopeForms {...props} />
      {isOpened && (
        <>
          <Card title={say.recipients}>
            <Recipients {...props} />
          </Card>
          <Card title={say.recoveries}>
            <Recoveries {...props} />
          </Card>
        </>
      )}
      <Card title={say.history}>
        <Timeline
          entries={timeline.map((row) => ({
            when: formatInstant(row.takenAt, language),
            dateTime: row.takenAt.toISOString(),
            what: (
              <>
                {[
                  stepName(row.step, language),
                  row.reason,
                  row.way && say[row.way],
                  row.grams !== null ? formatKilograms(row.grams, language) : undefined,
                  row.place,
                  row.witnesses,
                  row.decisionNumber,
                ]
                  .filter(Boolean)
                  .join('. ')}
                {row.evidenceFileId && (
                  <>
                    {' '}
                    <a href={`/console/files/${row.evidenceFileId}`}>{say.openFile}</a>
                  </>
                )}
              </>
            ),
            who: [row.organisation, row.person].filter(Boolean).join(' · '),
          }))}
        />
      </Card>
    </ConsoleLayout>
  );
}

function factsOf({ context: { language }, recall, now }: RecordProps): Fact[] {
  const say = words(language);
  const isWaiting = recall.state === 'signal' || recall.state === 'assessed';
  const opening = recall.openedAt && openingClock(recall.foundAt, recall.openedAt);
  return [
    { term: say.holder, value: recall.holderName },
    { term: say.sourceLabel, value: sourceName(recall.source, language), by: recall.madeByName },
    { term: say.grounds, value: recall.grounds },
    ...(recall.hazard ? [{ term: say.hazard, value: recall.hazard }] : []),
    {
      term: say.since,
      value: formatInstant(recall.foundAt, language),
      by: isWaiting
        ? clockSentence(recall.foundAt, now, language)
        : opening && (opening.isLate ? say.openedLate(opening.hoursLeft) : say.openedInTime),
    },
    ...(recall.decisionNumber && recall.decidedOn
      ? [
          {
            term: say.decisionNumber,
            value: recall.decisionNumber,
            by: formatDate(recall.decidedOn, language),
          },
        ]
      : []),
    ...(recall.way ? [{ term: say.way, value: say[recall.way] }] : []),
    ...(recall.agreedOn
      ? [
          {
            term: say.closeBy,
            value: formatDate(closeBy(recall.agreedOn), language),
            by:
              recall.state === 'handled' && isClosingLate(recall.agreedOn, now)
                ? say.closeLate
                : undefined,
          },
        ]
      : []),
    ...(recall.outcome ? [{ term: say.outcome, value: recall.outcome }] : []),
    ...(recall.isDrill
      ? [{ term: say.timeTaken, value: say.minutes(minutesTaken(recall, now)) }]
      : []),
  ];
}

function sumsOf({ context: { language }, recall, sums }: RecordProps): Fact[] {
  const say = words(language);
  const kilograms = (grams: number) => formatKilograms(grams, language);
  return [
    { term: say.made, value: kilograms(sums.madeGrams) },
    { term: say.delivered, value: kilograms(sums.deliveredGrams) },
    { term: say.left, value: kilograms(sums.leftGrams) },
    { term: say.recovered, value: kilograms(sums.recoveredGrams) },
    {
      term: say.percent,
      value: `${recoveredPercent(sums.deliveredGrams, sums.recoveredGrams)} %`,
      by: recall.scopeMilliseconds === null ? undefined : say.scopeTook(recall.scopeMilliseconds),
    },
  ];
}
