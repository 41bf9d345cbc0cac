import { formatDate, formatInstant, type LocalDate } from '../../../lib/dates.ts';
import type { Language } from '../../../lib/language.ts';
import { formatNumber } from '../../../lib/numbers.ts';
import { Card, Columns } from '../../../web/components/card.tsx';
import { DataList } from '../../../web/components/data-list.tsx';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { Table } from '../../../web/components/table.tsx';
import { Tag, type Tone } from '../../../web/components/tag.tsx';
import { Timeline } from '../../../web/components/timeline.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { ratingWords } from '../messages/rating.ts';
import { type Band, deadlinesOf, ratingCriteria, ratingSource } from '../rules/rating.ts';
import type { listRatingSteps, Rating } from '../store/ratings.ts';
import type { Organisation } from '../store.ts';
import { NextSteps } from './rating-steps.tsx';
import { pathOf, Tabs } from './tabs.tsx';

type ListProps = {
  context: PageContext;
  organisation: Organisation;
  ratings: readonly Rating[];
  /** the year that is over, and whether the law lets it be rated */
  lastYear: number;
  isRated: boolean;
  mayScore: boolean;
};

export function RatingList(props: ListProps) {
  const { context, organisation, ratings, lastYear, isRated, mayScore } = props;
  const { language } = context;
  const say = ratingWords(language);
  const { submitBefore, publishBy } = deadlinesOf(lastYear);
  const date = (day: LocalDate) => formatDate(day, language);
  const score = { href: `${pathOf(organisation, 'rating')}/score`, label: say.score };
  return (
    <ConsoleLayout
      context={context}
      title={organisation.name}
      section="organisations"
      action={mayScore && isRated ? score : undefined}
      intro={say.intro}
    >
      <Tabs context={context} organisation={organisation} here="rating" />
      <Notice tone="plain">
        {isRated
          ? say.deadlines(lastYear, date(submitBefore), date(publishBy))
          : say.notRated(lastYear)}
      </Notice>
      {ratings.length === 0 ? (
        <EmptyState>{say.none}</EmptyState>
      ) : (
        <Table
          caption={say.title}
          rows={ratings}
          columns={[
            {
              header: say.year,
              cell: (row) => (
                <a href={`${pathOf(organisation, 'rating')}/${row.year}`}>{row.year}</a>
              ),
            },
            { header: say.total, cell: (row) => tenths(row.totalTenths, language), numeric: true },
            { header: say.band, cell: (row) => <BandTag rating={row} language={language} /> },
            { header: say.state, cell: (row) => say[row.state] },
          ]}
        />
      )}
    </ConsoleLayout>
  );
}

export type RatingProps = {
  context: PageContext;
  organisation: Organisation;
  rating: Rating;
  steps: Awaited<ReturnType<typeof listRatingSteps>>;
  fileName: string | undefined;
  values: Record<string, string>;
  errors: readonly FormError[];
  actor: { personId: string; role: Parameters<typeof NextSteps>[0]['actor']['role'] };
};

export function RatingPage(props: RatingProps) {
  const { context, organisation, rating, steps, errors } = props;
  const { language } = context;
  const say = ratingWords(language);
  return (
    <ConsoleLayout
      context={context}
      title={`${organisation.name}: ${rating.year}`}
      section="organisations"
      intro={say[rating.state]}
      errors={errors}
    >
      <Tabs context={context} organisation={organisation} here="rating" />
      {rating.fineDecision && <Notice tone="stop">{say.fined(rating.fineDecision)}</Notice>}
      <NextSteps {...props} />
      <Columns>
        <Card title={say.title}>
          <DataList facts={factsOf(props)} />
        </Card>
        <Card title={say.history}>
          <Timeline
            entries={steps.toReversed().map((step) => ({
              when: formatInstant(step.takenAt, language),
              what: `${nameStep(step.step, language)} (${tenths(step.totalTenths, language)})`,
              who: [step.note, `${step.takenByName} · ${step.actingForName}`]
                .filter(Boolean)
                .join(' · '),
              tone: step.step === 'comment' ? ('warn' as const) : ('ok' as const),
            }))}
          />
        </Card>
      </Columns>
      <Table
        caption={say.points}
        rows={ratingCriteria}
        columns={[
          { header: say.criterion, cell: (row) => say[row.code] },
          {
            header: say.points,
            cell: (row) => tenths(rating.pointTenths[row.code] ?? 0, language),
            numeric: true,
          },
          { header: say.outOf, cell: (row) => row.most, numeric: true },
        ]}
      />
      {!ratingSource.isDivisionConfirmed && <p class="soft">{say.toConfirm}</p>}
    </ConsoleLayout>
  );
}

function factsOf({ context, rating, fileName }: RatingProps) {
  const { language } = context;
  const say = ratingWords(language);
  const number = (value: number) => formatNumber(value, language);
  const { submitBefore, publishBy } = deadlinesOf(rating.year);
  const day = (on: LocalDate | null, isLate: boolean) => (
    <>
      {on ? formatDate(on, language) : '–'} {on && isLate && <Tag tone="warn">{say.late}</Tag>}
    </>
  );
  return [
    { term: say.total, value: tenths(rating.totalTenths, language) },
    { term: say.band, value: <BandTag rating={rating} language={language} /> },
    {
      term: say.slips,
      value: say.slipsLine(
        number(rating.slipsSent),
        number(rating.slipsReturned),
        number(rating.slipsSatisfied),
      ),
    },
    {
      term: say.financeFile,
      value:
        rating.financeFileId && fileName ? (
          <a href={`/console/files/${rating.financeFileId}`}>{fileName}</a>
        ) : (
          say.noFile
        ),
    },
    {
      term: say.submittedOn,
      value: day(rating.submittedOn, (rating.submittedOn ?? '') >= submitBefore),
    },
    {
      term: say.publishedOn,
      value: day(rating.publishedOn, (rating.publishedOn ?? '') > publishBy),
    },
  ];
}

const bandTones: Readonly<Record<Band, Tone>> = {
  good: 'ok',
  fair: 'ok',
  average: 'warn',
  weak: 'stop',
};

export function BandTag({ rating, language }: { rating: { band: Band }; language: Language }) {
  return <Tag tone={bandTones[rating.band]}>{ratingWords(language)[rating.band]}</Tag>;
}

function tenths(value: number, language: Language): string {
  return formatNumber(value / 10, language, 1);
}

function nameStep(step: string, language: Language): string {
  const say = ratingWords(language);
  const names: Readonly<Record<string, string>> = {
    score: say.stepScore,
    check: say.stepCheck,
    submit: say.stepSubmit,
    comment: say.stepComment,
    resubmit: say.stepResubmit,
    publish: say.stepPublish,
  };
  return names[step] ?? step;
}
