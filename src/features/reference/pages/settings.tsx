import { daySettingKinds } from '../../../db/schema/reference.settings.ts';
import { formatDate, formatInstant } from '../../../lib/dates.ts';
import type { Language } from '../../../lib/language.ts';
import { Button } from '../../../web/components/button.tsx';
import { Card } from '../../../web/components/card.tsx';
import { DateField } from '../../../web/components/date-field.tsx';
import { errorFor } from '../../../web/components/error-for.ts';
import { Form } from '../../../web/components/form.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { SelectField } from '../../../web/components/select-field.tsx';
import { Table } from '../../../web/components/table.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { Timeline } from '../../../web/components/timeline.tsx';
import { ConsoleLayout } from '../../../web/layouts/console.tsx';
import type { FormError, PageContext } from '../../../web/page-context.ts';
import { words } from '../messages/settings.ts';
import type { daysThatCount } from '../rules/year-days.ts';
import type { listDays } from '../store/calendar.ts';
import type { CodeScheme, listSchemeSettings } from '../store/schemes.ts';

type DayRow = ReturnType<typeof daysThatCount>[number];
type Props = {
  context: PageContext;
  schemes: readonly CodeScheme[];
  schemeSettings: Awaited<ReturnType<typeof listSchemeSettings>>;
  year: string;
  years: readonly string[];
  days: readonly DayRow[];
  daySettings: Awaited<ReturnType<typeof listDays>>['provincial'];
  values: Record<string, string>;
  errors: readonly FormError[];
};

export const base = '/console/settings';

/** What holds for the whole province: forms of codes, days off. */
export function SettingsPage(props: Props) {
  const { context, errors } = props;
  const say = words(context.language);
  return (
    <ConsoleLayout
      context={context}
      title={say.title}
      section="settings"
      intro={say.intro}
      errors={errors}
      action={{ href: `${base}/schemes/new`, label: say.addScheme }}
    >
      <h2>{say.schemes}</h2>
      <Schemes {...props} />
      <h2>{`${say.days} ${props.year}`}</h2>
      <p>{say.daysIntro}</p>
      <Years {...props} />
      <Days {...props} />
      <Card title={say.setDay}>
        <DayForm {...props} />
      </Card>
      <Card title={say.history}>
        <History {...props} />
      </Card>
    </ConsoleLayout>
  );
}

function Schemes({ context: { language }, schemes }: Props) {
  const say = words(language);
  return (
    <Table
      caption={say.schemes}
      rows={schemes}
      columns={[
        {
          header: say.scheme,
          cell: (row) => (
            <>
              {nameOf(row, language)}
              <small>{row.source}</small>
            </>
          ),
        },
        { header: say.example, cell: (row) => row.example, code: true },
        {
          header: say.inForce,
          cell: (row) =>
            row.validTo
              ? say.between(formatDate(row.validFrom, language), formatDate(row.validTo, language))
              : say.since(formatDate(row.validFrom, language)),
        },
        {
          header: say.markets,
          cell: (row) =>
            [row.forExport && say.forExport, row.forDomestic && say.forDomestic]
              .filter(Boolean)
              .join(', '),
          hideOnPhone: true,
        },
        {
          header: say.use,
          cell: (row) => (
            <>
              {row.validTo ? (
                <Tag tone="plain">{say.closed}</Tag>
              ) : (
                <Tag tone={row.allottedFrom ? 'ok' : 'plain'}>
                  {row.allottedFrom ? say.allotted : say.recorded}
                </Tag>
              )}{' '}
              {!row.validTo && <a href={`${base}/schemes/${row.id}/close`}>{say.close}</a>}
            </>
          ),
        },
      ]}
    />
  );
}

function Years({ context, year, years }: Props) {
  return (
    <nav class="chips" aria-label={words(context.language).year}>
      {years.map((one) => (
        <>
          <a
            key={one}
            href={`${base}?year=${one}`}
            aria-current={one === year ? 'page' : undefined}
          >
            {one}
          </a>{' '}
        </>
      ))}
    </nav>
  );
}

function Days({ context: { language }, days }: Props) {
  const say = words(language);
  if (days.length === 0) return <Notice tone="warn">{say.noDays}</Notice>;
  return (
    <Table
      caption={say.days}
      rows={days}
      columns={[
        { header: say.day, cell: (row) => formatDate(row.day, language) },
        {
          header: say.dayName,
          cell: (row) => (
            <>
              {nameOf(row, language)}
              <small>{row.source}</small>
            </>
          ),
        },
        { header: say.counts, cell: (row) => say[row.kind] },
        {
          header: say.source,
          cell: (row) => (
            <Tag tone={row.certainty === 'decided' ? 'ok' : 'warn'}>{say[row.certainty]}</Tag>
          ),
        },
      ]}
    />
  );
}

function DayForm({ context, values, errors, year }: Props) {
  const { language } = context;
  const say = words(language);
  const field = (name: string) => ({ name, value: values[name], error: errorFor(errors, name) });
  return (
    <Form
      context={context}
      action={`${base}/days?year=${year}`}
      idempotencyKey={values.idempotencyKey ?? context.newKey}
    >
      <p>{say.setDayHint}</p>
      <DateField {...field('day')} label={say.day} language={language} />
      <SelectField
        {...field('kind')}
        label={say.counts}
        options={daySettingKinds.map((value) => ({ value, label: say[value] }))}
      />
      <TextField {...field('name')} label={say.dayName} maxLength={100} />
      <TextField {...field('source')} label={say.source} hint={say.sourceHint} maxLength={200} />
      <Button>{say.saveDay}</Button>
    </Form>
  );
}

function History({ context: { language }, schemeSettings, daySettings }: Props) {
  const say = words(language);
  const entries = [
    ...schemeSettings.map((row) => ({
      at: row.setAt,
      what: row.lastDay
        ? say.ended(row.schemeName, formatDate(row.lastDay, language))
        : say.added(row.schemeName),
      who: `${row.setBy} · ${row.source}`,
    })),
    ...daySettings.map((row) => ({
      at: row.setAt,
      what: `${say.setTo(formatDate(row.day, language), say[row.kind])} (${row.name})`,
      who: `${row.setBy} · ${row.source}`,
    })),
  ].toSorted((a, b) => b.at.getTime() - a.at.getTime());
  if (entries.length === 0) return <p>{say.noHistory}</p>;
  return (
    <Timeline
      entries={entries.map(({ at, what, who }) => ({
        when: formatInstant(at, language),
        dateTime: at.toISOString(),
        what,
        who,
      }))}
    />
  );
}

export function nameOf(
  row: { nameVi: string; nameEn: string; nameZh: string },
  language: Language,
): string {
  return { vi: row.nameVi, en: row.nameEn, zh: row.nameZh }[language];
}
