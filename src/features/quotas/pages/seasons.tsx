import { formatDate, formatInstant } from '../../../lib/dates.ts';
import type { Language } from '../../../lib/language.ts';
import { Button, Buttons, LinkButton } from '../../../web/components/button.tsx';
import { Card } from '../../../web/components/card.tsx';
import { DateField } from '../../../web/components/date-field.tsx';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { Form } from '../../../web/components/form.tsx';
import { SelectField } from '../../../web/components/select-field.tsx';
import { Table } from '../../../web/components/table.tsx';
import { TextArea } from '../../../web/components/text-area.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { Timeline } from '../../../web/components/timeline.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import { shared } from '../../../web/messages.ts';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { words } from '../messages.ts';
import { settingWords } from '../setting-messages.ts';
import type { SeasonRecord } from '../store/settings.ts';
import { kindOptions, type Named, nameIn, optionsOf } from './names.ts';

type FormProps = {
  context: PageContext;
  texts: Record<string, string>;
  errors: readonly FormError[];
};
type Props = FormProps & { rows: readonly SeasonRecord[]; crops: readonly Named[] };

export function SeasonsPage({ context, rows, crops, texts, errors }: Props) {
  const { language } = context;
  const say = settingWords(language);
  const isOfficer = context.viewer?.role === 'officer';
  return (
    <ConsoleLayout
      context={context}
      title={words(language).seasons}
      section="quotas"
      intro={say.seasonsIntro}
      errors={errors}
    >
      {isOfficer && (
        <Card title={say.addSeason}>
          <Form
            context={context}
            action="/console/quotas/seasons"
            idempotencyKey={texts.idempotencyKey ?? context.newKey}
          >
            <SelectField
              name="cropCode"
              label={say.crop}
              value={texts.cropCode}
              error={errorFor(errors, 'cropCode')}
              empty={say.chooseCrop}
              options={optionsOf(crops, language)}
            />
            <SelectField
              name="kind"
              label={say.kind}
              value={texts.kind}
              error={errorFor(errors, 'kind')}
              empty={say.chooseKind}
              options={kindOptions(language)}
            />
            <SeasonFields {...{ context, texts, errors }} />
            <Buttons>
              <Button>{say.save}</Button>
            </Buttons>
          </Form>
        </Card>
      )}
      {rows.length === 0 ? (
        <EmptyState>{say.noSeasons}</EmptyState>
      ) : (
        <Table
          caption={words(language).seasons}
          rows={rows}
          columns={[
            {
              header: say.name,
              cell: (row) => (
                <>
                  {isOfficer ? (
                    <a href={`/console/quotas/seasons/${row.id}`}>{row.name}</a>
                  ) : (
                    row.name
                  )}
                  <small>
                    {nameIn(crops, row.cropCode, language)} · {say[row.kind]}
                  </small>
                </>
              ),
            },
            { header: say.days, cell: (row) => daysOf(row, language) },
            { header: say.reason, cell: (row) => row.history[0]?.reason },
            {
              header: say.setBy,
              cell: ({ history: [last] }) =>
                last && (
                  <>
                    {last.setByName}
                    <small>{formatInstant(last.setAt, language)}</small>
                  </>
                ),
            },
          ]}
        />
      )}
    </ConsoleLayout>
  );
}

type ChangeProps = {
  context: PageContext;
  season: SeasonRecord;
  crops: readonly Named[];
  texts: Record<string, string> | undefined;
  errors: readonly FormError[];
};

export function ChangeSeasonPage({ context, season, crops, texts, errors }: ChangeProps) {
  const { language } = context;
  const say = settingWords(language);
  const typed = texts ?? {
    name: season.name,
    startsOn: formatDate(season.startsOn, 'vi'),
    endsOn: formatDate(season.endsOn, 'vi'),
  };
  return (
    <ConsoleLayout
      context={context}
      title={say.changeSeason}
      section="quotas"
      intro={`${nameIn(crops, season.cropCode, language)} · ${season.name}`}
      errors={errors}
    >
      <Form
        context={context}
        action={`/console/quotas/seasons/${season.id}`}
        version={season.version}
      >
        <SeasonFields context={context} texts={typed} errors={errors} />
        <Buttons>
          <Button>{say.save}</Button>
          <LinkButton kind="quiet" href="/console/quotas/seasons">
            {shared(language).cancel}
          </LinkButton>
        </Buttons>
      </Form>
      <Card title={say.history}>
        <Timeline
          entries={season.history.map((change) => ({
            when: formatInstant(change.setAt, language),
            dateTime: change.setAt.toISOString(),
            what: `${change.name}, ${daysOf(change, language)}. ${change.reason}`,
            who: change.setByName,
          }))}
        />
      </Card>
    </ConsoleLayout>
  );
}

function SeasonFields({ context, texts, errors }: FormProps) {
  const { language } = context;
  const say = settingWords(language);
  const field = (name: string) => ({ name, value: texts[name], error: errorFor(errors, name) });
  return (
    <>
      <TextField {...field('name')} label={say.name} hint={say.nameHint} maxLength={60} />
      <DateField {...field('startsOn')} label={say.startsOn} language={language} />
      <DateField {...field('endsOn')} label={say.endsOn} language={language} />
      <TextArea {...field('reason')} label={say.reason} hint={say.reasonHint} maxLength={500} />
    </>
  );
}

function daysOf({ startsOn, endsOn }: { startsOn: string; endsOn: string }, language: Language) {
  return `${formatDate(startsOn, language)} – ${formatDate(endsOn, language)}`;
}
