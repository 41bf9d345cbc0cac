import type { DiaryKind } from '../../../db/schema/diary.ts';
import { formatDate, formatInstant, type LocalDate } from '../../../lib/dates.ts';
import { formatHectares, formatNumber, formatWeight } from '../../../lib/numbers.ts';
import { Button } from '../../../web/components/button.tsx';
import { Card, Columns } from '../../../web/components/card.tsx';
import { DataList, type Fact } from '../../../web/components/data-list.tsx';
import { Form } from '../../../web/components/form.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { Timeline } from '../../../web/components/timeline.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { PageContext } from '../../../web/page-context.ts';
import type { PlantingRecord } from '../actions/read-diary.ts';
import { entryWords } from '../messages/entries.ts';
import { changeWords, kindWords, seasonKindWords } from '../messages/kinds.ts';
import { words } from '../messages/words.ts';
import { kindsFor } from '../rules/entries.ts';
import type { Template } from '../store/read-entries.ts';
import { base, textIn } from './base.ts';
import { CriteriaCard } from './criteria-card.tsx';
import { timelineOf } from './entry-line.tsx';
import { KindPicture } from './kind-picture.tsx';
import { stateTones } from './list-page.tsx';
import { SafetyCard } from './safety-card.tsx';

type Props = {
  context: PageContext;
  record: PlantingRecord;
  today: LocalDate;
  /** the day of the last entry of each kind, of this crop */
  lastOn: ReadonlyMap<DiaryKind, LocalDate>;
  templates: readonly Template[];
  mayWrite: boolean;
};

/** A season: what to write, what is safe to harvest when, and what was done. */
export function PlantingPage({ context, record, today, lastOn, templates, mayWrite }: Props) {
  const { language } = context;
  const say = words(language);
  const { planting, entries, plots } = record;
  const name = textIn(planting.variety, language) || planting.crop[language];
  const path = `${base}/${planting.id}`;
  return (
    <ConsoleLayout
      context={context}
      title={`${name} · ${planting.seasonName}`}
      section="diary"
      intro={<Tag tone={stateTones[planting.state]}>{say[planting.state]}</Tag>}
    >
      {mayWrite && <WriteCard {...{ context, planting, lastOn, templates }} />}
      <Columns>
        <SafetyCard {...{ context, record, today }} />
        <Card title={say.season}>
          <DataList facts={factsOf(record, context)} />
          {mayWrite && planting.state !== 'ended' && (
            <p class="links">
              <a href={`${path}/edit`}>{say.edit}</a>
              <a href={`${path}/end`}>{say.end}</a>
            </p>
          )}
          <p class="links">
            <a href={`${path}/diary.pdf`}>{say.printFilled}</a>
            <a href={`${path}/diary.pdf?blank=1`}>{say.printBlank}</a>
          </p>
        </Card>
      </Columns>
      {record.riceCriteria && (
        <CriteriaCard {...{ context, record }} judged={record.riceCriteria} />
      )}
      <Card title={say.timeline}>
        {entries.length === 0 ? (
          <p class="soft">{say.noEntries}</p>
        ) : (
          <Timeline entries={timelineOf(entries, plots, language)} />
        )}
      </Card>
      <Card title={say.history}>
        <Timeline
          entries={record.changes.map(({ kind, reason, by, changedAt }) => ({
            when: formatInstant(changedAt, language),
            dateTime: changedAt.toISOString(),
            what: reason
              ? `${changeWords(language)[kind]}: ${reason}`
              : changeWords(language)[kind],
            who: by,
          }))}
        />
      </Card>
    </ConsoleLayout>
  );
}

type WriteProps = Pick<Props, 'context' | 'lastOn' | 'templates'> & {
  planting: PlantingRecord['planting'];
};

/** The kinds of work as pictures; the small link below fills the form as it was last time. */
function WriteCard({ context, planting, lastOn, templates }: WriteProps) {
  const { language } = context;
  const say = words(language);
  const kinds = kindsFor({ code: planting.cropCode, isPerennial: planting.isPerennial });
  const path = `${base}/${planting.id}/write`;
  const usable = templates.filter(
    ({ kind, cropCode }) => cropCode === planting.cropCode && kinds.includes(kind),
  );
  return (
    <Card title={say.write}>
      <p class="soft">{say.writeHint}</p>
      <ul class="kinds">
        {kinds.map((kind) => {
          const day = lastOn.get(kind);
          return (
            <li key={kind}>
              <a href={`${path}/${kind}`} class="kind">
                <KindPicture kind={kind} />
                {kindWords(language)[kind]}
              </a>
              {day && (
                <a
                  href={`${path}/${kind}?as=last`}
                  class="again"
                  aria-label={`${kindWords(language)[kind]}: ${say.asLastOn(formatDate(day, language))}`}
                >
                  {say.asLast}
                </a>
              )}
            </li>
          );
        })}
      </ul>
      {usable.length > 0 && (
        <p class="links">
          <span>{say.templates}:</span>
          {usable.map(({ id, kind, name }) => (
            <a key={id} href={`${path}/${kind}?template=${id}`}>
              {name}
            </a>
          ))}
        </p>
      )}
      {usable.length > 0 && (
        <details>
          <summary>{say.removeTemplates}</summary>
          {usable.map(({ id, name }) => (
            <Form key={id} context={context} action={`${base}/templates/${id}/remove`}>
              <Button kind="quiet">{entryWords(language).removeTemplate(name)}</Button>
            </Form>
          ))}
        </details>
      )}
    </Card>
  );
}

function factsOf({ planting, plots }: PlantingRecord, { language }: PageContext): Fact[] {
  const say = words(language);
  const size = formatHectares(planting.squareMetres, language);
  const land =
    plots.length > 0 ? say.plotsCount(formatNumber(plots.length, language)) : say.wholeArea;
  const day = (date: LocalDate) => formatDate(date, language);
  return [
    { term: say.holder, value: planting.organisationName },
    { term: say.land, value: [planting.areaName, land, size].filter(Boolean).join(' · ') },
    { term: say.seasonKind, value: seasonKindWords(language)[planting.seasonKind] },
    { term: say.startsOn, value: day(planting.startsOn) },
    { term: say.harvest, value: `${day(planting.harvestFrom)} – ${day(planting.harvestTo)}` },
    ...(planting.expectedGrams === null
      ? []
      : [{ term: say.expected, value: formatWeight(planting.expectedGrams, language) }]),
    ...(planting.endedOn === null ? [] : [{ term: say.endedOn, value: day(planting.endedOn) }]),
  ];
}
